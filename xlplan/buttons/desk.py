"""The workbook before the person, and what can be done around it: all that a button needs of Excel or LibreOffice."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from xlplan.buttons.errors import NeverSaved, OnlyOnTheNet
from xlplan.dialogue import TITLE
from xlplan.hosts import Host
from xlplan.launch import Call
from xlplan.machine import Machine
from xlplan.onedrive import local_copy


class Desk(Protocol):
    """One open workbook and the program around it."""

    @property
    def name(self) -> str:
        """The file name of the workbook, or its title when it was never saved."""
        ...

    @property
    def host(self) -> Host:
        """The workbook as a host."""
        ...

    @property
    def sheet(self) -> str:
        """The title of the sheet in front."""
        ...

    def file(self) -> Path:
        """Return where the workbook's file lies on this computer.

        Raises:
            NeverSaved: there is no file yet.
            OnlyOnTheNet: it is not on this computer, or not for certain.
        """
        ...

    def copies(self) -> Path:
        """Return the path by which the kept copies of the workbook are found (`xlplan.saving.backups`)."""
        ...

    @contextmanager
    def saved_copy(self) -> Iterator[Path]:
        """Yield a file of the same name with the workbook as it stands on the screen; it is gone afterwards."""
        ...

    def open(self, file: Path) -> None:
        """Open another workbook beside this one."""
        ...

    def show(self, title: str) -> None:
        """Bring a sheet of the workbook to the front."""
        ...

    def tell(self, text: str) -> None:
        """Show a message and wait until it is read."""
        ...


@dataclass(frozen=True)
class LiveDesk:
    """A workbook that is open in Excel or in LibreOffice.

    Attributes:
        book: the workbook, as xlwings knows it.
        host: the same as a host.
        call: what the button told us.
        machine: this computer.
    """

    book: Any
    host: Host
    call: Call
    machine: Machine

    @property
    def name(self) -> str:
        """The file name."""
        return self.call.workbook

    @property
    def sheet(self) -> str:
        """The active sheet."""
        return str(self.book.sheets.active.name)

    def file(self) -> Path:
        """Return the file; for an https address the one that OneDrive keeps here."""
        path = self.call.path
        if not path:
            raise NeverSaved(self.name)
        if "://" not in path:
            return Path(path)
        found = local_copy(self.machine, path)
        if found is None:
            raise OnlyOnTheNet(path)
        return Path(found)

    def copies(self) -> Path:
        """Return where the host keeps them: beside the file, or in our folder when the program has no file here."""
        from xlplan.hosts.live.keeping import place_of  # noqa: PLC0415 - only undoing asks

        return place_of(self.book)

    @contextmanager
    def saved_copy(self) -> Iterator[Path]:
        """Yield the copy that the program itself writes; its own file and what is unsaved stay as they are."""
        from tempfile import TemporaryDirectory  # noqa: PLC0415 - only the next year needs it

        with TemporaryDirectory(prefix="xlplan-") as folder:
            copy = Path(folder, self.file().name)
            self._save_copy(copy)
            yield copy

    def open(self, file: Path) -> None:
        """Open a workbook as a double click would; its buttons work."""
        if self.call.in_libreoffice:
            from xlplan.engines.libreoffice.bridge import file_url, properties  # noqa: PLC0415

            options = properties(MacroExecutionMode=_AS_THE_PERSON_HAS_SET)
            self.book.app.api.loadComponentFromURL(file_url(file), "_blank", 0, options)
        else:
            self.book.app.books.open(str(file))

    def show(self, title: str) -> None:
        """Activate a sheet."""
        self.book.sheets[title].activate()

    def tell(self, text: str) -> None:
        """Show a message box of the program."""
        self.book.app.alert(text, TITLE, "ok", "info")

    def _save_copy(self, place: Path) -> None:
        if self.call.in_libreoffice:
            self.book.impl.save_copy(str(place))
        else:
            self.book.api.SaveCopyAs(str(place))


_AS_THE_PERSON_HAS_SET = 3
"""com.sun.star.document.MacroExecMode.USE_CONFIG."""
