"""Activities that have come over from an earlier year: «переходящее с 2021 г.» stays true."""

import re

from xlplan.rollover.families.example import Example
from xlplan.rollover.seen import Seen, Verdict, kept

_CARRIED = re.compile(r"(?<!\w)(?:переходящ\w+|перешл[оаи]|перенесен\w*) (?:с|из) $")

EXAMPLES = (Example("Актуализация паспорта (переходящее с 2021 г.)", "kept"), Example("Перенесено с 2020 года", "kept"))
SILENT = ("Перенесено на 2021 год", "с 2021 года")


def decide(seen: Seen) -> Verdict | None:
    """Keep the year from which an activity has come."""
    return kept("год, с которого мероприятие переходит") if _CARRIED.search(seen.before) else None
