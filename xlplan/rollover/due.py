"""What a deadline means in the new year: told beside the words, which stay."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

from xlplan import workdays
from xlplan.deadlines import tell
from xlplan.plan import Activity
from xlplan.rollover.mentions import find_mentions, quiet
from xlplan.rollover.weekdays import FULL
from xlplan.windows import Deadline, Kind

_NAMED = re.compile(r"(?<!\w)(?:понедельник|вторник|сред[ауые]|четверг|пятниц|суббот|воскресень)\w*")
_COUNTED = re.compile(
    r"кажд|перв|втор|трет|четверт[ыоу]|последн|еженедельн|по (?:понедельник|вторник|сред|четверг|пятниц|суббот)"
)
_DAYS = frozenset({Kind.POINT, Kind.PERIOD, Kind.SEVERAL})


class DueTold(NamedTuple):
    """What is to be said of a deadline; `told` asks a person to look at it."""

    why: str
    told: bool = False


def tell_due(old: Activity, new: Activity, shift: int) -> DueTold:
    """Tell how the deadline of an activity reads in the new plan, so many years later."""
    then, now = old.deadline, new.deadline
    if now.kind is Kind.NONE:
        return DueTold("срока нет")
    if now.kind is Kind.UNREAD and then.kind is not Kind.UNREAD:
        return DueTold("в новом году срок не читается, поправьте его", told=True)
    notes = list(_notes(then, now))
    wrong = _wrong_weekday(now) or _torn(then, now, shift)
    if wrong:
        notes.append(wrong)
    return DueTold("; ".join([_reading(now), *notes]), told=bool(wrong))


def _reading(deadline: Deadline) -> str:
    if deadline.kind is Kind.UNREAD:
        return "срок не распознан, сдвинуты только годы в нём"
    if not deadline.dated:
        return "срок без даты, слова оставлены"
    return f"в новом году это {tell(deadline)}"


def _notes(then: Deadline, now: Deadline) -> Iterator[str]:
    """Say which day has become a day off."""
    if now.kind not in _DAYS or now.due is None:
        return
    before = then.due is not None and _is_off(then.due)
    if _is_off(now.due) and not before:
        days = (workdays.preceding(now.due), workdays.following(now.due))
        nearest = " и ".join(f"{day:%d.%m.%Y}" for day in days if day)
        told = f", ближайшие рабочие дни – {nearest}" if nearest else ""
        yield f"{now.due:%d.%m.%Y} – {workdays.name_day_off(now.due)}{told}"


def _torn(then: Deadline, now: Deadline, shift: int) -> str | None:
    """Tell where the days of a deadline have not all moved by those years; what a weekday counts moves by itself."""
    if now.kind not in _DAYS or not then.windows or _NAMED.search(quiet(now.text)):
        return None
    expected = [(_later(window.start, shift), _later(window.end, shift)) for window in then.windows]
    if expected == [(_month_end(window.start), _month_end(window.end)) for window in now.windows]:
        return None
    return "срок сдвинулся не целиком, проверьте его"


def _later(day: date, shift: int) -> date:
    """Return the same day years later; the end of February is the end of February."""
    return _month_end(day + relativedelta(years=shift))


def _month_end(day: date) -> date:
    """Take the 28th and the 29th of February for one day: which of them is the last depends on the year."""
    return day.replace(day=28) if (day.month, day.day) == (2, 29) else day


def _is_off(day: date) -> bool:
    """Tell whether nobody works on that day; by the weekend alone where the calendar is not known yet."""
    works = workdays.is_workday(day)
    return day.weekday() >= 5 if works is None else not works


def _wrong_weekday(now: Deadline) -> str | None:
    """Tell where a weekday stands beside a date and the date has another one in the new year."""
    words = quiet(now.text)
    found = _NAMED.search(words)
    days = {window.end for window in now.windows} or {one.day for one in find_mentions(now.text) if one.day}
    if not found or _COUNTED.search(words) or len(days) != 1 or not re.search(r"\d", words):
        return None
    (day,) = days
    number = next(i for i, name in enumerate(FULL) if name[:4] == found[0][:4])
    if day is None or day.weekday() == number:
        return None
    return f"{day:%d.%m.%Y} – {FULL[day.weekday()]}, а в сроке написано «{found[0]}»"
