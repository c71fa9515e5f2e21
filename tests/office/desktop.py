"""A desktop for real clicks: a screen in memory, a window manager, a LibreOffice of its own person.

That person has an own home folder, in which ``xlplan addin install`` was run as staff would run it. Where only the way
to Python is tested, a recorder stands in its place, which goes through `xlplan.launch` and writes down each call.
"""

import contextlib
import importlib.util
import json
import os
import secrets
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.office.picture import picture

NEEDED = ("soffice", "Xvfb", "openbox", "xdotool")
_SECONDS = 60
_PATIENCE = 40
"""Seconds to wait for something on the screen: less than a guarded test may take."""

_RECORDER = """\
import json, os, pathlib, sys, types
from xlplan import launch

def record(call):
    folder = pathlib.Path(os.environ["XLPLAN_TEST_CALLS"])
    told = {name: getattr(call, name) for name in ("task", "workbook", "folder", "program", "window", "path")}
    (folder / f"{os.getpid()}.new").write_text(json.dumps([told, sys.argv[1:]]), "utf-8")
    (folder / f"{os.getpid()}.new").rename(folder / f"{os.getpid()}.json")

buttons = types.ModuleType("xlplan.buttons")
for task in launch.TASKS:
    setattr(buttons, task, record)
sys.modules["xlplan.buttons"] = buttons
assert sys.argv[1:4] == ["-P", "-m", "xlplan.launch"], sys.argv
launch.main(sys.argv[4:])
"""


@dataclass
class Desktop:
    """The running programs and where their person's files lie."""

    home: Path
    plans: Path
    environment: dict[str, str]
    pipe: str = field(default_factory=lambda: f"xlplan{secrets.token_hex(6)}")
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list)
    context: Any = None

    @property
    def uno_desktop(self) -> Any:
        return self.context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", self.context)

    @property
    def interpreter_file(self) -> Path:
        return self.home / ".config" / "xlplan" / "interpreter.txt"

    def start(self, *command: str, **options: Any) -> subprocess.Popen[bytes]:
        """Start a program that ends with the desktop."""
        process = subprocess.Popen(command, env=self.environment, start_new_session=True, **options)
        self.processes.append(process)
        return process

    def stop(self) -> None:
        """End everything that was started here, the last first."""
        for process in reversed(self.processes):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait(_SECONDS)

    @contextlib.contextmanager
    def no_longer_than(self, seconds: float) -> Iterator[None]:
        """End everything after so many seconds: an open dialogue makes some calls of LibreOffice wait for ever."""
        guard = threading.Timer(seconds, self.stop)
        guard.start()
        try:
            yield
        finally:
            guard.cancel()

    def open(self, file: Path, **properties: Any) -> Any:
        """Open a document as a double click would: macros as the person's settings allow."""
        from com.sun.star.beans import PropertyValue  # noqa: PLC0415 - there once uno is

        given = tuple(PropertyValue(Name=name, Value=value) for name, value in properties.items())
        document = self.uno_desktop.loadComponentFromURL(load_uno().systemPathToFileUrl(str(file)), "_blank", 0, given)
        assert document is not None, f"LibreOffice did not open {file.name}"
        return document

    def documents(self) -> list[Any]:
        """The documents that are open."""
        components = self.uno_desktop.getComponents().createEnumeration()
        found = []
        while components.hasMoreElements():
            found.append(components.nextElement())
        return found

    def calls(self, count: int) -> list[tuple[dict[str, Any], list[str]]]:
        """Wait until that many calls were recorded; return them in the order in which they came, and forget them."""
        folder = self.home / "calls"
        wait_for(lambda: len(list(folder.glob("*.json"))) >= count, f"{count} calls of Python")
        files = sorted(folder.glob("*.json"), key=lambda file: file.stat().st_mtime_ns)
        calls = [tuple(json.loads(file.read_text("utf-8"))) for file in files]
        for file in files:
            file.unlink()
        return calls

    def idle(self) -> bool:
        """Whether no button's Python runs any more."""
        home = f"HOME={self.home}".encode()
        for place in Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):
                ours = b"xlplan.launch" in place.joinpath("cmdline").read_bytes()
                if ours and home in place.joinpath("environ").read_bytes():
                    return False
        return True

    def browsed(self) -> list[str]:
        """The addresses that were opened in the person's browser."""
        place = self.home / "browsed"
        return place.read_text("utf-8").splitlines() if place.exists() else []

    def click(self, x: int, y: int) -> None:
        """Press the mouse on a point of the screen."""
        self.xdotool("mousemove", str(x), str(y), "sleep", "0.2", "click", "1")

    def picture(self, place: Path, width: int = 0, height: int = 0) -> Path:
        """Write the screen, or its upper left part, as a PNG file; return the file."""
        return picture(self.home / "Xvfb_screen0", place, width, height)

    def xdotool(self, *arguments: str) -> str:
        """Run xdotool and return what it says."""
        done = subprocess.run(
            ["xdotool", *arguments], env=self.environment, capture_output=True, text=True, timeout=_SECONDS, check=False
        )
        return done.stdout.strip()


def desktop(folder: Path, *, recorder: bool = False) -> Generator[Desktop, None, None]:
    """Start everything, yield it, and end it; with a recorder, no button does anything."""
    missing = [program for program in NEEDED if shutil.which(program) is None]
    if missing:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(f"not installed: {', '.join(missing)}")
    home, plans = folder / "дом", folder / "Планы & отчёты № 1"
    for place in (home / "calls", plans):
        place.mkdir(parents=True)
    environment = {**os.environ, "HOME": str(home), "LC_ALL": "C.UTF-8", "XLPLAN_TEST_CALLS": str(home / "calls")}
    for name in ("APPDATA", "XDG_CONFIG_HOME", "SAL_USE_VCLPLUGIN"):
        environment.pop(name, None)
    browser = home / "browser"
    browser.write_text('#!/bin/sh\necho "$1" >> "$HOME/browsed"\n', "utf-8")
    browser.chmod(0o755)
    running = Desktop(home, plans, {**environment, "BROWSER": str(browser)})
    try:
        _screen(running)
        _first_start(running)
        _install(running)
        if recorder:
            _put_recorder(running)
        _office(running)
        yield running
    finally:
        running.stop()


def wait_for(what: Callable[[], Any], name: str) -> Any:
    """Ask until the answer is true; fail in the end, for a Basic error leaves a dialogue that waits for ever."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        answer = what()
        if answer:
            return answer
        time.sleep(0.05)
    pytest.fail(f"no {name} within {_PATIENCE} s")


def load_uno() -> Any:
    """Import `uno`; Debian keeps it outside a venv, and only the two modules may come from there."""
    for name in ("uno", "unohelper"):
        if name in sys.modules or importlib.util.find_spec(name):
            continue
        spec = importlib.util.spec_from_file_location(name, f"/usr/lib/python3/dist-packages/{name}.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
    return importlib.import_module("uno")


def _screen(running: Desktop) -> None:
    reading, writing = os.pipe()
    size = ["-screen", "0", "1600x1000x24", "-fbdir", str(running.home)]
    running.start("Xvfb", "-displayfd", str(writing), *size, "-nolisten", "tcp", pass_fds=[writing])
    os.close(writing)
    with os.fdopen(reading) as told:
        running.environment["DISPLAY"] = f":{told.readline().strip()}"
    running.start("openbox")


def _first_start(running: Desktop) -> None:
    """Let LibreOffice make the person's profile, as the first start by hand does."""
    command = ["soffice", "--headless", "--norestore", "--terminate_after_init"]
    subprocess.run(command, env=running.environment, timeout=_SECONDS, check=True, capture_output=True)


def _install(running: Desktop) -> None:
    command = [sys.executable, "-m", "xlplan", "addin", "install", "--folder", str(running.plans)]
    subprocess.run(command, env=running.environment, timeout=_SECONDS, check=True, capture_output=True)


def _put_recorder(running: Desktop) -> None:
    recorder = running.home / "recorder.py"
    recorder.write_text(_RECORDER, "utf-8")
    python = running.home / "Питон 'и' Ко" / "python"
    python.parent.mkdir()
    project = Path(__file__).parents[2]
    python.write_text(f"#!/bin/sh\nPYTHONPATH='{project}' exec '{sys.executable}' '{recorder}' \"$@\"\n", "utf-8")
    python.chmod(0o755)
    running.interpreter_file.write_bytes(interpreter_line(python))


def interpreter_line(python: Path) -> bytes:
    """What ``xlplan addin install`` writes for a Python at that path."""
    return f"{str(python).encode('utf-16-be').hex()}\r\n{python}\r\n".encode()


def _office(running: Desktop) -> None:
    accept = f"--accept=pipe,name={running.pipe};urp;StarOffice.ServiceManager"
    running.start("soffice", "--norestore", "--nologo", "--nodefault", "--nofirststartwizard", accept)
    local = load_uno().getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)

    def connected() -> Any:
        try:
            return resolver.resolve(f"uno:pipe,name={running.pipe};urp;StarOffice.ComponentContext")
        except Exception:  # the pipe is not there yet; UNO has no narrower class that Python could name here
            return None

    running.context = wait_for(connected, "connection to LibreOffice")
