from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.truetype import advance_widths
from xlplan import glyph_widths
from xlplan.typography import Family, Font, column_px, column_width, count_lines, row_height, text_width

ARIAL = Font(Family.ARIAL, 9)
TIMES = Font(Family.TIMES, 12)
FONTS = Path("/usr/share/fonts/truetype/liberation")

texts = st.text(st.sampled_from("абвгджМШщы-–  \u00a0\n(«»)19,.…ij😀\u0301"), max_size=80)
widths_px = st.integers(0, 700)


def times(*words: str) -> float:
    """The width of a column that just holds these words on one line."""
    return text_width(" ".join(words), TIMES) * 1.04 + 7.1


@pytest.mark.parametrize(
    ("table", "name"),
    [
        (glyph_widths.ARIAL, "LiberationSans-Regular"),
        (glyph_widths.ARIAL_BOLD, "LiberationSans-Bold"),
        (glyph_widths.TIMES, "LiberationSerif-Regular"),
        (glyph_widths.TIMES_BOLD, "LiberationSerif-Bold"),
    ],
)
def test_widths_are_those_of_the_metric_twin(table: dict[int, str], name: str) -> None:
    path = FONTS / f"{name}.ttf"
    if not path.exists():
        pytest.skip(f"{name} is not installed")
    drawn = advance_widths(path)

    assert {sign: width for width, signs in table.items() for sign in signs} == {
        sign: drawn[sign] for signs in table.values() for sign in signs
    }


@pytest.mark.parametrize("table", [glyph_widths.ARIAL_BOLD, glyph_widths.TIMES, glyph_widths.TIMES_BOLD])
def test_every_table_knows_the_same_signs_once(table: dict[int, str]) -> None:
    signs = "".join(table.values())

    assert len(signs) == len(set(signs))
    assert set(signs) == set("".join(glyph_widths.ARIAL.values()))


def test_a_digit_of_the_normal_font_has_the_width_that_excel_gives_it() -> None:
    assert (Font(Family.ARIAL, 10).digit_px, TIMES.digit_px) == (7, 8)


@pytest.mark.parametrize(
    ("text", "like"),
    [("é", "e"), ("Ґ", "Ґ"), ("е\u0301", "е"), ("а\u00adб", "аб"), ("ﬁ", "f"), ("\t", " ")],
)
def test_a_sign_outside_the_table_is_as_wide_as_its_letter(text: str, like: str) -> None:
    assert text_width(text, TIMES) == text_width(like, TIMES)


def test_an_unknown_sign_counts_as_the_widest() -> None:
    assert text_width("😀", TIMES) > text_width("Щ", TIMES)
    assert text_width("漢", ARIAL) > text_width("W", ARIAL)


@pytest.mark.parametrize(
    ("text", "px", "lines"),
    [
        ("", 100, 1),
        ("Отчёт", times("Отчёт"), 1),
        ("Отчёт", times("Отчёт") - 1, 2),
        ("Отчёт о работе", times("Отчёт", "о"), 2),
        ("Отчёт   ", times("Отчёт"), 1),
        ("Отчёт\nПлан", 500, 2),
        ("Отчёт\r\n\r\nПлан", 500, 3),
        ("образовательно-производственный", times("производственный"), 2),
        ("2020-2021", times("2020-") + 1, 2),
        ("10\u00a0000 рублей", times("рублей"), 2),
        ("а" * 40, times("а" * 10), 4),
        ("и а" + "а" * 19, times("а" * 10), 3),
    ],
)
def test_lines_break_at_spaces_and_after_hyphens(text: str, px: float, lines: int) -> None:
    assert count_lines(text, px, TIMES) == lines


def test_years_joined_by_a_hyphen_stay_together() -> None:
    assert count_lines("план на 2020-2021", times("план на 2020-"), TIMES) == 2
    assert count_lines("план на 2020-2021 год", times("2020-2021"), TIMES) == 3
    assert count_lines("план на что-то такое", times("план на что-"), TIMES) == 2


def test_a_step_of_indent_takes_nine_pixels() -> None:
    assert count_lines("Отчёт", times("Отчёт") + 9 * 1.04, TIMES, indent=1) == 1
    assert count_lines("Отчёт", times("Отчёт") + 8 * 1.04, TIMES, indent=1) == 2


@given(texts, widths_px, widths_px)
def test_more_width_never_gives_more_lines(text: str, px: int, more: int) -> None:
    assert count_lines(text, px + more, TIMES) <= count_lines(text, px, TIMES)


@given(texts, texts, widths_px)
def test_more_text_never_takes_fewer_lines(text: str, more: str, px: int) -> None:
    assert count_lines(text + more, px, ARIAL) >= count_lines(text, px, ARIAL)


@given(texts, st.integers(7, 700))
def test_the_lines_hold_all_the_ink(text: str, px: int) -> None:
    ink = text_width("".join(text.split()), ARIAL)

    assert count_lines(text, px, ARIAL) * max((px - 7) / 1.04, text_width("😀", ARIAL)) >= ink


@given(texts)
def test_a_text_that_fits_its_own_width_takes_one_line_for_each_paragraph(text: str) -> None:
    assert count_lines(text, text_width(text, ARIAL) * 1.05 + 8, ARIAL) == text.count("\n") + 1


@pytest.mark.parametrize(
    ("font", "points"),
    [
        (Font(Family.ARIAL, 8), 11.25),
        (Font(Family.ARIAL, 9), 12),
        (Font(Family.ARIAL, 11, bold=True), 14.25),
        (Font(Family.ARIAL, 28, bold=True), 35.25),
        (Font(Family.TIMES, 12), 15.75),
        (Font(Family.TIMES, 14, bold=True), 18.75),
    ],
)
def test_line_heights_are_those_of_excel(font: Font, points: float) -> None:
    assert font.line_height == points


@given(st.sampled_from(Family), st.floats(6, 72))
def test_every_line_height_is_whole_pixels_and_above_the_letters(family: Family, size: float) -> None:
    height = Font(family, size).line_height

    assert height % 0.75 == 0
    assert height > size * 1.15


def test_a_row_is_as_high_as_its_lines_and_a_padding() -> None:
    assert row_height(3, TIMES) == 3 * 15.75 + 3
    assert row_height(3, TIMES, padding=0) == 3 * 15.75


def test_no_row_is_higher_than_excel_allows() -> None:
    assert row_height(1000, TIMES) == 409.5


@given(st.integers(12, 1790), st.integers(5, 12))
def test_pixels_survive_the_way_into_the_file_and_back(px: int, digit_px: int) -> None:
    assert column_px(column_width(px, digit_px), digit_px) == px


def test_a_column_of_eight_digits_and_a_half_is_the_default_one() -> None:
    assert column_px(9.140625, 7) == 64
