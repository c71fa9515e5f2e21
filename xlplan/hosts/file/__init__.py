"""The file host: reads a workbook package and changes in it only what is meant to change."""

from xlplan.hosts.file.host import FileHost
from xlplan.hosts.file.reading import read_book

__all__ = ["FileHost", "read_book"]
