from tests.checks.rule import messages, silent


def test_a_gap_is_reported_with_the_number_expected() -> None:
    found = messages("N03", "1.1. | А | КС | май | О |", "1.3. | Б | КС | май | О |")

    assert found == ["номер 1.3 стоит не по порядку: ожидался 1.2"]


def test_numbers_in_a_row_are_let_be() -> None:
    assert silent("N03", *[f"1.{number}. | А | КС | май | О |" for number in range(1, 13)])


def test_a_deeper_series_does_not_break_the_outer_one() -> None:
    assert silent("N03", "1.1 | А | К | май | О |", "1.1.1 | Б | К | май | О |", "1.2 | В | К | май | О |")


def test_equal_numbers_are_for_the_rule_of_duplicates() -> None:
    assert silent("N03", "1.1. | А | КС | май | О |", "1.1. | Б | КС | май | О |")
