"""Every year and date of a text is found, with its place; every four digits from 1990 to 2099 are among them."""

import itertools
import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlplan.rollover.mentions import Sort, find_mentions

WRITTEN = "2021|1990|2099|21|12.03.|-|–|/| |г.| год| учебный год|№ |с | по |«|»|25| января |XXV конкурс |0|1|.|,|в |на "
PIECES = st.sampled_from([*WRITTEN.split("|"), "76-я годовщина", "\n", "\u00a0"])
TEXTS = st.lists(PIECES, max_size=14).map("".join) | st.text(max_size=60)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ПЛАН НА 2021 ГОД", "2021 ГОД"),
        ("« 25 » 01 2021 г.", "« 25 » 01 2021 г."),
        ("«25» января 2021 г.", "«25» января 2021 г."),
        ("с 12.03.21 по 15.03.2021", "12.03.21|15.03.2021"),
        ("2020-2021 учебный год", "2020-2021 учебный год"),
        ("2021/22 уч. год", "2021/22 уч. год"),
        ("21/22 уч.г.", "21/22 уч.г."),
        ("на 2019–2024 годы", "2019–2024 годы"),
        ("с 2019 по 2024 год", "с 2019 по 2024 год"),
        ("I квартал 2022 г.", "2022 г."),
        ("76-я годовщина, XXV областной конкурс", "76-я годовщина|XXV областной конкурс"),
        ("75-летие Победы", "75-летие"),
        ("Федеральный закон от 29.12.2012 № 273-ФЗ", "29.12.2012"),
        ("2021-03-12", "2021-03-12"),
        ("в 21 году", "21 году"),
        ("План2021", "2021"),
        ("28.12.20-10.01.21", "28.12.20|10.01.21"),
        ("с 28.12.20 по 8.1.21", "28.12.20|8.1.21"),
    ],
)
def test_a_mention_is_found_with_its_words(text: str, found: str) -> None:
    assert "|".join(text[one.start : one.end] for one in find_mentions(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        "Отчёт",
        "п. 1.2.21",
        "9.00-10.00",
        "120210",
        "кабинет 21/22",
        "II квартал",
        "дети до 14 лет",
        "X класс",
        "1812 год",
        "8-20-30",
    ],
)
def test_what_names_no_year_is_passed_over(text: str) -> None:
    assert find_mentions(text) == ()


def test_a_date_that_no_calendar_has_is_found_without_a_day() -> None:
    (mention,) = find_mentions("до 31.02.2021")

    assert (mention.sort, mention.day, mention.years) == (Sort.DATE, None, (2021,))


def test_a_date_in_words_knows_its_day() -> None:
    assert find_mentions("до 15 марта 2021 года")[0].day == date(2021, 3, 15)


@given(TEXTS)
def test_every_four_digits_that_may_be_a_year_are_in_a_mention(text: str) -> None:
    figures = [one for mention in find_mentions(text) for one in mention.figures]

    for found in re.finditer(r"(?<!\d)(199\d|20\d\d)(?!\d)", text):
        assert any(one.start <= found.start() and found.end() <= one.end for one in figures), found


@given(TEXTS)
def test_mentions_stand_in_order_and_do_not_overlap(text: str) -> None:
    mentions = find_mentions(text)

    assert all(one.end <= other.start for one, other in itertools.pairwise(mentions))
    assert all(mention.start <= one.start < one.end <= mention.end for mention in mentions for one in mention.figures)
