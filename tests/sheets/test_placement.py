from tests.plans import HEADINGS, grid, plan_grid
from xlplan.grid import Area, Book, DefinedName, Grid
from xlplan.reader import read_plan
from xlplan.sheets.placement import Placement, place

ROW = "1.1. | Отчёт | КС | Март | Отчёт | "


def placed(sheet: Grid, *names: DefinedName) -> Placement:
    book = Book("plan.xlsx", (sheet,), names)
    return place(book, read_plan(book).table)


def test_the_columns_stand_right_beside_the_table() -> None:
    assert placed(plan_grid(ROW)) == Placement(7, 8, Area(1, 1, 3, 6))


def test_remarks_of_the_staff_near_the_table_are_passed_by_and_printed() -> None:
    sheet = grid(("ПЛАН НА 2021 ГОД",), HEADINGS, ("1.1.", "Отчёт", "КС", "Март", "Отчёт", "", "", "важно"))

    assert placed(sheet) == Placement(9, 10, Area(1, 1, 3, 8))


def test_something_far_off_does_not_draw_the_states_away() -> None:
    sheet = grid(("ПЛАН НА 2021 ГОД", *[None] * 40, "черновик"), HEADINGS, ("1.1.", "Отчёт", "КС", "Март", "Отчёт", ""))

    assert placed(sheet) == Placement(7, 8, None)


def test_a_print_area_of_the_staff_is_kept_clear_of_ours() -> None:
    area = DefinedName("_xlnm.Print_Area", "='План'!$A$1:$H$30", "План")

    assert placed(plan_grid(ROW), area) == Placement(9, 10, None)


def test_merged_cells_over_the_columns_are_passed_by() -> None:
    sheet = plan_grid(ROW)
    merged = Grid(sheet.title, sheet.rows, merged=(Area(1, 1, 1, 8),))

    assert placed(merged).bar == 9
