"""Addresses on the net, mail boxes and names of files: they lead somewhere as they are."""

import re

from xlplan.rollover.families.example import Example
from xlplan.rollover.seen import LABELS, Seen, Verdict, kept

_WORD = re.compile(r"[^\s«»\"()<>]+")
_LINK = re.compile(r"://|^www\.|@|\.(?:ru|рф|com|org|xlsx?|xlsm|docx?|pdf|odt|ods|zip|pptx?)\b|^[a-z]:\\|\\\\")

EXAMPLES = (
    Example("Заявки: https://edu.example.ru/2021/form", "kept"),
    Example("Форма в файле otchet_2021.docx", "kept"),
    Example("priem2021@example.ru", "kept"),
)
SILENT = ("План на 2021 год", "12.03.2021")


def decide(seen: Seen) -> Verdict | None:
    """Keep a year inside an address or the name of a file."""
    if seen.part in LABELS:
        return None
    for word in _WORD.finditer(seen.words):
        if word.start() <= seen.mention.start < word.end() and _LINK.search(word[0]):
            return kept("это часть адреса или имени файла")
    return None
