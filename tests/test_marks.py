import pytest

from xlplan.marks import Mark, read_mark


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("", Mark.EMPTY),
        ("выполнено", Mark.DONE),
        ("Вып.", Mark.DONE),
        ("исполнено 12.03.2021, протокол № 3", Mark.DONE),
        ("+", Mark.DONE),
        ("12.03.2021", Mark.DONE),
        ("в работе", Mark.IN_WORK),
        ("не выполнено", Mark.NOT_DONE),
        ("снято с контроля", Mark.CANCELLED),
        ("перенесено на май", Mark.MOVED),
    ],
)
def test_marks_are_read_in_peoples_words(text: str, mark: Mark) -> None:
    assert read_mark(text) is mark


@pytest.mark.parametrize("text", ["почти", "выполнено, но не всё", "?", "выполнено не полностью", "см. ниже"])
def test_an_unknown_mark_is_never_guessed(text: str) -> None:
    assert read_mark(text) is Mark.UNREAD
