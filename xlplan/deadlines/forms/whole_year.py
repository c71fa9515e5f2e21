"""The whole year: «в течение года», «постоянно», «весь период»; and the school year inside a calendar year."""

from xlplan.deadlines.cursor import Cursor
from xlplan.deadlines.forms import form
from xlplan.deadlines.phrase import Phrase, Reading
from xlplan.deadlines.pieces import FIRST_YEAR, LAST_YEAR, months
from xlplan.deadlines.spans import STARTS, read_list, resolve
from xlplan.deadlines.tokens import Tag, Unit
from xlplan.windows import Kind, Window


@form(
    {
        "В течение года": "all_year 2021-01-01/2021-12-31",
        "в теч. 2022 года": "all_year 2022-01-01/2022-12-31",
        "постоянно": "all_year 2021-01-01/2021-12-31",
        "Постоянно, в течение года": "all_year 2021-01-01/2021-12-31",
        "на постоянной основе": "all_year 2021-01-01/2021-12-31",
        "весь период": "all_year 2021-01-01/2021-12-31",
        "круглый год": "all_year 2021-01-01/2021-12-31",
        "сентябрь, в течение года": "all_year 2021-01-01/2021-12-31",
        "В течение учебного года": "all_year 2021-01-01/2021-05-31 2021-09-01/2021-12-31",
    },
    needs=("постоянно", "постоянный", "течение", "протяжение", "продолжение", "весь", "круглый", "учебный"),
    starts=("постоянно", "круглый", "весь", "учебный", *STARTS),
)
def whole_year(phrase: Phrase) -> Reading | None:
    """Read one or two ways to say the whole year, or a list of spans that ends in one."""
    cursor = phrase.cursor()
    if windows := read_whole_year(cursor, phrase.year):
        while not cursor.done:
            cursor.take(Tag.COMMA, Tag.OPEN)
            if read_whole_year(cursor, phrase.year) is None:
                return None
            cursor.take(Tag.CLOSE)
        return Reading(Kind.ALL_YEAR, windows)
    groups = read_list(cursor)
    if groups and cursor.take(Tag.COMMA) and (windows := read_whole_year(cursor, phrase.year)):
        return Reading(Kind.ALL_YEAR, windows) if cursor.done and resolve(groups, phrase.year) else None
    return None


def read_whole_year(cursor: Cursor, year: int) -> tuple[Window, ...] | None:
    """Read one way to say the whole year, or the school year, and return its windows."""
    start = cursor.at
    if cursor.word("постоянно") or (cursor.word("на") and cursor.word("постоянный") and cursor.word("основа")):
        return (months(year, 1, 12),)
    cursor.at = start
    during = cursor.word("в", "на") is not None and cursor.word("течение", "протяжение", "продолжение") is not None
    if not during:
        cursor.at = start
    whole = cursor.word("весь", "круглый") is not None
    if whole and cursor.here.form == "периода":
        cursor.at += 1
        return (months(year, 1, 12),)
    if during or whole or cursor.here.value == "учебный":
        windows = _year(cursor, year)
        if windows:
            return windows
    cursor.at = start
    return None


def _year(cursor: Cursor, year: int) -> tuple[Window, ...] | None:
    sort = cursor.word("календарный", "текущий", "плановый", "учебный", "отчетный", "финансовый")
    if sort != "учебный" and cursor.word("учебный"):
        sort = "учебный"
    if sort is None and cursor.word("период"):
        return (months(year, 1, 12),)
    named = cursor.take(Tag.NUMBER)
    if named and not FIRST_YEAR <= named.number <= LAST_YEAR:
        return None
    if not cursor.unit(Unit.YEAR) and not named:
        return None
    if sort == "учебный":
        return None if named else (months(year, 1, 5), months(year, 9, 4))
    return (months(named.number if named else year, 1, 12),)
