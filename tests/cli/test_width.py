import shutil
from pathlib import Path

import pytest

from tests.cli.run import run
from xlplan.cli._width import hanging, width

WORKBOOK = Path(__file__).parents[2] / "workbook" / "plan_2021.xlsx"


@pytest.fixture(params=[80, 120])
def columns(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    asked: int = request.param
    monkeypatch.setenv("COLUMNS", str(asked))
    return asked


@pytest.mark.parametrize(
    "command",
    [
        ("check", str(WORKBOOK), "--today", "20.04.2021"),
        ("show", str(WORKBOOK), "--today", "20.04.2021"),
        ("update", str(WORKBOOK), "--today", "20.04.2021", "--dry-run"),
        ("rollover", str(WORKBOOK), "--dry-run"),
        ("explain",),
        ("explain", "D20"),
    ],
    ids=lambda words: words[0],
)
def test_an_answer_is_no_wider_than_the_window(command: tuple[str, ...], columns: int) -> None:
    answer = run(*command)
    lines = [line for line in (answer.out + answer.err).splitlines() if str(WORKBOOK) not in line]
    assert lines
    assert max(map(len, lines)) <= columns


def test_lines_hang_below_the_first_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    first, second = hanging("Срок: ", "слово " * 12)
    assert first.startswith("Срок: слово")
    assert second.startswith("      слово")


def test_a_word_is_never_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    assert list(hanging("", "х" * 90)) == ["х" * 90]


def test_no_text_leaves_the_start_alone() -> None:
    assert list(hanging("Срок: ", "")) == ["Срок: "]


@pytest.mark.parametrize(("asked", "taken"), [("20", 60), ("100", 100), ("300", 120)])
def test_the_width_stays_within_what_reads_well(asked: str, taken: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", asked)
    assert shutil.get_terminal_size().columns == int(asked)
    assert width() == taken
