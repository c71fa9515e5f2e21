r"""Content lines of RFC 5545: escaped, folded, ended by CRLF.

Written here and not taken from a library, for the well-kept one (icalendar 7.3.2, tried) does not keep every text: it
makes a line break of the two signs ``\N`` («D:\Новая» survives, «D:\New» does not), leaves control signs in, which no
calendar may hold, and does not escape X-WR-CALNAME. The tests read back with it what is written here.
"""

import re
from collections.abc import Iterator

MOST_OCTETS = 75
"""How long a line may be without its end (RFC 5545, 3.1)."""

_BREAKS = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_UNFIT = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_SPECIAL = re.compile(r"[\\;,]")


def text(value: str) -> str:
    r"""Return a text as a value (3.3.11): ``\``, ``;``, ``,`` and line breaks escaped, control signs left out."""
    escaped = _SPECIAL.sub(lambda sign: "\\" + sign[0], _BREAKS.sub("\n", value))
    return _UNFIT.sub("", escaped.replace("\n", "\\n"))


def folded(line: str) -> str:
    """Return a content line with its end, folded so that no line is too long and no letter is cut (3.1)."""
    return "\r\n ".join(_pieces(line)) + "\r\n"


def _pieces(line: str) -> Iterator[str]:
    start, octets = 0, 0
    for index, sign in enumerate(line):
        size = len(sign.encode("utf-8"))
        if octets + size > MOST_OCTETS:
            yield line[start:index]
            start, octets = index, 1  # the space that begins a continued line counts too
        octets += size
    yield line[start:]
