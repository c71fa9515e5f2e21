"""One cell as XML: its value or formula by its kind, texts inline, so that the shared strings stay as they are."""

import math
from datetime import date, datetime, time, timedelta

from xlplan.elements import Content, Formula, RichText, Run
from xlplan.grid import ErrorValue, Value, column_letters
from xlplan.hosts.file.writing.styles import Styles
from xlplan.hosts.file.writing.text import escaped, text_element
from xlplan.looks import Font, Look

_DAY = timedelta(days=1)
_FORMATS: tuple[tuple[type, Look], ...] = (
    (datetime, Look(number_format="dd.mm.yyyy hh:mm")),
    (date, Look(number_format="dd.mm.yyyy")),
    (time, Look(number_format="hh:mm:ss")),
    (timedelta, Look(number_format="[h]:mm:ss")),
)
"""A day in a cell without a number format would show as a number."""


class CellWriter:
    """Writes cells of one sheet."""

    def __init__(self, styles: Styles, prefix: str | None, *, date1904: bool) -> None:
        """Write elements with the sheet's own prefix; days count from the workbook's epoch."""
        self.styles = styles
        self.prefix = prefix
        self.date1904 = date1904
        lead = f"{prefix}:" if prefix else ""
        self.c, self.f, self.v, self.inline = f"{lead}c", f"{lead}f", f"{lead}v", f"{lead}is"
        self.t, self.r = f"{lead}t", f"{lead}r"

    def xml(self, row: int, column: int, style: int, content: Content) -> str:
        """Return the ``<c>`` element."""
        value = content.value if isinstance(content, Formula) else content
        if isinstance(value, date | time | timedelta):
            style = self._dated(style, value)
        kind, inner = self._inner(content, style)
        head = f'{self.c} r="{column_letters(column)}{row}"'
        if style:
            head += f' s="{style}"'
        if kind:
            head += f' t="{kind}"'
        return f"<{head}>{inner}</{self.c}>" if inner else f"<{head}/>"

    def _inner(self, content: Content, style: int) -> tuple[str, str]:
        """Return the kind of the cell and what stands in it."""
        if isinstance(content, Formula):
            formula = f"<{self.f}>{escaped(content.text[1:])}</{self.f}>"
            if content.value is None:
                return "", formula
            kind, text = self._scalar(content.value)
            return kind, f"{formula}<{self.v}>{escaped(text)}</{self.v}>"
        if isinstance(content, RichText):
            runs = "".join(self._run(run, style) for run in content.runs)
            return ("inlineStr", f"<{self.inline}>{runs}</{self.inline}>") if content.text else ("", "")
        if content is None or (isinstance(content, str) and not content):
            return "", ""
        kind, text = self._scalar(content)
        if kind == "str":
            return "inlineStr", f"<{self.inline}>{text_element(self.t, text)}</{self.inline}>"
        return kind, f"<{self.v}>{escaped(text)}</{self.v}>"

    def _run(self, run: Run, style: int) -> str:
        """A run without a font shows in the cell's own; what a font leaves open is taken from there too."""
        properties = "" if run.font == Font() else self.styles.run_properties(style, run.font, self.prefix)
        return f"<{self.r}>{properties}{text_element(self.t, run.text)}</{self.r}>"

    def _scalar(self, value: Value) -> tuple[str, str]:
        """Return the kind and the written form of a value."""
        if isinstance(value, bool):
            return "b", str(int(value))
        if isinstance(value, ErrorValue):
            return "e", str(value)
        if isinstance(value, int | float):
            return ("", repr(value)) if math.isfinite(value) else ("e", "#NUM!")
        if isinstance(value, date | time | timedelta):
            number = serial(value, date1904=self.date1904)
            return ("str", str(value)) if number is None else ("", repr(number))
        return "str", value or ""

    def _dated(self, style: int, value: date | time | timedelta) -> int:
        if not self.styles.is_general(style):
            return style
        return self.styles.with_look(style, next(look for kind, look in _FORMATS if isinstance(value, kind)))


def serial(value: date | time | timedelta, *, date1904: bool) -> int | float | None:
    """Return the number that a workbook writes for a day or a time, None for a day before its epoch."""
    if isinstance(value, timedelta):
        return _short(value / _DAY)
    if isinstance(value, time):
        return _short(timedelta(hours=value.hour, minutes=value.minute, seconds=value.second) / _DAY)
    moment = value.replace(tzinfo=None) if isinstance(value, datetime) else datetime.combine(value, time())
    if date1904:
        epoch = datetime(1904, 1, 1)
    else:
        epoch = datetime(1899, 12, 30) if moment >= datetime(1900, 3, 1) else datetime(1899, 12, 31)
    number = (moment - epoch) / _DAY
    return _short(number) if number >= 0 else None


def _short(number: float) -> int | float:
    return int(number) if number == int(number) else number
