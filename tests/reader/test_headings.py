import pytest

from tests.shared import shared
from xlplan.plan import Role
from xlplan.reader.headings import role_of


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("№ п/п", Role.NUMBER),
        ("N п.", Role.NUMBER),
        ("№№ пп", Role.NUMBER),
        ("Наименование мероприятия", Role.NAME),
        ("Наимено-\nвание мероприятия", Role.NAME),
        ("НАИМЕНОВАНИЕ МЕРОПРИЯТИЯ", Role.NAME),
        ("Ответственный за исполнение", Role.EXECUTORS),
        ("Исполнитeли", Role.EXECUTORS),
        ("Срок исполнения", Role.DEADLINE),
        ("Место и дата проведения", Role.DEADLINE),
        ("Дата начала", Role.START),
        ("Окончание", Role.END),
        ("Результат мероприятия", Role.RESULT),
        ("Отметка об исполнении", Role.MARK),
        ("Отм. о вып.", Role.MARK),
    ],
)
def test_a_heading_is_known_by_its_first_key_word(heading: str, role: Role) -> None:
    found = role_of(heading)

    assert found is not None
    assert found.role is role


@pytest.mark.parametrize(
    "heading",
    [
        "Участники мероприятия",
        "Место проведения",
        "Цель мероприятия",
        "Примечание",
        "Форма проведения",
        "1",
        "",
        "Классы",
    ],
)
def test_other_columns_are_not_claimed(heading: str) -> None:
    assert role_of(heading) is None


def test_every_heading_of_real_plans_is_known_in_its_group() -> None:
    role: Role | None = None
    wrong = []
    for line in shared("data", "headers.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            role = _group(line)
        elif role is not None and line:
            found = role_of(line)
            if found is None or (found.role is not role and not (role is Role.DEADLINE and found.role in _SPAN)):
                wrong.append(line)

    assert wrong == []


_SPAN = {Role.START, Role.END}


def _group(line: str) -> Role | None:
    words = {"deadline": Role.DEADLINE, "executors": Role.EXECUTORS, "activity": Role.NAME, "number": Role.NUMBER}
    return words.get(line.removeprefix("# ").split()[0])
