"""The log: newest last, never too long, and its place is told."""

from pathlib import Path

import pytest

from xlplan.journal import record


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("APPDATA", "")
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path / ".config" / "xlplan" / "xlplan.log"


def test_details_are_added_with_what_an_administrator_asks_first(log: Path) -> None:
    record("первая")
    sentence = record("вторая")

    text = log.read_text("utf-8")
    assert text.index("первая") < text.index("вторая")
    assert text.count("xlplan 0.") == 2
    assert "Python 3." in text
    assert str(log) in sentence


def test_only_the_newest_stay(log: Path) -> None:
    record("старая")
    record("х" * 300_000)

    assert len(log.read_text("utf-8")) == 200_000


def test_a_path_that_no_text_file_can_hold_is_no_obstacle(log: Path) -> None:
    record("файл \udcff.xlsx")

    assert b"\xff" in log.read_bytes()


def test_a_log_that_cannot_be_written_is_said(log: Path) -> None:
    log.parent.parent.write_text("", "utf-8")

    assert "не удалось" in record("x")
