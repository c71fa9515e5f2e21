"""What the macros call: from a button to the open workbook, and a short word in the end. Here the clock is asked."""

from collections.abc import Callable
from datetime import date

from xlplan.buttons.connecting import desk_of
from xlplan.buttons.desk import Desk
from xlplan.launch import Call
from xlplan.machine import ThisMachine

__all__ = [
    "check_plan",
    "highlight_deadlines",
    "next_year",
    "remove_markup",
    "show_help",
    "undo_last",
    "update_summary",
]


def check_plan(call: Call) -> None:
    """«Проверить план»."""
    from xlplan.buttons import tasks  # noqa: PLC0415 - what one button needs, another need not wait for

    _dated(call, tasks.check_plan)


def highlight_deadlines(call: Call) -> None:
    """«Подсветить сроки»."""
    from xlplan.buttons import tasks  # noqa: PLC0415

    _dated(call, tasks.highlight_deadlines)


def update_summary(call: Call) -> None:
    """«Обновить сводку»."""
    from xlplan.buttons import tasks  # noqa: PLC0415

    _dated(call, tasks.update_summary)


def next_year(call: Call) -> None:
    """«План на следующий год»."""
    from xlplan.buttons import tasks  # noqa: PLC0415

    _dated(call, tasks.next_year)


def remove_markup(call: Call) -> None:
    """«Убрать разметку»."""
    from xlplan.buttons import tasks  # noqa: PLC0415

    tasks.remove_markup(desk_of(call, ThisMachine()))


def undo_last(call: Call) -> None:
    """«Отменить последнее»."""
    from xlplan.buttons import undoing  # noqa: PLC0415

    _dated(call, undoing.undo_last)


def show_help(_: Call) -> None:
    """«Справка»: needs no workbook."""
    from xlplan.buttons.help import show_guide  # noqa: PLC0415

    show_guide()


def _dated(call: Call, task: Callable[[Desk, date], None]) -> None:
    task(desk_of(call, ThisMachine()), date.today())
