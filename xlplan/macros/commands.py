"""The seven commands of the tab «План работы»: one table for macros, ribbon, buttons, menu, tests, docs."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """A command that staff give from the workbook.

    Attributes:
        macro: the name of the macro, and of the ribbon callback with ``Ribbon`` before it; ASCII.
        function: the function of `xlplan.buttons` that does it.
        caption: what stands on the button.
        tip: what the button does, for the ribbon's tip and the docs; a whole sentence.
        image: the picture of the ribbon button, one of Office's own (imageMso).
    """

    macro: str
    function: str
    caption: str
    tip: str
    image: str


COMMANDS = (
    Command(
        "CheckPlan",
        "check_plan",
        "Проверить план",
        "Проверяет план, подсвечивает сроки и обновляет «Замечания», «Сроки», «Сводку», «Календарь» и «Настройки».",
        "AcceptInvitation",
    ),
    Command(
        "HighlightDeadlines",
        "highlight_deadlines",
        "Подсветить сроки",
        "Подсвечивает сроки и пишет состояния; новых листов не добавляет, имеющиеся обновляет.",
        "ConditionalFormattingMenu",
    ),
    Command("UpdateSummary", "update_summary", "Обновить сводку", "Заново собирает «Сводку» и «Сроки».", "RefreshAll"),
    Command(
        "NextYear",
        "next_year",
        "План на следующий год",
        "Готовит рядом с этой книгой план на следующий год и отчёт о переносе.",
        "NewAppointment",
    ),
    Command(
        "RemoveMarkup",
        "remove_markup",
        "Убрать разметку",
        "Убирает из книги всё, что добавила программа; ваш план остаётся как был.",
        "ClearFormats",
    ),
    Command(
        "UndoLast",
        "undo_last",
        "Отменить последнее",
        "Возвращает то, что было до последней кнопки; ваши правки после неё остаются.",
        "Undo",
    ),
    Command("ShowHelp", "show_help", "Справка", "Открывает руководство.", "Help"),
)

TAB = "План работы"
"""The caption of the ribbon tab, and of the menu and toolbar in LibreOffice."""
