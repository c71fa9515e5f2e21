import pytest

from tests.shared import shared
from xlplan.executors import split_executors


@pytest.mark.parametrize(
    ("raw", "names"),
    [
        ("Члены кластера (далее – ОПК), председатель КС", ("Члены кластера (далее – ОПК)", "председатель КС")),
        ("МБУК «Клуб, музей», библиотека", ("МБУК «Клуб, музей»", "библиотека")),
        ("Завуч; директор", ("Завуч", "директор")),
        ("Зам. директора по ВР\nКл. руководители", ("Зам. директора по ВР", "Кл. руководители")),
        ("Секретарь координационного\nсовета", ("Секретарь координационного совета",)),
        ("допол-\nнительного", ("дополнительного",)),
        ("", ()),
        (" , ", ()),
    ],
)
def test_executors_are_parted_as_people_write_them(raw: str, names: tuple[str, ...]) -> None:
    assert split_executors(raw) == names


def test_no_letter_of_a_real_cell_is_lost() -> None:
    def letters(text: str) -> str:
        return "".join(sign for sign in text if sign.isalnum())

    for line in shared("data", "executors.txt").read_text(encoding="utf-8").splitlines():
        assert letters("".join(split_executors(line))) == letters(line)
