from tests.checks.rule import messages, reports, silent


def test_a_mark_that_is_not_understood_is_reported_at_its_cell() -> None:
    assert reports("M01", "1.1 | Отчёт | КС | май | О | почти") == ["F3"]


def test_the_reason_is_told() -> None:
    (message,) = messages("M01", "1.1 | Отчёт | КС | май | О | перенесено на потом-потом")

    assert message == "отметка не распознана: «перенесено на потом-потом»: новый срок не распознан: «потом-потом»"


def test_marks_in_known_words_are_let_be() -> None:
    assert silent("M01", "1.1 | А | КС | май | О | выполнено 12.03.2021", "1.2 | Б | КС | май | О | 1 кв. – вып.")


def test_an_empty_mark_is_let_be() -> None:
    assert silent("M01", "1.1 | Отчёт | КС | май | О |")
