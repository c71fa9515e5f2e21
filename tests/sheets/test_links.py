"""Links to cells of the plan, within what Excel can show."""

import pytest

from tests.sheets.boards import sheet, updated, workbook
from xlplan.grid import Ref
from xlplan.sheets.links import link_to


def test_a_link_shows_its_words() -> None:
    link = link_to(Ref("План 'А'", 5, 2), 'п. "а"')

    assert link.text == '=HYPERLINK("#\'План \'\'А\'\'\'!B5","п. ""а""")'
    assert link.value == 'п. "а"'


@pytest.mark.parametrize("title", ["Сроки", "Календарь"])
def test_a_number_longer_than_a_link_can_be_is_cut(title: str) -> None:
    host = workbook(f"1.{'1' * 400} | Отчёт | КС | Март | Отчёт | ")
    updated(host)
    grid = sheet(host, title)

    shown = str(grid.value(5, 1))
    assert len(shown) == 255
    assert f'"{shown}")' in grid.formulas[5, 1]
