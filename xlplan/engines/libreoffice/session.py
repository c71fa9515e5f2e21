"""A LibreOffice that runs and listens: start one of our own, or attach to the one that is open before the person."""

import contextlib
import os
import shutil
import subprocess
import tempfile
import time
import uuid
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from xlplan.engines.libreoffice.bridge import Uno, uno
from xlplan.engines.libreoffice.errors import NoLibreOffice, NotOurs, NotRunning, StoppedWorking
from xlplan.engines.libreoffice.places import program

_RESTART = 81
"""The exit code by which LibreOffice, having made a new profile, asks to be started once more."""

_PAUSE = 0.05


@dataclass(eq=False)
class Session:
    """A running LibreOffice.

    Attributes:
        context: UNO's component context, from which all else is reached.
        number: tells sessions of this Python process apart.
        process: the program, when it was started here.
        profile: a temporary profile to take away in the end.
        headless: it has no windows.
        state: what xlwings may set on an app and LibreOffice does not keep itself.
    """

    context: Uno
    number: int
    process: "subprocess.Popen[bytes] | None" = None
    profile: Path | None = None
    headless: bool = False
    state: dict[str, object] = field(default_factory=dict)
    locked: list[Uno] = field(default_factory=list)

    def service(self, name: str) -> Uno:
        """Return a new service of LibreOffice, as ``service("frame.Desktop")``."""
        return self.context.ServiceManager.createInstanceWithContext(f"com.sun.star.{name}", self.context)

    @cached_property
    def desktop(self) -> Uno:
        """Return the object that holds all open documents."""
        return self.service("frame.Desktop")

    @property
    def alive(self) -> bool:
        """Tell whether LibreOffice still answers."""
        if self.process is not None and self.process.poll() is not None:
            return False
        try:
            self.desktop.getCurrentFrame()
        except Exception:  # pyuno raises classes of its own, which exist only once the bridge is up
            return False
        return True

    def stop(self, patience: float = 10.0) -> None:
        """End LibreOffice without saving anything; after `patience` seconds, by force when it is ours."""
        if self.process is not None:
            self._close_documents()
        with contextlib.suppress(Exception):  # the connection breaks while it answers
            self.desktop.terminate()
        if self.process is not None:
            try:
                self.process.wait(patience)
            except subprocess.TimeoutExpired:
                self.kill()
        self._forget_profile()

    def _close_documents(self) -> None:
        """Close what is open, or the owner-locks of the files would stay."""
        with contextlib.suppress(Exception):  # one that is gone already
            walk = self.desktop.getComponents().createEnumeration()
            while walk.hasMoreElements():
                walk.nextElement().close(True)

    def kill(self) -> None:
        """End LibreOffice by force.

        Raises:
            NotOurs: it was not started here.
        """
        if self.process is None:
            raise NotOurs
        self.process.kill()
        self.process.wait()
        self._forget_profile()

    def _forget_profile(self) -> None:
        if self.profile is not None:
            shutil.rmtree(self.profile, ignore_errors=True)


_numbers = iter(range(1, 1_000_000))


def start(*, visible: bool = False, profile: Path | None = None, patience: float = 60.0) -> Session:
    """Start a LibreOffice of our own, apart from any that is open.

    Args:
        visible: with windows; else without, which also works where there is no screen.
        profile: the folder of its settings; a temporary one, removed in the end, when not given.
        patience: seconds to wait until it answers.

    Raises:
        NoLibreOffice: it is not installed.
        NoBridge: this Python cannot talk to it.
        StoppedWorking: it ended at once.
        NotRunning: it did not answer in time.
    """
    found = program()
    if found is None:
        raise NoLibreOffice
    uno()
    temporary = None if profile is not None else Path(tempfile.mkdtemp(prefix="libreoffice-"))
    connection = f"pipe,name=xlwings_{os.getpid()}_{uuid.uuid4().hex}"
    command = [
        str(found),
        f"-env:UserInstallation={(profile or temporary or Path()).resolve().as_uri()}",
        *([] if visible else ["--headless"]),
        *("--norestore", "--nologo", "--nodefault", "--nofirststartwizard"),
        f"--accept={connection};urp;StarOffice.ServiceManager",
    ]
    process, context = _started(command, connection, patience)
    return Session(context, next(_numbers), process, temporary, headless=not visible)


def attach(connection: str, *, patience: float = 0.0) -> Session:
    """Attach to a LibreOffice that is open and listens.

    Args:
        connection: where it listens, as in its option ``--accept``: ``pipe,name=…`` or ``socket,host=…,port=…``.
        patience: seconds to wait until it answers.

    Raises:
        NoBridge: this Python cannot talk to LibreOffice.
        NotRunning: nobody answers there.
    """
    end = time.monotonic() + patience
    while True:
        context = _resolved(connection)
        if context is not None:
            return Session(context, next(_numbers))
        if time.monotonic() >= end:
            raise NotRunning(connection)
        time.sleep(_PAUSE)


def inside(context: Uno) -> Session:
    """Return the session of the LibreOffice whose own Python this is, from a macro's component context."""
    return Session(context, next(_numbers))


def _started(command: list[str], connection: str, patience: float) -> "tuple[subprocess.Popen[bytes], Uno]":
    end = time.monotonic() + patience
    process = _run(command)
    while True:
        context = _resolved(connection)
        if context is not None:
            return process, context
        code = process.poll()
        if code == _RESTART:
            process = _run(command)
        elif code is not None:
            raise StoppedWorking(code)
        if time.monotonic() >= end:
            process.kill()
            process.wait()
            raise NotRunning(connection)
        time.sleep(_PAUSE)


def _run(command: list[str]) -> "subprocess.Popen[bytes]":
    silent = subprocess.DEVNULL
    return subprocess.Popen(command, stdin=silent, stdout=silent, stderr=silent)  # noqa: S603


def _resolved(connection: str) -> Uno | None:
    local = uno().getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    try:
        return resolver.resolve(f"uno:{connection};urp;StarOffice.ComponentContext")
    except Exception:  # NoConnectException, which exists only once the bridge is up
        return None
