"""A new file on the disk: whole or not at all, and never in place of another by accident."""

import errno
import os
import secrets
import shutil
from pathlib import Path

from xlplan.errors import XlplanError


class FileTaken(XlplanError):
    """There is a file of that name already."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Файл «{path}» уже есть. Выберите другое имя или добавьте --force, чтобы заменить его пустым."
        )


class FolderMissing(XlplanError):
    """The folder that the file should go to does not exist."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"Нет папки «{path.parent}». Создайте её или выберите другую.")


class NotAWorkbookName(XlplanError):
    """The name is not that of an .xlsx file."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"«{path}» – не имя книги Excel. Добавьте «.xlsx», например: «{path.stem or 'план'}.xlsx».")


class FolderInTheWay(XlplanError):
    """There is a folder of that name."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"«{path}» – папка. Укажите имя файла в ней, например: «{path / 'план.xlsx'}».")


class OpenElsewhere(XlplanError):
    """A spreadsheet program has the file open."""

    def __init__(self, path: Path, lock: Path) -> None:
        super().__init__(
            f"Книга «{path}» открыта в Excel или LibreOffice. Закройте её; если она нигде не открыта, "
            f"удалите оставшийся файл «{lock.name}» рядом с ней."
        )


class CannotWrite(XlplanError):
    """The system does not let us write."""

    def __init__(self, path: Path, error: OSError) -> None:
        reason = _REASONS.get(error.errno or 0) or error.strerror or str(error)
        super().__init__(f"Не удалось записать «{path}»: {reason}. Выберите другую папку или другое имя.")


_REASONS = {
    errno.EACCES: "нет прав на запись или файл открыт в другой программе",
    errno.EPERM: "нет прав на запись",
    errno.ENOENT: "здесь нельзя создать файл",
    errno.EROFS: "диск доступен только для чтения",
    errno.ENOSPC: "на диске нет места",
    errno.ENAMETOOLONG: "слишком длинное имя",
    errno.EINVAL: "в имени есть недопустимый знак",
}


def save_new(path: Path, content: bytes, *, replace: bool = False, suffix: str = ".xlsx") -> None:
    """Write a new workbook: beside its place first, then moved there in one step.

    Args:
        path: where it is to stand; its folder must exist.
        content: the whole file.
        replace: whether a file that stands there already may go.
        suffix: how its name has to end.

    Raises:
        NotAWorkbookName, FolderMissing, FolderInTheWay, FileTaken, OpenElsewhere: the place does not suit.
        CannotWrite: the system refuses.
    """
    if path.suffix.lower() != suffix:
        raise FolderInTheWay(path) if path.is_dir() else NotAWorkbookName(path)
    try:
        _look_at(path, replace)
        _put(path.resolve(), content)
    except OSError as error:
        raise CannotWrite(path, error) from error


def _look_at(path: Path, replace: bool) -> None:
    if not path.parent.is_dir():
        raise FolderMissing(path)
    if path.is_dir():
        raise FolderInTheWay(path)
    if not path.exists():
        return
    if not replace:
        raise FileTaken(path)
    for lock in (path.with_name(f"~${path.name}"), path.with_name(f".~lock.{path.name}#")):
        if lock.exists():
            raise OpenElsewhere(path, lock)
    if not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, "read-only file")


def _put(path: Path, content: bytes) -> None:
    draft = path.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        with draft.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, draft)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
