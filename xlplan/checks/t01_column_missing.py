"""T01: a column that every plan needs is not in the table."""

from collections.abc import Iterator

from xlplan.checks import Context, Problem, check
from xlplan.findings import Severity
from xlplan.plan import Plan, Role

_NEEDED = {
    Role.NUMBER: "№ п/п",
    Role.EXECUTORS: "Исполнители",
    Role.DEADLINE: "Срок исполнения",
    Role.RESULT: "Результат",
    Role.MARK: "Отметка о выполнении",
}
_WORSE = {Role.EXECUTORS, Role.DEADLINE}


@check(
    "T01",
    "column-missing",
    Severity.NOTE,
    what="В таблице нет графы, которая нужна плану: номера, исполнителей, срока, результата или отметки.",
    why="Без срока и исполнителя не проследить, кто и когда отвечает за мероприятие, без отметки – выполнено ли оно.",
    how="Добавьте графу с этим заголовком или назовите имеющуюся графу привычным словом.",
    example="Мероприятие | Примечание → Мероприятие | Исполнители | Срок исполнения | Примечание",
)
def column_missing(plan: Plan, context: Context) -> Iterator[Problem]:
    """Report each needed column that the headings do not name; a start or an end stands for the deadline."""
    columns = plan.table.columns
    at_row = plan.table.heading_rows[0]
    for role, heading in _NEEDED.items():
        if role in columns or (role is Role.DEADLINE and (Role.START in columns or Role.END in columns)):
            continue
        at = next(iter(plan.activities())).at._replace(row=at_row, column=plan.table.area.left)
        severity = Severity.WARNING if role in _WORSE else None
        yield Problem(at, f"нет графы «{heading}»", "Добавьте графу или уточните её заголовок.", severity=severity)
