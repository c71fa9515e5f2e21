"""Addresses on the net, mail boxes and names of files: they lead somewhere as they are."""

import re

from xlplan.rollover.families.example import Example
from xlplan.rollover.seen import LABELS, Seen, Verdict, kept

_END, _START = re.compile(r"[^\s«»\"()<>]*$"), re.compile(r"^[^\s«»\"()<>]*")
_LONGEST = 200
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
    left, right = _END.findall(seen.before[-_LONGEST:]), _START.findall(seen.after[:_LONGEST])
    word = left[0] + seen.itself + right[0]
    return kept("это часть адреса или имени файла") if _LINK.search(word) else None
