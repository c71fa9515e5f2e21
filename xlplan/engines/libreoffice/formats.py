"""Number formats of a document, by their English code."""

from typing import Any

from xlplan.engines.libreoffice.bridge import Uno, struct

_DATE_OR_TIME, _LOGICAL = 6, 1024
_GENERAL_OF = 5_000
"""Each language has its formats in a stretch of so many keys, and the general one first."""


def key_of(book: Any, code: str) -> int:
    """Return the key of a format with an English code, made in the document's language when it is not known."""
    formats = book.containers.formats
    if code.casefold() == "general":
        return int(formats.getStandardIndex(struct("lang.Locale", "", "", "")))
    return int(formats.addNewConverted(code, _english(), book.api.CharLocale))


def code_of(book: Any, key: int) -> str:
    """Return the English code of a format."""
    if is_general(key):
        return "General"
    formats, english = book.containers.formats, _english()
    known = formats.getByKey(key)
    if known.Locale.Language == english.Language:
        return str(known.FormatString)
    return str(formats.getByKey(formats.addNewConverted(known.FormatString, known.Locale, english)).FormatString)


def _english() -> Uno:
    return struct("lang.Locale", "en", "US", "")


def logical_key(book: Any) -> int:
    """Return the key of the format that shows 1 as TRUE."""
    return int(book.containers.formats.getStandardFormat(_LOGICAL, book.api.CharLocale))


def is_general(key: int) -> bool:
    """Tell whether it is the general format of some language."""
    return key % _GENERAL_OF == 0


def shows(book: Any, key: int) -> str:
    """Return ``moment`` for a format of dates or times, ``logical`` for one of truth values, else ``number``."""
    kind = book.containers.formats.getByKey(key).Type
    return "moment" if kind & _DATE_OR_TIME else "logical" if kind & _LOGICAL else "number"
