"""The page for the staff cannot drift from what is read."""

import re
from pathlib import Path

import pytest

from xlplan.deadlines import parse
from xlplan.mark import Mark
from xlplan.marks import read_mark

PAGE = (Path(__file__).parents[2] / "docs" / "marks.md").read_text(encoding="utf-8")
SAID = {
    "выполнено": Mark.DONE,
    "выполнено, с датой": Mark.DONE,
    "с документом": Mark.DONE,
    "выполнено позже срока": Mark.DONE,
    "ещё делается": Mark.IN_WORK,
    "не сделано": Mark.NOT_DONE,
    "снято": Mark.CANCELLED,
    "перенесено": Mark.MOVED,
    "часть сроков": Mark.EMPTY,
}
ROWS = dict(re.findall(r"^\| ([^|]+?) \| (.*«.*) \|$", PAGE, re.MULTILINE))


@pytest.mark.parametrize("meaning", SAID)
def test_each_example_of_the_page_is_read_as_it_says(meaning: str) -> None:
    readings = [read_mark(text, lambda phrase: parse(phrase, 2021)) for text in re.findall("«([^»]+)»", ROWS[meaning])]

    assert readings
    assert {reading.mark for reading in readings} == {SAID[meaning]}
    assert all(reading.parts for reading in readings) == (SAID[meaning] is Mark.EMPTY)
