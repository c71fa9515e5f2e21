"""A sentence is shown by whatever message box the system has."""

import sys

import pytest

from xlplan import dialogue
from xlplan.dialogue import box_command

_SENTENCE = "Книга «План & Ко» занята: <b>50 %</b>. Закройте её."


@pytest.mark.parametrize("program", ["zenity", "kdialog"])
def test_the_first_program_that_is_there_shows_the_text_as_it_is(program: str) -> None:
    command = box_command(_SENTENCE, "linux", lambda name: f"/usr/bin/{name}" if name == program else None)

    assert command is not None
    assert command[0] == f"/usr/bin/{program}"
    assert any(argument.endswith(_SENTENCE) for argument in command)


def test_macos_gets_the_text_as_an_argument_not_within_a_script() -> None:
    command = box_command('Скажи "да"', "darwin", lambda _: None)

    assert command is not None
    assert command[0] == "osascript"
    assert 'Скажи "да"' not in command[2]
    assert 'Скажи "да"' in command


def test_no_program_means_no_command() -> None:
    assert box_command(_SENTENCE, "linux", lambda _: None) is None


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have a message box of their own")
def test_without_any_box_the_sentence_goes_to_standard_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)

    dialogue.show(_SENTENCE)

    assert capsys.readouterr().err == f"{_SENTENCE}\n"
