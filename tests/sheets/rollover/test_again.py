"""«Перенос» drawn again from itself: nothing is lost, and answers of people stay."""

from dataclasses import replace

from tests.plans import HEADINGS, book, grid
from tests.rollover.rolled import roll_book
from xlplan.edits import Columns, OurPart, PutName, RemoveOurs
from xlplan.grid import Area, Ref
from xlplan.hosts.memory import MemoryHost
from xlplan.sheets.rollover import KEY, Page, colours, draw, keep_rollover, names, page_again, page_of

TITLE = "Перенос"


def page() -> Page:
    one = grid(
        ("ПЛАН НА 2021 ГОД",), HEADINGS,
        ("1.1.", "Совещание 12.03.2021", "КС", "Март", "Отчёт", ""),
        ("1.2.", "Отчёт", "КС", "Май", "Отчёт", "выполнено 12.05.2021"),
    )  # fmt: skip
    return page_of(roll_book(book(one, file="plan_2021.xlsx")), "plan_2021.xlsx")


def drawn(shown: Page) -> MemoryHost:
    host = MemoryHost(book(grid(("ПЛАН",), title="План")))
    host.apply([draw(shown, TITLE), *names(shown, TITLE)])
    return host


def test_a_page_read_back_is_the_same_page() -> None:
    again = page_again(drawn(page()).read())

    assert again is not None
    assert (again.title, again.totals) == (page().title, page().totals)
    assert [replace(line, sheet=None) for line in again.lines] == [replace(line, sheet=None) for line in page().lines]


def test_an_answer_of_a_person_stays_and_takes_the_colour_away() -> None:
    shown = page()
    answered = Page(shown.title, shown.totals, (replace(shown.lines[0], answer="да"), *shown.lines[1:]))

    again = page_again(drawn(answered).read())

    assert again is not None
    assert again.lines[0].answer == "да"
    assert len(colours(again)["План"]) == len(colours(shown)["План"]) - 1


def test_a_workbook_without_the_sheet_has_no_page() -> None:
    assert page_again(book(grid(("Перенос",), title=TITLE))) is None


def test_each_open_line_has_a_rule_and_the_name_that_it_needs() -> None:
    shown = page()
    made = {name.name for name in names(shown, TITLE) if isinstance(name, PutName)}

    for rule in colours(shown)["План"]:
        assert set(rule.formula[1:].split("<>")) <= made


def test_a_carried_activity_is_coloured_from_end_to_end_of_the_table() -> None:
    areas = [area for rule in colours(page())["План"] for area in rule.areas]

    assert Area(3, 1, 3, 6) in areas


def test_a_run_that_writes_all_of_ours_anew_keeps_the_sheet_and_the_colours() -> None:
    host = MemoryHost(book(grid(("ПЛАН",), title="План")))
    host.apply([draw(page(), TITLE), *names(page(), TITLE), OurPart("План", colours(page())["План"])])
    before = host.read()

    bar = Columns(9, 9, 20)
    host.apply(keep_rollover(before, [RemoveOurs(), OurPart("План", (bar,))]))

    assert page_again(host.read()) == page_again(before)
    assert [rule.formula for rule in host.drawn("План").rules] == [rule.formula for rule in colours(page())["План"]]


def test_a_run_without_the_sheet_is_left_as_it_is() -> None:
    assert keep_rollover(book(grid(("ПЛАН",))), [RemoveOurs()]) == [RemoveOurs()]


def test_nothing_to_decide_leaves_the_sheets_of_the_staff_alone() -> None:
    quiet = Page("Перенос", "", ())

    assert dict(colours(quiet)) == {}
    assert draw(quiet, TITLE).key == KEY
    assert Ref(TITLE, 1, 1)
