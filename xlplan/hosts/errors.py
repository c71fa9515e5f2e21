"""What stops a host: each class takes facts and writes one Russian sentence or two, with what to do next."""

from xlplan.errors import XlplanError


class FileMissing(XlplanError):
    """There is no such file."""

    def __init__(self, path: str) -> None:
        super().__init__(f"Нет файла «{path}». Проверьте имя и папку.")


class NotAFile(XlplanError):
    """The path leads to a folder or to something else that is not a file."""

    def __init__(self, path: str) -> None:
        super().__init__(f"«{path}» – папка, а нужен файл книги. Укажите файл .xlsx или .xlsm.")


class NoAccess(XlplanError):
    """The file is there and may not be read."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(
            f"Не удалось прочитать «{path}»: {reason}. Закройте файл в других программах и проверьте права на папку."
        )


class AllOurs(XlplanError):
    """Every sheet of the workbook is ours, so that nothing would be left without them."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"Книгу «{path}» целиком сделал xlplan, убирать из неё нечего. Если она не нужна, удалите файл."
        )


class EmptyFile(XlplanError):
    """The file holds not one byte."""

    def __init__(self, path: str) -> None:
        super().__init__(f"Файл «{path}» пуст (0 байт). Возьмите другую копию книги.")


class NotAWorkbook(XlplanError):
    """The file is of another kind, whatever its name says."""

    def __init__(self, path: str, what: str, advice: str = "") -> None:
        advice = advice or "Откройте его в своей программе и сохраните как «Книга Excel (.xlsx)»."
        super().__init__(f"«{path}» – не книга .xlsx, а {what}. {advice}")


class EncryptedBook(XlplanError):
    """A password is needed to open the workbook."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"Книга «{path}» закрыта паролем на открытие. Снимите пароль в Excel "
            "(«Файл» – «Сведения» – «Защита книги» – «Зашифровать с использованием пароля») и сохраните книгу."
        )


class RightsManagedBook(XlplanError):
    """The workbook is under rights management (IRM): only Office of its organisation can open it."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"Доступ к книге «{path}» ограничен управлением правами (IRM). Попросите её владельца снять ограничение "
            "(«Файл» – «Сведения» – «Защита книги» – «Ограничить доступ»)."
        )


class DamagedBook(XlplanError):
    """The package or a part of it cannot be read."""

    def __init__(self, path: str, detail: str) -> None:
        super().__init__(
            f"Книга «{path}» повреждена: {detail}. Откройте её в Excel с восстановлением "
            "(«Открыть» – стрелка у кнопки – «Открыть и восстановить») или возьмите прежнюю копию."
        )


class UnsafeBook(XlplanError):
    """The package is built as an attack would be: nothing in it was opened."""

    def __init__(self, path: str, detail: str) -> None:
        super().__init__(
            f"Книга «{path}» не открыта, потому что устроена небезопасно: {detail}. "
            "Не открывайте её, пока не узнаете, откуда она."
        )


class BookTooBig(XlplanError):
    """The workbook is beyond what is read within a gigabyte of memory and some seconds."""

    def __init__(self, path: str, detail: str) -> None:
        super().__init__(
            f"Книга «{path}» слишком велика: {detail}. Удалите лишние листы, пустые строки и оформление "
            "за пределами таблицы и сохраните книгу снова."
        )


class SignedForGood(XlplanError):
    """A digital signature would be broken by any change."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"Книга «{path}» подписана электронной подписью, любое изменение её нарушит, поэтому книга не изменена. "
            "Возьмите неподписанную копию или снимите подпись («Файл» – «Сведения» – «Просмотр подписей»)."
        )


class LockedStructure(XlplanError):
    """Sheets may be neither added nor removed."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"В книге «{path}» защищена структура, листы в неё не добавить, поэтому книга не изменена. "
            "Снимите защиту в Excel («Рецензирование» – «Защитить книгу») и повторите."
        )


class SharedBook(XlplanError):
    """The workbook is shared in the old way, with a log of revisions that would no longer fit."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"Книга «{path}» открыта для общего доступа с журналом изменений, поэтому не изменена. "
            "Отключите общий доступ в Excel («Рецензирование» – «Доступ к книге») и повторите."
        )


class FinalBook(XlplanError):
    """Its author has marked the workbook as final."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"Книга «{path}» помечена как окончательная, поэтому не изменена. Если менять её можно, откройте её в "
            "Excel, нажмите «Всё равно редактировать», сохраните и повторите."
        )


class ReservedBook(XlplanError):
    """A password is needed to change the workbook, though not to open it."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"Книга «{path}» закрыта паролем на изменение, поэтому не изменена. Снимите пароль в Excel "
            "(«Сохранить как» – «Сервис» – «Общие параметры») или возьмите копию без пароля."
        )


class OtherSuffix(XlplanError):
    """The name for the changed workbook ends differently from that of the workbook."""

    def __init__(self, output: str, suffix: str) -> None:
        super().__init__(
            f"Имя «{output}» не подходит: книга сохраняется в том же виде, в каком была. Добавьте «{suffix}»."
        )


class GateClosed(XlplanError):
    """The changed package is not as it must be: a slip of ours, caught before anything was written."""

    def __init__(self, path: str, detail: str) -> None:
        super().__init__(
            f"Книга «{path}» не изменена: после правки она оказалась бы неисправна ({detail}). "
            "Это ошибка программы. Пришлите разработчикам это сообщение и, если можно, саму книгу."
        )


class SheetMissing(XlplanError):
    """The workbook has no such sheet any more."""

    def __init__(self, path: str, title: str) -> None:
        super().__init__(f"В книге «{path}» нет листа «{title}» с ячейками. Проверьте имя листа и повторите.")


class TitleTaken(XlplanError):
    """A sheet of the staff bears the title that a sheet of ours would have."""

    def __init__(self, path: str, title: str) -> None:
        super().__init__(
            f"В книге «{path}» уже есть свой лист «{title}», и он останется как есть. "
            "Переименуйте его или уберите лист программы из задания и повторите."
        )


class TableTaken(XlplanError):
    """A table of another sheet has the name that one of ours would have."""

    def __init__(self, path: str, name: str) -> None:
        super().__init__(
            f"В книге «{path}» уже есть таблица «{name}», видимо, на копии листа программы. Удалите этот лист или "
            "переименуйте таблицу («Конструктор таблиц» – «Имя таблицы») и повторите."
        )


class CellLocked(XlplanError):
    """A cell cannot be changed without breaking others."""

    def __init__(self, cell: str, why: str) -> None:
        super().__init__(f"Ячейку «{cell}» изменить нельзя: {why}. Измените её сами в Excel и повторите.")


class StrictNotes(XlplanError):
    """Strict Open XML has no place for notes of the kind that every program shows."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"Книга «{path}» сохранена как «строгая книга Open XML»: примечания в неё не добавить. "
            "Сохраните её в Excel как «Книга Excel (.xlsx)» и повторите."
        )
