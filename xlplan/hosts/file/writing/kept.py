"""What the host keeps so that all of ours can be taken away exactly: what our cells held, what was widened or split.

It is kept in hidden names of ours, since names survive every program that saves the workbook. A record is packed and
cut into texts of 240 characters, a name holding twenty of them (Excel: 255 in a text, 8,192 in a formula).
"""

import base64
import binascii
import json
import re
import zlib
from typing import Any

from xlplan.edits import KEPT_MARK
from xlplan.grid import DefinedName
from xlplan.hosts.file.writing.names import Names

Record = dict[str, Any]

_TEXT, _NAME = 240, 240 * 20
_MOST_BYTES = 64 << 20
_TEXTS = re.compile(r'"([A-Za-z0-9+/=]*)"')


def keep(names: Names, record: Record, sheet: str | None = None) -> None:
    """Keep a record for a sheet of the staff, or for the workbook, in the place of the one that was kept."""
    forget(names, sheet)
    packed = zlib.compress(json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode(), 9)
    text = base64.b64encode(packed).decode()
    for number, start in enumerate(range(0, len(text), _NAME), 1):
        piece = text[start : start + _NAME]
        texts = "&".join(f'"{piece[at : at + _TEXT]}"' for at in range(0, len(piece), _TEXT))
        names.put(f"{KEPT_MARK}{number:03}", texts, sheet, hidden=True)


def kept(names: Names, sheet: str | None = None) -> Record:
    """Return the record kept for a sheet or the workbook, empty where there is none that can be read."""
    pieces = {
        name.name: "".join(_TEXTS.findall(name.refers_to)) for name in names if _is_kept(name.name, name.sheet, sheet)
    }
    try:
        unpack = zlib.decompressobj()
        data = unpack.decompress(base64.b64decode("".join(pieces[name] for name in sorted(pieces))), _MOST_BYTES)
        record = json.loads(data) if pieces else {}
    except (binascii.Error, zlib.error, ValueError):
        return {}
    return record if isinstance(record, dict) else {}


def forget(names: Names, sheet: str | None = None) -> None:
    """Take the record away."""
    names.remove(lambda name: _is_kept(name.name, name.sheet, sheet))


def is_record(name: DefinedName) -> bool:
    """Tell whether a name holds the record of the workbook; it goes when all else of ours has gone."""
    return _is_kept(name.name, name.sheet, None)


def _is_kept(name: str, place: str | None, sheet: str | None) -> bool:
    return name.startswith(KEPT_MARK) and (place or "").casefold() == (sheet or "").casefold()
