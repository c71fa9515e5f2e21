from tests.plans import book, grid
from xlplan.grid import Book, DefinedName
from xlplan.sheets.titles import TITLES, titles


def test_sheets_bear_their_titles_where_nobody_has_taken_them() -> None:
    assert titles(book(grid(("План",)))) == TITLES


def test_a_sheet_of_the_staff_keeps_its_title_and_ours_steps_aside() -> None:
    staff = book(grid(("План",)), grid(("итоги",), title="СВОДКА"))

    assert titles(staff)["summary"] == "Сводка (xlplan)"


def test_ours_steps_aside_twice() -> None:
    staff = book(grid(("a",), title="Сводка"), grid(("b",), title="Сводка (xlplan)"))

    assert titles(staff)["summary"] == "Сводка (xlplan 2)"


def test_our_own_sheet_is_not_taken_for_theirs() -> None:
    ours = Book("plan.xlsx", (grid(("a",), title="Сводка"),), (DefinedName("xlplan_sheet_summary", "='Сводка'!$A$1"),))

    assert titles(ours)["summary"] == "Сводка"


def test_a_sheet_of_ours_that_staff_have_renamed_keeps_its_new_title() -> None:
    ours = Book("plan.xlsx", (grid(("a",), title="Итоги"),), (DefinedName("xlplan_sheet_summary", "='Итоги'!$A$1"),))

    assert titles(ours)["summary"] == "Итоги"
