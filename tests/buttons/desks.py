"""A desk in memory: a workbook in memory, and a note of all that happens around it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from xlplan.hosts import Host


@dataclass
class FakeDesk:
    """A workbook before a person who reads every message; `place` is where its file lies."""

    host: Host
    place: Path
    sheet: str = "План"
    told: list[str] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    opened: list[Path] = field(default_factory=list)

    @property
    def name(self) -> str:
        return self.place.name

    def file(self) -> Path:
        return self.place

    @contextmanager
    def saved_copy(self) -> Iterator[Path]:
        yield self.place

    def open(self, file: Path) -> None:
        self.opened.append(file)

    def show(self, title: str) -> None:
        self.shown.append(title)

    def tell(self, text: str) -> None:
        self.told.append(text)
