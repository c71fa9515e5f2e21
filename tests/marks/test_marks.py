from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlplan.deadlines import parse
from xlplan.grid import ErrorValue, Value
from xlplan.mark import Mark, MarkReading
from xlplan.marks import LONGEST, read_mark
from xlplan.windows import Deadline, Window


def dated(phrase: str) -> Deadline:
    return parse(phrase, 2021)


def read(value: Value) -> MarkReading:
    return read_mark(value, dated)


def day(month: int, number: int, year: int = 2021) -> Window:
    return Window(date(year, month, number), date(year, month, number))


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("", Mark.EMPTY),
        (" . ", Mark.EMPTY),
        ("выполнено", Mark.DONE),
        ("Вып.", Mark.DONE),
        ("исп.", Mark.DONE),
        ("Выполнена полностью", Mark.DONE),
        ("выполнено в срок", Mark.DONE),
        ("Мероприятие", Mark.UNREAD),
        ("+", Mark.DONE),
        ("✓", Mark.DONE),
        ("V", Mark.DONE),
        ("да", Mark.DONE),
        ("100 %", Mark.DONE),
        ("выполнено на 100%", Mark.DONE),
        ("выполнено на 80 %", Mark.IN_WORK),
        ("0 %", Mark.NOT_DONE),
        ("в работе", Mark.IN_WORK),
        ("Находится в работе", Mark.IN_WORK),
        ("B работе", Mark.IN_WORK),
        ("ведётся работа", Mark.IN_WORK),
        ("выполнено частично", Mark.IN_WORK),
        ("выполнено (частично)", Mark.IN_WORK),
        ("не выполнено", Mark.NOT_DONE),
        ("не проведено, отменено", Mark.CANCELLED),
        ("исполнено, снято с контроля", Mark.DONE),
        ("мероприятие проведено", Mark.DONE),
        ("выполнено частично (50 %)", Mark.IN_WORK),
        ("Невыполнено", Mark.NOT_DONE),
        ("не вып.", Mark.NOT_DONE),
        ("–", Mark.NOT_DONE),
        ("нет", Mark.NOT_DONE),
        ("снято с контроля", Mark.CANCELLED),
        ("отменено, приказ № 5", Mark.CANCELLED),
        ("перенесено", Mark.MOVED),
        ("перенесено на неопределённый срок", Mark.MOVED),
    ],
)
def test_marks_are_read_in_peoples_words(text: str, mark: Mark) -> None:
    assert read(text).mark is mark


@pytest.mark.parametrize(
    ("text", "done", "paper"),
    [
        ("12.03.2021", day(3, 12), None),
        ("12.03.21 г.", day(3, 12), None),
        ("2021-03-12", day(3, 12), None),
        ("выполнено 15.03", day(3, 15), None),
        ("выполнено (15/03/2021)", day(3, 15), None),
        ("12.03.2021 – выполнено", day(3, 12), None),
        ("проведено 20 марта 2021 г.", day(3, 20), None),
        ("исполнено 12.03.2021, протокол № 3", day(3, 12), "протокол № 3"),
        ("исполнено, Протокол №\u00a03 от 12.03.2021", day(3, 12), "Протокол № 3 от 12.03.2021"),
        ("протокол заседания от 12.03.2021 № 3", day(3, 12), "протокол заседания от 12.03.2021 № 3"),
        ("отчёт сдан 12.03.2021", day(3, 12), "отчёт"),
        ("исполнено 12.03.2021 (пр. № 3)", day(3, 12), "пр. № 3"),
        ("проведено 12-14 апреля", Window(date(2021, 4, 12), date(2021, 4, 14)), None),
        ("выполнено в марте", Window(date(2021, 3, 1), date(2021, 3, 31)), None),
    ],
)
def test_the_day_and_the_paper_of_what_is_done_are_read(text: str, done: Window, paper: str | None) -> None:
    reading = read(text)

    assert (reading.mark, reading.done, reading.paper) == (Mark.DONE, done, paper)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("перенесено на май", date(2021, 5, 31)),
        ("перенесено на 15.06.2021 (приказ № 5)", date(2021, 6, 15)),
        ("Срок продлён до 30.06.2021", date(2021, 6, 30)),
        ("перенос срока на 2 квартал", date(2021, 6, 30)),
        ("перенесено с марта на май", date(2021, 5, 31)),
        ("не выполнено, перенесено на май", date(2021, 5, 31)),
        ("переносится на июнь", date(2021, 6, 30)),
        ("перенесено на следующий год", date(2022, 12, 31)),
    ],
)
def test_the_new_deadline_of_what_is_moved_is_read(text: str, end: date) -> None:
    reading = read(text)

    assert reading.mark is Mark.MOVED
    assert reading.new is not None
    assert reading.new.due == end


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("1 кв. – выполнено", [("1 кв.", Mark.DONE, None)]),
        ("1 кв. - вып.; 2 кв. - в работе", [("1 кв.", Mark.DONE, None), ("2 кв.", Mark.IN_WORK, None)]),
        ("I кв. выполнено. II кв. в работе.", [("I кв.", Mark.DONE, None), ("II кв.", Mark.IN_WORK, None)]),
        ("Январь: вып.\nФевраль: не вып.", [("Январь", Mark.DONE, None), ("Февраль", Mark.NOT_DONE, None)]),
        ("Январь+ февраль+", [("Январь", Mark.DONE, None), ("февраль", Mark.DONE, None)]),
        ("выполнено за 1 квартал", [("1 квартал", Mark.DONE, None)]),
        ("янв.+ фев.+", [("янв.", Mark.DONE, None), ("фев.", Mark.DONE, None)]),
        ("1, 2 кв. – выполнено", [("1, 2 кв.", Mark.DONE, None)]),
        ("вып. 1 кв.", [("1 кв", Mark.DONE, None)]),
        ("За I квартал выполнено", [("I квартал", Mark.DONE, None)]),
        ("1 кв. +; 2 кв. –", [("1 кв.", Mark.DONE, None), ("2 кв.", Mark.NOT_DONE, None)]),
        (
            "выполнено 12.03.2021 и 15.04.2021",
            [("выполнено 12.03.2021", Mark.DONE, day(3, 12)), ("15.04.2021", Mark.DONE, day(4, 15))],
        ),
        ("I полугодие – выполнено 29.06.2021", [("I полугодие", Mark.DONE, day(6, 29))]),
        ("12.03, 15.06.2021", [("12.03", Mark.DONE, day(3, 12)), ("15.06.2021", Mark.DONE, day(6, 15))]),
        (
            "1 кв. – исполнено 30.03.2021, протокол № 1, 2 кв. – снято",
            [("1 кв.", Mark.DONE, day(3, 30)), ("2 кв.", Mark.CANCELLED, None)],
        ),
    ],
)
def test_parts_speak_of_single_checkpoints(text: str, parts: list[tuple[str, Mark, Window | None]]) -> None:
    reading = read(text)

    assert reading.mark is Mark.EMPTY
    assert [(part.label, part.mark, part.done) for part in reading.parts] == parts


def test_the_rest_may_be_in_work() -> None:
    reading = read("1 кв. – выполнено; в работе")

    assert reading.mark is Mark.IN_WORK
    assert len(reading.parts) == 1


def test_a_part_may_be_moved() -> None:
    (part,) = read("1 кв. – перенесено на май").parts

    assert part.mark is Mark.MOVED
    assert part.new is not None
    assert part.new.due == date(2021, 5, 31)


def test_words_may_say_that_it_was_late() -> None:
    assert read("выполнено с опозданием 15.04.2021").late
    assert not read("выполнено в срок 15.03.2021").late


@pytest.mark.parametrize(
    "text",
    [
        "почти",
        "выполнено, но не всё",
        "выполнено не полностью",
        "выполнено?",
        "?",
        "см. ниже",
        "не выполнено в срок",
        "не выполнено 12.03.2021",
        "выполнено 31.02.2021",
        "проведено 4 заседания",
        "перенесено 15.05.2021",
        "перенесено на потом 15",
        "протокол",
        "письмо от 12.03.2021",
        "1 квартал",
        "1 кв. – выполнено; выполнено",
        "1 кв. – почти; 2 кв. – выполнено",
        "1.1. выполнено",
        "31 – выполнено",
        "выполнено (",
        "выполнено, 80 %",
        "в работе, 100 %",
        "выполнено, отменено",
        "снято, перенесено на май",
        "перенесено с потолка на май",
        "перенесено на ежемесячно",
        "1 квартал – 2 квартал",
        "12–14.04.2021",
        "выполнено 10.10.2021–12.10.2021",
        "12.03.2021 – 15.03.2021",
        "каб. 12",
        "ответственный Иванов",
    ],
)
def test_an_unknown_mark_is_never_guessed(text: str) -> None:
    reading = read(text)

    assert reading == MarkReading(" ".join(text.split()), Mark.UNREAD, reason=reading.reason)


def test_the_reason_tells_what_was_not_understood() -> None:
    assert read("перенесено на морковкино заговенье").reason == "новый срок не распознан: «морковкино заговенье»"


def test_typed_values_are_read() -> None:
    assert read(datetime(2021, 3, 12)).done == day(3, 12)
    assert read(date(2021, 3, 12)).done == day(3, 12)
    assert read(True).mark is Mark.DONE
    assert read(False).mark is Mark.NOT_DONE
    assert read(None).mark is Mark.EMPTY


@pytest.mark.parametrize("value", [1, 0.5, ErrorValue("#REF!"), time(12, 0), date(1900, 1, 5), datetime(2999, 1, 1)])
def test_other_values_are_not_guessed(value: Value) -> None:
    assert read(value).mark is Mark.UNREAD


@given(st.text(alphabet="выполнено неартк 0123456789.,;-–()№%+\n", max_size=60))
def test_any_text_gives_a_reading(text: str) -> None:
    assert read(text).mark in Mark


@pytest.mark.parametrize("text", ["1 кв. – " * 60, "январь, " * 60, "12.03, " * 70, "(" * 400, "в " * 240, "1 " * 240])
def test_long_texts_are_read_soon(text: str) -> None:
    assert read(text[:LONGEST]).mark is Mark.UNREAD


def test_a_text_longer_than_any_mark_is_not_read() -> None:
    assert read("выполнено " * 60).mark is Mark.UNREAD


@given(st.sampled_from(["выполнено 12.03.2021, протокол № 3", "1 кв. – вып.; 2 кв. – в работе", "перенесено на май"]))
def test_case_spaces_and_dashes_change_nothing(text: str) -> None:
    changed = read("  " + text.upper().replace(" ", "\u00a0 ").replace("–", "—") + " ")

    assert (changed.mark, changed.done) == (read(text).mark, read(text).done)
    assert [(part.mark, part.windows) for part in changed.parts] == [(p.mark, p.windows) for p in read(text).parts]


def test_a_day_that_is_not_in_the_calendar_is_named_once() -> None:
    assert read("выполнено 31.02.2021").reason == "такого дня нет: 31.02.2021"
    assert read("выполнено 5.5").reason == "не похоже на дату: «5.5»"
