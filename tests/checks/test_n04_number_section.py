from tests.checks.rule import messages, silent


def test_a_number_of_another_section_is_reported() -> None:
    found = messages("N04", "2. Кадры", "2.1. | А | КС | май | О |", "1.2. | Б | КС | май | О |")

    assert found == ["номер 1.2 не относится к разделу 2"]


def test_numbers_of_the_section_are_let_be() -> None:
    assert silent("N04", "2. Кадры", "2.1. | А | КС | май | О |", "2.2. | Б | КС | май | О |")


def test_plain_numbers_belong_to_any_section() -> None:
    assert silent("N04", "2. Кадры | | |", "1) | А | КС | май | О |")


def test_roman_sections_bind_no_numbers() -> None:
    assert silent("N04", "II. Кадры", "1.1 | А | КС | май | О |")
