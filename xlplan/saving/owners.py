"""Who has a workbook open, told by the file that a spreadsheet program puts beside it."""

import re
import sys
from pathlib import Path
from typing import NamedTuple

from xlplan.saving.errors import OpenElsewhere

_NAME_BYTES = 54
_LONGEST_LOCK = 4096


class Owner(NamedTuple):
    """A lock file: the program that made it and the user it names, empty where it names none."""

    program: str
    who: str
    lock: str


def refuse_open(place: Path, path: Path) -> None:
    """Raise `OpenElsewhere` when a program has the file open.

    Such a file may be left over from a crash, so the message tells how to get rid of it.

    Args:
        place: where the workbook really is.
        path: how the user calls it.
    """
    owner = owner_of(place)
    if owner is not None:
        raise OpenElsewhere(path, *owner)
    if not _opens_for_writing(place):
        raise OpenElsewhere(path)


def owner_of(place: Path) -> Owner | None:
    """Return who has the workbook open, None when no lock file stands beside it."""
    for program, lock, read in (
        ("Excel", place.with_name(f"~${place.name}"), excel_user),
        ("LibreOffice", place.with_name(f".~lock.{place.name}#"), libreoffice_user),
    ):
        if _stands(lock):
            try:
                return Owner(program, _tidy(read(_head(lock))), lock.name)
            except OSError:
                # Excel may forbid even the reading: that is an answer too.
                return Owner(program, "", lock.name)
    return None


def excel_user(data: bytes) -> str:
    """Read the user from Excel's owner file of 165 bytes.

    A length and 54 bytes in the computer's own encoding, then a length of two bytes and 54 characters of UTF-16.
    """
    wide = data[1 + _NAME_BYTES :]
    length = int.from_bytes(wide[:2], "little")
    if 0 < length <= _NAME_BYTES and len(wide) >= 2 + 2 * length:
        return wide[2 : 2 + 2 * length].decode("utf-16-le", "replace")
    narrow = data[1 : 1 + min(data[0], _NAME_BYTES)] if data else b""
    return narrow.decode("cp1251", "replace")


def libreoffice_user(data: bytes) -> str:
    """Read the user from LibreOffice's lock file: ``name,login,computer,day,profile;``, commas in it escaped."""
    fields = re.findall(r"((?:\\.|[^\\,;])*)[,;]?", data.decode("utf-8", "replace"))
    name, login, computer = (re.sub(r"\\(.)", r"\1", field).strip() for field in (*fields, "", "", "")[:3])
    return name or " @ ".join(filter(None, (login, computer)))


def _stands(lock: Path) -> bool:
    try:
        return lock.is_file()
    except OSError:
        # A name that is too long for the disk: no program can have made such a file.
        return False


def _head(lock: Path) -> bytes:
    with lock.open("rb") as file:
        return file.read(_LONGEST_LOCK)


def _tidy(name: str) -> str:
    """Return a name fit for one line: a damaged lock file may hold anything."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in name).split())[:80]


def _opens_for_writing(place: Path) -> bool:
    """Tell whether Windows lets the file be written: Excel holds it open against that, lock file or none."""
    if sys.platform == "win32":
        try:
            with place.open("r+b"):
                return True
        except PermissionError:
            return False
    return True
