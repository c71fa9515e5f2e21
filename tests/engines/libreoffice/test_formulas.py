"""Formulas between Excel's English notation and LibreOffice's."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from xlplan.engines.libreoffice import formulas
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


PIECES = st.sampled_from(
    [
        *("A", "$B$", "1", "07", "9", "10", "120", "2021", "12345678", "0", "e", ".", "٣", "²", "ж", "TRUE", "@"),
        *(":", ",", ";", "|", " ", "'", "!", "~", "<>", "-", "%", "(", ")", "{", "}", '"', "[", "]", "$'"),
        *("LOG10(", "ATAN2(", "PDURATION(", "_xlfn.CONCAT(", "#REF!", "#DIV/0!", "[[#All],[1]]"),
        *("'План 2'!", "Лист1!", "$'План 2'."),
    ]
)


@given(st.lists(PIECES, max_size=12).map("".join))
@example("=SUM(A1:B20,'План 2021'!$C$3)*LOG10(1e5)")
@example('={1,2;3,4}&"5,6"&Таблица1[@2021]')
def test_formulas_that_differ_in_digits_alone_are_translated_alike(formula: str) -> None:
    assert to_calc(formula) == formulas._to_calc.__wrapped__(formula)
    assert to_excel(formula) == formulas._to_excel.__wrapped__(formula)


def test_a_column_of_formulas_is_translated_once() -> None:
    formulas._to_calc.cache_clear()

    assert [to_calc(f"=SUM(A{row},B{row})") for row in (1, 2, 3)] == [f"=SUM(A{row};B{row})" for row in (1, 2, 3)]

    assert formulas._to_calc.cache_info().misses == 1
