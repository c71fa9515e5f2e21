"""What a launcher passes, as Python understands it; and that nothing ends in silence."""

import sys
import types
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.macros.names import NAMES
from xlplan import launch
from xlplan.launch import BadCall, Call, UnknownLauncher, decode, encode, main, read_call, xlwings_arguments


def _arguments(
    task: str = "check_plan", name: str = "План.xlsx", folder: str = "D:\\Планы", launcher: str = "1"
) -> list[str]:
    return [
        task,
        f"--launcher={launcher}",
        f"--wb-hex={encode(name)}",
        f"--folder-hex={encode(folder)}",
        "--from_xl=1",
        "--app=C:\\Program Files\\Microsoft Office\\root\\Office16\\Microsoft Excel",
        "--hwnd=132456",
    ]


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    told: list[str] = []
    monkeypatch.setattr(launch, "show", told.append)
    monkeypatch.setenv("APPDATA", "")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(sys, "argv", ["xlplan"])
    return told


@pytest.fixture
def called(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Call, list[str]]]:
    """The calls that a module in the place of `xlplan.buttons` got, each with `sys.argv` of that moment."""
    calls: list[tuple[Call, list[str]]] = []
    buttons = types.ModuleType("xlplan.buttons")
    for task in launch.TASKS:
        setattr(buttons, task, lambda call: calls.append((call, sys.argv[1:])))
    monkeypatch.setitem(sys.modules, "xlplan.buttons", buttons)
    return calls


@given(st.text(st.characters(codec="utf-16"), max_size=40))
def test_any_name_goes_there_and_back_in_ascii(name: str) -> None:
    assert encode(name).isalnum() or not name
    assert encode(name).isascii()
    assert decode(encode(name)) == name


@pytest.mark.parametrize("name", NAMES)
def test_a_name_arrives_letter_for_letter(name: str, said: list[str], called: list[tuple[Call, list[str]]]) -> None:
    main(_arguments(name=name))

    call, argv = called[0]
    assert call.workbook == name
    assert argv[0] == f"--wb={name}"
    assert said == []


@pytest.mark.parametrize("task", launch.TASKS)
def test_each_task_runs_its_own_function(task: str, said: list[str], called: list[tuple[Call, list[str]]]) -> None:
    assert main(_arguments(task)) == 0

    assert [call.task for call, _ in called] == [task]
    assert said == []


def test_xlwings_finds_the_arguments_that_it_looks_for() -> None:
    call = read_call(_arguments())

    assert xlwings_arguments(call) == [
        "--wb=План.xlsx",
        "--from_xl=1",
        "--app=C:\\Program Files\\Microsoft Office\\root\\Office16\\Microsoft Excel",
        "--hwnd=132456",
    ]


@pytest.mark.parametrize(
    ("folder", "path"),
    [
        ("D:\\Планы", "D:\\Планы\\План.xlsx"),
        ("\\\\сервер\\общая", "\\\\сервер\\общая\\План.xlsx"),
        ("/home/иванова", "/home/иванова/План.xlsx"),
        ("https://d.docs.live.net/abc/Планы", "https://d.docs.live.net/abc/Планы/План.xlsx"),
        ("", ""),
    ],
)
def test_the_path_is_put_together_as_its_program_means_it(folder: str, path: str) -> None:
    assert read_call(_arguments(folder=folder)).path == path


@pytest.mark.parametrize("version", ["", "0", "2"])
def test_a_launcher_of_another_version_is_told_in_one_sentence(
    version: str, said: list[str], called: list[tuple[Call, list[str]]]
) -> None:
    main(_arguments(launcher=version))

    assert called == []
    assert "Кнопка другой версии" in said[0]
    assert "xlplan addin install" in said[0]


def test_no_arguments_at_all_are_told_too(said: list[str]) -> None:
    assert main([]) == 0

    assert len(said) == 1


@pytest.mark.parametrize("digits", ["0", "04", "04ZZ", "план"])
def test_a_name_that_cannot_be_decoded_is_refused(digits: str) -> None:
    with pytest.raises(BadCall, match="имя книги"):
        read_call(["check_plan", "--launcher=1", f"--wb-hex={digits}"])


def test_an_unknown_task_is_refused_and_runs_nothing() -> None:
    with pytest.raises(BadCall, match="нет команды «__init__»"):
        read_call(["__init__", "--launcher=1"])
    with pytest.raises(UnknownLauncher):
        read_call(["__init__"])


def test_without_a_workbook_the_person_is_asked_to_open_one(
    said: list[str], called: list[tuple[Call, list[str]]]
) -> None:
    main(_arguments(name="", folder=""))

    assert called == []
    assert said[0].startswith("Нет открытой книги.")


def test_help_opens_without_a_workbook(said: list[str], called: list[tuple[Call, list[str]]]) -> None:
    main(_arguments("show_help", name="", folder=""))

    assert len(called) == 1
    assert said == []


def test_a_crash_is_told_in_russian_with_the_place_of_the_log(
    said: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    buttons = types.ModuleType("xlplan.buttons")
    monkeypatch.setattr(buttons, "check_plan", lambda _: 1 / 0, raising=False)
    monkeypatch.setitem(sys.modules, "xlplan.buttons", buttons)

    assert main(_arguments()) == 0

    log = tmp_path / ".config" / "xlplan" / "xlplan.log"
    assert str(log) in said[0]
    assert "Traceback" not in said[0]
    assert "ZeroDivisionError" in log.read_text("utf-8")


def test_the_sign_of_life_comes_first_even_when_all_else_fails(said: list[str], tmp_path: Path) -> None:
    mark = tmp_path / ".config" / "xlplan" / "starting.txt"
    mark.parent.mkdir(parents=True)
    mark.write_bytes(b"")

    main([])

    assert not mark.exists()
    assert len(said) == 1


def test_a_log_that_cannot_be_written_does_not_hide_the_message(
    said: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".config").write_text("", "utf-8")
    monkeypatch.setitem(sys.modules, "xlplan.buttons", types.ModuleType("xlplan.buttons"))

    main(_arguments())

    assert "Непредвиденная ошибка" in said[0]
    assert "не удалось" in said[0]


def test_libreoffice_says_who_it_is() -> None:
    call = read_call([*_arguments()[:-2], "--app=LibreOffice", "--hwnd=0"])

    assert call.in_libreoffice
    assert call.window == 0
    assert not read_call(_arguments()).in_libreoffice
