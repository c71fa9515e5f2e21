import pytest

from tests.plans import plan
from xlplan.sheets.plan_name import plan_name

ROW = "1.1. | Отчёт Департамента Смоленской области | КС | Март | Отчёт | "


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("ПЛАН РАБОТЫ КЛАСТЕРА НА 2021 ГОД", "План работы кластера на 2021 год"),
        ("ПЛАН РАБОТЫ МБДОУ «РОМАШКА» НА 2021 ГОД", "План работы МБДОУ «Ромашка» на 2021 год"),
        ("ПЛАН ДЕПАРТАМЕНТА СМОЛЕНСКОЙ ОБЛАСТИ НА 2021 ГОД", "План Департамента Смоленской области на 2021 год"),
        ("План работы КС на 2021 год", "План работы КС на 2021 год"),
    ],
)
def test_a_title_in_capitals_is_told_in_ordinary_letters(title: str, name: str) -> None:
    assert plan_name(plan(ROW, title=title)) == name
