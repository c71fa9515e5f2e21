"""Where the rows of a sheet begin and end in its bytes, found without a parser and kept up when rows change.

In well-formed XML a ``<`` stands nowhere but at the start of a tag, a comment, a CDATA section or an instruction.
"""

import re
from array import array
from bisect import bisect_left

SKIPPED = rb"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>"
ATTRIBUTES = rb"[^>\"']*(?:\"[^\"]*\"[^>\"']*|'[^']*'[^>\"']*)*"
_NUMBER = re.compile(rb"\sr\s*=\s*[\"']\s*(\d{1,9})\s*[\"']")


class RowsOutOfOrder(ValueError):
    """A row says a number that is not greater than that of the row before it."""


class RowIndex:
    """The rows in their order: number, start and end of each."""

    def __init__(self, lead: bytes) -> None:
        """Begin without rows; `lead` is the prefix of their elements with its colon."""
        self.lead = lead
        self.numbers, self.starts, self.ends = array("l"), array("Q"), array("Q")
        self._token = re.compile(
            SKIPPED + rb"|<(/?)" + re.escape(lead) + rb"row(?=[\s/>])(" + ATTRIBUTES + rb")>", re.DOTALL
        )

    def scan(self, xml: bytes, offset: int = 0) -> None:
        """Append the rows of some XML that begins at `offset`; a row without a number follows the one before it."""
        depth, start = 0, 0
        number = self.numbers[-1] if self.numbers else 0
        for match in self._token.finditer(xml):
            if match[2] is None:
                continue
            if match[1]:
                depth -= 1
                if depth == 0:
                    self._note(number, start + offset, match.end() + offset)
                continue
            if depth == 0:
                told = _NUMBER.search(b" " + match[2])
                number, start = int(told[1]) if told else number + 1, match.start()
            if not match[2].endswith(b"/"):
                depth += 1
            elif depth == 0:
                self._note(number, start + offset, match.end() + offset)

    def take(self, other: "RowIndex", first: int, last: int, shift: int) -> None:
        """Append rows of another index, counted from 0, `last` not among them, that lie so many bytes further on."""
        self.numbers += other.numbers[first:last]
        self.starts += _shifted(other.starts[first:last], shift)
        self.ends += _shifted(other.ends[first:last], shift)

    def between(self, first: int, last: int) -> tuple[int, int]:
        """Return the places, counted from 0, of the rows from one number to another; the second is behind the last."""
        return bisect_left(self.numbers, first), bisect_left(self.numbers, last + 1)

    def bytes_of(self, first: int, last: int) -> tuple[int, int]:
        """Return where these rows begin and end; for no rows the place where they would stand."""
        if first < last:
            return self.starts[first], self.ends[last - 1]
        at = self.starts[first] if first < len(self.starts) else self.ends[-1] if self.ends else 0
        return at, at

    def _note(self, number: int, start: int, end: int) -> None:
        if self.numbers and number <= self.numbers[-1]:
            raise RowsOutOfOrder(number)
        self.numbers.append(number)
        self.starts.append(start)
        self.ends.append(end)


def _shifted(places: "array[int]", by: int) -> "array[int]":
    return array("Q", [place + by for place in places]) if by else places
