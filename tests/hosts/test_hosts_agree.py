"""Whatever edits come in whatever order, a workbook file shows the same as one in memory."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.hosts.seen import Desk, in_memory, on_file
from tests.hosts.test_every_host import NAMES, PART, SHEET, staff_workbook
from xlplan.edits import (
    Area,
    Block,
    Choices,
    Edit,
    Formula,
    Link,
    Look,
    Looks,
    Note,
    OurPart,
    OurSheet,
    PutName,
    RemoveOurs,
    RemovePart,
    RemoveSheet,
    Rule,
    TheirCells,
    TheirWords,
)  # fmt: skip
from xlplan.errors import XlplanError

BLUE = Look(fill="CFE2F3")
POOL: tuple[Edit, ...] = (
    SHEET,
    *NAMES,
    PART,
    OurSheet("summary", "Итог", (Block(2, 2, ((1.5, True), (None, "текст"))), Looks(Area(2, 2, 2, 3), BLUE))),
    OurSheet("notes", "Замечания", (Block(1, 1, (("код",),)), Link(1, 1, "https://example.org/"), Note(1, 1, "вот"))),
    OurSheet("notes", "СВОДКА", (Block(1, 1, (("имя занято",),)),)),
    OurPart("План", (Block(3, 6, (("наше", Formula("=A3", "1.1")),)), Choices((Area(3, 6, 4, 6),), "=xlplan_marks"))),
    OurPart("План", (Block(3, 2, (("вместо отчёта",),)), Looks(Area(3, 2, 3, 2), BLUE))),
    OurPart("сводка", (Note(1, 1, "проверьте"), Rule((Area(1, 1, 1, 1),), "=$A$1=xlplan_today", BLUE))),
    OurPart("Нет такого", (Block(1, 1, (("?",),)),)),
    PutName("xlplan_overdue", '="иначе"'),
    RemoveOurs(),
    RemovePart("План"),
    RemovePart("Сводка"),
    RemoveSheet("summary"),
    RemoveSheet("notes"),
    TheirCells("План", (Block(4, 2, (("Совет директоров",), ("Итог",))),)),
    TheirCells("План", (Looks(Area(3, 1, 4, 2), BLUE),)),
    TheirCells("Сводка", (Block(2, 1, ((Formula("=План!A3", "1.1"),),)),)),
    TheirWords("cell", "План!A1", "ПЛАН РАБОТЫ на 2021 год", "ПЛАН РАБОТЫ на 2022 год"),
    TheirWords("note", "План!C3", "Перенесено приказом", "Перенесено"),
)


def outcome(desk: Desk, runs: Sequence[Sequence[Edit]]) -> list[object]:
    """Whether each run went through or why it stopped, and what is seen after it."""
    found: list[object] = []
    for edits in runs:
        try:
            desk.host.apply(edits)
            found.append("applied")
        except XlplanError as error:
            found.append(type(error))
        found.append(desk.seen())
        found.append(sorted(desk.host.read_texts()))
    return found


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.lists(st.sampled_from(POOL), min_size=1, max_size=4), min_size=1, max_size=3))
def test_a_file_shows_the_same_as_memory(runs: list[list[Edit]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "План.xlsx"
        staff_workbook(path)
        memory, file = in_memory(path), on_file(path)

        assert outcome(file, runs) == outcome(memory, runs)
