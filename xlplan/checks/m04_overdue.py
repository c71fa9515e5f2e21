"""M04: the deadline has passed and the mark does not say that it is done."""

from collections.abc import Iterator, Sequence
from datetime import date

from xlplan.checks import Context, Problem, check
from xlplan.findings import Severity
from xlplan.plan import Activity, Plan, Role
from xlplan.states import State, checkpoint_state, checkpoints

_MOST_TOLD = 4


@check(
    "M04",
    "overdue",
    Severity.WARNING,
    what="Срок истёк, а отметки о выполнении нет.",
    why="Мероприятие считается просроченным, даже если оно сделано, но не отмечено.",
    how="Поставьте отметку с датой («выполнено 26.02.2021») или запишите перенос с новым сроком.",
    example="(пусто) → выполнено 26.02.2021",
)
def overdue(plan: Plan, context: Context) -> Iterator[Problem]:
    """Report what is late; a plan without a column for marks is told once by T01."""
    if Role.MARK not in plan.table.columns:
        return
    settings = context.settings
    for activity in plan.activities():
        late = [
            one.due
            for one in checkpoints(activity, settings.workday_rule)
            if one.due and checkpoint_state(one, context.today, settings.warn_days) is State.OVERDUE
        ]
        if late:
            yield Problem(activity.where(Role.MARK), _message(activity, late), _hint(activity, late))


def _message(activity: Activity, late: Sequence[date]) -> str:
    said = f"а отметка – «{activity.mark.text}»" if activity.mark.text else "отметки о выполнении нет"
    if len(late) == 1:
        return f"срок истёк {late[0]:%d.%m.%Y}, {said}"
    told = ", ".join(f"{day:%d.%m.%Y}" for day in late[:_MOST_TOLD])
    more = f" и ещё {len(late) - _MOST_TOLD}" if len(late) > _MOST_TOLD else ""
    return f"истекли сроки {told}{more}, {said}"


def _hint(activity: Activity, late: Sequence[date]) -> str:
    if len(activity.deadline.windows) > 1:
        return "Отметьте выполненные периоды («1 кв. – выполнено») или запишите перенос с новым сроком."
    return "Поставьте отметку с датой или запишите перенос: «перенесено на май»."
