"""Excel for Windows: the add-in in XLSTART, the interpreter's path, the SendTo entry."""

from pathlib import PureWindowsPath

import pytest

from tests.addin.machines import EXCEL, MemoryMachine
from xlplan.addin import Program, install_steps, remove_steps, status_lines, take, tell
from xlplan.addin.errors import NoExcelHere, NoProgram
from xlplan.addin.interpreter import interpreter_file, known_interpreter
from xlplan.machine import CannotWrite
from xlplan.macros.sources import addin_bytes

_ROAMING = PureWindowsPath(r"C:\Users\Иванова\AppData\Roaming")
_XLAM = _ROAMING / "Microsoft" / "Excel" / "XLSTART" / "xlplan.xlam"
_INTERPRETER = _ROAMING / "xlplan" / "interpreter.txt"
_SENDTO = _ROAMING / "Microsoft" / "Windows" / "SendTo" / "Проверить план.lnk"


def _install(machine: MemoryMachine) -> None:
    for step in install_steps(machine):
        take(step, machine)


def test_installing_puts_the_built_add_in_into_xlstart() -> None:
    machine = MemoryMachine(keys=EXCEL)

    _install(machine)

    assert machine.files[_XLAM] == addin_bytes()
    assert set(machine.files) == {_XLAM, _INTERPRETER, _SENDTO}


def test_the_launchers_get_the_full_path_in_digits_that_basic_can_read() -> None:
    machine = MemoryMachine(keys=EXCEL)

    _install(machine)

    first, second = machine.files[_INTERPRETER].decode().split("\r\n")[:2]
    assert first.isascii()
    assert bytes.fromhex(first).decode("utf-16-be") == second == machine.interpreter
    assert known_interpreter(machine) == machine.interpreter


def test_the_sendto_entry_starts_python_without_a_console_where_there_is_such_a_python() -> None:
    machine = MemoryMachine(keys=EXCEL)
    silent = PureWindowsPath(machine.interpreter).with_name("pythonw.exe")
    machine.files[silent] = b""

    _install(machine)

    assert machine.shortcuts[_SENDTO] == (str(silent), "-P -m xlplan.sendto")


def test_without_pythonw_the_plain_one_must_do() -> None:
    machine = MemoryMachine(keys=EXCEL)

    _install(machine)

    assert machine.shortcuts[_SENDTO][0] == machine.interpreter


def test_removing_leaves_nothing_of_ours_and_everything_else() -> None:
    machine = MemoryMachine(keys=EXCEL)
    other = _XLAM.with_name("Личная надстройка.xlam")
    machine.files[other] = b"theirs"
    _install(machine)

    for step in remove_steps(machine):
        take(step, machine)

    assert machine.files == {other: b"theirs"}


def test_removing_what_is_not_there_does_nothing() -> None:
    assert remove_steps(MemoryMachine(keys=EXCEL)) == []


def test_a_dry_run_tells_every_place_and_touches_none() -> None:
    machine = MemoryMachine(keys=EXCEL)

    told = [tell(step) for step in install_steps(machine)]

    assert machine.files == {}
    assert [str(path) in line for path, line in zip((_INTERPRETER, _XLAM, _SENDTO), told, strict=True)] == [True] * 3


def test_an_open_excel_is_told_as_a_file_that_cannot_be_written() -> None:
    machine = MemoryMachine(keys=EXCEL, locked=frozenset({_XLAM}))

    with pytest.raises(CannotWrite, match="Закройте Excel"):
        _install(machine)


def test_other_systems_are_told_so() -> None:
    linux = MemoryMachine(system="linux", environment={"HOME": "/home/ivanova"}, interpreter="/usr/bin/python3")

    with pytest.raises(NoProgram, match=r"на этом компьютере \(Linux\) их не нашлось"):
        install_steps(linux)
    with pytest.raises(NoExcelHere, match="только в Windows"):
        install_steps(linux, Program.EXCEL)


def test_windows_without_excel_and_libreoffice_is_told_so() -> None:
    with pytest.raises(NoProgram):
        install_steps(MemoryMachine())


def test_the_status_tells_an_add_in_of_another_version() -> None:
    machine = MemoryMachine(keys=EXCEL)
    _install(machine)
    before = status_lines(machine)

    machine.files[_XLAM] = b"older"

    assert before[1] == f"Excel: надстройка установлена – {_XLAM}."
    assert "другой версии" in status_lines(machine)[1]


def test_the_status_of_a_bare_machine_says_what_to_do() -> None:
    lines = status_lines(MemoryMachine(keys=EXCEL))

    assert "xlplan addin install" in lines[0]
    assert lines[1] == "Excel: надстройка не установлена."


@pytest.mark.parametrize("data", [b"", b"xyz\r\n", b"04\r\n", "путь".encode()])
def test_a_spoilt_interpreter_file_counts_as_none(data: bytes) -> None:
    assert known_interpreter(MemoryMachine(files={_INTERPRETER: data})) is None


def test_a_path_with_any_letters_goes_there_and_back() -> None:
    path = r"D:\№ 1 & 'мы' = 100%\Питон 🐍\python.exe"

    assert known_interpreter(MemoryMachine(files={_INTERPRETER: interpreter_file(path)})) == path
