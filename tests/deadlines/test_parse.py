"""Phrases and what they mean: text, kind, windows in ISO; then what must not be read, and what holds for any text."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.shared import shared
from xlplan.deadlines import from_span, from_value, parse, tell
from xlplan.deadlines.words import WORDS
from xlplan.grid import ErrorValue
from xlplan.windows import Kind


@pytest.mark.parametrize(
    ("text", "kind", "windows"),
    [
        ("Январь", "period", "2021-01-01/2021-01-31"),
        ("Февраль-апрель", "period", "2021-02-01/2021-04-30"),
        ("ФЕВРАЛЬ – АПРЕЛЬ", "period", "2021-02-01/2021-04-30"),
        ("с января по март", "period", "2021-01-01/2021-03-31"),
        ("1-15 мая", "period", "2021-05-01/2021-05-15"),
        ("с 1 по 15 мая 2022 г.", "period", "2022-05-01/2022-05-15"),
        ("II квартал", "period", "2021-04-01/2021-06-30"),
        ("I-II кв.", "period", "2021-01-01/2021-06-30"),
        ("2 полугодие", "period", "2021-07-01/2021-12-31"),
        ("сентябрь 2021 – май 2022", "period", "2021-09-01/2022-05-31"),
        ("15.03.2021", "point", "2021-03-15/2021-03-15"),
        ("15 марта", "point", "2021-03-15/2021-03-15"),
        ("до 15 марта", "point", "2021-01-01/2021-03-15"),
        ("не позднее 01.06", "point", "2021-01-01/2021-06-01"),
        ("до 01.01.2022", "point", "2021-01-01/2022-01-01"),
        ("до конца года", "point", "2021-01-01/2021-12-31"),
        ("март, октябрь", "several", "2021-03-01/2021-03-31 2021-10-01/2021-10-31"),
        ("I и III кварталы", "several", "2021-01-01/2021-03-31 2021-07-01/2021-09-30"),
        ("В течение года", "all_year", "2021-01-01/2021-12-31"),
        ("Ежемесячно до 10 числа", "recurring", " ".join(f"2021-{m:02}-01/2021-{m:02}-10" for m in range(1, 13))),
        ("апрель (по согласованию)", "period", "2021-04-01/2021-04-30"),
        ("по мере необходимости", "as_needed", ""),
        ("В соответствии с графиком проведения экзамена", "external", ""),
        ("", "none", ""),
        ("–", "none", ""),
    ],
)
def test_a_phrase_means_these_days(text: str, kind: str, windows: str) -> None:
    read = parse(text, 2021)

    assert read.kind == kind
    assert " ".join(f"{window.start}/{window.end}" for window in read.windows) == windows


@pytest.mark.parametrize(
    "text",
    ["31 февраля", "15.13.2021", "13 квартал", "апрель-февраль", "15-20 человек", "каб. 12", "100 %", "29.02.2021",
     "до 15 марта и потом", "январь?", "3 полугодие", "с мая по", "32 мая", "март март март"],
)  # fmt: skip
def test_what_is_not_understood_wholly_is_not_read(text: str) -> None:
    read = parse(text, 2021)

    assert read.kind is Kind.UNREAD
    assert read.windows == ()
    assert read.reason


def test_no_phrase_of_real_plans_is_read_wrongly() -> None:
    wrong = []
    for line in shared("data", "deadlines_dev.jsonl").read_text(encoding="utf-8").splitlines():
        answer = json.loads(line)
        read = parse(answer["text"], answer["year"])
        windows = [[window.start.isoformat(), window.end.isoformat()] for window in read.windows]
        if read.kind is not Kind.UNREAD and (windows != answer["windows"] or read.kind != answer["kind"]):
            wrong.append(answer["text"])

    assert wrong == []


@given(st.text(max_size=60))
def test_any_text_has_a_reading(text: str) -> None:
    read = parse(text, 2021)

    assert tell(read)
    assert list(read.windows) == sorted(read.windows)
    assert all(window.start <= window.end for window in read.windows)


@given(
    st.lists(
        st.sampled_from(
            [
                *sorted(WORDS),
                *[",", ";", ":", "-", "–", "(", ")", '"', "\n", "1", "15", "31", "2021", "15.03", "1.5", "14:00", "№"],
            ]
        ),
        max_size=8,
    )
)
def test_any_words_of_the_grammar_have_a_reading(words: list[str]) -> None:
    read = parse(" ".join(words), 2021)

    assert tell(read)
    assert list(read.windows) == sorted(read.windows)
    assert all(window.start <= window.end for window in read.windows)


@given(st.sampled_from(["Февраль-апрель", "до 15 марта", "II квартал", "1-15 мая", "март, октябрь"]), st.data())
def test_case_spaces_and_the_kind_of_dash_change_nothing(text: str, data: st.DataObject) -> None:
    changed = "".join(data.draw(st.sampled_from((sign.upper(), sign.lower()))) for sign in text)
    changed = changed.replace("-", data.draw(st.sampled_from(["-", "–", "—", " – "])))
    changed = changed.replace(" ", data.draw(st.sampled_from([" ", "  ", "\u00a0"])))

    assert parse(changed, 2021).windows == parse(text, 2021).windows


def test_two_cells_are_a_span_from_the_first_to_the_last_day() -> None:
    assert from_span("март", "15.06.2021", 2021).windows == parse("01.03.2021-15.06.2021", 2021).windows
    assert from_span(None, "15.06.2021", 2021).due == parse("15.06.2021", 2021).due
    assert from_span("июнь", "май", 2021).kind is Kind.UNREAD


def test_an_error_in_the_cell_is_no_deadline() -> None:
    assert from_value(ErrorValue("#REF!"), 2021).reason == "в ячейке ошибка вычисления"


def test_a_number_is_no_deadline() -> None:
    assert from_value(44270.0, 2021).kind is Kind.UNREAD
