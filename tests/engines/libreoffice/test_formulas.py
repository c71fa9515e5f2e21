"""Formulas between Excel's English notation and LibreOffice's."""

import pytest

from xlplan.engines.libreoffice.formulas import shifted, to_calc, to_excel

PAIRS = [
    ("=SUM(A1,B2)", "=SUM(A1;B2)"),
    ('=IF(A1="да, нет;",1,2)', '=IF(A1="да, нет;";1;2)'),
    ("='План на 2021'!$A$1", "=$'План на 2021'.$A$1"),
    ("=xlplan_today", "=xlplan_today"),
    ("={1,2;3,4}", "={1;2|3;4}"),
    ("=AND(A1<>B1,NOT(C1))", "=AND(A1<>B1;NOT(C1))"),
]


@pytest.mark.parametrize(("excel", "calc"), PAIRS)
def test_a_formula_is_put_into_the_other_notation(excel: str, calc: str) -> None:
    assert to_calc(excel) == calc


@pytest.mark.parametrize(("excel", "calc"), PAIRS)
def test_a_formula_comes_back_as_it_was(excel: str, calc: str) -> None:
    assert to_excel(calc) == excel


def test_references_move_with_the_cell_and_fixed_ones_stay() -> None:
    assert shifted('=A1+$A$1+A$1&"A1"', 2, 1) == '=B3+$A$1+B$1&"A1"'
