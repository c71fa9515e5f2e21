from xlplan.elements import Block, Formula, Merge
from xlplan.page_setup import Print, Rows, View
from xlplan.palette import look
from xlplan.sheets.draft import Column, Draft, footer

COLUMNS = (Column("№", 40), Column("Что сделать", 120, indent=1))


def heights(draft: Draft) -> dict[int, float]:
    made = draft.sheet("summary", "Сводка", Print(), View())
    rows = [element for element in made.elements if isinstance(element, Rows)]
    return {row: entry.points or 0 for entry in rows for row in range(entry.first, entry.last + 1)}


def blocks(draft: Draft) -> list[Block]:
    made = draft.sheet("summary", "Сводка", Print(), View())
    return [element for element in made.elements if isinstance(element, Block)]


def test_a_row_is_as_high_as_its_longest_text_needs() -> None:
    draft = Draft((40, 120))
    draft.table(4, COLUMNS, [("1.", "Отчёт"), ("2.", "Отчёт о работе кластера за первое полугодие")])

    assert heights(draft)[5] < heights(draft)[6]


def test_a_formula_is_as_high_as_what_it_shows_now() -> None:
    draft = Draft((40, 120))
    draft.table(
        4, COLUMNS, [("1.", Formula("=A1", "Отчёт о работе кластера за первое полугодие")), ("2.", Formula("=A1"))]
    )

    assert heights(draft)[5] > heights(draft)[6]


def test_rows_side_by_side_become_one_block_whatever_they_hold() -> None:
    draft = Draft((40, 120))
    draft.heading(2, "Сроки", "Всего два")
    draft.table(4, COLUMNS, [("1.", "Отчёт"), ("2.", None)])

    assert [(block.top, len(block.rows)) for block in blocks(draft)] == [(1, 2), (4, 3)]


def test_a_table_without_rows_still_has_a_body() -> None:
    draft = Draft((40, 120))

    assert draft.table(4, COLUMNS, []) == (5, 1, 5, 2)


def test_cells_that_become_one_hold_their_text_once() -> None:
    draft = Draft((40, 120))
    draft.wide(1, 1, 2, "Всего", look())
    made = draft.sheet("summary", "Сводка", Print(), View())

    assert [element.area.a1 for element in made.elements if isinstance(element, Merge)] == ["A1:B1"]


def test_a_short_table_takes_one_page_and_a_long_one_as_many_as_it_needs() -> None:
    short, long = Draft((40, 120)), Draft((40, 120))
    short.table(4, COLUMNS, [("1.", "Отчёт")] * 20)
    long.table(4, COLUMNS, [("1.", "Отчёт")] * 200)

    assert short.fits(Print()) == (1, 1)
    assert long.fits(Print()) == (1, 0)


def test_a_foot_holds_any_name() -> None:
    left, _, right = footer("План «Дети & дом» " + "на много лет вперёд " * 20)

    assert "&&" in left
    assert len(left) + len(right) < 240
