"""Where the text of the macros lies, and the modules in it."""

from pathlib import Path

from xlplan.macros.modules import Module, standard_module

_INSTALLED = Path(__file__).with_name("files")
_IN_THE_PROJECT = Path(__file__).parents[2] / "macros"

ADDIN_FILE = "xlplan.xlam"


def macros_folder() -> Path:
    """Return the folder of the macros: within the installed package, or ``macros/`` of the project."""
    return _INSTALLED if _INSTALLED.is_dir() else _IN_THE_PROJECT


def button_modules() -> tuple[Module, ...]:
    """Return the modules that a workbook with buttons needs."""
    return _read("XlplanButtons"), _read("XlplanLauncher"), _read("XlplanLibreOffice")


def ribbon_module() -> Module:
    """Return the module that the ribbon of the add-in calls."""
    return _read("XlplanRibbon")


def menu_source() -> str:
    """Return the Basic behind the menu of LibreOffice."""
    return macros_folder().joinpath("XlplanMenu.bas").read_text("ascii")


def ribbon_xml() -> bytes:
    """Return the add-in's ribbon, a customUI14 part."""
    return macros_folder().joinpath("ribbon.xml").read_bytes().replace(b"\r\n", b"\n")


def addin_bytes() -> bytes:
    """Return the add-in as it was built and is shipped."""
    return macros_folder().joinpath(ADDIN_FILE).read_bytes()


def _read(name: str) -> Module:
    return standard_module(macros_folder().joinpath(f"{name}.bas").read_text("ascii"))
