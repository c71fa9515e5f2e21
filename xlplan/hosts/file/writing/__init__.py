"""Changes to a package: what edits make of its parts, and the package as bytes."""

from collections.abc import Sequence

from xlplan.edits import Edit, TheirWords
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.writing.pack import pack
from xlplan.hosts.file.writing.words import change_words

__all__ = ["pack", "patch"]


def patch(package: Package, edits: Sequence[Edit]) -> None:
    """Apply the edits to the package; until the branch with the sheets lands, only words change."""
    for edit in edits:
        if not isinstance(edit, TheirWords):
            raise NotImplementedError(type(edit).__name__)
    change_words(package, [edit for edit in edits if isinstance(edit, TheirWords)])
