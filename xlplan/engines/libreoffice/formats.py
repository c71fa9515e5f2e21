"""Number formats of a document, by their English code."""

from xlplan.engines.libreoffice.bridge import Uno, struct

_DATE_OR_TIME, _LOGICAL = 6, 1024
_GENERAL_OF = 5_000
"""Each language has its formats in a stretch of so many keys, and the general one first."""


def key_of(document: Uno, code: str) -> int:
    """Return the key of a format, made when the document does not know it."""
    formats, locale = document.getNumberFormats(), struct("lang.Locale", "en", "US", "")
    if code.casefold() == "general":
        return int(formats.getStandardFormat(0x40, locale))
    known = formats.queryKey(code, locale, False)
    return int(known if known != -1 else formats.addNew(code, locale))


def code_of(document: Uno, key: int) -> str:
    """Return the English code of a format."""
    formats, locale = document.getNumberFormats(), struct("lang.Locale", "en", "US", "")
    english = formats.getFormatForLocale(key, locale) if hasattr(formats, "getFormatForLocale") else key
    code = str(formats.getByKey(english).FormatString)
    return "General" if code == "General" else code


def logical_key(document: Uno) -> int:
    """Return the key of the format that shows 1 as TRUE."""
    return int(document.getNumberFormats().getStandardFormat(_LOGICAL, struct("lang.Locale", "en", "US", "")))


def is_general(key: int) -> bool:
    """Tell whether it is the general format of some language."""
    return key % _GENERAL_OF == 0


def shows(document: Uno, key: int) -> str:
    """Return ``moment`` for a format of dates or times, ``logical`` for one of truth values, else ``number``."""
    kind = document.getNumberFormats().getByKey(key).Type
    return "moment" if kind & _DATE_OR_TIME else "logical" if kind & _LOGICAL else "number"
