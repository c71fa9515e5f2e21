"""The doctor: each check speaks where there is trouble, keeps silent elsewhere, and always says what to do."""

from collections.abc import Mapping
from pathlib import PurePath, PurePosixPath, PureWindowsPath

import pytest

from tests.addin.machines import EXCEL, WINDOWS_ENVIRONMENT, MemoryMachine
from xlplan.addin import install_steps, take
from xlplan.doctor import examine
from xlplan.machine import RegistryValue

_ROAMING = PureWindowsPath(WINDOWS_ENVIRONMENT["APPDATA"])
_XLAM = _ROAMING / "Microsoft" / "Excel" / "XLSTART" / "xlplan.xlam"
_SECURITY = r"HKCU\Software\Policies\Microsoft\Office\16.0\Excel\Security"
_OWN_SECURITY = r"HKCU\Software\Microsoft\Office\16.0\Excel\Security"
_DISABLED = r"HKCU\Software\Microsoft\Office\16.0\Excel\Resiliency\DisabledItems"
_ASR = r"HKLM\SOFTWARE\Policies\Microsoft\Windows Defender\Windows Defender Exploit Guard\ASR\Rules"
_MANAGED = r"HKLM\SOFTWARE\Policies\Microsoft\Windows Defender\Policy Manager"
_FOLDERS = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders"
_RULE = "D4F940AB-401B-4EFC-AADC-AD5F3C50688A"
_ITEM = b"\x02\x00" + "C:\\Users\\x\\XLSTART\\XLPLAN.XLAM".lower().encode("utf-16-le")

Keys = Mapping[str, Mapping[str, RegistryValue]]


def _healthy(keys: Keys | None = None, **facts: object) -> MemoryMachine:
    """A Windows computer with Excel on which everything is installed."""
    machine = MemoryMachine(keys={**EXCEL, **(keys or {})}, **facts)  # type: ignore[arg-type]
    machine.files[PureWindowsPath(machine.interpreter)] = b""
    for step in install_steps(machine):
        take(step, machine)
    return machine


def _troubles(machine: MemoryMachine) -> list[str]:
    return [f"{verdict.line} {verdict.action}" for verdict in examine(machine) if not verdict.fine]


def test_a_healthy_computer_has_no_troubles_and_each_check_says_so() -> None:
    verdicts = examine(_healthy())

    assert [verdict.line for verdict in verdicts if not verdict.fine] == []
    assert len(verdicts) >= 10


def test_a_computer_without_excel_is_not_asked_about_it() -> None:
    linux = MemoryMachine("linux", {"HOME": "/home/x"}, "/usr/bin/python3", files={PurePath("/usr/bin/python3"): b""})

    lines = " ".join(verdict.line for verdict in examine(linux))

    assert "Excel" not in lines
    assert "Windows" not in lines


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({_ASR: {_RULE: "1"}}, "Защитник Windows не даёт Excel"),
        ({_ASR: {_RULE.lower(): "6"}}, "Защитник Windows не даёт Excel"),
        ({_MANAGED: {"ASRRules": f"56A863A9=1|{_RULE.lower()}=1"}}, "Защитник Windows не даёт Excel"),
        ({_SECURITY: {"DisableAllAddins": 1}}, "запрещены все надстройки"),
        ({_SECURITY: {"RequireAddinSig": 1}}, "только подписанные надстройки"),
        ({_SECURITY: {"VBAWarnings": 4}}, "кнопки внутри книг .xlsm"),
        ({_OWN_SECURITY: {"VBAWarnings": 3}}, "кнопки внутри книг .xlsm"),
        (
            {_SECURITY: {"VBAWarnings": 4}, rf"{_SECURITY}\Trusted Locations": {"AllLocationsDisabled": 1}},
            "и в надёжных расположениях",
        ),
        ({_DISABLED: {"1A2B": _ITEM}}, "отключил надстройку после сбоя"),
        ({_FOLDERS: {"Personal": r"C:\Users\Иванова\OneDrive - Совет\Документы"}}, "хранится в OneDrive"),
    ],
)
def test_what_stands_in_the_registry_is_told_with_an_action(keys: Keys, said: str) -> None:
    troubles = _troubles(_healthy(keys))

    assert len(troubles) == 1
    assert said in troubles[0]


@pytest.mark.parametrize(
    "keys",
    [
        {_ASR: {_RULE: "0"}},
        {_ASR: {_RULE: "2"}},
        {_ASR: {"3B576869-A4EC-4529-8536-B80A7769E899": "1"}},
        {_MANAGED: {"ASRRules": f"56A863A9=1|{_RULE}=2"}},
        {_SECURITY: {"VBAWarnings": 1}},
        {_OWN_SECURITY: {"VBAWarnings": 2}},
        {rf"{_SECURITY}\Trusted Locations": {"AllLocationsDisabled": 1}},
        {_DISABLED: {"1A2B": "другая.xlam".encode("utf-16-le")}},
        {_FOLDERS: {"Personal": r"%USERPROFILE%\Documents"}},
        {r"HKCU\Software\Policies\Microsoft\Office\15.0\Excel\Security": {"DisableAllAddins": 1}},
    ],
)
def test_what_does_not_hurt_is_not_told(keys: Keys) -> None:
    assert _troubles(_healthy(keys)) == []


def test_a_policy_stands_above_what_the_person_has_set() -> None:
    assert _troubles(_healthy({_SECURITY: {"VBAWarnings": 1}, _OWN_SECURITY: {"VBAWarnings": 4}})) == []


@pytest.mark.parametrize(
    ("path", "said"),
    [
        (r"C:\Program Files\WindowsApps\PythonSoftwareFoundation.Python.3.11\python.exe", "Microsoft Store"),
        (r"C:\Users\x\AppData\Local\Microsoft\WindowsApps\python.exe", "Microsoft Store"),
        (r"\\сервер\общая\Python311\python.exe", "лежит в сети"),
        (r"C:\Users\x\OneDrive\Python311\python.exe", "лежит в сети или в OneDrive"),
    ],
)
def test_a_python_in_a_bad_place_is_told(path: str, said: str) -> None:
    troubles = _troubles(_healthy(interpreter=path))

    assert len(troubles) == 1
    assert said in troubles[0]


def test_a_python_of_conda_is_told() -> None:
    machine = _healthy(interpreter=r"C:\Users\x\miniconda3\envs\plan\python.exe")
    machine.files[PureWindowsPath(r"C:\Users\x\miniconda3\envs\plan\conda-meta\history")] = b""

    assert ["Anaconda" in line for line in _troubles(machine)] == [True]


def test_missing_packages_are_told_by_the_names_that_pip_knows() -> None:
    troubles = _troubles(_healthy(modules=frozenset({"xlwings"})))

    assert len(troubles) == 1
    assert "pywin32" in troubles[0]


def test_an_older_add_in_is_told() -> None:
    machine = _healthy()
    machine.files[_XLAM] = b"older"

    assert "другой версии" in _troubles(machine)[0]


def test_a_mark_of_the_web_on_the_add_in_is_told() -> None:
    machine = _healthy()
    machine.files[PureWindowsPath(f"{_XLAM}:Zone.Identifier")] = b"[ZoneTransfer]\r\nZoneId=3\r\n"

    assert "из интернета" in _troubles(machine)[0]


def test_a_python_that_is_gone_is_told() -> None:
    machine = _healthy()
    del machine.files[PureWindowsPath(machine.interpreter)]

    assert "которого больше нет" in _troubles(machine)[0]


def test_another_python_than_the_one_asked_is_told() -> None:
    machine = _healthy()
    machine.interpreter = r"D:\Python\python.exe"

    assert any("другой Python" in line for line in _troubles(machine))


def test_a_bare_computer_is_told_to_install() -> None:
    troubles = _troubles(MemoryMachine(keys=EXCEL))

    assert len(troubles) == 3
    assert all("xlplan addin install" in line for line in troubles)


_USER = PureWindowsPath(r"C:\Users\Иванова\AppData\Roaming\LibreOffice\4\user")
_LIST = b'<library:libraries xmlns:library="x">\n</library:libraries>'


def test_libreoffice_without_the_menu_and_with_macros_forbidden_is_told_twice() -> None:
    machine = _healthy()
    machine.files[_USER / "basic" / "script.xlc"] = _LIST
    machine.files[_USER / "registrymodifications.xcu"] = (
        b'<oor:items><item oor:path="/org.openoffice.Office.Common/Security/Scripting">'
        b'<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item></oor:items>'
    )

    troubles = _troubles(machine)

    assert len(troubles) == 2
    assert all("LibreOffice" in line for line in troubles)


def test_libreoffice_with_the_menu_is_fine() -> None:
    lists: dict[PurePath, bytes] = {_USER / "basic" / name: _LIST for name in ("script.xlc", "dialog.xlc")}

    assert _troubles(_healthy(files=lists)) == []


@pytest.mark.parametrize(
    ("system", "action"), [("win32", r"program\python.exe"), ("linux", "python3-uno")], ids=["Windows", "Linux"]
)
def test_a_python_without_the_bridge_to_libreoffice_is_told(system: str, action: str) -> None:
    user = _USER if system == "win32" else PurePosixPath("/home/x/.config/libreoffice/4/user")
    lists: dict[PurePath, bytes] = {user / "basic" / name: _LIST for name in ("script.xlc", "dialog.xlc")}
    environment = WINDOWS_ENVIRONMENT if system == "win32" else {"HOME": "/home/x"}
    machine = MemoryMachine(system, environment, files=lists, modules=frozenset({"xlwings", "pythoncom"}))

    assert any("LibreOffice: нет модуля uno" in line and action in line for line in _troubles(machine))


def test_every_line_is_a_russian_sentence_without_line_breaks() -> None:
    verdicts = [*examine(_healthy()), *examine(MemoryMachine(keys=EXCEL, modules=frozenset()))]

    for verdict in verdicts:
        assert verdict.line.endswith(".")
        assert "\n" not in verdict.line + verdict.action
