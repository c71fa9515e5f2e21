"""What stops a digest."""

from pathlib import Path

from xlplan.errors import XlplanError
from xlplan.wording import plural


class NoFolder(XlplanError):
    """There is no such folder."""

    def __init__(self, path: Path) -> None:
        what = "файл, а нужна папка с планами" if path.is_file() else "такой папки нет"
        super().__init__(f"«{path}» – {what}. Укажите папку, в которой лежат книги .xlsx или .xlsm.")


class FolderUnreadable(XlplanError):
    """The system does not show what is in the folder."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"Папка «{path}» не читается: {reason}.")


class NoWorkbooks(XlplanError):
    """There is no workbook in the folder."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"В папке «{path}» и вложенных в неё нет ни одной книги Excel. Проверьте, та ли это папка.")


class NothingRead(XlplanError):
    """There are workbooks, and no plan in any of them."""

    def __init__(self, path: Path, files: int) -> None:
        super().__init__(
            f"Свод не записан: в папке «{path}» {plural(files, 'книга', 'книги', 'книг')}, и ни из одной план не взят."
        )
