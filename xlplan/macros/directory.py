"""The ``dir`` stream of a VBA project: its properties, references and modules, as records of an id, a size and data.

Format: [MS-OVBA] 2.3.4.2. The numbers in the comments are its sections.
"""

import struct
from collections.abc import Iterable, Sequence

from xlplan.macros.modules import CODE_PAGE, Kind, Module

_WIN32 = 1
_LCID = 0x0409
"""«MUST be 0x00000409» for PROJECTLCID and PROJECTLCIDINVOKE (2.3.4.2.1.3, 2.3.4.2.1.4)."""

_REFERENCES = (
    ("stdole", r"*\G{00020430-0000-0000-C000-000000000046}#2.0#0#C:\Windows\System32\stdole2.tlb#OLE Automation"),
    (
        "Office",  # IRibbonControl is declared here
        r"*\G{2DF8D04C-5BFA-101B-BDE5-00AA0044DE52}#2.0#0#"
        r"C:\Program Files\Common Files\Microsoft Shared\OFFICE16\MSO.DLL#Microsoft Office 16.0 Object Library",
    ),
)
"""Libraries that the project uses: name and LibidReference (2.1.1.8). Excel finds them by the GUID, not by the path."""


def directory(project: str, modules: Sequence[Module]) -> bytes:
    """Return the plain ``dir`` stream of a project of that name with these modules."""
    return b"".join(
        [
            *_information(project),  # 2.3.4.2.1
            *_references(),  # 2.3.4.2.2
            _record(0x000F, struct.pack("<H", len(modules))),  # 2.3.4.2.3 PROJECTMODULES
            _record(0x0013, b"\xff\xff"),  # 2.3.4.2.3.1 PROJECTCOOKIE
            *(part for module in modules for part in _module(module)),  # 2.3.4.2.3.2
            _record(0x0010),  # the terminator of 2.3.4.2
        ]
    )


def _record(number: int, data: bytes = b"") -> bytes:
    return struct.pack("<HI", number, len(data)) + data


def _text(number: int, unicode_number: int, text: str) -> bytes:
    """A text twice: in the code page of the project, then in UTF-16."""
    return _record(number, text.encode(f"cp{CODE_PAGE}")) + _record(unicode_number, text.encode("utf-16-le"))


def _information(project: str) -> Iterable[bytes]:
    yield _record(0x0001, struct.pack("<I", _WIN32))  # 2.3.4.2.1.1 PROJECTSYSKIND
    yield _record(0x0002, struct.pack("<I", _LCID))  # PROJECTLCID
    yield _record(0x0014, struct.pack("<I", _LCID))  # PROJECTLCIDINVOKE
    yield _record(0x0003, struct.pack("<H", CODE_PAGE))  # PROJECTCODEPAGE
    yield _record(0x0004, project.encode("ascii"))  # PROJECTNAME
    yield _text(0x0005, 0x0040, "")  # PROJECTDOCSTRING
    yield _record(0x0006) + _record(0x003D)  # PROJECTHELPFILEPATH
    yield _record(0x0007, bytes(4))  # PROJECTHELPCONTEXT
    yield _record(0x0008, bytes(4))  # PROJECTLIBFLAGS
    yield struct.pack("<HIIH", 0x0009, 4, 1, 0)  # PROJECTVERSION: its size field is reserved and always 4
    yield _text(0x000C, 0x003C, "")  # PROJECTCONSTANTS


def _references() -> Iterable[bytes]:
    for name, library in _REFERENCES:
        libid = library.encode("ascii")
        yield _text(0x0016, 0x003E, name)  # 2.3.4.2.2.2 REFERENCENAME
        yield _record(0x000D, struct.pack("<I", len(libid)) + libid + bytes(6))  # 2.3.4.2.2.5 REFERENCEREGISTERED


def _module(module: Module) -> Iterable[bytes]:
    yield _text(0x0019, 0x0047, module.name)  # MODULENAME, MODULENAMEUNICODE
    yield _text(0x001A, 0x0032, module.name)  # MODULESTREAMNAME
    yield _text(0x001C, 0x0048, "")  # MODULEDOCSTRING
    yield _record(0x0031, bytes(4))  # MODULEOFFSET: the source begins at once, there is no cache before it
    yield _record(0x001E, bytes(4))  # MODULEHELPCONTEXT
    yield _record(0x002C, b"\xff\xff")  # MODULECOOKIE
    yield _record(0x0021 if module.kind is Kind.STANDARD else 0x0022)  # MODULETYPE: procedural, or a document's
    yield _record(0x002B)  # the terminator of 2.3.4.2.3.2
