"""S05: an abbreviation that is used above the place where the plan declares it."""

from collections.abc import Iterator

from xlplan.checks import Context, Problem, check
from xlplan.checks._abbreviations import COMMON, declared, used
from xlplan.checks._alphabets import Spelling
from xlplan.findings import Severity
from xlplan.plan import Plan


@check(
    "S05",
    "abbreviation-early",
    Severity.NOTE,
    what="Сокращение встречается раньше, чем раскрыто.",
    why="Читатель встречает сокращение, ещё не зная, что оно значит.",
    how="Перенесите расшифровку «(далее – …)» к первому упоминанию.",
    example="1.1. председатель КС; 1.2. совет (далее – КС) → 1.1. председатель совета (далее – КС); 1.2. КС",
)
def abbreviation_early(plan: Plan, context: Context) -> Iterator[Problem]:
    """Report the first use of each abbreviation that stands above its declaration."""
    meant = Spelling(plan, context.settings).meant
    places = declared(plan, meant)
    known = COMMON | context.settings.abbreviations.keys()
    reported: set[str] = set()
    for word, at in used(plan, meant):
        place = places.get(word)
        if place is None or word in known or word in reported:
            continue
        reported.add(word)
        if (at.row, at.column) < (place.row, place.column):
            hint = f"Раскройте его здесь, а в ячейке {place.a1} оставьте сокращение."
            yield Problem(at, f"сокращение {word} использовано раньше, чем раскрыто в ячейке {place.a1}", hint)
