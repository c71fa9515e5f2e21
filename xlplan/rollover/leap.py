"""29 February in a deadline: a year without that day gets 28 February, and a person is told."""

import re
from calendar import isleap

from xlplan.rollover.mentions import quiet
from xlplan.rollover.rewriting import Change
from xlplan.rollover.term import Term

_LAST_DAY = re.compile(r"(?<![\d.])(?P<d>29)(?:-?го)?(?: ?[»\"])?(?:[./]0?2(?!\d)| +феврал[ья])")


def short_februaries(text: str, term: Term) -> tuple[Change, ...]:
    """Return the changes that make 29 February the 28th, none where the new year has the 29th."""
    year = term.last if term.school else term.first
    if not term.shift or isleap(year + term.shift):
        return ()
    return tuple(Change(found.start("d"), found.end("d"), "28") for found in _LAST_DAY.finditer(quiet(text)))
