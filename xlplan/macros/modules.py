"""The modules of a VBA project: ours from text, and the empty ones that stand for the workbook and its sheets.

Our source is ASCII, so that no code page can spoil it. The empty modules bear the code names of a workbook that may
have been made by a Russian Excel («ЭтаКнига», «Лист1»); those are stored in code page 1251.
"""

from dataclasses import dataclass
from enum import Enum

CODE_PAGE = 1251


class Kind(Enum):
    """What a module belongs to; the value is the class that Excel names in VB_Base, empty for a standard module."""

    STANDARD = ""
    WORKBOOK = "0{00020819-0000-0000-C000-000000000046}"
    WORKSHEET = "0{00020820-0000-0000-C000-000000000046}"
    CHARTSHEET = "0{00020821-0000-0000-C000-000000000046}"


@dataclass(frozen=True, slots=True)
class Module:
    """A module: its name, what it belongs to, and its whole source with the attributes, lines ended by CR LF."""

    name: str
    kind: Kind
    source: str


def standard_module(text: str) -> Module:
    """Return the module that stands in a ``.bas`` file.

    Args:
        text: the whole file; its first line is ``Attribute VB_Name = "…"``. Either line ending will do.

    Raises:
        ValueError: the text is not ASCII, or does not begin with its name.
    """
    if not text.isascii():
        raise ValueError("the source of a macro must be ASCII: its code page is anyone's guess")
    lines = text.splitlines()
    opening, _, name = lines[0].partition(" = ") if lines else ("", "", "")
    if opening != "Attribute VB_Name" or not name.strip('"'):
        raise ValueError('a module begins with: Attribute VB_Name = "…"')
    return Module(name.strip('"'), Kind.STANDARD, "".join(f"{line}\r\n" for line in lines))


_DOCUMENT_SOURCE = """\
Attribute VB_Name = "{name}"
Attribute VB_Base = "{base}"
Attribute VB_GlobalNameSpace = False
Attribute VB_Creatable = False
Attribute VB_PredeclaredId = True
Attribute VB_Exposed = True
Attribute VB_TemplateDerived = False
Attribute VB_Customizable = True
"""


def document_module(code_name: str, kind: Kind) -> Module:
    """Return the empty module of a workbook or a sheet; `code_name` is its ``codeName`` in the package."""
    source = _DOCUMENT_SOURCE.format(name=code_name, base=kind.value)
    return Module(code_name, kind, source.replace("\n", "\r\n"))


def storable(code_name: str) -> bool:
    """Tell whether a module may bear this name: at most 31 letters, digits and ``_`` of the code page."""
    try:
        code_name.encode(f"cp{CODE_PAGE}")
    except UnicodeEncodeError:
        return False
    return len(code_name) <= 31 and code_name.isidentifier()
