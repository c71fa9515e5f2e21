"""M02: done before the time for it has come, or said to be.

A date before the window is mostly a slip of the hand. «Выполнено» without a date closes every deadline of a recurring
activity, those to come as well, and nobody would be reminded of them. A single deadline that is done ahead of time and
bears no date may well be so, and is only noted.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from xlplan.checks import Context, Problem, check
from xlplan.findings import Severity
from xlplan.mark import Mark
from xlplan.plan import Plan, Role
from xlplan.states import Checkpoint, checkpoints

_CHECK_DATE = "Проверьте дату в отметке и срок."
_NAME_PERIOD = "Назовите в отметке период: «1 кв. – выполнено»."


@check(
    "M02",
    "done-early",
    Severity.WARNING,
    what="Отмечено выполнение раньше, чем наступил срок.",
    why="Либо в дате описка, либо отметка закрывает и те сроки, которые ещё впереди, и о них никто не напомнит.",
    how="Проверьте дату; у повторяющегося мероприятия назовите период, который выполнен.",
    example="Ежеквартально: выполнено → Ежеквартально: 1 кв. – выполнено",
)
def done_early(plan: Plan, context: Context) -> Iterator[Problem]:
    """Report marks with a date before the window, and marks without one that close what lies ahead."""
    for activity in plan.activities():
        if activity.mark.mark is not Mark.DONE and not activity.mark.parts:
            continue
        found = [one for one in checkpoints(activity) if one.mark is Mark.DONE and one.planned]
        at = activity.where(Role.MARK)
        for one in found:
            if one.planned and one.done and one.done.end < one.planned.start:
                message = f"отмечено выполнение {one.done.end:%d.%m.%Y}, а срок начинается {one.planned.start:%d.%m.%Y}"
                yield Problem(at, message, _CHECK_DATE)
        ahead = [one for one in found if not one.done and one.planned and one.planned.start > context.today]
        if ahead:
            yield Problem(at, *_told(ahead, context.today, len(found)))


def _told(ahead: Sequence[Checkpoint], today: date, closed: int) -> tuple[str, str, None, Severity]:
    first = min(one.planned.start for one in ahead if one.planned)
    if closed == 1:
        message = f"отмечено как выполненное, а срок ещё не наступил: он начинается {first:%d.%m.%Y}"
        return message, "Если выполнено досрочно, допишите дату.", None, Severity.NOTE
    message = f"отметка закрывает и сроки, которые на {today:%d.%m.%Y} ещё не наступили: ближайший – с {first:%d.%m.%Y}"
    return message, _NAME_PERIOD, None, Severity.WARNING
