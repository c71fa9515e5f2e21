"""S04: an abbreviation that the plan uses and declares nowhere."""

from collections.abc import Iterator

from xlplan.checks import Context, Problem, check
from xlplan.checks._abbreviations import COMMON, declared, used
from xlplan.checks._alphabets import Spelling
from xlplan.findings import Severity
from xlplan.plan import Plan


@check(
    "S04",
    "abbreviation-undeclared",
    Severity.NOTE,
    what="Сокращение используется, но нигде в плане не раскрыто.",
    why="План читают и те, кто не знает сокращений, принятых в организации.",
    how="Раскройте сокращение при первом упоминании: «… (далее – КС)».",
    example="председатель КС → председатель координационного совета (далее – КС)",
)
def abbreviation_undeclared(plan: Plan, context: Context) -> Iterator[Problem]:
    """Report each such abbreviation once, where it stands first; those that everybody knows are let be."""
    meant = Spelling(plan, context.settings).meant
    known = COMMON | declared(plan, meant).keys() | context.settings.abbreviations.keys()
    reported: set[str] = set()
    for word, at in used(plan, meant):
        if word not in known and word not in reported:
            reported.add(word)
            hint = f"Раскройте его при первом упоминании: «… (далее – {word})»."
            yield Problem(at, f"сокращение {word} нигде не раскрыто", hint)
