"""The last look before a changed package takes the place of the old one: nothing lost, nothing broken."""

from xlplan.hosts.errors import GateClosed
from xlplan.hosts.file.gate.untouched import refuse_lost
from xlplan.hosts.file.package import Package

__all__ = ["pass_gate"]


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
