import json

from tests.cli.run import run


def test_each_phrase_has_one_line_in_its_order() -> None:
    answer = run("deadline", "--year", "2021", "до 15 марта", "Февраль-апрель")

    assert answer.out.splitlines() == ["до 15 марта → до 15.03.2021", "Февраль-апрель → 01.02.2021 – 30.04.2021"]


def test_without_phrases_the_lines_of_standard_input_are_read() -> None:
    answer = run("deadline", "--year", "2021", "--format", "json", given="Январь\n\nкогда-нибудь\n")

    kinds = [json.loads(line)["kind"] for line in answer.out.splitlines()]
    assert kinds == ["period", "none", "unread"]


def test_json_keeps_to_the_contract() -> None:
    answer = run("deadline", "--year", "2021", "--format", "json", "15.03.2021")

    assert json.loads(answer.out) == {
        "text": "15.03.2021",
        "year": 2021,
        "kind": "point",
        "windows": [["2021-03-15", "2021-03-15"]],
        "due": "2021-03-15",
        "freq": None,
        "qualifier": None,
    }


def test_a_byte_order_mark_is_no_part_of_the_first_phrase() -> None:
    answer = run("deadline", "--year", "2021", "--format", "json", given="\ufeffмарт\r\nапрель\r\n")

    assert [json.loads(line)["text"] for line in answer.out.splitlines()] == ["март", "апрель"]


def test_bytes_that_are_no_text_spoil_no_answer() -> None:
    answer = run("deadline", "--year", "2021", "--format", "json", "\udcff", "март")

    assert [json.loads(line)["text"] for line in answer.out.splitlines()] == ["\N{REPLACEMENT CHARACTER}", "март"]
