"""Changes to a package: what edits make of its parts, and the package as bytes."""

from xlplan.hosts.file.writing.pack import pack
from xlplan.hosts.file.writing.patch import patch

__all__ = ["pack", "patch"]
