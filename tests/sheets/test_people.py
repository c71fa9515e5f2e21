from xlplan.settings import Person
from xlplan.sheets.people import people

SECRETARY = "Секретарь координационного совета (далее – КС)"


def shorts(*names: str) -> list[str]:
    return [person.short for person in people(names)]


def test_spellings_that_a_declaration_joins_are_one_executor() -> None:
    (one,) = people([SECRETARY, "Секретарь КС"])

    assert one == Person("Секретарь координационного совета", "Секретарь КС", (SECRETARY, "Секретарь КС"))


def test_an_abbreviation_serves_every_name_that_holds_its_words() -> None:
    assert shorts(SECRETARY, "председатель координационного совета") == ["Секретарь КС", "Председатель КС"]


def test_hyphens_part_words_whose_initials_count() -> None:
    assert shorts("Члены образовательно-производственного кластера (далее – ОПК)", "Члены ОПК") == ["Члены ОПК"]


def test_an_abbreviation_that_the_words_do_not_spell_shortens_nothing() -> None:
    assert shorts("Отдел образования (далее – УПР)") == ["Отдел образования"]


def test_different_people_stay_apart() -> None:
    assert shorts("Иванов И.И.", "Иванова И.И.", "КС") == ["Иванов И.И.", "Иванова И.И.", "КС"]


def test_names_that_the_staff_have_settled_come_first() -> None:
    settled = (Person("Иванова Анна Ивановна", "Иванова", ("Иванова А.И.", "Иванова")),)

    assert [person.short for person in people(["Иванова А.И.", "Иванова", "КС"], settled)] == ["Иванова", "КС"]
