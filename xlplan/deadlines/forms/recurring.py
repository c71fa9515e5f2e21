"""What comes round: a rhythm, and on which days of each round.

recurring = rhythm [sign tail] [clock time] | rhythm [","] the same rhythm | daily [","] "кроме" days
tail      = days of the month | weekday of the month | dates | limits
"""

from xlplan.deadlines.clock import read_clock
from xlplan.deadlines.cursor import Cursor
from xlplan.deadlines.forms import form
from xlplan.deadlines.forms.relative import relative
from xlplan.deadlines.phrase import Phrase, Reading
from xlplan.deadlines.rhythm import RHYTHMIC, Rhythm, read_rhythm
from xlplan.deadlines.rounds import read_tail
from xlplan.deadlines.tokens import Tag, Unit
from xlplan.windows import Frequency, Kind

_QUARTERS = "2021-01-01/2021-03-31 2021-04-01/2021-06-30 2021-07-01/2021-09-30 2021-10-01/2021-12-31"
_HALVES = "2021-01-01/2021-06-30 2021-07-01/2021-12-31"


@form(
    {
        "Ежеквартально": f"recurring {_QUARTERS}",
        "не реже 1 раза в квартал": f"recurring {_QUARTERS}",
        "в конце каждого квартала": f"recurring {_QUARTERS}",
        "раз в полугодие": f"recurring {_HALVES}",
        "2 раза в год": f"recurring {_HALVES}",
        "не менее двух раз в год (марте-июне и сентябре-октябре)": "recurring 2021-03-01/2021-06-30"
        " 2021-09-01/2021-10-31",
        "каждое полугодие не позднее 20 июня и 15 декабря": "recurring 2021-01-01/2021-06-20 2021-07-01/2021-12-15",
        "ежегодно до 1 июня": "recurring 2021-01-01/2021-06-01",
        "Ежегодно с 1 июня по 1 сентября": "recurring 2021-06-01/2021-09-01",
        "один раз в год": "recurring 2021-01-01/2021-12-31",
        "каждый вторник и четверг": "recurring",
        "еженедельно в течение учебного года": "recurring 2021-01-01/2021-05-31 2021-09-01/2021-12-31",
        "раз в три года": "recurring",
        "еженедельно по средам": "recurring",
        "каждый понедельник": "recurring",
        "Ежедневно до 16.00": "recurring",
        "Ежегодно, в начале года": "recurring",
        "ежегодно в дни каникул": "recurring",
        "ежеквартально, до 10-го числа месяца, следующего за отчетным кварталом": "recurring 2021-04-01/2021-04-10"
        " 2021-07-01/2021-07-10 2021-10-01/2021-10-10 2022-01-01/2022-01-10",
    },
    needs=RHYTHMIC,
)
def recurring(phrase: Phrase) -> Reading | None:
    """Read a rhythm with the days of its rounds."""
    cursor = phrase.cursor()
    rhythm = cursor.attempt(_end_of_each) or read_rhythm(cursor)
    if rhythm is None:
        return None
    if cursor.done:
        return Reading(Kind.RECURRING, rhythm.rounds(phrase.year), rhythm.frequency)
    behind = cursor.at
    for read in (_again, _but, _with_tail, _timed, _undated):
        cursor.at = behind
        if reading := read(phrase, cursor, rhythm):
            return reading
    return None


def _again(_: Phrase, cursor: Cursor, rhythm: Rhythm) -> Reading | None:
    """Read «по пятницам еженедельно», «ежедневно в рабочие дни»: one rhythm in two ways."""
    if rhythm.frequency not in {Frequency.DAILY, Frequency.WEEKLY}:
        return None
    cursor.take(Tag.COMMA)
    same = read_rhythm(cursor)
    return Reading(Kind.RECURRING, (), rhythm.frequency) if same == rhythm and cursor.done else None


def _but(phrase: Phrase, cursor: Cursor, rhythm: Rhythm) -> Reading | None:
    """Read «ежедневно, кроме выходных», «ежедневно, кроме субботы и воскресенья»."""
    behind = cursor.at
    cursor.take(Tag.COMMA)
    if rhythm.frequency is not Frequency.DAILY or cursor.here.form != "кроме":
        return None
    cursor.at += 1
    named = False
    while cursor.take(Tag.WEEKDAY) or cursor.word("выходные") or cursor.here.form == "праздничных":
        cursor.at += cursor.here.form == "праздничных"
        cursor.take(Tag.COMMA) or cursor.word("и")
        named = True
    cursor.unit(Unit.DAY)
    if not named or not cursor.done:
        return None
    return Reading(Kind.RECURRING, (), Frequency.DAILY, phrase.said(behind, phrase.length))


def _with_tail(phrase: Phrase, cursor: Cursor, rhythm: Rhythm) -> Reading | None:
    """Read the days of the rounds, in brackets or behind a sign, and a clock time behind them."""
    bracket = cursor.take(Tag.OPEN)
    if not bracket:
        cursor.take(Tag.COMMA, Tag.COLON, Tag.DASH)
    windows = read_tail(cursor, rhythm, phrase.year)
    if windows is None or (bracket and not cursor.take(Tag.CLOSE)):
        return None
    behind = cursor.at
    cursor.take(Tag.COMMA)
    read_clock(cursor)
    said = phrase.said(behind, phrase.length) or None
    return Reading(Kind.RECURRING, windows, rhythm.frequency, said) if cursor.done else None


def _timed(phrase: Phrase, cursor: Cursor, rhythm: Rhythm) -> Reading | None:
    """Read a clock time and nothing else."""
    behind = cursor.at
    bracket = cursor.take(Tag.OPEN)
    cursor.take(Tag.COMMA)
    if not read_clock(cursor) or (bracket and not cursor.take(Tag.CLOSE)) or not cursor.done:
        return None
    said = phrase.said(behind, phrase.length)
    return Reading(Kind.RECURRING, rhythm.rounds(phrase.year), rhythm.frequency, said)


def _undated(phrase: Phrase, cursor: Cursor, rhythm: Rhythm) -> Reading | None:
    """Read «(ежегодно,) в начале года», «(ежегодно) осенью»: it does come round, on days that nobody has set."""
    cursor.take(Tag.COMMA)
    start = cursor.at
    if rhythm.frequency is not Frequency.YEARLY:
        return None
    if not relative(phrase.part(start, len(phrase.tokens))) and not _beginning_of_year(cursor):
        return None
    return Reading(Kind.RECURRING, (), rhythm.frequency, bound=phrase.said(start, phrase.length))


def _beginning_of_year(cursor: Cursor) -> bool:
    if not cursor.word("в") or cursor.here.form != "начале":
        return False
    cursor.at += 1
    cursor.word("учебный", "календарный")
    return cursor.unit(Unit.YEAR) is not None and cursor.done


def _end_of_each(cursor: Cursor) -> Rhythm | None:
    """Read «в конце каждого квартала»: the whole quarter, due at its end."""
    if not (cursor.word("в") and cursor.word("конец") and cursor.word("каждый")):
        return None
    cursor.at -= 1
    rhythm = read_rhythm(cursor)
    if rhythm and cursor.word("текущий"):
        cursor.unit(Unit.YEAR)
    return rhythm
