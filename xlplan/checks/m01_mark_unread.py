"""M01: a mark that could not be read to its last character. Nothing is guessed."""

from collections.abc import Iterator

from xlplan.checks import Context, Problem, check
from xlplan.findings import Severity
from xlplan.mark import Mark
from xlplan.plan import Plan, Role

_HINT = "Запишите обычными словами: «выполнено 12.03.2021», «в работе», «перенесено на май», «1 кв. – выполнено»."


@check(
    "M01",
    "mark-unread",
    Severity.WARNING,
    what="Отметка о выполнении не распознана.",
    why="Пока отметка не понята, неизвестно, выполнено ли мероприятие, и в сводке оно стоит отдельно.",
    how="Запишите отметку обычными словами: «выполнено 12.03.2021, протокол № 3», «в работе», «перенесено на май».",
    example="почти готово → в работе",
)
def mark_unread(plan: Plan, context: Context) -> Iterator[Problem]:
    """Report each mark that is not read, with the reason where it can be told."""
    for activity in plan.activities():
        mark = activity.mark
        if mark.mark is Mark.UNREAD:
            reason = f": {mark.reason}" if mark.reason else ""
            yield Problem(activity.where(Role.MARK), f"отметка не распознана: «{mark.text}»{reason}", _HINT)
