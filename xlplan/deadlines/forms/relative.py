"""Deadlines counted from, or bounded by, an event without a date: «в течение 7 дней со дня утверждения»."""

from collections.abc import Callable

from xlplan.deadlines.cursor import Cursor
from xlplan.deadlines.forms import form
from xlplan.deadlines.forms.holidays import fixed_day
from xlplan.deadlines.names import only_names
from xlplan.deadlines.phrase import Phrase, Reading
from xlplan.deadlines.pieces import FIRST_YEAR, LAST_YEAR, Grain
from xlplan.deadlines.spans import read_piece
from xlplan.deadlines.tokens import Hold, Tag, Token, Unit
from xlplan.windows import Kind

_COUNTING = (Tag.NUMBER, Tag.ORDINAL, Tag.COUNT)
_WHICH = (Tag.NUMBER, Tag.ROMAN, Tag.ORDINAL, Tag.NTH)
_MOST = 366
"""A greater number counts no days: it is a year."""
_WHEN_OVER = ("истечению", "окончании", "завершении", "истечении", "факту")
_LINKS = ("до", "после", "с", "от", "перед")


def _rest(cursor: Cursor) -> list[Token]:
    return list(cursor.tokens[cursor.at :])


def _at_once(cursor: Cursor) -> bool:
    return cursor.word("немедленно", "сразу", "своевременно") is not None and (cursor.done or _event(cursor))


def _event(cursor: Cursor) -> bool:
    """Tell whether all that is left names an event."""
    rest = _rest(cursor)
    return only_names(rest) and not any(token.tag is Tag.DOCUMENT for token in rest[:1])


def _counted(cursor: Cursor) -> bool:
    """Read «в течение N дней со дня …», «за N дней до …», «через N дней после …», «в N-дневный срок …»."""
    during = False
    if cursor.word("не"):
        if not cursor.word("позднее", "ранее", "менее"):
            return False
        during = cursor.tokens[cursor.at - 1].value == "позднее"
        cursor.than()
        cursor.word("за", "через")
    elif cursor.word("в", "на"):
        during = cursor.word("течение", "срок") is not None
    elif not cursor.word("за", "через", "по"):
        return False
    if not _some_time(cursor):
        return False
    if cursor.done and (during or cursor.tokens[cursor.at - 1].value == "срок"):
        return _said_number(cursor)
    return cursor.word(*_LINKS) is not None and _event(cursor)


_TERMS = frozenset({"месячный", "недельный", "суточный", "годичный", "полугодовой"})


def _said_number(cursor: Cursor) -> bool:
    """Tell «в течение 3 дней», counted from what the row is about, from «в течение месяца»."""
    forms = {token.form for token in cursor.tokens}
    days = any(form.endswith("дневный") for form in forms) or forms & {*_TERMS, "суток", "сутки"}
    if any(token.tag is Tag.UNIT and token.value in {Unit.QUARTER, Unit.HALF} for token in cursor.tokens):
        return any(token.tag is Tag.COUNT for token in cursor.tokens)  # «в течение 2 квартала» names the second one
    return bool(days) or any(token.tag in _COUNTING or token.value is Unit.HOUR for token in cursor.tokens)


def _some_time(cursor: Cursor) -> bool:
    """Take «7 дней», «5-ти рабочих дней», «одного месяца», «10-дневный срок», «месяц»."""
    cursor.word("первый")
    if cursor.here.tag in _COUNTING and cursor.here.number > _MOST:
        return False
    counted = cursor.take(*_COUNTING) is not None
    if counted and cursor.take(Tag.DASH) and not cursor.take(Tag.NUMBER):
        return cursor.take(Tag.UNKNOWN) is not None and cursor.word("срок") is not None
    if cursor.take(Tag.OPEN) and not (cursor.take(Tag.COUNT, Tag.UNKNOWN) and cursor.take(Tag.CLOSE)):
        return False
    cursor.word("рабочий", "календарный")
    if cursor.here.form in _TERMS or cursor.here.form.endswith("дневный"):
        cursor.at += 1
        return cursor.word("срок") is not None
    if cursor.here.form in {"суток", "сутки"}:
        cursor.at += 1
        return True
    return cursor.unit() is not None


def _around(cursor: Cursor) -> bool:
    """Read «после …», «до …», «перед …», «в период …», «по итогам …», «со дня …» and an event."""
    if cursor.word("накануне", "перед", "после"):
        each = cursor.word("каждый") is not None
        return (not each or cursor.here.tag is Tag.EVENT) and _event(cursor)
    if cursor.word("при"):
        return cursor.here.tag is Tag.EVENT and _event(cursor)
    if cursor.word("до", "с", "к"):
        if cursor.here.form.startswith("нов") and cursor.ahead(1).value is Unit.YEAR:
            return False
        if cursor.attempt(fixed_day):
            return False
        if cursor.unit(Unit.DAY) or cursor.word("момент", "дата"):
            return _event(cursor) or _event_until(cursor, phrase_end=len(cursor.tokens) - 1)
        return cursor.here.tag in {Tag.EVENT, Tag.SEASON, Tag.PLAIN, Tag.UNKNOWN} and _event(cursor)
    if cursor.word("по"):
        if cursor.here.form in _WHEN_OVER:
            cursor.at += 1
            return cursor.done or _event(cursor) or (_some_time(cursor) and cursor.done)
        starts = cursor.word("итоги", "результаты") or cursor.here.tag is Tag.EVENT
        return bool(starts) and _event(cursor)
    return False


def _inside(cursor: Cursor) -> bool:
    """Read «в период …», «на время …», «в день …», «весь период …» and an event."""
    inside = cursor.word("в", "на") is not None
    whole = cursor.word("весь") is not None
    if not (inside or whole):
        return False
    if inside and cursor.word("следующий") and not (cursor.word("рабочий") or cursor.here.value is Unit.DAY):
        return False
    if _adjective_period(cursor):
        return True
    if whole and not inside and cursor.here.value != "период":
        return False
    named = cursor.word("период", "время", "ход", "канун", "преддверие", "момент") or cursor.unit(Unit.DAY)
    if named:
        return _event(cursor)
    during = cursor.word("течение", "протяжение", "продолжение") is not None
    if during and cursor.word("весь") and cursor.here.form == "периода":
        cursor.at += 1
        return _event(cursor)
    if during and cursor.word("срок"):
        return cursor.here.tag is Tag.EVENT and _event(cursor)
    if during and (_adjective_period(cursor) or (cursor.unit(Unit.TERM) and cursor.done)):
        return True
    return during and cursor.here.tag in {Tag.EVENT, Tag.SEASON} and _event(cursor)


def _event_until(cursor: Cursor, phrase_end: int) -> bool:
    """Read «подписания по 31.12.2021»: an event, and a day to which what begins with it goes on."""
    start = cursor.at
    for at in range(start + 1, phrase_end):
        if cursor.tokens[at].value in {"по", "до"} and only_names(cursor.tokens[start:at]):
            cursor.at = at
            cursor.word("по", "до")
            piece = read_piece(cursor)
            return piece is not None and piece.grain is Grain.DAY and cursor.done
    return False


def _adjective_period(cursor: Cursor) -> bool:
    """Tell whether all that is left is a period that an adjective names: «пожароопасный период»."""
    rest = [token for token in _rest(cursor) if token.tag is not Tag.END]
    if len(rest) != 2 or not rest[1].form.startswith(("период", "сезон")):
        return False
    return rest[0].tag in {Tag.UNKNOWN, Tag.EVENT} and rest[0].form.endswith(("ый", "ий", "ой", "ого", "его"))


def _season(cursor: Cursor) -> bool:
    """Read a season or holidays of a school: «осень», «летний период», «в каникулярное время»."""
    if cursor.word("в", "на"):
        cursor.word("течение", "период", "время")
        cursor.unit(Unit.DAY)
    if cursor.word("конец", "середина") or cursor.here.form.startswith("начал"):
        cursor.at += cursor.here.tag is Tag.EVENT
        cursor.word("каждый")
        cursor.take(*_WHICH)
        return cursor.unit(Unit.TERM) is not None and cursor.done
    cursor.word("период", "весь")
    if cursor.take(*_WHICH):
        while cursor.take(Tag.DASH, Tag.COMMA) or cursor.word("и"):
            if not cursor.take(*_WHICH):
                return False
        return cursor.unit(Unit.TERM) is not None and cursor.done
    if cursor.here.tag is not Tag.SEASON:
        return False
    return only_names(_rest(cursor)) or _season_of_year(cursor)


def _season_of_year(cursor: Cursor) -> bool:
    """Read «осенью 2021 года»."""
    cursor.take(Tag.SEASON)
    cursor.word("период")
    year = cursor.take(Tag.NUMBER)
    if year is None or not FIRST_YEAR <= year.number <= LAST_YEAR:
        return False
    cursor.unit(Unit.YEAR)
    return cursor.done


def _year_after(cursor: Cursor) -> bool:
    """Read «до 20 января года, следующего за годом рождения»: a day of a year that an event decides."""
    if not (cursor.word("до") or cursor.words("не", "позднее")):
        return False
    if not (cursor.take(Tag.NUMBER) and cursor.take(Tag.MONTH) and cursor.unit(Unit.YEAR)):
        return False
    cursor.take(Tag.COMMA)
    if not cursor.words("следующий", "за"):
        return False
    if not (cursor.unit(Unit.YEAR) or (cursor.word("последний") and cursor.unit(Unit.YEAR))):
        return False
    return _event(cursor)


_READERS: dict[Hold, tuple[Callable[[Cursor], bool], ...]] = {
    **dict.fromkeys(("немедленно", "сразу", "своевременно"), (_at_once,)),
    **dict.fromkeys(("за", "через"), (_counted,)),
    **dict.fromkeys(("накануне", "перед", "после", "при", "с", "к"), (_around,)),
    **dict.fromkeys(("в", "на"), (_counted, _inside, _season)),
    **dict.fromkeys((*_WHICH, Tag.SEASON, Tag.EVENT, "период", "конец", "середина"), (_season,)),
    "по": (_counted, _around),
    "весь": (_inside, _season),
    "не": (_counted, _year_after),
    "до": (_around, _year_after),
}
"""What may be read, by the word or the sort of token with which it begins."""


@form(
    {
        "в течение 7 дней со дня ее утверждения": "relative",
        "не позднее 3 рабочих дней со дня получения": "relative",
        "за 3 дня до открытия ярмарки": "relative",
        "в 10-дневный срок со дня их поступления": "relative",
        "после проведения конкурса": "relative",
        "до начала купального сезона и навигации": "relative",
        "на время действия ограничений": "relative",
        "в течение работы ярмарки": "relative",
        "в теч. зимнего периода": "relative",
        "осенние каникулы": "relative",
        "немедленно": "relative",
        "в 5-дневный срок": "relative",
        "по завершении мероприятий": "relative",
        "по окончании учебного года": "relative",
        "III четверть": "relative",
        "в конце каждой четверти": "relative",
        "после каждого мероприятия": "relative",
        "при проведении мероприятий": "relative",
        "в течение первого семестра": "relative",
        "до 20 января года, следующего за годом рождения ребенка": "relative",
        "по итогам проверки": "relative",
    },
    needs=(
        Tag.EVENT,
        Tag.SEASON,
        Tag.UNKNOWN,
        Tag.PLAIN,
        Tag.COUNT,
        Unit.TERM,
        Unit.HOUR,
        Unit.DAY,
        Unit.WEEK,
        Unit.MONTH,
        "немедленно",
        "сразу",
        "своевременно",
        "итоги",
        "результаты",
    ),
    starts=_READERS,
)
def relative(phrase: Phrase) -> Reading | None:
    """Read a count of days and an event, an event alone, or a season, whose bounds nobody has set."""
    for read in _READERS.get(phrase.tokens[0].hold, ()):
        cursor = phrase.cursor()
        if read(cursor):
            return Reading(Kind.RELATIVE)
    return None
