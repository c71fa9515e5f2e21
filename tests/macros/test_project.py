"""vbaProject.bin as two other programs read it: olevba and pyOpenVBA."""

import io
import zipfile
from pathlib import Path

import pytest
from pyopenvba import ExcelFile

from tests.macros.olevba import VBA_Parser
from xlplan.macros.addin import zip_stored
from xlplan.macros.encryption import encrypt
from xlplan.macros.modules import Kind, Module, document_module, standard_module, storable
from xlplan.macros.project import vba_project
from xlplan.macros.sources import addin_bytes

_TEXT = 'Attribute VB_Name = "Tasks"\nOption Explicit\n\nPublic Sub Go()\n    MsgBox "go"\nEnd Sub\n'


def _modules() -> tuple[Module, ...]:
    documents = (document_module("ЭтаКнига", Kind.WORKBOOK), document_module("Лист1", Kind.WORKSHEET))
    return (*documents, standard_module(_TEXT))


def _by_olevba(project: bytes) -> dict[str, str]:
    parser = VBA_Parser("vbaProject.bin", data=project)
    try:
        return {name.rpartition(".")[0]: code for _, _, name, code in parser.extract_macros()}
    finally:
        parser.close()


def test_olevba_reads_names_and_source_russian_names_too() -> None:
    found = _by_olevba(vba_project(_modules()))

    assert list(found) == ["ЭтаКнига", "Лист1", "Tasks"]
    assert found["Tasks"].replace("\r\n", "\n") == _TEXT
    assert 'VB_Base = "0{00020819-0000-0000-C000-000000000046}"' in found["ЭтаКнига"]


def test_pyopenvba_reads_the_same(tmp_path: Path) -> None:
    book = _in_a_package(vba_project(_modules()), tmp_path)

    with ExcelFile(book) as file:
        modules = file.vba_modules()

    assert sorted(modules) == ["Tasks", "Лист1", "ЭтаКнига"]
    assert _TEXT.partition("Option")[2] in modules["Tasks"].replace("\r\n", "\n")


def test_the_same_modules_give_the_same_bytes() -> None:
    assert vba_project(_modules()) == vba_project(_modules())


def test_two_modules_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="one name"):
        vba_project((standard_module(_TEXT), standard_module(_TEXT.replace("Tasks", "TASKS"))))


@pytest.mark.parametrize("text", ["", "Option Explicit\n", 'Attribute VB_Name = ""\n', _TEXT + "' срок\n"])
def test_what_is_no_ascii_module_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"ASCII|begins with"):
        standard_module(text)


@pytest.mark.parametrize(
    ("name", "answer"), [("Лист1", True), ("Sheet_1", True), ("工作表", False), ("Sheet 1", False), ("x" * 32, False)]
)
def test_a_code_name_is_storable_when_it_is_a_name_of_the_code_page(name: str, answer: bool) -> None:
    assert storable(name) is answer


def test_hidden_values_come_back_by_the_rule_of_the_specification() -> None:
    project_id = "{6B0C3A52-7E0D-4C8B-9C5C-0D6E7C1F8A21}"

    hidden = bytes.fromhex(encrypt(b"\xff", project_id))

    seed, key = hidden[0], sum(project_id.encode()) & 0xFF
    plain, previous = [], key
    for at in range(3, len(hidden)):  # [MS-OVBA] 2.4.3.3, decryption
        plain.append(hidden[at] ^ ((hidden[at - 2] + previous) & 0xFF))
        previous = plain[-1]
    ignored = (seed & 6) // 2
    assert (hidden[1] ^ seed, hidden[2] ^ seed) == (2, key)
    assert plain[ignored:] == [1, 0, 0, 0, 0xFF]


def _in_a_package(project: bytes, folder: Path) -> Path:
    with zipfile.ZipFile(io.BytesIO(addin_bytes())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["xl/vbaProject.bin"] = project
    place = folder / "book.xlam"
    place.write_bytes(zip_stored(parts))
    return place
