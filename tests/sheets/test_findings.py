from datetime import date

from xlplan.edits import OurSheet
from xlplan.elements import Block, Formula, Looks
from xlplan.findings import Finding, Severity
from xlplan.grid import Ref
from xlplan.page_setup import Filter, Print, View
from xlplan.palette import LINE, OCHRE, WAX
from xlplan.sheets.findings import finding_notes, findings_sheet, places

TODAY = date(2021, 4, 20)
ROLES = {"A": 1, "D": 4, "F": 6}


def finding(
    cell: str,
    severity: Severity = Severity.NOTE,
    message: str = "пусто",
    code: str = "D20",
    suppressed: str | None = None,
) -> Finding:
    at = Ref("План", int(cell[1:]), ROLES[cell[0]])
    return Finding(code, "name", severity, at, message, "Заполните.", suppressed=suppressed)


def made(*findings: Finding) -> OurSheet:
    return findings_sheet(findings, TODAY, "Замечания", "План работы на 2021 год")


def rows(sheet: OurSheet) -> list[list[object]]:
    """The cells from row 1 down, formulas by what they show."""
    found: dict[int, list[object]] = {}
    for block in (element for element in sheet.elements if isinstance(element, Block)):
        for number, row in enumerate(block.rows, block.top):
            found[number] = [cell.value if isinstance(cell, Formula) else cell for cell in row]
    return [found[number] for number in sorted(found)]


def test_the_worst_stands_first_and_equal_ones_are_told_once() -> None:
    table = rows(made(finding("D4"), finding("F9", Severity.ERROR, "срок истёк", "M04"), finding("D5"), finding("D8")))

    assert table[2:] == [
        ["Важность", "Код", "Адрес", "Что не так", "Как исправить"],
        ["Ошибка", "M04", "План!F9", "Срок истёк.", "Заполните."],
        ["К сведению", "D20", "План!D4", "Пусто. То же – D5, D8.", "Заполните."],
    ]


def test_the_address_leads_to_the_cell() -> None:
    (block,) = [e for e in made(finding("F9")).elements if isinstance(e, Block) and e.top == 4]

    assert block.rows[1][2] == Formula('=HYPERLINK("#\'План\'!F9","План!F9")', "План!F9")


def test_the_line_below_the_title_counts_and_names_the_hidden() -> None:
    told = rows(made(finding("D4"), finding("D5", suppressed="так надо"), finding("D6", Severity.WARNING)))

    assert told[1] == [
        "Ошибок нет; 1 предупреждение; к сведению – 1. Проверено 20.04.2021. Скрыто 1 замечание: см. лист «Настройки»."
    ]


def test_a_plan_without_findings_says_so_and_has_no_table() -> None:
    sheet = made()

    assert rows(sheet) == [["Замечания к плану"], ["Замечаний нет. Проверено 20.04.2021."]]
    assert not [element for element in sheet.elements if isinstance(element, Filter)]


def test_severity_is_told_by_the_edge_as_well_as_by_the_word() -> None:
    three = (finding("D4"), finding("D5", Severity.WARNING, "а"), finding("D6", Severity.ERROR, "б"))

    edges = [
        e.look.border.left
        for e in made(*three).elements
        if isinstance(e, Looks) and e.look.border and e.look.border.left
    ]

    assert [edge.colour for edge in edges] == [WAX, OCHRE, LINE]


def test_the_heads_stay_in_sight_and_on_each_page() -> None:
    elements = made(*(finding(f"D{row}", message=f"пусто {row}") for row in range(3, 303))).elements
    (page,) = [element for element in elements if isinstance(element, Print)]
    (view,) = [element for element in elements if isinstance(element, View)]
    (filtered,) = [element for element in elements if isinstance(element, Filter)]

    assert page.landscape
    assert (page.title_rows, page.fit) == ((4, 4), (1, 0))
    assert view.freeze == (5, 1)
    assert filtered.area == (4, 1, 304, 5)


def test_neighbouring_cells_are_named_together() -> None:
    cells = [Ref("План", row, 4) for row in (5, 6, 7, 9)] + [Ref("План", 8, 6)]

    assert places(cells) == "D5–D7, D9, F8"


def test_a_thousand_places_do_not_fill_the_page() -> None:
    assert places([Ref("План", 2 * row, 4) for row in range(1, 1001)]).endswith("D80 и ещё 960")


def test_a_cell_with_findings_gets_one_note_with_the_worst_first() -> None:
    two = (finding("D4"), finding("D4", Severity.ERROR, "срок истёк", "M04"), finding("F9", suppressed="так надо"))

    (note,) = finding_notes(two, "План")

    assert (note.row, note.column) == (4, 4)
    assert note.text == "Ошибка M04. Срок истёк.\nЗаполните.\n\nК сведению D20. Пусто.\nЗаполните."


def test_notes_of_other_sheets_are_left_out() -> None:
    assert not list(finding_notes([finding("D4")], "Лист2"))
