from xlplan.findings import Finding, Severity, told_once
from xlplan.grid import Ref


def finding(row: int, message: str = "пусто", severity: Severity = Severity.NOTE, code: str = "D20") -> Finding:
    return Finding(code, "name", severity, Ref("План", row, 4), message)


def test_equal_findings_are_told_once_with_all_their_cells() -> None:
    (told,) = told_once([finding(3), finding(9), finding(5)])

    assert told.finding.at.a1 == "D3"
    assert [at.a1 for at in told.also] == ["D5", "D9"]


def test_the_worst_stand_first_then_those_further_up() -> None:
    told = told_once([finding(3), finding(9, "б", Severity.ERROR), finding(4, "а", Severity.ERROR)])

    assert [one.finding.at.row for one in told] == [4, 9, 3]


def test_what_differs_in_anything_people_see_stands_apart() -> None:
    suppressed = Finding("D20", "name", Severity.NOTE, Ref("План", 4, 4), "пусто", suppressed="так надо")

    assert len(told_once([finding(3), finding(3, "иначе"), finding(3, code="D21"), suppressed])) == 4
