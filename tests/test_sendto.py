"""«Отправить → Проверить план»: what is told, and when the workbook is opened."""

from pathlib import Path
from subprocess import CompletedProcess

import pytest

from xlplan.sendto import Outcome, send


def _send(outcome: Outcome) -> tuple[list[str], list[Path]]:
    told: list[str] = []
    opened: list[Path] = []
    send(Path("План № 1.xlsx"), update=lambda _: outcome, tell=told.append, open_file=opened.append)
    return told, opened


@pytest.mark.parametrize("code", [0, 1])
def test_an_updated_plan_is_told_in_its_last_line_and_opened(code: int) -> None:
    told, opened = _send(CompletedProcess([], code, "План!D14 …\n\n2 ошибки; предупреждений нет.\n\n", ""))

    assert told == ["План № 1.xlsx\n\n2 ошибки; предупреждений нет."]
    assert opened == [Path("План № 1.xlsx")]


def test_a_plan_that_could_not_be_updated_is_told_why_and_stays_closed() -> None:
    told, opened = _send(CompletedProcess([], 2, "", "Ошибка: Файл открыт в Excel. Закройте его.\n"))

    assert told == ["Файл открыт в Excel. Закройте его."]
    assert opened == []


def test_even_a_wordless_failure_says_something() -> None:
    told, opened = _send(CompletedProcess([], -9, "", ""))

    assert told == ["Файл «План № 1.xlsx» проверить не удалось."]
    assert opened == []
