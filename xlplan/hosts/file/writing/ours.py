"""All that is ours in a workbook, taken away at once."""

from collections.abc import Collection

from xlplan.edits import PREFIX, SHEET_MARK
from xlplan.hosts.file.writing.book import BookUnderChange
from xlplan.hosts.file.writing.kept import is_record
from xlplan.hosts.file.writing.our_parts import remove_our_part
from xlplan.hosts.file.writing.our_sheets import our_keys, our_tab, remove_our_sheet


def remove_ours(book: BookUnderChange, keep: Collection[str]) -> None:
    """Take away everything of ours; the tabs of the sheets with these keys stay, since they are put again."""
    for key in our_keys(book.names):
        if key not in keep:
            remove_our_sheet(book, key)
    ours = {tab.title.casefold() for key in keep if (tab := our_tab(book, key))}
    for tab in book.workbook.sheets:
        if tab.is_worksheet and tab.title.casefold() not in ours:
            remove_our_part(book, tab.title)
    kept = {SHEET_MARK + key for key in keep}
    book.names.remove(lambda name: name.name.startswith(PREFIX) and not (name.name in kept or is_record(name)))
