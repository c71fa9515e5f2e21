"""Words that only name something – an event, a document, a body – and hold no date of their own."""

from collections.abc import Sequence

from xlplan.deadlines.spelling import like_a_month
from xlplan.deadlines.tokens import Tag, Token, Unit

_NEVER = frozenset({Tag.MONTH, Tag.EVERY, Tag.CLOCK, Tag.LINE, Tag.COLON, Tag.PAIR, Tag.WEEKDAYS})
_NEVER_LAST = frozenset({"с", "по", "в", "на", "до", "к", "за", "от", "не", "и", "или", "при", "через"})
_DURING = frozenset({"течение", "протяжение"})
_DATED = frozenset({Unit.QUARTER, Unit.HALF})
_WORDS_OF_TIME = frozenset({"постоянно", "далее", "каждый", "раз", "дважды", "трижды"})


def only_names(tokens: Sequence[Token], *, numbered: bool = False) -> bool:
    """Tell whether tokens name something without dating it; none at all do not.

    Args:
        tokens: the tokens, an END at their end does not count.
        numbered: whether the number, date and year of a document may stand there («от 12.03.2021 № 15»).
    """
    kept = [token for token in tokens if token.tag is not Tag.END]
    if not kept or not any(token.tag in {Tag.UNKNOWN, Tag.PLAIN, Tag.EVENT, Tag.DOCUMENT, Tag.WORD, Tag.SEASON,
                                         Tag.UNIT} for token in kept):  # fmt: skip
        return False
    if kept[-1].value in _NEVER_LAST:
        return False
    brackets = sum((token.tag is Tag.OPEN) - (token.tag is Tag.CLOSE) for token in kept)
    return not brackets and all(_names(kept, at, numbered) for at in range(len(kept)))


def _whole_year(tokens: Sequence[Token], at: int) -> bool:
    """Tell «весь год», «в течение года», which say when: «по плану, в течение года»."""
    near = [one.value for one in tokens[at + 1 : at + 3]]
    if tokens[at].value in {"весь", "круглый"}:
        return near[:1] == [Unit.YEAR]
    return tokens[at].value in _DURING and Unit.YEAR in near


def _in_date(tokens: Sequence[Token], day: int) -> bool:
    """Tell «от 1 марта» behind a document."""
    if day < 1 or day + 1 >= len(tokens):
        return False
    return tokens[day - 1].value == "от" and tokens[day].tag is Tag.NUMBER and tokens[day + 1].tag is Tag.MONTH


def _names(tokens: Sequence[Token], at: int, numbered: bool) -> bool:
    token = tokens[at]
    if _whole_year(tokens, at):
        return False
    if numbered and token.tag in {Tag.NUMBER, Tag.MONTH} and _in_date(tokens, at - (token.tag is Tag.MONTH)):
        return True
    if token.tag in _NEVER or (token.tag is Tag.WORD and token.value in _WORDS_OF_TIME):
        return False
    if token.tag is Tag.SIGN:
        return token.form in "№%&+" or token.form == "'"
    before = tokens[at - 1] if at else None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    numbered_day = after is not None and (after.value in _DATED or after.tag is Tag.WEEKDAY)
    if token.tag in {Tag.ROMAN, Tag.NTH, Tag.LETTER} and numbered_day:
        return False  # «до конца I квартала» names days
    if token.tag is Tag.UNKNOWN:
        return not like_a_month(token.form)
    if token.tag not in {Tag.NUMBER, Tag.DATE, Tag.ORDINAL}:
        return True
    if not numbered:
        return False
    if token.tag is Tag.DATE:
        return before is not None and before.value == "от"
    apart = before is not None and before.tag in {Tag.COMMA, Tag.DASH}
    year = not apart and after is not None and after.value is Unit.YEAR and token.tag is Tag.NUMBER
    if year or before is None:
        return year
    return before.form == "№" or (before.tag in {Tag.SLASH, Tag.DASH} and before.end == token.start)
