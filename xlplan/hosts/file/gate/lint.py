"""Package lint: what would make a spreadsheet program repair or refuse a workbook, as short Russian phrases.

A workbook of the staff may have such faults already; only those that a change of ours would add close the gate.
"""

from collections.abc import Callable, Iterable, Iterator, Set

from xlplan.errors import XlplanError
from xlplan.hosts.file.gate.links import faults_of_links
from xlplan.hosts.file.gate.sheets import faults_of_sheet
from xlplan.hosts.file.gate.styles import Ranges, faults_of_styles
from xlplan.hosts.file.gate.tables import faults_of_tables
from xlplan.hosts.file.gate.tabs import faults_of_tabs
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.workbook import Workbook

_XML = (".xml", ".rels")


def lint(package: Package, touched: Set[str], theirs: Package | None = None) -> set[str]:
    """Return the faults of a package.

    Args:
        package: as it is packed, nothing laid over it.
        touched: the keys of the parts to look into; what binds parts together is looked at in any case.
        theirs: the package as it was: rows that are the same there are not looked into.
    """
    found: set[str] = set()
    looks = (_broken_parts(package, touched), _bonds(package), _sheets(package, touched, theirs))
    for look in looks:
        try:
            found.update(look)
        except XlplanError:
            found.add("книга не читается")
    return found


def _broken_parts(package: Package, touched: Set[str]) -> Iterator[str]:
    worksheets = _worksheets(package)
    for key in touched & package.keys():
        if key.endswith(_XML) and key not in worksheets:
            try:
                package.root(key)
            except XlplanError:
                yield f"часть «{key}» не читается"


def _bonds(package: Package) -> Iterator[str]:
    workbook = Workbook(package)
    looks: Iterable[Callable[[], Iterable[str]]] = (
        lambda: faults_of_links(package),
        lambda: faults_of_tabs(package, workbook),
        lambda: faults_of_styles(_ranges(package, workbook)),
        lambda: faults_of_tables(package, workbook),
    )
    for look in looks:
        yield from look()


def _sheets(package: Package, touched: Set[str], theirs: Package | None) -> Iterator[str]:
    ranges = _ranges(package, Workbook(package))
    for key in sorted(_worksheets(package) & touched):
        before = theirs.original(key) if theirs else None
        # The gate has compared what is packed with what was written: no need to unpack a big part once more.
        xml = theirs.read(key) if theirs else package.read(key)
        yield from faults_of_sheet(package, key, xml, before or b"", ranges)


def _worksheets(package: Package) -> set[str]:
    return {key for sheet in Workbook(package).sheets if sheet.part and (key := sheet.part.lower())}


def _ranges(package: Package, workbook: Workbook) -> Ranges:
    part = workbook.rels.find("styles")
    return Ranges.of(package.root(part) if part else None)
