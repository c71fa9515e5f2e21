"""What stops the live host, in Russian, with the next step."""

from xlplan.errors import XlplanError


class ProgramBusy(XlplanError):
    """The program does not answer: a cell is being edited, or a dialogue is open."""

    def __init__(self) -> None:
        super().__init__(
            "Программа занята и не отвечает. Выйдите из режима правки ячейки (Enter или Esc), "
            "закройте открытые окна сообщений и нажмите кнопку ещё раз."
        )


class NoCopy(XlplanError):
    """The program does not write a copy of the workbook."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(
            f"Не удалось записать копию книги «{name}» ({reason}); в книге ничего не изменено. "
            "Сохраните книгу как «Книга Excel (.xlsx)» и повторите."
        )


class HalfDone(XlplanError):
    """The program refused in the middle of the changes."""

    def __init__(self, name: str, reason: str, backup: str) -> None:
        super().__init__(
            f"Книга «{name}» изменена не полностью: {reason}. Не сохраняйте её: закройте без сохранения и откройте "
            f"снова; копия прежнего вида – «{backup}»."
        )


class OnlyInFile(XlplanError):
    """A text that xlwings does not reach: a header, a drawing, a property of the file."""

    def __init__(self, at: str) -> None:
        super().__init__(
            f"Текст «{at}» в открытой книге изменить нельзя. Сохраните и закройте книгу и выполните команду для файла."
        )
