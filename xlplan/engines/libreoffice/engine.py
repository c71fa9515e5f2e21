"""The engine that xlwings drives: ordinary xlwings code runs against an open LibreOffice.

    from xlplan.engines import libreoffice

    app = libreoffice.activate(libreoffice.start())
    book = app.books.open("plan.xlsx")

What xlwings offers and LibreOffice does not have raises `NotInLibreOffice` with the member's name.
"""

from collections.abc import Callable, Iterator
from typing import Any

import xlwings
from xlwings import base_classes

from xlplan.engines.libreoffice.complete import complete
from xlplan.engines.libreoffice.errors import NotRunning
from xlplan.engines.libreoffice.session import Session, start
from xlplan.engines.libreoffice.values import Matrix, cleaned, prepared

NAME = "libreoffice"


class Engine:
    """What xlwings asks of an engine.

    Attributes:
        sessions: the LibreOffices that are known, the active one first.
    """

    name = NAME
    type = "desktop"

    def __init__(self) -> None:
        self.sessions: list[Session] = []

    @property
    def apps(self) -> "Apps":
        """The running LibreOffices."""
        return Apps(self)

    @staticmethod
    def prepare_xl_data_element(value: Any, _options: Any) -> Any:
        """Return a value in a form that the engine writes."""
        return prepared(value)

    @staticmethod
    def clean_value_data(
        data: Matrix, datetime_builder: Callable[..., Any], empty_as: Any, number_builder: Any, err_to_str: bool
    ) -> Matrix:
        """Return what was read in the form that the person's options want."""
        return cleaned(data, datetime_builder, empty_as, number_builder, err_to_str)


@complete
class Apps(base_classes.Apps):
    """The running LibreOffices that this Python knows."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def keys(self) -> list[int]:
        """Return their numbers."""
        return [session.number for session in self._alive()]

    def add(self, spec: Any = None, add_book: bool | None = None, xl: Any = None, visible: bool | None = None) -> Any:
        """Start another LibreOffice."""
        session = start(visible=bool(visible))
        self.engine.sessions.insert(0, session)
        app = _app(self.engine, session)
        if add_book:
            app.books.add()
        return app

    def __iter__(self) -> Iterator[Any]:
        return (_app(self.engine, session) for session in self._alive())

    def __len__(self) -> int:
        return len(self._alive())

    def __getitem__(self, pid: int) -> Any:
        for session in self._alive():
            if session.number == pid:
                return _app(self.engine, session)
        raise KeyError(pid)

    @staticmethod
    def cleanup() -> None:
        """Nothing is left behind: each session ends what it started."""

    def _alive(self) -> list[Session]:
        self.engine.sessions[:] = [session for session in self.engine.sessions if session.alive]
        return self.engine.sessions


def _app(engine: Engine, session: Session) -> Any:
    from xlplan.engines.libreoffice.apps import App  # noqa: PLC0415 - the two know each other

    return App(engine, session)


engine = Engine()
"""One for the whole Python process, as xlwings keeps one of each name."""


def activate(session: Session) -> xlwings.App:
    """Make this LibreOffice the program that xlwings drives; return it as xlwings knows it.

    Raises:
        NotRunning: it ended meanwhile.
    """
    if not session.alive:
        raise NotRunning(f"сеанс {session.number}")
    if session in engine.sessions:
        engine.sessions.remove(session)
    engine.sessions.insert(0, session)
    if NAME not in xlwings.engines.engines_by_name:
        xlwings.engines.add(xlwings.Engine(impl=engine))
    xlwings.engines[NAME].activate()
    return xlwings.App(impl=_app(engine, session), add_book=False)
