"""A workbook in memory: a small honest host for tests, with the promises of the others and no spreadsheet program."""

from xlplan.hosts.memory.host import MemoryHost
from xlplan.hosts.memory.state import Drawn

__all__ = ["Drawn", "MemoryHost"]
