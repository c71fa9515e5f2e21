"""«Отменить последнее»: what was before comes back, and no edit of the staff is lost."""

from datetime import date
from pathlib import Path

import pytest

from tests.buttons.desks import FakeDesk
from tests.plan_2021 import WORKBOOK
from xlplan import api
from xlplan.buttons.errors import NothingToUndo
from xlplan.buttons.undoing import has_ours, undo_last
from xlplan.edits import Block, OurPart, OurSheet, PutName, TheirCells
from xlplan.hosts.file import FileHost, read_book
from xlplan.saving import backups
from xlplan.sheets.board_edits import Parts

TODAY = date(2021, 4, 20)
_SHEET = OurSheet("summary", "Сводка", (Block(1, 1, (("Просрочено", 2),)),))


def _desk(tmp_path: Path) -> FakeDesk:
    place = tmp_path / "План № 1.xlsx"
    place.write_bytes(WORKBOOK.read_bytes())
    return FakeDesk(FileHost(place), place)


def _titles(desk: FakeDesk) -> list[str]:
    return [grid.title for grid in desk.host.read().grids]


def test_without_any_copy_there_is_nothing_to_undo(tmp_path: Path) -> None:
    with pytest.raises(NothingToUndo, match="План № 1"):
        undo_last(_desk(tmp_path), TODAY)


def test_after_the_first_command_what_is_ours_goes_and_later_edits_stay(tmp_path: Path) -> None:
    desk = _desk(tmp_path)
    desk.host.read()
    desk.host.apply([_SHEET])
    their_edit = TheirCells("План", (Block(13, 6, (("в работе",),)),))
    FileHost(desk.place).apply([their_edit])
    for backup in backups(desk.place)[1:]:  # staff keep no copies
        backup.file.unlink()
    desk.host.read()

    undo_last(desk, TODAY)

    book = desk.host.read()
    assert [grid.title for grid in book.grids] == ["План"]
    assert not has_ours(book)
    assert book.grids[0].value(13, 6) == "в работе"
    assert desk.told[0].startswith("Отменено: убрано всё")
    assert desk.opened == []


def test_after_a_removal_the_sheets_come_back_with_what_people_had_typed(tmp_path: Path) -> None:
    desk = _desk(tmp_path)
    api.write(desk.host, TODAY, Parts.ALL)
    before = _titles(desk)
    api.clean_host(desk.host)
    assert _titles(desk) == ["План"]

    undo_last(desk, TODAY)

    assert _titles(desk) == before
    assert desk.told[0].startswith("Отменено: в книге снова")
    assert desk.opened == []


def test_sheets_that_the_last_command_added_go_and_the_former_stay(tmp_path: Path) -> None:
    desk = _desk(tmp_path)
    api.write(desk.host, TODAY, Parts.PLAN)
    before = _titles(desk)
    api.write(desk.host, TODAY, Parts.ALL)

    undo_last(desk, TODAY)

    assert _titles(desk) == before


def test_when_only_the_plan_has_changed_since_the_former_workbook_is_opened_beside(tmp_path: Path) -> None:
    desk = _desk(tmp_path)
    api.write(desk.host, TODAY, Parts.ALL)
    before = desk.place.read_bytes()
    desk.host.apply([TheirCells("План", (Block(13, 6, (("в работе",),)),))])
    api.write(desk.host, TODAY, Parts.ALL)
    after = desk.place.read_bytes()
    for backup in backups(desk.place)[2:]:
        backup.file.unlink()

    undo_last(desk, TODAY)

    (opened,) = desk.opened
    assert opened.parent == desk.place.parent
    assert opened.name.startswith("План № 1 (до ")
    assert opened.read_bytes() == before
    assert desk.place.read_bytes() == after
    assert opened.name in desk.told[0]


def test_a_workbook_without_a_file_is_undone_too_and_its_former_state_opens(tmp_path: Path) -> None:
    desk = _desk(tmp_path)
    desk.without_file = True
    api.write(desk.host, TODAY, Parts.ALL)
    desk.host.apply([TheirCells("План", (Block(13, 6, (("в работе",),)),))])
    api.write(desk.host, TODAY, Parts.ALL)

    undo_last(desk, TODAY)

    (opened,) = desk.opened
    assert opened.is_file()


def test_a_second_copy_of_the_same_moment_takes_another_name(tmp_path: Path) -> None:
    desk = _desk(tmp_path)
    api.write(desk.host, TODAY, Parts.ALL)
    desk.host.apply([TheirCells("План", (Block(13, 6, (("в работе",),)),))])
    api.write(desk.host, TODAY, Parts.ALL)

    undo_last(desk, TODAY)
    undo_last(desk, TODAY)

    assert len(set(desk.opened)) == 2
    assert all(file.is_file() for file in desk.opened)


@pytest.mark.parametrize(
    "edit",
    [
        _SHEET,
        PutName("xlplan_today", "=TODAY()"),
        OurPart("План", (Block(11, 8, (("Состояние",),)),)),
    ],
)
def test_anything_of_ours_is_seen(tmp_path: Path, edit: OurSheet | PutName | OurPart) -> None:
    desk = _desk(tmp_path)
    desk.host.read()
    desk.host.apply([edit])

    assert has_ours(read_book(desk.place))
    assert not has_ours(read_book(WORKBOOK))
