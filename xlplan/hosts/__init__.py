"""Hosts: where spreadsheet programs differ. A host reads a workbook into a `Book` and applies edits to it."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from xlplan.edits import Edit
from xlplan.grid import Book, Text


class Applied(NamedTuple):
    """What became of some edits.

    Attributes:
        changed: whether anything is different now; the same edits once more change nothing.
        file: where the workbook stands now.
        backup: where the workbook as it was before has been kept, None when nothing was kept.
    """

    changed: bool
    file: str
    backup: str | None = None


class Host(Protocol):
    """One open workbook."""

    def read(self) -> Book:
        """Return the workbook as it is now.

        Raises:
            XlplanError: one of `xlplan.hosts.errors`.
        """
        ...

    def read_texts(self) -> Sequence[Text]:
        """Return every text of the workbook that a person can see or print, our sheets and parts left out.

        In the order of the sheets; `edits.TheirWords` changes one of them.
        """
        ...

    def apply(self, edits: Sequence[Edit]) -> Applied:
        """Apply the edits in their order, all of them or none.

        Raises:
            XlplanError: one of `xlplan.hosts.errors`; the workbook is then as it was.
        """
        ...
