"""A season with its months beside it: «весенний период (март – май)». Months of another season are a contradiction."""

from xlplan.deadlines.faults import ContradictionError
from xlplan.deadlines.forms import form
from xlplan.deadlines.phrase import Phrase, Reading
from xlplan.deadlines.spans import read_list, resolve
from xlplan.deadlines.tokens import Tag
from xlplan.windows import Kind, Window

_MONTHS = {"вес": (2, 6), "лет": (4, 10), "осе": (8, 12)}
"""The months that people count to a season, with one or two on either side; winter lies in two years."""


@form(
    {
        "весенний период (март-май)": "period 2021-03-01/2021-05-31",
        "осенние каникулы (с 1 по 7 ноября)": "period 2021-11-01/2021-11-07",
        "в осенний период: сентябрь, октябрь": "several 2021-09-01/2021-09-30 2021-10-01/2021-10-31",
    },
    needs=(Tag.SEASON,),
    starts=("в", "на", Tag.SEASON),
)
def season_said(phrase: Phrase) -> Reading | None:
    """Read one season, then its days in brackets or behind a sign."""
    cursor = phrase.cursor()
    if cursor.word("в", "на"):
        cursor.word("период", "время", "течение")
    seasons = []
    while token := cursor.take(Tag.SEASON):
        seasons.append(token.form[:3])
    if cursor.here.form in {"период", "периода", "сезон"}:
        cursor.at += 1
    bracket = cursor.take(Tag.OPEN)
    if not seasons or not (bracket or cursor.take(Tag.COLON, Tag.DASH)):
        return None
    behind = cursor.at
    groups = read_list(cursor)
    if groups is None or (bracket and not cursor.take(Tag.CLOSE)) or not cursor.done:
        return None
    windows = resolve(groups, phrase.year)
    if not windows or any(window.start == window.end for window in windows):
        return None
    _held(seasons, windows)
    said = phrase.said(0, behind).rstrip(" (:-")
    return Reading(Kind.PERIOD if len(windows) == 1 else Kind.SEVERAL, tuple(windows), qualifier=said)


def _held(seasons: list[str], windows: list[Window]) -> None:
    """Hold the days against the season."""
    first, last = min(window.start.month for window in windows), max(window.end.month for window in windows)
    for earliest, latest in (_MONTHS[season] for season in seasons if season in _MONTHS):
        if first < earliest or last > latest:
            raise ContradictionError("названные дни – не это время года")
