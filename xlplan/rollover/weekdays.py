"""A weekday beside a date: the date moves, so the weekday is read again, and a person is told.

«пятница, 12 марта» of 2021 is «суббота, 12 марта» in 2022. A weekday that counts («первый понедельник марта», «по
пятницам») moves by itself: its words stay.
"""

import re
from collections.abc import Sequence
from datetime import date

from dateutil.relativedelta import relativedelta

from xlplan.rollover.mentions import quiet
from xlplan.rollover.rewriting import Change
from xlplan.windows import Deadline

FULL = ("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье")
_WHOM = ("понедельник", "вторник", "среду", "четверг", "пятницу", "субботу", "воскресенье")
_SHORT = ("пн", "вт", "ср", "чт", "пт", "сб", "вс")
_FORMS = (FULL, _WHOM, _SHORT)
_COUNTED = re.compile(
    r"(?:\d-?(?:й|я|е|ый|ая|ое|ий|ую)|перв\w+|втор(?:ой|ая|ое|ую)|трет\w+|четверт(?:ый|ая|ое|ую)|последн\w+"
    r"|кажд\w+|по) $"
)
_WORD = re.compile(rf"(?<!\w)(?P<in>во? )?(?P<day>{'|'.join({*FULL, *_WHOM, *_SHORT})})(?!\w)")


def reread_weekdays(text: str, deadline: Deadline, shift: int) -> tuple[Change, ...]:
    """Return the changes that give each weekday of a deadline the name that its date has in the new year.

    Args:
        text: the words of the deadline.
        deadline: how they are read in the old year.
        shift: how many years later the new plan is.
    """
    days = [window.start for window in deadline.windows if window.start == window.end]
    found = list(_WORD.finditer(quiet(text)))
    if not shift or len(days) != len(deadline.windows) or len(found) != len(days) or not re.search(r"\d", text):
        return ()
    if any(_number(match["day"]) != day.weekday() for match, day in zip(found, days, strict=True)):
        return ()
    counted = any(_COUNTED.search(quiet(text)[: match.start()]) for match in found)
    if counted or not _names_their_dates(text, days):
        return ()
    changes = (_changed(text, match, _later(day, shift)) for match, day in zip(found, days, strict=True))
    return tuple(change for change in changes if change.words != text[change.start : change.end])


def _names_their_dates(text: str, days: Sequence[date]) -> bool:
    """Tell whether the day of the month stands in figures beside the weekday; else it is the weekday that counts."""
    numbers = {int(number) for number in re.findall(r"(?<!\d)\d{1,2}(?!\d)", text)}
    return all(day.day in numbers for day in days)


def _later(day: date, shift: int) -> date:
    return day + relativedelta(years=shift)


def _number(word: str) -> int:
    return next(form.index(word) for form in _FORMS if word in form)


def _changed(text: str, match: re.Match[str], day: date) -> Change:
    """Name the day in the form in which the old one stood, with the preposition that it takes."""
    # «в понедельник» may be either form; the one with a preposition asks for the second.
    form = _SHORT if match["day"] in _SHORT else _WHOM if match["in"] or match["day"] not in FULL else FULL
    word, old = form[day.weekday()], text[match.start("day") : match.end("day")]
    written = word.upper() if old.isupper() else word.capitalize() if old[0].isupper() else word
    if not match["in"]:
        return Change(match.start("day"), match.end("day"), written)
    before = text[match.start("in")] + ("о " if word.startswith("вт") and form is _WHOM else " ")
    return Change(match.start(), match.end("day"), before + written)
