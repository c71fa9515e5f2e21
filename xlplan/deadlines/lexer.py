"""Folded text → tokens. Every character belongs to a token, or is blank, or is a full stop that only closes a word."""

import re
from collections.abc import Callable, Iterator

from xlplan.deadlines.tokens import Tag, Token, Unit
from xlplan.deadlines.words import MONTH_FORMS, WORDS, Entry

_ENDING = r"(?:ого|его|ому|ему|го|му|ый|ий|ой|ая|ое|ые|ье|ти|ех|ю|ую|й|я|е|м|х|а)"
_ROMANS = {
    form: number
    for number, form in enumerate(["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"], 1)
}
_ROMANS |= {"1v": 4, "1у": 4}  # «1У квартал»: a digit typed for the letter
_RULES = (
    ("iso", r"(?<!\d)\d{4}(?P<between>[.-])\d{1,2}(?P=between)\d{1,2}(?![\d.])"),
    ("date", r"\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})(?!\d|[.:]\d)"),
    ("spaced", r"\d{1,2}(?P<mark>[./-])[ ]?\d{1,2}(?P=mark)[ ]?(?:19|20)\d\d(?!\d)"),
    ("loose", r"\d{1,2}[ ]?\.[ ]?\d{1,2}[ ]?\.[ ]?(?:19|20)\d\d(?!\d)"),
    ("monthyear", r"(?:0\d|1[0-2])\.(?:19|20)\d\d(?!\d|\.\d)"),
    ("clock", r"\d{1,2}:\d{2}(?::\d{2})?(?![\d:])"),
    ("pair", r"(\d{1,2})\.[ ]?(\d{1,2})(?!\d)"),
    ("ordinal", rf"(\d{{1,3}})(?:[ ]?-[ ]?{_ENDING}|(?:го|ый|ой|ий|ая|ое|ую|му))(?![а-я])"),
    ("fourth", r"(?<!\d)1[vу](?=[ ]?(?:кв|чет))"),
    ("number", r"\d+"),
    ("thisyear", r"(?:[тс]\.[ ]?|т[ ]?)г\.?(?![а-я])|тек(?:ущ)?\.?[ ]?г\.?(?![а-я])"),
    ("years", r"г\.[ ]?г\.?(?![а-я])"),
    ("romannth", rf"(?:xii|xi|ix|x|viii|vii|vi|iv|v|iii|ii|i)-{_ENDING}(?![а-я])"),
    ("half", r"п/г\.?(?![а-я])"),
    ("roman", r"(?:xii|xi|ix|x|viii|vii|vi|iv|v|iii|ii|i)(?![a-z])"),
    ("word", r"[а-яa-z]+"),
    ("stop", r"\.+"),
    ("sign", r"[^ ]"),
)
_SCAN = re.compile(" *(?:" + "|".join(f"(?P<{name}>{rule})" for name, rule in _RULES) + ")")
_SIGNS = {
    ",": Tag.COMMA, ";": Tag.COMMA, "-": Tag.DASH, "/": Tag.SLASH, ":": Tag.COLON, "(": Tag.OPEN, ")": Tag.CLOSE,
    '"': Tag.QUOTE, "\n": Tag.LINE,
}  # fmt: skip
_NEVER_LAST = frozenset({
    "до", "к", "по", "с", "в", "на", "за", "не", "и", "или", "чем", "позднее", "ранее", "течение", "протяжение",
    "начиная", "каждый", "весь", "последний", "текущий", "учебный", "отчетный",
})  # fmt: skip
"""Words that never end a deadline."""
_LETTER_NEXT = re.compile(r" *[а-я]")
_FIGURES = re.compile(r"\d+")
_BROKEN = re.compile(r"(?<![а-я])([а-я]{2,})-[ \n]+([а-я]{2,})(?![а-я])")


def scan(folded: str) -> list[Token]:
    """Part a folded text into tokens, one of `Tag.END` last."""
    tokens = _tokens(folded)
    if "\n" in folded:
        tokens = _on_one_line(tokens)
    while tokens and tokens[-1].tag in {Tag.COMMA, Tag.LINE}:
        tokens.pop()
    tokens.append(Token(Tag.END, 0, "", len(folded), len(folded)))
    return tokens


def _on_one_line(tokens: list[Token]) -> list[Token]:
    """Leave out the line breaks at which a phrase plainly goes on: a narrow column wraps what stands in it."""
    kept: list[Token] = []
    for at, token in enumerate(tokens):
        if token.tag is Tag.LINE and 0 < at < len(tokens) - 1 and _goes_on(kept, tokens[at + 1]):
            continue
        kept.append(token)
    return kept


def _goes_on(before: list[Token], after: Token) -> bool:
    """Tell whether the token behind a line break belongs to the words before it."""
    last = before[-1]
    if (last.tag is Tag.WORD and last.value in _NEVER_LAST) or (last.tag is Tag.DASH and len(before) > 1):
        return True
    if after.tag is Tag.UNIT or after.value in {"число", "включительно"}:
        return True
    if after.tag is Tag.MONTH:
        return last.tag in {Tag.NUMBER, Tag.ORDINAL, Tag.NTH}
    if after.tag is Tag.NUMBER:
        return last.tag is Tag.MONTH and len(after.form) == 4
    line = [one.value for one in before[-6:]]
    return after.value == "по" and "с" in line and "по" not in line[line.index("с") :]


def unbroken(folded: str) -> str:
    """Join the words of a folded text that a hyphen breaks at the end of a line."""
    return _BROKEN.sub(_mended, folded) if "- " in folded or "-\n" in folded else folded


def _mended(found: re.Match[str]) -> str:
    """Join a broken word; two whole words with a dash stay as they are."""
    first, last = found.groups()
    whole = first + last in WORDS and not (first in WORDS and last in WORDS)
    return first + last if whole else found[0]


def _tokens(text: str) -> list[Token]:
    tokens: list[Token] = []
    for found in _SCAN.finditer(text):
        rule = found.lastgroup or "sign"
        start, end = found.span(rule)
        form = text[start:end]
        if rule == "word":
            tag, value = WORDS.get(form, _UNKNOWN)
            tokens.append(Token(tag, value, form, start, end))
        elif rule in _OF_TWO:
            tokens += _two(rule, form, start, end)
        elif rule != "stop" or (tokens and _stop_parts(tokens[-1], text, start, end)):
            tokens.append(Token(*_MEANINGS[rule](form), form, start, end))
    return tokens


def _stop_parts(before: Token, text: str, start: int, end: int) -> bool:
    """Tell whether a full stop is a sign of its own, as between a whole month and a word: «март. апрель»."""
    whole_month = before.tag is Tag.MONTH and before.form in MONTH_FORMS
    return whole_month and start - before.end <= 1 and _LETTER_NEXT.match(text, end) is not None


_UNKNOWN: Entry = (Tag.UNKNOWN, 0)
_OF_TWO = ("thisyear", "monthyear")
"""The rules whose text is two tokens."""


def _two(rule: str, form: str, start: int, end: int) -> Iterator[Token]:
    """Yield «т.г.» as the words «текущий год», «08.2021» as a month and its year."""
    if rule == "thisyear":
        yield Token(Tag.WORD, "текущий", form, start, end)
        yield Token(Tag.UNIT, Unit.YEAR, "", end, end)
    else:
        month, _, year = form.partition(".")
        yield Token(Tag.MONTH, int(month), month, start, start + len(month))
        yield Token(Tag.NUMBER, int(year), year, end - len(year), end)


Meaning = tuple[Tag, int | str | Unit | tuple[int, ...]]


def _figures(form: str) -> list[int]:
    return [int(number) for number in _FIGURES.findall(form)]


def _iso(form: str) -> Meaning:
    year, month, day = _figures(form)
    return Tag.DATE, (day, month, year)


def _date(form: str) -> Meaning:
    """Read a date, whose year may have two figures; «0021» is a slip, not 2021."""
    day, month, year = _figures(form)
    written = year > 99 or form.endswith(f"{year:04}")
    return Tag.DATE, (day, month, year if written else 2000 + year)


def _number(form: str) -> Meaning:
    return (Tag.NUMBER, int(form)) if len(form) <= _LONGEST_NUMBER else (Tag.SIGN, 0)


_LONGEST_NUMBER = 9
"""A number with more figures counts nothing in a deadline."""
_MEANINGS: dict[str, Callable[[str], Meaning]] = {
    "iso": _iso,
    "date": _date,
    "spaced": _date,
    "loose": _date,
    "clock": lambda form: (Tag.CLOCK, tuple(_figures(form)[:2])),
    "pair": lambda form: (Tag.PAIR, tuple(_figures(form))),
    "ordinal": lambda form: (Tag.ORDINAL, _figures(form)[0]),
    "number": _number,
    "half": lambda _: (Tag.UNIT, Unit.HALF),
    "years": lambda _: (Tag.UNIT, Unit.YEAR),
    "roman": lambda form: (Tag.ROMAN, _ROMANS[form]),
    "fourth": lambda form: (Tag.ROMAN, _ROMANS[form]),
    "romannth": lambda form: (Tag.ROMAN, _ROMANS[form.partition("-")[0]]),
    "stop": lambda _: (Tag.SIGN, 0),
    "sign": lambda form: (_SIGNS.get(form, Tag.SIGN), 0),
}
