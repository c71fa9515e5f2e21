"""Executors under one short name each: «Секретарь координационного совета (далее – КС)» and «Секретарь КС» are one.

What the staff have settled in «Настройки» comes first. Else the plan's own declarations join the spellings: the words
before «(далее – КС)» whose initials the abbreviation spells are written as the abbreviation everywhere.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from xlplan.settings import Person

_DECLARED = re.compile(r"\s*\((?:именуем\w+ )?(?:в )?дал[ье]{2}\s*[-–—:]?\s*«?([А-ЯЁ]{2,8})»?\s*\)", re.IGNORECASE)
_PARTS = re.compile(r"[^\s-]+")


def people(names: Iterable[str], settled: Sequence[Person] = ()) -> tuple[Person, ...]:
    """Return the executors of a plan in the order in which they first appear, those of the staff with their names.

    Args:
        names: executors as the plan writes them, in the order of the sheet.
        settled: what the staff have settled; whom the plan does not name is not in the answer.
    """
    spelled = list(dict.fromkeys(names))
    long_forms = _long_forms(spelled)
    chosen: dict[str, Person] = {}
    for person in settled:  # of two rows for one spelling the upper one holds
        for spelling in person.spellings:
            chosen.setdefault(spelling.casefold(), person)
    found: dict[str, Person] = {}
    for name in spelled:
        own = chosen.get(name.casefold())
        full, short = (own.full, own.short) if own else (_bare(name), _short(name, long_forms))
        key = short.casefold()
        before = found.get(key)
        if before is None:
            found[key] = Person(full, short, (name,))
        else:
            longer = max(before.full, full, key=len) if own is None else before.full
            found[key] = Person(longer, before.short, (*before.spellings, name))
    return tuple(found.values())


def _bare(name: str) -> str:
    return _capital(" ".join(_DECLARED.sub("", name).split()))


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def _short(name: str, long_forms: Mapping[str, str]) -> str:
    short = _bare(name)
    for words, abbreviation in long_forms.items():
        short = re.sub(rf"(?<!\w){re.escape(words)}(?!\w)", abbreviation, short, flags=re.IGNORECASE)
    return _capital(short)


def _long_forms(names: Iterable[str]) -> dict[str, str]:
    """Return the words that a declaration shortens: «координационного совета» to «КС»."""
    found: dict[str, str] = {}
    for name in names:
        for match in _DECLARED.finditer(name):
            words = _shortened(name[: match.start()], match[1].upper())
            if words:
                found.setdefault(words, match[1].upper())
    return dict(sorted(found.items(), key=lambda pair: -len(pair[0])))


def _shortened(before: str, abbreviation: str) -> str | None:
    parts = list(_PARTS.finditer(before))[-len(abbreviation) :]
    initials = "".join(part[0][0].upper() for part in parts)
    return before[parts[0].start() :].strip() if parts and initials == abbreviation else None
