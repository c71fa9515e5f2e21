"""A print area that we have set is ours: a later run does not take it for one of the staff."""

from pathlib import Path

import openpyxl

from tests.cli.run import run
from tests.plans import HEADINGS, grid
from xlplan.edits import PRINTED_MARK
from xlplan.grid import Book, DefinedName
from xlplan.own import without_ours

AREA = "'План'!$A$1:$F$9"


def book(marked: str) -> Book:
    names = (DefinedName("_xlnm.Print_Area", AREA, "План"), DefinedName(PRINTED_MARK, marked, "План", True))
    return Book("plan.xlsx", (grid(("ПЛАН",), title="План"),), names)


def test_our_print_area_is_not_theirs() -> None:
    assert without_ours(book(AREA)).names == ()


def test_a_print_area_that_people_have_changed_is_theirs() -> None:
    assert [name.name for name in without_ours(book("'План'!$A$1:$F$5")).names] == ["_xlnm.Print_Area"]


def test_a_second_update_changes_nothing_where_the_staff_have_no_print_area(tmp_path: Path) -> None:
    plan, workbook = tmp_path / "plan_2021.xlsx", openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    for row in (("План на 2021 год",), HEADINGS, ("1.1.", "Отчёт", "КС", "Март", "Отчёт", "")):
        sheet.append(row)
    workbook.save(plan)
    run("update", str(plan), "--today", "2021-04-20")
    before = plan.read_bytes()

    run("update", str(plan), "--today", "2021-04-20")

    assert plan.read_bytes() == before
