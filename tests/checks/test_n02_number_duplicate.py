from tests.checks.rule import messages, silent


def test_the_second_of_two_equal_numbers_is_reported() -> None:
    found = messages("N02", "1.1. | А | КС | май | О |", "1.1 | Б | КС | май | О |")

    assert found == ["номер 1.1 уже стоит в ячейке A3"]


def test_different_numbers_are_let_be() -> None:
    assert silent("N02", "1.1. | А | КС | май | О |", "1.10. | Б | КС | май | О |")


def test_each_section_may_count_from_one() -> None:
    rows = ("I. Кадры", "1 | А | КС | май | О |", "II. Финансы", "1 | Б | КС | май | О |")

    assert silent("N02", *rows)
