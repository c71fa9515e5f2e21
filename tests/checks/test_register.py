"""What holds for every rule."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.checks.rule import TODAY
from tests.plans import plan
from xlplan.checks import Context, Rule, rules

CHECKS = Path(__file__).parents[2] / "xlplan" / "checks"


def test_every_rule_has_a_file_of_its_own_and_a_test() -> None:
    named = {f"{rule.code.lower()}_{rule.name.replace('-', '_')}" for rule in rules().values()}

    assert named == {path.stem for path in CHECKS.glob("[a-z]*.py")}
    assert named == {path.stem.removeprefix("test_") for path in Path(__file__).parent.glob("test_*_*.py")}


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.code)
def test_every_rule_explains_itself(rule: Rule) -> None:
    assert all(text.endswith(".") for text in (rule.what, rule.why, rule.how))
    assert " → " in rule.example


def test_codes_and_names_are_unique() -> None:
    assert len({rule.name for rule in rules().values()}) == len(rules())


def test_a_rule_fixes_only_where_its_page_says_so() -> None:
    rule = replace(rules()["S01"], fixes=False)
    untidy = plan("1.1 | Годовой  отчёт | Совет | май | Отчёт |")

    with pytest.raises(ValueError, match="S01"):
        list(rule.findings(untidy, Context(TODAY)))
