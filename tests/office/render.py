"""LibreOffice as a pair of eyes: what a workbook looks like on paper, and what the program makes of it."""

import contextlib
import os
import shutil
import signal
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import pytest
from lxml import etree

_NEEDED = ("soffice", "pdftoppm", "pdftotext")
_SECONDS = 180


class Word(NamedTuple):
    """A word on a page; distances in points from its left and upper edges."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


class Page(NamedTuple):
    """A printed page: its size in points and its words in the order of the file."""

    width: float
    height: float
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """All words of the page, parted by single spaces."""
        return " ".join(word.text for word in self.words)


@dataclass(frozen=True, slots=True)
class Office:
    """A LibreOffice without a window, with a profile of its own, so that nobody's settings or open windows matter."""

    profile: Path

    def convert(self, source: Path, folder: Path, form: str = "pdf") -> Path:
        """Convert a workbook into another format and return the new file."""
        command = ["soffice", f"-env:UserInstallation={self.profile.as_uri()}", "--headless", "--norestore"]
        run([*command, "--convert-to", form, "--outdir", str(folder), str(source)])
        result = folder / f"{source.stem}.{form}"
        assert result.exists(), f"LibreOffice made no {result.name}"
        return result


def office_or_skip(profile: Path) -> Office:
    """Return a LibreOffice; skip the test where there is none, but never where tests are run as a gate (CI is set)."""
    missing = [program for program in _NEEDED if shutil.which(program) is None]
    if missing and os.environ.get("CI"):
        pytest.fail(f"not installed: {', '.join(missing)}")
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    return Office(profile)


def pages(pdf: Path) -> list[Page]:
    """Return the pages of a PDF with the places of their words."""
    run(["pdftotext", "-bbox", str(pdf), str(pdf.with_suffix(".html"))])
    tree = etree.parse(pdf.with_suffix(".html"), etree.XMLParser(load_dtd=False, no_network=True, recover=True))
    return [
        Page(float(page.get("width", "0")), float(page.get("height", "0")), tuple(map(_word, page.iter("{*}word"))))
        for page in tree.iter("{*}page")
    ]


def pictures(pdf: Path, folder: Path, dpi: int = 100) -> list[Path]:
    """Draw each page of a PDF as a PNG file and return the files in order."""
    run(["pdftoppm", "-r", str(dpi), "-png", str(pdf), str(folder / pdf.stem)])
    return sorted(folder.glob(f"{pdf.stem}-*.png"))


def run(command: Sequence[str]) -> None:
    """Run a program to its end; after the time limit, end it and all that it started, and fail."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True)
    try:
        said, _ = process.communicate(timeout=_SECONDS)
    except subprocess.TimeoutExpired:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        pytest.fail(f"{command[0]} did not end within {_SECONDS} s")
    assert process.returncode == 0, said.decode(errors="replace")


def _word(element: etree._Element) -> Word:
    left, top, right, bottom = (float(element.get(side, "0")) for side in ("xMin", "yMin", "xMax", "yMax"))
    return Word(element.text or "", left, top, right, bottom)
