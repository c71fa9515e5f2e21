"""LibreOffice: what is put into the profile, and that exactly this is taken away again."""

from pathlib import PurePath, PurePosixPath, PureWindowsPath

import pytest

from tests.addin.machines import MemoryMachine
from xlplan.addin import Program, install_steps, remove_steps, status_lines, take
from xlplan.addin.errors import LibreOfficeOpen, NoProfile, OtherConnection, StrangeProfile
from xlplan.addin.libreoffice import address
from xlplan.addin.profile import add_library, add_settings, take_library, take_settings
from xlplan.macros.commands import COMMANDS
from xlplan.places import libreoffice_pipe

_HOME = PurePosixPath("/home/иванова")
_USER = _HOME / ".config" / "libreoffice" / "4" / "user"
_SETTINGS = _USER / "registrymodifications.xcu"
_LIST = _USER / "basic" / "script.xlc"
_XLC = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<library:libraries xmlns:library="http://openoffice.org/2000/library">\n'
    ' <library:library library:name="Standard" library:link="false"/>\n</library:libraries>\n'
)
_XCU = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">\n'
    '<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooLocale" oor:op="fuse">'
    "<value>ru</value></prop></item>\n"
    "</oor:items>\n"
)
_TRUSTED = (
    '<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="SecureURL" oor:op="fuse">'
    "<value><it>file:///home/theirs</it></value></prop></item>\n"
)


def _machine(settings: str = _XCU) -> MemoryMachine:
    files = {_SETTINGS: settings.encode(), _LIST: _XLC.encode(), _USER / "basic" / "dialog.xlc": _XLC.encode()}
    environment = {"HOME": str(_HOME)}
    return MemoryMachine("linux", environment, "/opt/питон/bin/python3", files)  # type: ignore[arg-type]


def _install(machine: MemoryMachine, *folders: str) -> None:
    for step in install_steps(machine, folders=[PurePosixPath(folder) for folder in folders]):
        take(step, machine)


def _remove(machine: MemoryMachine) -> None:
    for step in remove_steps(machine):
        take(step, machine)


def test_the_menu_has_every_command_in_order() -> None:
    machine = _machine()

    _install(machine)

    text = machine.files[_SETTINGS].decode()
    places = [text.index(f"XlplanMenu.Launcher.{command.macro}?") for command in COMMANDS]
    assert places == sorted(places)
    assert all(f"<value>{command.caption}</value>" in text for command in COMMANDS)
    assert f"<value>{libreoffice_pipe(_USER)};urp;" in text
    assert 'library:name="XlplanMenu"' in machine.files[_LIST].decode()


def test_removing_gives_the_profile_back_byte_for_byte() -> None:
    machine = _machine(_XCU.replace("</oor:items>", _TRUSTED + "</oor:items>"))
    before = dict(machine.files)

    _install(machine, "/home/иванова/Планы № 1")
    installed = dict(machine.files)
    _remove(machine)

    assert machine.files == before
    assert installed != before


def test_installing_twice_is_installing_once() -> None:
    machine = _machine()
    _install(machine, "/srv/plans")
    once = dict(machine.files)

    _install(machine, "/srv/plans")

    assert machine.files == once


def test_a_named_folder_becomes_trusted_beside_those_of_the_person() -> None:
    machine = _machine(_XCU.replace("</oor:items>", _TRUSTED + "</oor:items>"))

    _install(machine, "/srv/планы")

    text = machine.files[_SETTINGS].decode()
    assert "<it>file:///home/theirs</it><it>file:///srv/%D0%BF%D0%BB%D0%B0%D0%BD%D1%8B</it>" in text


@pytest.mark.parametrize("before", ["", _TRUSTED], ids=["the first", "beside another"])
def test_a_folder_with_an_ampersand_is_written_as_libreoffice_compares_it(before: str) -> None:
    machine = _machine(_XCU.replace("</oor:items>", before + "</oor:items>"))
    bare = dict(machine.files)

    _install(machine, "/srv/ИТ & 'мы' № 1")
    _install(machine, "/srv/ИТ & 'мы' № 1")

    text = machine.files[_SETTINGS].decode()
    assert text.count("/srv/%D0%98%D0%A2%20&amp;%20'%D0%BC%D1%8B'%20%E2%84%96%201</it>") == 1
    _remove(machine)
    assert machine.files == bare


@pytest.mark.parametrize(
    ("path", "url"),
    [
        (PurePosixPath("/a b/№;#%"), "file:///a%20b/%E2%84%96%3B%23%25"),
        (PureWindowsPath(r"D:\Планы [1]"), "file:///D:/%D0%9F%D0%BB%D0%B0%D0%BD%D1%8B%20%5B1%5D"),
        (
            PureWindowsPath(r"\\сервер\общая"),
            "file://%D1%81%D0%B5%D1%80%D0%B2%D0%B5%D1%80/%D0%BE%D0%B1%D1%89%D0%B0%D1%8F",
        ),
    ],
)
def test_an_address_is_that_of_libreoffice(path: PurePath, url: str) -> None:
    assert address(path) == url


def test_a_folder_that_the_person_trusted_before_stays_trusted_after_removal() -> None:
    machine = _machine(_XCU.replace("</oor:items>", _TRUSTED + "</oor:items>"))

    _install(machine, "/home/theirs")
    _remove(machine)

    assert "file:///home/theirs" in machine.files[_SETTINGS].decode()


def test_folders_named_at_different_times_are_all_taken_away() -> None:
    machine = _machine()
    before = dict(machine.files)
    _install(machine, "/a")
    _install(machine, "/b")

    _remove(machine)

    assert machine.files == before


def test_an_open_libreoffice_is_left_alone() -> None:
    machine = _machine()
    _install(machine)
    machine.files[_USER.parent / ".lock"] = b""

    with pytest.raises(LibreOfficeOpen, match="Закройте все его окна"):
        install_steps(machine)
    with pytest.raises(LibreOfficeOpen):
        remove_steps(machine)


def test_each_profile_listens_at_a_pipe_of_its_own() -> None:
    assert libreoffice_pipe(_USER) == libreoffice_pipe(_USER) != libreoffice_pipe(PurePosixPath("/home/петрова"))


def test_without_a_profile_the_person_is_asked_to_start_libreoffice_once() -> None:
    machine = MemoryMachine("linux", {"HOME": "/home/x"}, "/usr/bin/python3")

    with pytest.raises(NoProfile, match="один раз"):
        install_steps(machine, Program.LIBREOFFICE)


def test_another_listening_address_is_not_overwritten() -> None:
    other = _XCU.replace(
        "</oor:items>",
        '<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupConnectionURL" oor:op="fuse">'
        "<value>socket,host=localhost,port=2002;urp;</value></prop></item>\n</oor:items>",
    )

    with pytest.raises(OtherConnection, match="port=2002"):
        add_settings(other, "pipe,name=x", [])
    assert take_settings(other, "pipe,name=x", []) == other


@pytest.mark.parametrize("text", ["<nothing/>", "мусор"])
def test_settings_of_an_unknown_shape_are_refused(text: str) -> None:
    with pytest.raises(StrangeProfile):
        add_settings(text, "pipe,name=x", [])
    with pytest.raises(StrangeProfile):
        add_library(text)


def test_a_person_without_settings_gets_a_whole_file() -> None:
    text = add_settings("", "pipe,name=x", ["file:///srv"])

    assert text.startswith("<?xml")
    assert text.rstrip().endswith("</oor:items>")
    assert take_library(_XLC) == _XLC


@pytest.mark.parametrize(
    ("system", "environment", "place"),
    [
        ("linux", {"HOME": "/h"}, PurePosixPath("/h/.config/libreoffice/4/user")),
        ("linux", {"HOME": "/h", "XDG_CONFIG_HOME": "/x"}, PurePosixPath("/x/libreoffice/4/user")),
        ("darwin", {"HOME": "/h"}, PurePosixPath("/h/Library/Application Support/LibreOffice/4/user")),
        ("win32", {"APPDATA": "C:\\R"}, PureWindowsPath("C:\\R\\LibreOffice\\4\\user")),
    ],
)
def test_the_profile_is_where_libreoffice_keeps_it(
    system: str, environment: dict[str, str], place: PurePosixPath | PureWindowsPath
) -> None:
    lists: dict[PurePath, bytes] = {place / "basic" / name: _XLC.encode() for name in ("script.xlc", "dialog.xlc")}
    machine = MemoryMachine(system, environment, files=lists)

    assert "LibreOffice: меню «План работы» не установлено." in status_lines(machine)
    assert any(step.path == place / "registrymodifications.xcu" for step in install_steps(machine, Program.LIBREOFFICE))
