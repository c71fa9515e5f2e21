"""What stops a saving: each class takes facts and writes one Russian sentence or two, with what to do next."""

import errno
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
    """The name does not end as that of a workbook of its kind."""

    def __init__(self, path: Path, suffix: str = ".xlsx") -> None:
        example = (path.stem if path.suffix else path.name) or "план"
        super().__init__(f"«{path}» – не имя книги {suffix}. Добавьте «{suffix}», например: «{example}{suffix}».")


class FolderInTheWay(XlplanError):
    """There is a folder of that name."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"«{path}» – папка. Укажите имя файла в ней, например: «{path / 'план.xlsx'}».")


class OpenElsewhere(XlplanError):
    """A spreadsheet program has the file open, as the file that it puts beside an open workbook tells."""

    def __init__(self, path: Path, program: str = "", who: str = "", lock: str = "") -> None:
        where = f"открыта в {program}" if program else "открыта в другой программе"
        whose = f" (пользователь «{who}»)" if who else ""
        stale = f"; если она нигде не открыта, удалите оставшийся файл «{lock}» рядом с ней" if lock else ""
        super().__init__(f"Книга «{path}» {where}{whose}, поэтому не изменена. Закройте её и повторите{stale}.")


class ChangedOnDisk(XlplanError):
    """Somebody else has changed the file since it was read."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Книгу «{path}» изменил кто-то другой, пока xlplan работал с ней, поэтому ничего не записано. "
            "Повторите команду: она начнёт с книги, какая есть сейчас."
        )


class ReadOnlyFile(XlplanError):
    """The file bears the mark that it is only to be read."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Файл «{path}» доступен только для чтения, поэтому не изменён. "
            "Снимите отметку «Только чтение» в его свойствах или получите право на запись."
        )


class CannotWrite(XlplanError):
    """The system does not let us write."""

    def __init__(self, path: Path, error: OSError) -> None:
        reason, advice = _why(error)
        super().__init__(f"Не удалось записать «{path}»: {reason}. {advice}")


class CannotKeepCopy(XlplanError):
    """The copy of the workbook as it was cannot be kept, so the workbook stays as it is."""

    def __init__(self, path: Path, folder: Path, error: OSError) -> None:
        reason, advice = _why(error)
        super().__init__(
            f"Не удалось сохранить прежнюю копию книги «{path}» в папке «{folder.name}»: {reason}. "
            f"Книга не изменена. {advice}"
        )


class WrittenWrongly(XlplanError):
    """What the disk gives back is not what was written."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Диск вернул не то, что на него записали, поэтому «{path}» не изменён. "
            "Проверьте диск или сохраните книгу в другую папку."
        )


class NoBackup(XlplanError):
    """Nothing is kept of that workbook."""

    def __init__(self, path: Path, folder: Path) -> None:
        super().__init__(
            f"Для книги «{path}» нет копии, которая от неё отличается: они лежат в папке «{folder.name}» рядом с ней "
            "и появляются, когда xlplan меняет книгу."
        )


class BackupUnreadable(XlplanError):
    """A kept copy cannot be read, or is damaged."""

    def __init__(self, copy: Path) -> None:
        super().__init__(
            f"Прежняя копия «{copy}» не читается, поэтому книга не изменена. "
            "Посмотрите в той же папке копии постарше и верните нужную вручную."
        )


_ELSEWHERE = "Выберите другую папку или другое имя."
_NETWORK = ("сетевая папка недоступна", "Проверьте связь с ней и повторите.")
_ERRNO = {
    errno.EACCES: ("нет прав на запись или файл открыт в другой программе", _ELSEWHERE),
    errno.EPERM: ("нет прав на запись", _ELSEWHERE),
    errno.ENOENT: ("здесь нельзя создать файл", _ELSEWHERE),
    errno.ENOTDIR: ("на месте папки стоит файл", _ELSEWHERE),
    errno.EEXIST: ("на месте папки стоит файл", _ELSEWHERE),
    errno.EROFS: ("диск доступен только для чтения", _ELSEWHERE),
    errno.ENOSPC: ("на диске нет места", "Освободите место и повторите."),
    errno.EDQUOT: ("исчерпана квота на диске", "Освободите место и повторите."),
    errno.EFBIG: ("файл слишком велик для этого диска", _ELSEWHERE),
    errno.ENAMETOOLONG: ("слишком длинное имя", "Сократите имя файла или перенесите его в папку ближе к корню диска."),
    errno.EISDIR: ("это папка, а не файл", "Укажите файл книги."),
    errno.ELOOP: ("ссылки на файл ведут по кругу", _ELSEWHERE),
    errno.EINVAL: ("в имени есть недопустимый знак", _ELSEWHERE),
    errno.EIO: ("диск или сетевая папка не отвечает", "Проверьте их и повторите."),
    errno.ESTALE: _NETWORK,
    errno.EHOSTDOWN: _NETWORK,
    errno.EHOSTUNREACH: _NETWORK,
    errno.ENETUNREACH: _NETWORK,
    errno.ENETDOWN: _NETWORK,
    errno.ENOTCONN: _NETWORK,
    errno.ETIMEDOUT: _NETWORK,
    errno.ENODEV: _NETWORK,
    errno.ENXIO: _NETWORK,
}
_WINDOWS = {
    5: _ERRNO[errno.EACCES],
    19: _ERRNO[errno.EROFS],
    32: ("файл открыт в другой программе", "Закройте его там и повторите."),
    33: ("файл открыт в другой программе", "Закройте его там и повторите."),
    39: _ERRNO[errno.ENOSPC],
    112: _ERRNO[errno.ENOSPC],
    123: _ERRNO[errno.EINVAL],
    206: _ERRNO[errno.ENAMETOOLONG],
    1295: _ERRNO[errno.EDQUOT],
    **dict.fromkeys((51, 53, 54, 55, 59, 64, 65, 67, 121, 1222, 1231, 1236), _NETWORK),
}
"""Codes of Windows ([MS-ERREF] 2.2): Python folds several of them into one errno."""


def _why(error: OSError) -> tuple[str, str]:
    """Return why the system refused and what to do."""
    code = getattr(error, "winerror", None)
    return _WINDOWS.get(code or 0) or _ERRNO.get(error.errno or 0) or (_unknown(error), _ELSEWHERE)


def why_unread(error: OSError) -> str:
    """Return why the system does not let a file be read."""
    if error.errno in (errno.EACCES, errno.EPERM):
        return "нет прав на чтение или файл открыт в другой программе"
    return _why(error)[0]


def _unknown(error: OSError) -> str:
    """Tell a refusal for which we have no words: its number, by which an administrator finds what it is."""
    code = getattr(error, "winerror", None)
    return f"система отказала, ошибка Windows {code}" if code else f"система отказала, ошибка {error.errno}"
