"""An open LibreOffice and the workbooks in it."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from xlwings import base_classes

from xlplan.engines.libreoffice.books import Book
from xlplan.engines.libreoffice.bridge import Uno, enum, file_url, properties
from xlplan.engines.libreoffice.complete import complete
from xlplan.engines.libreoffice.engine import Engine
from xlplan.engines.libreoffice.errors import BookInUse, CannotOpen, NoSuchMacro
from xlplan.engines.libreoffice.places import program_folder
from xlplan.engines.libreoffice.session import Session

_SHEETS = "com.sun.star.sheet.SpreadsheetDocument"
_BUTTONS = {None: 1, "ok": 1, "ok_cancel": 2, "yes_no": 3, "yes_no_cancel": 4}
_ANSWERS = {0: "cancel", 1: "ok", 2: "yes", 3: "no"}
_NEVER_RUN_MACROS = 0


def _kept(name: str, first: Any) -> Any:
    def read(app: "App") -> Any:
        return app.session.state.get(name, first)

    def write(app: "App", value: Any) -> None:
        app.session.state[name] = value

    return property(read, write, doc=f"Kept as it was set; LibreOffice has no {name}.")


@complete
class App(base_classes.App):
    """A running LibreOffice.

    What LibreOffice has no switch for – alerts, events, a status bar of the program – is kept as it was set.
    """

    version = "16.0"
    """As a new Excel would say: xlwings spoils names with Cyrillic letters for one older than 15."""

    hwnd = 0

    def __init__(self, engine: Engine, session: Session) -> None:
        self.engine, self.session = engine, session

    @property
    def api(self) -> Uno:
        """The object that holds all documents."""
        return self.session.desktop

    xl = api

    @property
    def pid(self) -> int:
        """The number by which xlwings tells the programs apart."""
        return self.session.number

    @property
    def path(self) -> str:
        """The folder where LibreOffice is installed."""
        return str(program_folder() or "")

    @property
    def books(self) -> "Books":
        """The open workbooks."""
        return Books(self)

    def activate(self, steal_focus: bool = False) -> None:
        """Bring the window of the active workbook to the front."""
        frame = self.api.getCurrentFrame()
        if frame is not None and steal_focus:
            frame.getContainerWindow().setFocus()

    def quit(self) -> None:
        """Close all workbooks without saving, and end LibreOffice."""
        for book in list(self.books):
            book.close()
        self.session.stop()

    def kill(self) -> None:
        """End LibreOffice by force."""
        self.session.kill()

    @property
    def visible(self) -> bool:
        """Whether it has windows."""
        return not self.session.headless

    @visible.setter
    def visible(self, value: bool) -> None:
        """A program that was started without windows stays so."""

    @property
    def screen_updating(self) -> bool:
        """Whether windows are drawn anew after each change."""
        return not self.session.locked

    @screen_updating.setter
    def screen_updating(self, value: bool) -> None:
        if value:
            while self.session.locked:
                self.session.locked.pop().unlockControllers()
        elif not self.session.locked:
            for book in self.books:
                book.api.lockControllers()
                self.session.locked.append(book.api)

    @property
    def calculation(self) -> str:
        """``automatic`` or ``manual``, of the active workbook."""
        book = self.books.active
        return "automatic" if book is None or book.api.isAutomaticCalculationEnabled() else "manual"

    @calculation.setter
    def calculation(self, value: str) -> None:
        for book in self.books:
            book.api.enableAutomaticCalculation(value != "manual")

    def calculate(self) -> None:
        """Calculate what changed, in all workbooks."""
        for book in self.books:
            book.api.calculate()

    @property
    def selection(self) -> Any:
        """The selected cells of the active workbook; None when something else is selected."""
        book = self.books.active
        return None if book is None else book.selection

    def run(self, macro: str, args: Any) -> Any:
        """Run a macro of a workbook: ``Module.Sub`` or ``'book.xlsm'!Module.Sub``."""
        file, _, name = macro.rpartition("!")
        book = self.books(file.strip("'")) if file else self.books.active
        library = book.api.BasicLibraries
        project = getattr(library, "ProjectName", "") or "Standard"
        script = f"vnd.sun.star.script:{project}.{name}?language=Basic&location=document"
        try:
            found = book.api.getScriptProvider().getScript(script)
        except Exception as error:  # ScriptFrameworkErrorException, which exists only once the bridge is up
            raise NoSuchMacro(macro) from error
        return found.invoke(tuple(args), (), ())[0]

    def alert(self, prompt: str, title: str | None, buttons: str | None, mode: str | None, _callback: Any) -> Any:
        """Show a message and wait for the answer."""
        window = self.api.getCurrentFrame().getContainerWindow()
        kind = enum("awt.MessageBoxType", {"critical": "ERRORBOX", "info": "INFOBOX"}.get(mode or "", "MESSAGEBOX"))
        box = window.getToolkit().createMessageBox(window, kind, _BUTTONS[buttons], title or "", prompt or "")
        try:
            return _ANSWERS.get(box.execute())
        finally:
            box.dispose()

    display_alerts = _kept("display_alerts", True)
    enable_events = _kept("enable_events", True)
    interactive = _kept("interactive", True)
    status_bar = _kept("status_bar", False)
    cut_copy_mode = _kept("cut_copy_mode", None)


@complete
class Books(base_classes.Books):
    """The open workbooks of a LibreOffice."""

    def __init__(self, app: App) -> None:
        self.app = app

    @property
    def api(self) -> Uno:
        """All open documents, texts and drawings too."""
        return self.app.api.Components

    def _documents(self) -> list[Uno]:
        found, walk = [], self.api.createEnumeration()
        while walk.hasMoreElements():
            document = walk.nextElement()
            if hasattr(document, "supportsService") and document.supportsService(_SHEETS):
                found.append(document)
        return found

    @property
    def active(self) -> Any:
        """The workbook in front; without windows, the one opened last."""
        current, documents = self.app.api.getCurrentComponent(), self._documents()
        if current is not None and current in documents:
            return Book(self.app, current)
        return Book(self.app, documents[0]) if documents else None

    def __call__(self, name_or_index: str | int) -> Book:
        """Return one by its number or its name."""
        books = list(self)
        if isinstance(name_or_index, int):
            if 1 <= name_or_index <= len(books):
                return books[name_or_index - 1]
            raise KeyError(name_or_index)
        wanted = name_or_index.casefold()
        for book in books:
            if wanted in (book.name.casefold(), book.fullname.casefold()):
                return book
        raise KeyError(name_or_index)

    def __iter__(self) -> Iterator[Book]:
        return (Book(self.app, document) for document in reversed(self._documents()))

    def __len__(self) -> int:
        return len(self._documents())

    def add(self) -> Book:
        """Open a new workbook."""
        return Book(self.app, self._load("private:factory/scalc"))

    def open(
        self,
        fullname: str,
        update_links: bool | None = None,
        read_only: bool | None = None,
        format: Any = None,
        password: str | None = None,
        *_others: Any,
        hidden: bool = False,
        **_named: Any,
    ) -> Book:
        """Open a file. Its macros do not run; options that LibreOffice does not know are passed over.

        Raises:
            BookInUse: somebody else has it open.
            CannotOpen: it is not there, or not a workbook.
        """
        path = Path(os.path.realpath(fullname))
        if not path.is_file():
            raise CannotOpen(path, "нет такого файла")
        more: dict[str, Any] = {"ReadOnly": True} if read_only else {}
        more |= {"Password": password} if password else {}
        try:
            document = self._load(file_url(path), hidden=hidden, MacroExecutionMode=_NEVER_RUN_MACROS, **more)
        except CannotOpen as error:
            lock = path.with_name(f".~lock.{path.name}#")
            if lock.exists():
                owner = lock.read_text("utf-8", "replace").split(",")[0].strip(" ,")
                raise BookInUse(path, owner) from error
            raise
        if not document.supportsService(_SHEETS):
            document.close(True)
            raise CannotOpen(path, "это не книга")
        return Book(self.app, document)

    def _load(self, url: str, *, hidden: bool = False, **options: Any) -> Uno:
        if hidden or self.app.session.headless:
            options["Hidden"] = True
        try:
            document = self.app.api.loadComponentFromURL(url, "_blank", 0, properties(**options))
        except Exception as error:  # com.sun.star.io.IOException and others, which exist only once the bridge is up
            raise CannotOpen(Path(url.rpartition("/")[2]), str(error).splitlines()[0][:120]) from error
        if document is None:
            raise CannotOpen(Path(url.rpartition("/")[2]))
        return document
