"""Packing: what was not changed keeps its compressed bytes, its place and its date."""

import io
import zipfile

from tests.shared import shared
from xlplan.errors import XlplanError
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.writing import pack

NAME = "книга.xlsx"


def archive(**parts: str) -> bytes:
    """A zip of deflated parts; a dot in a name is written as two underscores."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target:
        for name, text in parts.items():
            target.writestr(zipfile.ZipInfo(name.replace("__", "."), (2021, 3, 15, 10, 20, 30)), text)
    return buffer.getvalue()


def test_no_changes_give_the_same_archive_again() -> None:
    once = pack(Package.of(archive(one__xml="<a/>", two__xml="<b/>"), NAME))

    assert pack(Package.of(once, NAME)) == once


def test_a_changed_part_keeps_its_place_and_date_and_a_new_one_comes_last() -> None:
    package = Package.of(archive(one__xml="<a/>", two__xml="<b/>"), NAME)
    package.write("ONE.xml", b"<c/>")
    package.write("новая.xml", b"<d/>")

    with zipfile.ZipFile(io.BytesIO(pack(package))) as packed:
        assert packed.testzip() is None
        assert [entry.filename for entry in packed.infolist()] == ["one.xml", "two.xml", "новая.xml"]
        assert packed.read("one.xml") == b"<c/>"
        assert {entry.date_time for entry in packed.infolist()} == {(2021, 3, 15, 10, 20, 30), (1980, 1, 1, 0, 0, 0)}


def test_a_part_written_as_it_was_is_copied() -> None:
    source = archive(one__xml="<a/>")
    package = Package.of(source, NAME)
    package.write("one.xml", b"<a/>")

    assert pack(package) == pack(Package.of(source, NAME))


def test_a_dropped_part_is_gone() -> None:
    package = Package.of(archive(**{"[Content_Types]__xml": "<Types/>", "one__xml": "<a/>", "two__xml": "<b/>"}), NAME)
    package.drop("one.xml")

    with zipfile.ZipFile(io.BytesIO(pack(package))) as packed:
        assert packed.namelist() == ["[Content_Types].xml", "two.xml"]


def test_every_real_workbook_is_packed_entry_by_entry_as_it_was() -> None:
    packed = 0
    for path in sorted(shared("data", "xlsx_corpus").glob("*.xl*"))[::5]:
        try:
            package = Package.of(path.read_bytes(), path.name)
        except XlplanError:
            continue
        with zipfile.ZipFile(io.BytesIO(pack(package))) as again:
            before = package.archive.zip.infolist()
            assert [entry.filename for entry in again.infolist()] == [entry.filename for entry in before]
            assert [entry.CRC for entry in again.infolist()] == [entry.CRC for entry in before]
            packed += 1

    assert packed > 60
