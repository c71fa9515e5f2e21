"""«Не прочитаны»: the files that gave no line, each with the reason."""

from collections.abc import Sequence
from dataclasses import replace

from xlplan.digest.lines import Unread, left_out
from xlplan.digest.overview import link_file
from xlplan.edits import OurSheet
from xlplan.grid import Area
from xlplan.page_setup import Filter, Print, View
from xlplan.palette import GRAPHITE
from xlplan.sheets.draft import Column, Draft, footer

_COLUMNS = (Column("Папка", 150, colour=GRAPHITE), Column("Файл", 250, underline=True), Column("Почему", 609, indent=1))
_HEADS = 4


def unread_sheet(unread: Sequence[Unread], key: str, title: str, name: str) -> OurSheet:
    """Return the sheet."""
    draft = Draft([column.px for column in _COLUMNS])
    draft.heading(len(_COLUMNS), title, left_out(unread) if unread else "Все книги прочитаны.")
    draft.height(3, 6)
    if unread:
        body = draft.table(
            _HEADS, _COLUMNS, ((one.source.folder or None, one.source.name, one.why) for one in unread), padding=4
        )
        for row, one in enumerate(unread, body.top):
            link_file(draft, row, 2, one.source.link)
        draft.add(Filter(Area(_HEADS, 1, body.bottom, len(_COLUMNS))))
    page = Print(
        area=Area(1, 1, max(draft.last_row, 2), len(_COLUMNS)),
        title_rows=(_HEADS, _HEADS) if unread else None,
        landscape=True,
        margins=(20, 10, 12, 14, 8, 7),
        footer=footer(name),
    )
    freeze = (_HEADS + 1, 1) if unread else None
    view = View(freeze, 100, gridlines=False, selected=(_HEADS + 1, 1), tab_colour=GRAPHITE)
    return draft.sheet(key, title, replace(page, fit=draft.fits(page)), view)
