"""The digest as the bytes of an .xlsx file: the same plans on the same day give the same bytes."""

from datetime import date

from xlplan.digest.dated import coming_sheet, late_sheet
from xlplan.digest.gathering import KEY, Gathered
from xlplan.digest.overview import HEADS, overview_sheet, state_column
from xlplan.digest.unread_sheet import unread_sheet
from xlplan.edits import SHEET_MARK, Edit, PutName
from xlplan.hosts.file.gate import pass_gate
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.writing import pack, patch
from xlplan.palette import LOOK_OF
from xlplan.sheets.summary.cuts import SHOWN
from xlplan.template.blank import blank_bytes

__all__ = ["KEY", "digest_bytes", "digest_edits"]

OVERVIEW, LATE, COMING, UNREAD = "Свод", "Просрочено", "Ближайшие сроки", "Не прочитаны"


def digest_edits(gathered: Gathered, today: date, days: int, name: str) -> list[Edit]:
    """Return what makes a digest of a workbook with nothing but our first sheet.

    Args:
        gathered: the plans, and what gave none.
        today: the day for which they were reckoned.
        days: how many days ahead «Ближайшие сроки» looks.
        name: what the digest is called.
    """
    lines, unread = gathered.lines, gathered.unread
    words = [
        PutName(f"xlplan_{LOOK_OF[state].key}", f"='{OVERVIEW}'!${state_column(state)}${HEADS}", hidden=True)
        for state in SHOWN
    ]
    return [
        overview_sheet(lines, unread, today, days=days, key=KEY, titles=(OVERVIEW, UNREAD), name=name),
        late_sheet(lines, today, "digest_late", LATE, name),
        coming_sheet(lines, today, days, "digest_coming", COMING, name),
        unread_sheet(unread, "digest_unread", UNREAD, name),
        *words,
    ]


def digest_bytes(gathered: Gathered, today: date, days: int, name: str) -> bytes:
    """Return the workbook."""
    package = Package.of(blank_bytes(name, OVERVIEW, SHEET_MARK + KEY), f"{OVERVIEW}.xlsx")
    patch(package, digest_edits(gathered, today, days, name))
    content = pack(package)
    pass_gate(package, content)
    return content
