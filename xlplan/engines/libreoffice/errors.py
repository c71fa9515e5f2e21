"""What stops the engine, as small exceptions that say it in Russian, with the next step.

Nobody raises `LibreOfficeError` itself; it is there to be caught.
"""

from pathlib import Path


class LibreOfficeError(Exception):
    """The base of everything that the engine raises on its own account."""


class NoLibreOffice(LibreOfficeError):
    """There is no LibreOffice on this computer, or not where it is looked for."""

    def __init__(self) -> None:
        super().__init__(
            "LibreOffice не найден. Установите его или укажите путь к программе soffice "
            "в переменной среды XLWINGS_LIBREOFFICE."
        )


class NoBridge(LibreOfficeError):
    """Python has no way to LibreOffice: the module `uno` is missing or made for another Python."""

    def __init__(self, details: str) -> None:
        super().__init__(
            "Python не может обратиться к LibreOffice: нет модуля uno для этой версии Python "
            f"({details}). В Debian и Ubuntu установите пакет python3-uno и запускайте программу тем же Python, "
            "что в системе; в Windows – Python из папки LibreOffice."
        )


class NotRunning(LibreOfficeError):
    """LibreOffice does not answer at the place it was to listen."""

    def __init__(self, connection: str) -> None:
        super().__init__(
            f"LibreOffice не отвечает ({connection}). Закройте все его окна, откройте книгу снова и повторите."
        )


class StoppedWorking(LibreOfficeError):
    """LibreOffice was started and ended at once."""

    def __init__(self, code: int) -> None:
        super().__init__(
            f"LibreOffice не запустился (код {code}). Запустите его вручную и посмотрите, что он сообщает."
        )


class NotOurs(LibreOfficeError):
    """A LibreOffice that somebody else started is not ours to kill."""

    def __init__(self) -> None:
        super().__init__("Этот LibreOffice запущен не отсюда: принудительно завершить его нельзя, закройте его сами.")


class BookInUse(LibreOfficeError):
    """The file has an owner-lock of another program or person."""

    def __init__(self, path: Path, owner: str) -> None:
        super().__init__(
            f"Книга «{path.name}» уже открыта{f' ({owner})' if owner else ''}. Закройте её там и повторите; "
            f"если она нигде не открыта, удалите файл «.~lock.{path.name}#» рядом с ней."
        )


class CannotOpen(LibreOfficeError):
    """LibreOffice did not open the file."""

    def __init__(self, path: Path, details: str = "") -> None:
        super().__init__(
            f"LibreOffice не открыл «{path.name}»{f': {details}' if details else ''}. "
            "Проверьте, что это книга и что она открывается двойным щелчком."
        )


class CannotSave(LibreOfficeError):
    """LibreOffice did not write the file."""

    def __init__(self, path: Path, details: str) -> None:
        super().__init__(
            f"LibreOffice не записал «{path}»: {details}. "
            "Проверьте, что папка доступна для записи, а файл нигде не открыт."
        )


class OpenedForReading(LibreOfficeError):
    """The workbook is open read-only, so it cannot be saved in its place."""

    def __init__(self, name: str) -> None:
        super().__init__(f"Книга «{name}» открыта только для чтения. Сохраните её под другим именем.")


class UnknownKind(LibreOfficeError):
    """A file name ends in something that the engine does not write."""

    def __init__(self, suffix: str, known: str) -> None:
        super().__init__(f"Книга не сохраняется в вид «{suffix or 'без расширения'}». Возможны: {known}.")


class BadAddress(LibreOfficeError):
    """A text that is neither an address nor a name of a range."""

    def __init__(self, text: str) -> None:
        super().__init__(f"«{text}» – не адрес ячеек и не имя диапазона.")


class BadFormula(LibreOfficeError):
    """A formula that LibreOffice does not take."""

    def __init__(self, formula: str, where: str) -> None:
        super().__init__(f"LibreOffice не принял формулу «{formula}» ({where}).")


class Protected(LibreOfficeError):
    """The sheet is protected and lets nothing be written."""

    def __init__(self, sheet: str) -> None:
        super().__init__(f"Лист «{sheet}» защищён от изменений. Снимите защиту: Сервис → Защитить лист.")


class NoSuchMacro(LibreOfficeError):
    """The workbook has no macro of that name, or macros are switched off."""

    def __init__(self, name: str) -> None:
        super().__init__(f"Макрос «{name}» не найден в книге, или макросы в ней выключены.")


class NotInLibreOffice(LibreOfficeError, NotImplementedError):
    """Something that Excel does and this engine cannot; nothing was changed."""

    def __init__(self, what: str, why: str = "") -> None:
        super().__init__(f"В LibreOffice не поддерживается: {what}{f' – {why}' if why else ''}.")
