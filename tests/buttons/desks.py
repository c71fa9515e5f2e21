"""A desk in memory: a workbook in memory, and a note of all that happens around it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from xlplan.buttons.errors import NeverSaved
from xlplan.hosts import Host


@dataclass
class FakeDesk:
    """A workbook before a person who reads every message.

    Attributes:
        host: the workbook.
        place: where its file lies, or by which path its copies are kept when it has none.
        without_file: it was never saved.
        sheet: the sheet in front.
        told: the messages.
        shown: the sheets brought to the front.
        opened: the files opened beside.
    """

    host: Host
    place: Path
    without_file: bool = False
    sheet: str = "План"
    told: list[str] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    opened: list[Path] = field(default_factory=list)

    @property
    def name(self) -> str:
        return self.place.name

    def file(self) -> Path:
        if self.without_file:
            raise NeverSaved(self.name)
        return self.place

    def copies(self) -> Path:
        return self.place.resolve()

    @contextmanager
    def saved_copy(self) -> Iterator[Path]:
        yield self.place

    def open(self, file: Path) -> None:
        self.opened.append(file)

    def show(self, title: str) -> None:
        self.shown.append(title)

    def tell(self, text: str) -> None:
        self.told.append(text)
