"""«Отправить → Проверить план»: what is told, and when the workbook is opened."""

from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.plan_2021 import WORKBOOK
from xlplan import sendto
from xlplan.hosts.file import read_book
from xlplan.sendto import Outcome, main, send


def _send(outcome: Outcome) -> tuple[list[str], list[Path]]:
    told: list[str] = []
    opened: list[Path] = []
    send(Path("План № 1.xlsx"), update=lambda _: outcome, tell=told.append, open_file=opened.append)
    return told, opened


@pytest.mark.parametrize("code", [0, 1])
def test_an_updated_plan_is_told_by_the_end_of_its_report_and_opened(code: int) -> None:
    told, opened = _send(CompletedProcess([], code, "План …\n\n  просрочено – 2.\n  Ошибок нет.\n\n", ""))

    assert told == ["План № 1.xlsx\n\nПлан …\nпросрочено – 2.\nОшибок нет."]
    assert opened == [Path("План № 1.xlsx")]


def test_a_long_report_does_not_flood_the_message() -> None:
    told, _ = _send(CompletedProcess([], 0, "\n".join(map(str, range(50))), ""))

    assert told[0].splitlines() == ["План № 1.xlsx", "", "45", "46", "47", "48", "49"]


def test_a_plan_that_could_not_be_updated_is_told_why_and_stays_closed() -> None:
    told, opened = _send(CompletedProcess([], 2, "", "Ошибка: Файл открыт в Excel. Закройте его.\n"))

    assert told == ["Файл открыт в Excel. Закройте его."]
    assert opened == []


def test_even_a_wordless_failure_says_something() -> None:
    told, opened = _send(CompletedProcess([], -9, "", ""))

    assert told == ["Файл «План № 1.xlsx» проверить не удалось."]
    assert opened == []


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    told: list[str] = []
    monkeypatch.setattr(sendto, "show", told.append)
    monkeypatch.setenv("APPDATA", "")
    monkeypatch.setenv("HOME", str(tmp_path))
    return told


def test_without_a_file_it_says_how_it_is_meant(said: list[str]) -> None:
    assert main([]) == 0

    assert "«Отправить» – «Проверить план»" in said[0]


def test_a_crash_is_told_with_the_place_of_the_log_and_the_next_file_gets_its_turn(
    said: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def crash(_: Path) -> Outcome:
        raise OSError("no program for .xlsx")

    monkeypatch.setattr(sendto, "_update", crash)

    main(["а.xlsx", "б.xlsx"])

    log = tmp_path / ".config" / "xlplan" / "xlplan.log"
    assert [name in text for name, text in zip(("а.xlsx", "б.xlsx"), said, strict=True)] == [True, True]
    assert str(log) in said[0]
    assert log.read_text("utf-8").count("OSError: no program") == 2


def test_a_real_refusal_comes_through_in_russian(said: list[str], tmp_path: Path) -> None:
    main([str(tmp_path / "Нет такого № 1.xlsx")])

    assert len(said) == 1
    assert "Нет такого № 1.xlsx" in said[0]


def test_a_real_plan_is_updated_told_and_opened(
    said: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "План «ИТ & связь» № 7 = 'А'.xlsx"
    place.write_bytes(WORKBOOK.read_bytes())
    opened: list[Path] = []
    monkeypatch.setattr(sendto, "_open", opened.append)

    main([str(place)])

    assert "Ошибок нет" in said[0]
    assert opened == [place]
    assert "Сроки" in [grid.title for grid in read_book(place).grids]
