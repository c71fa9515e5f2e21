"""What stops a button, besides what stops the flow itself."""

from collections.abc import Sequence
from pathlib import Path

from xlplan.errors import XlplanError


class BookClosed(XlplanError):
    """The workbook from which the button was pressed is not open any more."""

    def __init__(self, name: str) -> None:
        super().__init__(f"Книга «{name}» уже закрыта или переименована. Откройте её и нажмите кнопку ещё раз.")


class ProgramSilent(XlplanError):
    """The spreadsheet program gave no answer, or an answer that is its own trouble."""

    def __init__(self, program: str, reason: str) -> None:
        super().__init__(
            f"{program} не отвечает: {reason}. Выйдите из режима правки ячейки (Esc), закройте открытые окна вопросов "
            "и нажмите кнопку ещё раз."
        )


class NeverSaved(XlplanError):
    """There is no file yet, so there is no place for what goes beside it."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"Книга «{name}» ещё ни разу не сохранена. Сохраните её в свою папку и нажмите кнопку ещё раз."
        )


class OnlyOnTheNet(XlplanError):
    """The workbook has an https address, and OneDrive keeps no copy of it here that could be told for certain."""

    def __init__(self, address: str) -> None:
        super().__init__(
            f"Книга открыта из сети ({address}), а её файла на этом компьютере не нашлось. "
            "Сохраните её в папку на диске («Файл» – «Сохранить как») и нажмите кнопку ещё раз."
        )


class NothingToUndo(XlplanError):
    """No copy was kept, so no command has changed this workbook."""

    def __init__(self, name: str) -> None:
        super().__init__(f"Отменять нечего: программа ещё не меняла книгу «{name}» (нет ни одной сохранённой копии).")


class WhichPlan(XlplanError):
    """Several sheets hold a plan, and the one in front is none of them."""

    def __init__(self, titles: Sequence[str]) -> None:
        listed = ", ".join(f"«{title}»" for title in titles)
        super().__init__(
            f"В книге несколько планов: {listed}. Перейдите на лист с нужным планом и нажмите кнопку ещё раз."
        )


class NextYearThere(XlplanError):
    """There is a file where next year's plan should go."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Файл «{path.name}» рядом с этой книгой уже есть, и в нём может быть работа, поэтому он не тронут. "
            "Переименуйте его или уберите в другую папку и нажмите кнопку ещё раз."
        )
