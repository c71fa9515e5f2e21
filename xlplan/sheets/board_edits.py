"""All that we write into a workbook, as edits in the order of the tabs; which of it, the commands choose."""

from collections.abc import Sequence
from enum import Flag, auto

from xlplan.edits import Edit, OurSheet, PutName, RemoveOurs
from xlplan.grid import Book
from xlplan.own import our_areas, our_sheets
from xlplan.sheets.board import Board
from xlplan.sheets.calendar import calendar_edits
from xlplan.sheets.data import Live, data_edits
from xlplan.sheets.deadlines_sheet import deadlines_sheet
from xlplan.sheets.findings import finding_notes, findings_sheet
from xlplan.sheets.plan_part import plan_part
from xlplan.sheets.settings_page import settings_page
from xlplan.sheets.summary import summary_sheet
from xlplan.sheets.typed import Typed


class Parts(Flag):
    """What a command writes beside the settings and the hidden sheet."""

    PLAN = auto()
    FINDINGS = auto()
    DEADLINES = auto()
    SUMMARY = auto()
    CALENDAR = auto()

    ALL = PLAN | FINDINGS | DEADLINES | SUMMARY | CALENDAR


_SHEETS = {
    "findings": Parts.FINDINGS,
    "deadlines": Parts.DEADLINES,
    "summary": Parts.SUMMARY,
    "calendar": Parts.CALENDAR,
}


def parts_in(book: Book) -> Parts:
    """Tell which parts of ours a book has already."""
    found = Parts(0)
    for key in our_sheets(book):
        found |= _SHEETS.get(key, Parts(0))
    on_plan = any(our_areas(book, grid.title) for grid in book.grids)
    return found | Parts.PLAN if on_plan else found


def board_edits(board: Board, typed: Typed, parts: Parts) -> list[Edit]:
    """Return the edits that leave in the workbook these parts of ours and nothing else of ours."""
    settings, names = settings_page(board, typed)
    live, (hidden, *data_names) = data_edits(board, with_part=Parts.PLAN in parts)
    sheets, more_names = _sheets(board, live, parts)
    edits: list[Edit] = [RemoveOurs(), *sheets, settings, hidden]
    edits += _in_order([*names, *data_names, *more_names])
    if Parts.PLAN in parts:
        notes = tuple(finding_notes(board.findings, board.plan.table.sheet)) if Parts.FINDINGS in parts else ()
        edits.append(plan_part(board, notes))
    return edits


def _sheets(board: Board, live: Live, parts: Parts) -> tuple[list[OurSheet], list[PutName]]:
    titles = board.titles
    found: list[OurSheet] = []
    names: list[PutName] = []
    if Parts.SUMMARY in parts:
        found.append(summary_sheet(board))
    if Parts.FINDINGS in parts:
        found.append(findings_sheet(board.findings, board.today, titles["findings"], board.name, titles["settings"]))
    if Parts.DEADLINES in parts:
        found.append(deadlines_sheet(board))
    if Parts.CALENDAR in parts:
        rule = board.settings.workday_rule
        sheet, month = calendar_edits(board.plan, live, board.today, titles["calendar"], board.name, rule)
        found.append(sheet)
        names.append(month)
    return found, names


def _in_order(names: Sequence[Edit]) -> list[Edit]:
    return sorted(names, key=lambda edit: edit.name.casefold() if isinstance(edit, PutName) else "")
