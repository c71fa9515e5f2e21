from hypothesis import given
from hypothesis import strategies as st

from tests.template.plans import STAMP, plan_text, section
from xlplan.template.description import HEADINGS, StampText
from xlplan.template.layout import BODY, HEADINGS_ROW, NORMAL, TITLE_ROW, WIDTHS_PX, Kind, lay_out
from xlplan.typography import count_lines

A4_LANDSCAPE_MM = 297
SIDE_MARGINS_MM = 20 + 10


def test_the_columns_fill_the_page_between_its_margins() -> None:
    millimetres = sum(WIDTHS_PX) * 25.4 / 96

    assert 266 < millimetres <= A4_LANDSCAPE_MM - SIDE_MARGINS_MM


def test_everything_stands_where_the_paper_plan_has_it() -> None:
    lines = lay_out(plan_text(section("1. Раздел", "1.1. | Отчёт")))

    assert [line.kind for line in lines[:6]] == [Kind.STAMP] * 6
    assert lines[TITLE_ROW - 1].texts == ("ПЛАН РАБОТЫ НА 2021 ГОД",)
    assert lines[HEADINGS_ROW - 1].texts == HEADINGS
    assert lines[HEADINGS_ROW].texts == ("1. Раздел",)
    assert lines[HEADINGS_ROW + 1].texts == ("1.1.", "Отчёт", "", "", "", "")


def test_a_stamp_has_the_signature_in_row_5_and_the_date_in_row_6() -> None:
    left = [line.texts[0] for line in lay_out(plan_text())[:6]]

    assert left == ["УТВЕРЖДАЮ", "Директор", "", "", "____________________ И.И. Иванов", "«25» января 2021 г."]


def test_a_stamp_row_grows_with_a_long_post() -> None:
    post = "Исполняющий обязанности директора муниципального бюджетного общеобразовательного учреждения"
    lines = lay_out(plan_text(stamp=StampText(STAMP.kind, (post, ""), STAMP.name, STAMP.date)))

    assert lines[1].height == 2 * NORMAL.line_height


def test_a_long_title_gets_all_its_lines() -> None:
    (title,) = (line for line in lay_out(plan_text(title="ПЛАН РАБОТЫ " * 15)) if line.kind is Kind.TITLE)

    assert title.points > 2 * 18.75


def test_a_row_prepared_for_typing_has_no_height_of_its_own() -> None:
    lines = lay_out(plan_text(section("1. Раздел", "1.1. | Отчёт", "1.2.", "")))

    assert [line.height for line in lines[-3:]] == [15.75, None, None]


def test_a_plan_without_sections_ends_with_its_headings() -> None:
    assert len(lay_out(plan_text())) == HEADINGS_ROW


@given(st.lists(st.text(st.sampled_from("абвгд -щЖ"), max_size=120), min_size=6, max_size=6))
def test_a_row_shows_every_line_of_its_longest_cell(cells: list[str]) -> None:
    cells[0] = "1.1."
    line = lay_out(plan_text(section("1. Раздел", " | ".join(cells))))[-1]

    for text, px in zip(line.texts, WIDTHS_PX, strict=True):
        assert count_lines(text, px, BODY) * BODY.line_height <= line.points
