"""Two verbs for tests of rules: a rule `reports` on some plans and stays `silent` on others."""

from datetime import date

from tests.plans import plan
from xlplan.checks import Context, rules
from xlplan.plan import Plan

TODAY = date(2021, 4, 20)


def reports(code: str, *lines: str | Plan) -> list[str]:
    """The addresses, sheet left out, at which the rule finds something in this plan."""
    return [finding.at.a1 for finding in rules()[code].findings(_plan(*lines), Context(TODAY))]


def messages(code: str, *lines: str | Plan) -> list[str]:
    """The messages of the rule for this plan."""
    return [finding.message for finding in rules()[code].findings(_plan(*lines), Context(TODAY))]


def silent(code: str, *lines: str | Plan) -> bool:
    """Whether the rule finds nothing in this plan."""
    return not reports(code, *lines)


def _plan(*lines: str | Plan) -> Plan:
    (first, *_) = lines
    return first if isinstance(first, Plan) else plan(*[line for line in lines if isinstance(line, str)])
