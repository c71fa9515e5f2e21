"""Findings as SARIF 2.1.0, the format in which other programs exchange the results of checks."""

from collections.abc import Iterable
from pathlib import Path

from xlplan import __version__
from xlplan.checks import rules
from xlplan.cli._text import Outcome
from xlplan.findings import Finding

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif(outcomes: Iterable[Outcome]) -> dict[str, object]:
    """Build one SARIF run from the outcomes; files that could not be read become notifications."""
    results = list(outcomes)
    driver = {
        "name": "xlplan",
        "version": __version__,
        "language": "ru",
        "rules": [
            {"id": rule.code, "name": rule.name, "shortDescription": {"text": rule.what}, "help": {"text": rule.how}}
            for rule in rules().values()
        ],
    }
    broken = [outcome for outcome in results if outcome.error]
    invocation = {
        "executionSuccessful": not broken,
        "toolExecutionNotifications": [
            {"level": "error", "message": {"text": f"{outcome.file}: {outcome.error}"}} for outcome in broken
        ],
    }
    found = [_result(outcome.file, finding) for outcome in results for finding in outcome.findings]
    run = {"tool": {"driver": driver}, "invocations": [invocation], "results": found}
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _result(file: Path, finding: Finding) -> dict[str, object]:
    place = {
        "physicalLocation": {"artifactLocation": {"uri": file.as_posix()}},
        "logicalLocations": [{"fullyQualifiedName": str(finding.at), "kind": "cell"}],
    }
    result: dict[str, object] = {
        "ruleId": finding.code,
        "level": finding.severity.key,
        "message": {"text": f"{finding.at}: {finding.message}. {finding.hint}".strip()},
        "locations": [place],
        "properties": {"fixable": finding.fixable},
    }
    if finding.suppressed is not None:
        result["suppressions"] = [{"kind": "external", "justification": finding.suppressed}]
    return result
