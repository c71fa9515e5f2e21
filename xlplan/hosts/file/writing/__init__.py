"""Changes to a package: what edits make of its parts, and the package as bytes."""

from xlplan.hosts.file.writing.pack import pack

__all__ = ["pack"]
