"""The last look before a changed package takes the place of the old one: nothing lost, nothing broken."""

from xlplan.hosts.errors import GateClosed
from xlplan.hosts.file.gate.lint import lint
from xlplan.hosts.file.gate.untouched import refuse_lost
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.workbook import Workbook

__all__ = ["pass_gate", "refuse_damaged"]


def pass_gate(changed: Package, content: bytes) -> None:
    """Raise `GateClosed` unless the packed bytes are the old package with our changes and nothing else.

    Args:
        changed: the package as read, with what was written over it.
        content: what is to be saved.
    """
    try:
        packed = Package.of(content, changed.name)
    except Exception as error:
        raise GateClosed(changed.name, "архив не открывается") from error
    refuse_lost(changed, packed)
    faults = lint(packed, changed.written.keys(), changed)
    if faults:
        # A fault that was there before is theirs: only then is the old workbook worth the look.
        faults -= lint(Package(changed.archive), changed.written.keys())
    if faults:
        raise GateClosed(changed.name, min(faults))


def refuse_damaged(content: bytes, name: str) -> None:
    """Raise the reason why these bytes are no whole workbook: every part is unpacked and its checksum compared."""
    package = Package.of(content, name)
    Workbook(package)
    for key in sorted(package.keys()):
        package.read(key)
