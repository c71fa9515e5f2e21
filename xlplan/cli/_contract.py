"""The answer of ``check`` by the JSON contract, schema 1; what is put right comes as further keys of a file."""

from collections.abc import Iterable
from datetime import date

from xlplan.cli._text import LEVELS, Outcome
from xlplan.findings import Finding
from xlplan.grid import Value
from xlplan.sureness import Mend


def contract(outcomes: Iterable[Outcome], day: date) -> dict[str, object]:
    """Build the whole answer."""
    return {"schema": 1, "today": day.isoformat(), "files": [_file_entry(outcome) for outcome in outcomes]}


def _file_entry(outcome: Outcome) -> dict[str, object]:
    entry: dict[str, object] = {
        "file": str(outcome.file),
        "error": outcome.error,
        "findings": [_finding_entry(finding) for finding in outcome.findings],
        "counts": {key: outcome.count(level) for key, level in LEVELS.items()},
    }
    if outcome.made is not None:
        entry["fixed"] = [_mend_entry(mend) for mend in outcome.made]
        entry["written"] = outcome.written
        entry["backup"] = outcome.backup
    return entry


def _finding_entry(finding: Finding) -> dict[str, object]:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.key,
        "sheet": finding.at.sheet,
        "cell": finding.at.a1,
        "message": finding.message,
        "hint": finding.hint,
        "fixable": finding.fixable,
        "suppressed": finding.suppressed,
    }


def _mend_entry(mend: Mend) -> dict[str, object]:
    return {
        "codes": list(mend.codes),
        "sheet": mend.at.sheet,
        "cell": mend.at.a1,
        "before": _plain(mend.fix.before),
        "after": _plain(mend.fix.after),
    }


def _plain(value: Value) -> object:
    return value if isinstance(value, str | int | float | None) else getattr(value, "isoformat", value.__str__)()
