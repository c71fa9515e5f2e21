"""The engine asks LibreOffice for few objects: what a run costs is their number."""

from collections.abc import Callable, Iterator

import pytest
import xlwings

from tests.engines.libreoffice.counting import Counter
from tests.hosts.libreoffice import libreoffice_app
from xlplan.engines.libreoffice.books import Book

pytestmark = pytest.mark.office


class Watched:
    """A new workbook whose objects are counted."""

    def __init__(self) -> None:
        self._made = libreoffice_app().books.add()
        self._counter = Counter()
        document = self._counter.watched(self._made.api)
        self.book = xlwings.Book(impl=Book(self._made.impl.app, document))

    def objects(self, step: Callable[[], object]) -> int:
        """Do a step and return how many objects it took."""
        before = self._counter.objects
        step()
        return self._counter.objects - before

    def close(self) -> None:
        """Close the workbook."""
        self._made.close()


@pytest.fixture
def watched() -> Iterator[Watched]:
    made = Watched()
    yield made
    made.close()


def test_a_sheet_that_was_asked_for_is_not_fetched_again(watched: Watched) -> None:
    sheets = watched.book.sheets
    sheets.add("План")
    watched.objects(lambda: [sheet.name for sheet in sheets])

    assert watched.objects(lambda: [sheet.name for sheet in sheets]) == 0
    assert watched.objects(lambda: [sheets["План"], sheets[0], sheets["план"]]) == 0


def test_a_sheet_that_was_renamed_moved_or_made_anew_is_the_right_one(watched: Watched) -> None:
    sheets = watched.book.sheets
    for title in ("Один", "Два", "Три"):
        sheets.add(title, after=sheets[-1])["A1"].value = title
    document = watched.book.api
    document.getSheets().getByName("Один").setName("Другой")
    document.getSheets().getByName("Два").setName("Один")
    document.getSheets().moveByName("Три", 0)

    assert [sheets[title]["A1"].value for title in ("Другой", "Один", "Три")] == ["Один", "Два", "Три"]
    assert sheets[0]["A1"].value == "Три"

    sheets["Один"].delete()
    assert "Один" not in [sheet.name for sheet in sheets]
    sheets.add("Один")
    assert sheets["Один"]["A1"].value is None


def test_what_is_set_on_the_same_cells_takes_one_object(watched: Watched) -> None:
    cells = watched.book.sheets[0]["B2:C9"]

    def dress() -> None:
        cells.color, cells.wrap_text, cells.horizontal_alignment = "#FF0000", True, "center"
        cells.font.bold, cells.font.size = True, 14

    assert watched.objects(dress) == 1


def test_cells_are_where_their_address_says_after_a_row_was_inserted(watched: Watched) -> None:
    sheet = watched.book.sheets[0]
    cells = sheet["B2"]
    cells.color = "#FF0000"

    sheet["A1:A1"].api.getRows().insertByIndex(0, 1)
    cells.color = "#00FF00"

    assert (sheet["B2"].color, sheet["B3"].color) == ((0, 255, 0), (255, 0, 0))


def test_cells_whose_rows_were_deleted_are_those_that_came_in_their_place(watched: Watched) -> None:
    sheet = watched.book.sheets[0]
    sheet["A1:A9"].value = [[row] for row in range(9)]
    cells = sheet["A2"]
    cells.color = "#FF0000"

    cells.api.getRows().removeByIndex(0, 1)
    cells.color = "#00FF00"

    assert (cells.value, sheet["A2"].color) == (2, (0, 255, 0))


def test_names_and_notes_take_no_objects_each(watched: Watched) -> None:
    sheet = watched.book.sheets[0]
    watched.book.names.add("first", "=1")
    sheet["A1"].add_note("первая")

    assert watched.objects(lambda: [watched.book.names.add(f"name{n}", f"={n}") for n in range(9)]) == 0
    assert watched.objects(lambda: [sheet[n, 1].add_note("ещё") for n in range(9)]) <= 1


def test_a_value_written_takes_the_cells_and_what_is_asked_of_links(watched: Watched) -> None:
    sheet = watched.book.sheets[0]

    def write(place: str, value: object) -> int:
        return watched.objects(lambda: setattr(sheet[place], "value", [[value, value], [value, value]]))

    assert [write("B2:C3", 1), write("B5:C6", "=1+1"), write("B8:C9", "слово")] == [1, 1, 2]
    assert [write("B2:C3", 2), write("B5:C6", "=1+2"), write("B8:C9", "другое")] == [0, 0, 1]


def test_one_cell_is_asked_for_once(watched: Watched) -> None:
    sheet = watched.book.sheets[0]

    def colour() -> None:
        sheet["B2"].color = "#FF0000"
        sheet["B2"].color = "#00FF00"

    assert watched.objects(colour) == 1


def test_rules_take_few_objects_each_in_a_copy_from_another_workbook(watched: Watched) -> None:
    def copied(rules: int) -> int:
        other = libreoffice_app().books.add()
        for row in range(1, rules + 1):
            other.sheets[0][f"A{row}:C{row}"].conditional_formats.add_custom(f"=$A{row}=1", fill_color="#FF0000")
        try:
            return watched.objects(lambda: other.sheets[0].copy(after=watched.book.sheets[-1]))
        finally:
            other.close()

    copied(1)

    assert copied(12) - copied(2) <= 10 * 3  # the list, its cells, the rule
