"""The whole VBA project: the PROJECT stream, the names of the modules, and the compound file around them.

Format: [MS-OVBA] 2.2.1 (the storages and streams) and 2.3.1 (PROJECT).
"""

from collections.abc import Sequence

from xlplan.macros.cfb import Storage, Stream, write_compound_file
from xlplan.macros.compression import compress
from xlplan.macros.directory import directory
from xlplan.macros.encryption import encrypt
from xlplan.macros.modules import CODE_PAGE, Kind, Module

PROJECT_NAME = "xlplan"
_PROJECT_ID = "{6B0C3A52-7E0D-4C8B-9C5C-0D6E7C1F8A21}"
"""The project's GUID; the same in every build, so that a build is the same bytes."""

_VERSION_STREAM = b"\xcc\x61\xff\xff\x00\x00\x00"
"""_VBA_PROJECT ([MS-OVBA] 2.3.4.1): version 0xFFFF, which a writer must use, and no performance cache."""


def vba_project(modules: Sequence[Module]) -> bytes:
    """Return ``vbaProject.bin`` with these modules, in their order.

    The same modules give the same bytes, on any machine.

    Args:
        modules: the workbook's own module, those of the sheets, then the standard ones; all named differently.

    Raises:
        ValueError: two modules share a name.
    """
    names = [module.name.casefold() for module in modules]
    if len(set(names)) < len(names):
        raise ValueError(f"two modules of one name: {', '.join(module.name for module in modules)}")
    vba = Storage(
        "VBA",
        (
            *(Stream(module.name, compress(_bytes(module.source))) for module in modules),
            Stream("_VBA_PROJECT", _VERSION_STREAM),
            Stream("dir", compress(directory(PROJECT_NAME, modules))),
        ),
    )
    return write_compound_file(
        (vba, Stream("PROJECT", _project_stream(modules)), Stream("PROJECTwm", _name_map(modules)))
    )


def _bytes(text: str) -> bytes:
    return text.encode(f"cp{CODE_PAGE}")


def _project_stream(modules: Sequence[Module]) -> bytes:
    """The PROJECT stream ([MS-OVBA] 2.3.1): ini-like text, for people too."""
    lines = [
        f'ID="{_PROJECT_ID}"',
        *map(_declaration, modules),
        f'Name="{PROJECT_NAME}"',
        'HelpContextID="0"',
        'VersionCompatible32="393222000"',
        f'CMG="{encrypt(bytes(4), _PROJECT_ID)}"',  # 2.3.1.15 ProjectProtectionState: not protected
        f'DPB="{encrypt(bytes(1), _PROJECT_ID)}"',  # 2.3.1.16 ProjectPassword: none
        f'GC="{encrypt(bytes([0xFF]), _PROJECT_ID)}"',  # 2.3.1.17 ProjectVisibilityState: shown
        "",
        "[Host Extender Info]",
        "&H00000001={3832D640-CF90-11CF-8E43-00A0C911005A};VBE;&H00000000",
        "",
        "[Workspace]",
        *(f"{module.name}=0, 0, 0, 0, C" for module in modules),
    ]
    return _bytes("".join(f"{line}\r\n" for line in lines))


def _declaration(module: Module) -> str:
    if module.kind is Kind.STANDARD:
        return f"Module={module.name}"
    return f"Document={module.name}/&H00000000"


def _name_map(modules: Sequence[Module]) -> bytes:
    """PROJECTwm ([MS-OVBA] 2.3.3): each name in the code page and in UTF-16, both ended by zero."""
    pairs = (_bytes(module.name) + b"\0" + module.name.encode("utf-16-le") + b"\0\0" for module in modules)
    return b"".join(pairs) + b"\0\0"
