from datetime import date

import pytest

from tests.plans import plan
from xlplan.sheets.window_words import quarter_of, quarter_words, understood
from xlplan.states import checkpoints


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("Январь", ["январь"]),
        ("Февраль-апрель", ["февраль – апрель"]),
        ("Ежеквартально", ["I квартал", "II квартал", "III квартал", "IV квартал"]),
        ("I полугодие", ["I полугодие"]),
        ("В течение года", ["весь 2021 год"]),
        ("до 15 марта", ["до 15.03.2021"]),
        ("15.03.2021", ["15.03.2021"]),
        ("с 10.02.2021 по 15.03.2021", ["10.02.2021 – 15.03.2021"]),
        ("март 2022 года", ["март 2022"]),
        ("По отдельному графику", ["по другому документу"]),
        ("когда рак свистнет", ["не распознано"]),
    ],
)
def test_a_window_is_named_as_people_call_it(phrase: str, words: list[str]) -> None:
    (activity,) = plan(f"1.1. | Отчёт | КС | {phrase} | Отчёт | ").activities()

    assert [understood(one, 2021) for one in checkpoints(activity)] == words


def test_quarters_of_other_years_tell_their_year() -> None:
    assert quarter_of(date(2021, 5, 31)) == (2021, 2)
    assert quarter_words((2021, 2), 2021) == "II квартал"
    assert quarter_words((2022, 1), 2021) == "I квартал 2022"
