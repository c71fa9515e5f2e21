"""The copy opened beside the workbook: LibreOffice gets it without macros, all else in it stays."""

import io
import zipfile

from openpyxl import load_workbook

from tests.plan_2021 import WORKBOOK
from xlplan.hosts.file.package import Package
from xlplan.hosts.live.beside import without_macros
from xlplan.hosts.live.snapshot import read
from xlplan.macro_copy import macro_copy


def test_only_the_macro_project_goes() -> None:
    package = Package.of(macro_copy(WORKBOOK), "план.xlsm")

    plain = Package.of(without_macros(package), "план.xlsx")

    assert package.keys() - plain.keys() == {"xl/vbaproject.bin"}
    assert not plain.keys() - package.keys()
    assert [grid.rows for grid in read(plain).grids] == [grid.rows for grid in read(package).grids]


def test_what_remains_is_declared_a_plain_workbook() -> None:
    data = without_macros(Package.of(macro_copy(WORKBOOK), "план.xlsm"))

    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        assert b"macroEnabled" not in parts.read("[Content_Types].xml")
        assert b"vbaProject" not in parts.read("xl/_rels/workbook.xml.rels")
    assert load_workbook(io.BytesIO(data)).sheetnames == ["План"]


def test_a_workbook_without_macros_stays_as_it_is() -> None:
    data = WORKBOOK.read_bytes()

    assert without_macros(Package.of(data, "план.xlsx")) == data
