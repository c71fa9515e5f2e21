"""D02: a deadline that could not be read to its last character. Nothing is guessed."""

from collections.abc import Iterator

from xlplan.checks import Context, Problem, check
from xlplan.checks._deadlines import deadline_at, shown
from xlplan.findings import Severity
from xlplan.plan import Plan
from xlplan.windows import Deadline, Fault, Kind


@check(
    "D02",
    "deadline-unread",
    Severity.ERROR,
    what="Срок не распознан: фраза не прочитана до последнего знака, поэтому дат у мероприятия нет.",
    why="Программа не угадывает даты: неверный срок вреднее нераспознанного.",
    how="Запишите срок обычными словами: «до 15 марта», «февраль–апрель», «ежеквартально», «в течение года».",
    example="до середины мая → до 15 мая",
)
def deadline_unread(plan: Plan, context: Context) -> Iterator[Problem]:
    """Report each phrase that is not read, with the reason.

    A plan without a year is told once by Y02; impossible and reversed days and bare numbers have rules of their own.
    """
    for activity in plan.activities():
        deadline = activity.deadline
        if deadline.fault in _TOLD_ELSEWHERE:
            continue
        if deadline.kind is Kind.UNREAD and (plan.year is not None or deadline.reason is None):
            reason = f": {deadline.reason}" if deadline.reason else ""
            yield Problem(deadline_at(activity), f"срок не распознан: «{shown(activity)}»{reason}", _hint(deadline))


_TOLD_ELSEWHERE = (Fault.IMPOSSIBLE, Fault.REVERSED, Fault.NUMBER)


def _hint(deadline: Deadline) -> str:
    if deadline.suggestion:
        return f"Возможно, имелось в виду «{deadline.suggestion}»."
    return "Запишите срок обычными словами: «до 15 марта», «февраль–апрель», «ежеквартально»."
