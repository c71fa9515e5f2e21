"""What staff see after each button on the plan of 2021: the click tests and the check-list for Excel use this table."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outcome:
    """What comes of a button.

    Attributes:
        said: how the message begins; empty where there is none.
        seen: what else is to be seen, in Russian, for the check-list.
        after: whether «Проверить план» must be pressed before it.
    """

    said: str
    seen: str
    after: bool = False


OUTCOMES: dict[str, Outcome] = {
    "CheckPlan": Outcome(
        "Проверено 16 мероприятий.",
        "справа от плана стоит «Состояние», строки раскрашены, открыт лист «Замечания»; книга не сохранена",
    ),
    "HighlightDeadlines": Outcome("Сроки подсвечены.", "строки раскрашены; новых листов, кроме «Настроек», нет"),
    "UpdateSummary": Outcome("Сводка обновлена.", "есть листы «Сводка» и «Сроки», открыта «Сводка»"),
    "NextYear": Outcome(
        "План на 2022 год готов",
        "рядом с книгой лежит и открыта новая, с годом 2022; прежняя книга не изменилась",
    ),
    "RemoveMarkup": Outcome("Разметка убрана", "план выглядит как до первой проверки", after=True),
    "UndoLast": Outcome("Отменено", "книга такая, какой была до последней кнопки; ваши правки остались", after=True),
    "ShowHelp": Outcome("", "в браузере открылось руководство"),
}
"""By the name of the macro."""
