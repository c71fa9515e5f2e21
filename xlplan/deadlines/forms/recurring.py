"""What comes round: a rhythm, and on which days of each round; or the days alone («15 числа каждого месяца»).

recurring = rhythm [sign tail] | tail-that-names-its-round | list "," rhythm
tail      = days of the month | weekday of the month | dates | limits | clock time
"""

from xlplan.deadlines.clock import read_clock
from xlplan.deadlines.cursor import Cursor
from xlplan.deadlines.forms import form
from xlplan.deadlines.forms.until import read_targets, until_words
from xlplan.deadlines.forms.whole_year import read_whole_year
from xlplan.deadlines.phrase import Phrase, Reading
from xlplan.deadlines.pieces import Grain, Piece
from xlplan.deadlines.rhythm import Rhythm, read_rhythm
from xlplan.deadlines.rounds import do_by, limited, read_tail, within
from xlplan.deadlines.spans import read_list
from xlplan.deadlines.tokens import Tag, Unit
from xlplan.windows import Frequency, Kind, Window

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
        "октябрь-декабрь, ежемесячно": "recurring 2021-10-01/2021-10-31 2021-11-01/2021-11-30 2021-12-01/2021-12-31",
        "II-III кварталы, ежегодно": "recurring 2021-04-01/2021-09-30",
        "один раз в год": "recurring 2021-01-01/2021-12-31",
        "до 1 марта, ежегодно": "recurring 2021-01-01/2021-03-01",
        "до 15 числа последнего месяца квартала": "recurring 2021-01-01/2021-03-15 2021-04-01/2021-06-15"
        " 2021-07-01/2021-09-15 2021-10-01/2021-12-15",
        "каждый вторник и четверг": "recurring",
        "еженедельно в течение учебного года": "recurring 2021-01-01/2021-05-31 2021-09-01/2021-12-31",
        "раз в три года": "recurring",
        "еженедельно по средам": "recurring",
        "каждый понедельник": "recurring",
        "Ежедневно до 16.00": "recurring",
        "ежеквартально, до 10-го числа месяца, следующего за отчетным кварталом": "recurring 2021-04-01/2021-04-10"
        " 2021-07-01/2021-07-10 2021-10-01/2021-10-10 2022-01-01/2022-01-10",
    },
    needs=(
        Tag.EVERY,
        Tag.WEEKDAYS,
        Tag.WEEKDAY,
        "каждый",
        "раз",
        "дважды",
        "трижды",
        "будни",
        "рабочий",
        "число",
        Unit.DAY,
        Unit.WEEK,
        Unit.DECADE,
        Unit.MONTH,
        Unit.QUARTER,
        Unit.HALF,
    ),
)
def recurring(phrase: Phrase) -> Reading | None:
    """Read a rhythm with the days of its rounds."""
    cursor = phrase.cursor()
    if reading := _limited(phrase):
        return reading
    if reading := _weekdays_alone(phrase) or _but(phrase) or _twice_said(phrase) or _numbers_first(phrase):
        return reading
    rhythm = cursor.attempt(_end_of_each) or read_rhythm(cursor)
    if rhythm is None:
        return _by_its_days(phrase)
    behind = cursor.at
    if behind == phrase.length:
        return Reading(Kind.RECURRING, rhythm.rounds(phrase.year), rhythm.frequency)
    bracket = cursor.take(Tag.OPEN)
    if not bracket:
        cursor.take(Tag.COMMA, Tag.COLON, Tag.DASH)
    tail = read_tail(cursor, rhythm, phrase.year)
    if bracket and not cursor.take(Tag.CLOSE):
        return None
    timed = cursor.at
    cursor.take(Tag.COMMA)
    read_clock(cursor)
    if tail is None or not cursor.done:
        return _timed(phrase, rhythm, behind)
    return Reading(Kind.RECURRING, tail, rhythm.frequency, phrase.said(timed, phrase.length) or None)


def _weekdays_alone(phrase: Phrase) -> Reading | None:
    """Read «понедельник – пятница», «вт., чт.», with nothing besides but a clock time."""
    cursor = phrase.cursor()
    days = 0
    while cursor.take(Tag.WEEKDAY):
        days += 1
        behind = cursor.at
        if not (cursor.take(Tag.COMMA, Tag.DASH) or cursor.word("и")):
            break
    if days < 2:
        return None
    cursor.at = behind
    cursor.take(Tag.COMMA)
    said = phrase.said(behind, phrase.length) if read_clock(cursor) else None
    return Reading(Kind.RECURRING, (), Frequency.WEEKLY, said) if cursor.done else None


def _twice_said(phrase: Phrase) -> Reading | None:
    """Read «по пятницам еженедельно», «ежедневно в рабочие дни»: one rhythm in two ways."""
    cursor = phrase.cursor()
    rhythm = read_rhythm(cursor)
    if rhythm is None or rhythm.frequency not in {Frequency.DAILY, Frequency.WEEKLY}:
        return None
    cursor.take(Tag.COMMA)
    same = read_rhythm(cursor)
    return Reading(Kind.RECURRING, (), rhythm.frequency) if same == rhythm and cursor.done else None


def _numbers_first(phrase: Phrase) -> Reading | None:
    """Read «до 3 числа, ежемесячно»."""
    last = phrase.tokens[phrase.length - 1]
    if last.tag is not Tag.EVERY or last.value is not Unit.MONTH:
        return None
    end = phrase.length - 1
    days = phrase.part(0, end - (phrase.tokens[end - 1].tag is Tag.COMMA))
    cursor = days.cursor()
    if "число" not in days.holds():
        return None
    windows = read_tail(cursor, Rhythm(Frequency.MONTHLY), phrase.year)
    return Reading(Kind.RECURRING, windows, Frequency.MONTHLY) if windows and cursor.done else None


def _but(phrase: Phrase) -> Reading | None:
    """Read «ежедневно, кроме выходных», «ежедневно, кроме субботы и воскресенья»."""
    cursor = phrase.cursor()
    rhythm = read_rhythm(cursor)
    behind = cursor.at
    cursor.take(Tag.COMMA)
    if rhythm is None or rhythm.frequency is not Frequency.DAILY or cursor.here.form != "кроме":
        return None
    cursor.at += 1
    while cursor.take(Tag.WEEKDAY) or cursor.word("выходные") or cursor.here.form == "праздничных":
        cursor.at += cursor.here.form == "праздничных"
        cursor.take(Tag.COMMA) or cursor.word("и")
    cursor.unit(Unit.DAY)
    said = phrase.said(behind, phrase.length)
    return Reading(Kind.RECURRING, (), Frequency.DAILY, said) if cursor.done and cursor.at > behind + 2 else None


def _timed(phrase: Phrase, rhythm: Rhythm, behind: int) -> Reading | None:
    """Read a rhythm with a clock time and nothing else."""
    cursor = phrase.cursor()
    cursor.at = behind
    bracket = cursor.take(Tag.OPEN)
    cursor.take(Tag.COMMA)
    if not read_clock(cursor) or (bracket and not cursor.take(Tag.CLOSE)) or not cursor.done:
        return None
    said = phrase.said(behind, phrase.length)
    return Reading(Kind.RECURRING, rhythm.rounds(phrase.year), rhythm.frequency, said)


def _end_of_each(cursor: Cursor) -> Rhythm | None:
    """Read «в конце каждого квартала»: the whole quarter, due at its end."""
    if not (cursor.word("в") and cursor.word("конец") and cursor.word("каждый")):
        return None
    cursor.at -= 1
    rhythm = read_rhythm(cursor)
    if rhythm and cursor.word("текущий"):
        cursor.unit(Unit.YEAR)
    return rhythm


def _until_each(phrase: Phrase) -> Reading | None:
    """Read a do-by day that a rhythm follows: «до 1 марта, ежегодно»."""
    cursor = phrase.cursor()
    pieces = read_targets(cursor) if until_words(cursor) else None
    if not pieces:
        return None
    bracket = None if cursor.take(Tag.COMMA, Tag.DASH) else cursor.take(Tag.OPEN)
    rhythm = read_rhythm(cursor)
    if rhythm is None or rhythm.frequency is not Frequency.YEARLY or (bracket and not cursor.take(Tag.CLOSE)):
        return None
    windows = do_by(pieces, rhythm, phrase.year) if cursor.done else None
    return Reading(Kind.RECURRING, windows, rhythm.frequency) if windows else None


def _decades(cursor: Cursor, year: int) -> tuple[Window, ...] | None:
    """Read «в первой декаде каждого месяца»."""
    cursor.word("в")
    number = cursor.take(Tag.NUMBER, Tag.ORDINAL, Tag.ROMAN, Tag.NTH)
    if not number or not cursor.unit(Unit.DECADE) or not cursor.word("каждый") or not cursor.unit(Unit.MONTH):
        return None
    if not cursor.done:
        return None
    return tuple(Piece(Grain.DECADE, number.number, month).window(year) for month in range(1, 13))


def _by_its_days(phrase: Phrase) -> Reading | None:
    """Read days that name their own round: «15 числа каждого месяца», «последняя пятница месяца»."""
    if reading := _until_each(phrase):
        return reading
    if windows := _decades(phrase.cursor(), phrase.year):
        return Reading(Kind.RECURRING, windows, Frequency.MONTHLY)
    for frequency in (Frequency.MONTHLY, Frequency.QUARTERLY):
        cursor = phrase.cursor()
        windows = read_tail(cursor, Rhythm(frequency), phrase.year, alone=True)
        if windows and cursor.done:
            return Reading(Kind.RECURRING, windows, frequency)
    return None


def _limited(phrase: Phrase) -> Reading | None:
    """Read spans that a rhythm follows: «II-III кварталы, ежегодно», «январь-март, ежемесячно»."""
    cursor = phrase.cursor()
    spans = read_whole_year(cursor, phrase.year)
    groups = None if spans else read_list(cursor)
    if not (spans or groups):
        return None
    bracket = None if cursor.take(Tag.COMMA, Tag.DASH) else cursor.take(Tag.OPEN)
    rhythm = read_rhythm(cursor)
    if rhythm is None or (bracket and not cursor.take(Tag.CLOSE)) or not cursor.done:
        return None
    if spans:
        windows: tuple[Window, ...] | None = within(rhythm.rounds(spans[0].start.year), spans)
    else:
        windows = limited(groups or [], rhythm, phrase.year)
    return None if windows is None else Reading(Kind.RECURRING, windows, rhythm.frequency)
