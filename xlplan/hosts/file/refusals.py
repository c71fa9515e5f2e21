"""What may be read and yet not changed: the reasons that stand in the package itself."""

from xlplan.hosts.errors import FinalBook, LockedStructure, ReservedBook, SharedBook, SignedForGood
from xlplan.hosts.file.markup import local, truth
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.rels import Rels
from xlplan.hosts.file.workbook import Workbook

_RESERVED = ("reservationPassword", "hashValue")
_FINAL = "_MarkAsFinal"


def refuse_writing(package: Package) -> None:
    """Raise the reason why this workbook may not be changed, if there is one."""
    keys = package.keys()
    if any(key.startswith("_xmlsignatures/") for key in keys):
        raise SignedForGood(package.name)
    workbook = Workbook(package)
    if workbook.rels.by_kind("revisionHeaders") or any(key.startswith("xl/revisions/") for key in keys):
        raise SharedBook(package.name)
    for element in workbook.root:
        if local(element) == "workbookProtection" and truth(element.get("lockStructure")):
            raise LockedStructure(package.name)
        if local(element) == "fileSharing" and any(element.get(name) for name in _RESERVED):
            raise ReservedBook(package.name)
    if _is_final(package):
        raise FinalBook(package.name)


def _is_final(package: Package) -> bool:
    part = Rels(package, "").find("custom-properties")
    if part is None:
        return False
    return any(
        local(entry) == "property" and entry.get("name") == _FINAL and truth("".join(map(str, entry.itertext())))
        for entry in package.root(part)
    )
