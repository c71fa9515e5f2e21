"""D02: a deadline that could not be read to its last character. Nothing is guessed."""

from collections.abc import Iterator

from xlplan.checks import Context, Problem, check
from xlplan.findings import Severity
from xlplan.plan import Plan, Role
from xlplan.windows import Deadline, Kind


@check(
    "D02",
    "deadline-unread",
    Severity.ERROR,
    what="Срок не распознан: фраза не прочитана до последнего знака, поэтому дат у мероприятия нет.",
    why="Программа не угадывает даты: неверный срок вреднее нераспознанного.",
    how="Запишите срок обычными словами: «до 15 марта», «февраль–апрель», «ежеквартально», «в течение года».",
    example="до 31 февраля → до 28 февраля",
)
def deadline_unread(plan: Plan, context: Context) -> Iterator[Problem]:
    """Report each phrase that is not read, with the reason; a plan without a year is told once by Y02."""
    for activity in plan.activities():
        deadline = activity.deadline
        if deadline.kind is Kind.UNREAD and (plan.year is not None or deadline.reason is None):
            role = next((role for role in (Role.DEADLINE, Role.START, Role.END) if role in activity.cells), Role.NAME)
            shown = " ".join(deadline.text.split())
            reason = f": {deadline.reason}" if deadline.reason else ""
            yield Problem(activity.where(role), f"срок не распознан: «{shown}»{reason}", _hint(deadline))


def _hint(deadline: Deadline) -> str:
    if deadline.suggestion:
        return f"Возможно, имелось в виду «{deadline.suggestion}»."
    return "Запишите срок обычными словами: «до 15 марта», «февраль–апрель», «ежеквартально»."
