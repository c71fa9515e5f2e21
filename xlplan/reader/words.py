"""Words as the reader compares them: case, spaces, ё, look-alike letters and line-end hyphens do not count."""

import re
from functools import lru_cache

LOOKALIKES = str.maketrans("AaBCcEeHKMOoPpTXxy", "АаВСсЕеНКМОоРрТХху")
"""Latin letters that look like Cyrillic ones, to the Cyrillic ones."""

_INVISIBLE = str.maketrans("\u200b\ufeff", "  ")
_BROKEN_WORD = re.compile(r"([а-яё])[-\u00ad]\s+(?=[а-яё])", re.IGNORECASE)
_MIXED_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile(r"[А-Яа-яЁё]")


def fold(text: str) -> str:
    """Fold every run of white space, no-break ones included, to one space and trim the ends."""
    if "\u200b" in text or "\ufeff" in text:
        text = text.translate(_INVISIBLE)
    folded = " ".join(text.split())
    return text if folded == text else folded  # the same string twice would cost a big plan ten megabytes


def to_cyrillic(word: str) -> str:
    """Turn the Latin look-alikes of a word that has Cyrillic letters too into Cyrillic ones."""
    return word.translate(LOOKALIKES) if _CYRILLIC.search(word) else word


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Return the text in the form in which headings and key words are compared."""
    folded = _BROKEN_WORD.sub(r"\1", fold(text.replace("\u00ad\n", "").replace("\u00ad", "")))
    folded = _MIXED_WORD.sub(lambda match: to_cyrillic(match[0]), folded)
    return folded.casefold().replace("ё", "е")
