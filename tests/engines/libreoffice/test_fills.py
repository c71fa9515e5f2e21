"""Formulas that go down a column, and what LibreOffice makes of them when it fills."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.hosts.libreoffice import libreoffice_app
from xlplan.engines.libreoffice import fills
from xlplan.engines.libreoffice.areas import Area
from xlplan.engines.libreoffice.bridge import enum, struct
from xlplan.engines.libreoffice.fills import going_down
from xlplan.engines.libreoffice.formulas import shifted

ROWS = 30
FIRST = [
    "=A1+1",
    "=$B1&B$1&$C$7",
    '=IF($A1=0,"строка 1",SUM(A1:B3,$D$2:D5))',
    "=SUM(1:2)+SUM(A:A)",
    "='План 2021'!A1*1.5+LOG10(C12)",
    '=IFERROR(SMALL(xlplan_key,ROW()-8),"")',
]


def filled(first: str, rows: int = ROWS) -> list[str]:
    return [shifted(first, row, 0) for row in range(rows)]


@pytest.mark.parametrize("first", FIRST)
def test_a_formula_that_is_filled_down_is_known(first: str) -> None:
    assert going_down([[text] for text in filled(first)]) == [Area(0, 0, ROWS - 1, 0)]


@pytest.mark.parametrize(
    "column",
    [
        ["=A1+1"] * ROWS,
        ["=A$1+$B1" if row % 2 else f"=A{row}" for row in range(ROWS)],
        [f"=B{row}*{row}" for row in range(1, ROWS)],
        [f'=B{row}&"{row}"' for row in range(1, ROWS)],
        [f"=B{2 * row}" for row in range(1, ROWS)],
        [f"=T[@[{row}]]" for row in range(1, ROWS)],
        [f"=T[@Срок]+A{row}" for row in range(1, ROWS)],
        [f"=#REF!+A{row}" for row in range(1, ROWS)],
        [f"A{row}" for row in range(1, ROWS)],
        [float(row) for row in range(ROWS)],
        filled("=A1", 3),
    ],
)
def test_what_is_not_filled_down_is_left_alone(column: list[Any]) -> None:
    assert going_down([[value] for value in column]) == []


def test_neighbours_are_filled_together_and_stretches_end_where_the_formula_changes() -> None:
    one, two, three = filled("=A1"), filled("=$B1*2"), [*filled("=C1", 12), *filled("=D1", 18)]

    areas = going_down([[a, b, c, "", a] for a, b, c in zip(one, two, three, strict=True)])

    assert sorted(areas) == sorted([Area(0, 0, 29, 1), Area(0, 4, 29, 4), Area(0, 2, 11, 2), Area(12, 2, 29, 2)])


@pytest.fixture
def sheet() -> Iterator[Any]:
    book = libreoffice_app().books.add()
    book.sheets.add("План 2021")
    book.names.add("xlplan_key", "='План 2021'!$A$1:$A$9")
    yield book.sheets[0]
    book.close()


@pytest.mark.office
def test_a_filled_block_is_the_same_as_a_written_one(sheet: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    columns = [filled(first) for first in FIRST]
    block = [[*row, number] for number, row in enumerate(zip(*columns, strict=True))]
    sheet["C5"].value = block
    there = sheet["C5:I34"].formula

    monkeypatch.setattr(fills, "_LEAST", ROWS + 1)
    sheet["C5"].value = block

    assert sheet["C5:I34"].formula == there
    assert [list(row) for row in there] == [[*row[:-1], str(row[-1])] for row in block]


@pytest.mark.office
def test_rows_that_a_filter_hides_get_their_formulas_too(sheet: Any) -> None:
    sheet["A1:A31"].value = [["слово"], *([row % 3] for row in range(ROWS))]
    rows = sheet.api.getCellRangeByName("A1:A31")
    query = rows.createFilterDescriptor(True)
    field = struct("sheet.TableFilterField", Field=0, IsNumeric=True, NumericValue=1.0)
    field.Operator = enum("sheet.FilterOperator", "EQUAL")
    query.setFilterFields((field,))
    query.ContainsHeader = True
    rows.filter(query)
    assert sheet["A2"].impl.row_hidden

    sheet["B2:B31"].value = [[text] for text in filled("=A2")]

    assert sheet["B2:B31"].formula == tuple((text,) for text in filled("=A2"))


@pytest.mark.office
def test_looks_that_change_on_the_way_down_stay(sheet: Any) -> None:
    sheet["A9"].color = "#FF0000"

    sheet["A1:A30"].value = [[text] for text in filled("=B1")]

    assert (sheet["A8"].color, sheet["A9"].color, sheet["A10"].color) == (None, (255, 0, 0), None)
    assert sheet["A30"].formula == "=B30"
