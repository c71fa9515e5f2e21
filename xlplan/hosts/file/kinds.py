"""What a file really is, told by its first bytes before any parser touches it; the name counts for nothing."""

from xlplan.errors import XlplanError
from xlplan.hosts.errors import DamagedBook, EncryptedBook, NotAWorkbook, RightsManagedBook
from xlplan.hosts.file import ole

_TO_XLSX = "Откройте его в Excel и сохраните как «Книга Excel (.xlsx)»."
_BIFF = (b"\x09\x08\x10\x00", b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08\x08\x00")


def why_not_zip(data: bytes, name: str) -> XlplanError:
    """Return the exact reason why these bytes are not a zip package."""
    head = data[:4096]
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    lower = start.lower()
    if head.startswith(ole.MAGIC):
        return _why_ole(data, name)
    if head.startswith(_BIFF):
        return NotAWorkbook(name, "книга старого формата .xls", _TO_XLSX)
    if b"urn:schemas-microsoft-com:office:spreadsheet" in head:
        return NotAWorkbook(name, "таблица XML 2003", _TO_XLSX)
    if lower.startswith((b"<!doctype html", b"<html")) or b"<table" in lower:
        return NotAWorkbook(name, "веб-страница", _TO_XLSX)
    if start.startswith(b"%PDF"):
        return NotAWorkbook(name, "документ PDF", "Нужна сама книга Excel, из которой его получили.")
    if start.startswith(b"{\\rtf"):
        return NotAWorkbook(name, "документ RTF")
    if start.startswith((b"Rar!", b"7z\xbc\xaf")):
        return NotAWorkbook(name, "архив", "Распакуйте его и укажите файл книги.")
    if start.startswith(b"<"):
        return NotAWorkbook(name, "файл XML")
    if _is_text(data[:65536]):
        return NotAWorkbook(name, "текст или таблица .csv", _TO_XLSX)
    return DamagedBook(name, "начало файла испорчено или это файл другой программы")


def _why_ole(data: bytes, name: str) -> XlplanError:
    names = ole.stream_names(data)
    if "encryptedpackage" in names:
        irm = any("drmencrypted" in stream or "drmcontent" in stream for stream in names)
        return RightsManagedBook(name) if irm else EncryptedBook(name)
    if "workbook" in names or "book" in names:
        return NotAWorkbook(name, "книга старого формата .xls", _TO_XLSX)
    if "worddocument" in names:
        return NotAWorkbook(name, "документ Word старого формата .doc", "Укажите файл книги .xlsx.")
    if "powerpoint document" in names:
        return NotAWorkbook(name, "презентация старого формата .ppt", "Укажите файл книги .xlsx.")
    return NotAWorkbook(name, "файл другой программы")


def why_not_book(content_type: str, mime: str, name: str) -> XlplanError:
    """Return the exact reason why this zip is not a workbook: from its main part's type and its `mimetype` entry."""
    if "spreadsheet" in mime:
        return NotAWorkbook(name, "таблица OpenDocument (.ods)")
    if "opendocument" in mime:
        return NotAWorkbook(name, "документ OpenDocument", "Укажите файл книги .xlsx.")
    if "sheet.binary" in content_type:
        return NotAWorkbook(name, "двоичная книга .xlsb", _TO_XLSX)
    if "wordprocessingml" in content_type or "ms-word" in content_type:
        return NotAWorkbook(name, "документ Word", "Укажите файл книги .xlsx.")
    if "presentationml" in content_type or "ms-powerpoint" in content_type:
        return NotAWorkbook(name, "презентация", "Укажите файл книги .xlsx.")
    return NotAWorkbook(name, "архив без книги Excel", "Укажите файл книги .xlsx.")


def _is_text(data: bytes) -> bool:
    """Tell whether the bytes read as text in one of the encodings that a .csv comes in."""
    if b"\x00" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    return not any(byte < 9 or 13 < byte < 32 for byte in data) or data.startswith((b"\xff\xfe", b"\xfe\xff"))
