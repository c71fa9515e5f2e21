import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ical.calendars import other_make
from xlplan.ical.content_lines import MOST_OCTETS, folded, text

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029\ufffe\uffff"))


def read_back(line: str) -> str:
    """What the line says by RFC 5545, 3.1 and 3.3.11."""
    plain, out = line.removesuffix("\r\n").replace("\r\n ", ""), []
    signs = iter(plain)
    for sign in signs:
        following = next(signs) if sign == "\\" else sign
        out.append("\n" if sign == "\\" and following in "nN" else following)
    return "".join(out)


@given(st.lists(WORDS).map("\n".join))
def test_every_text_comes_back_whole(words: str) -> None:
    assert read_back(folded(text(words))) == words


@given(WORDS)
def test_no_line_is_too_long_and_no_letter_is_cut(words: str) -> None:
    lines = folded(f"SUMMARY:{text(words)}").encode().split(b"\r\n")

    assert lines.pop() == b""
    assert all(len(line) <= MOST_OCTETS and line.decode() is not None for line in lines)
    assert all(line.startswith(b" ") for line in lines[1:])


def test_a_line_of_75_octets_is_not_folded_and_one_more_is() -> None:
    assert folded("я" * 37 + "a") == "я" * 37 + "a\r\n"
    assert folded("я" * 38) == "я" * 37 + "\r\n я\r\n"


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("Отчёт, справка; приказ", r"Отчёт\, справка\; приказ"),
        (r"D:\New", r"D:\\New"),
        ("строка\r\nдругая\u2028третья", r"строка\nдругая\nтретья"),
        ("с\x07иг\x1fнал", "сигнал"),
        ("«до 10:00»", "«до 10:00»"),
    ],
)
def test_what_means_something_is_escaped_and_nothing_else(said: str, value: str) -> None:
    assert text(said) == value


def test_another_library_reads_the_same() -> None:
    words = "Отчёт, «План; 2021»\nвторая строка " + "щ" * 200

    content = folded("BEGIN:VEVENT") + folded(f"SUMMARY:{text(words)}") + folded("END:VEVENT")

    assert str(other_make().Event.from_ical(content)["SUMMARY"]) == words
