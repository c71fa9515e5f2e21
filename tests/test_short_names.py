import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlplan.short_names import short_name
from xlplan.typography import Family, Font, count_lines

ARIAL = Font(Family.ARIAL, 9)
PX = 318

texts = st.text(st.sampled_from("абвгджМШ-–   («»)19,.№WШи"), max_size=300)


def short(text: str, px: float = PX, lines: int = 2) -> str:
    return short_name(text, px, ARIAL, lines)


@pytest.mark.parametrize("text", ["", "Отчёт", "Подготовка отчёта (за квартал) и его рассмотрение", "и"])
def test_a_name_that_fits_stays_as_it_is(text: str) -> None:
    assert short(text) == text


def test_white_space_is_folded() -> None:
    assert short(" Проведение \n заседаний\u00a0кластера ") == "Проведение заседаний кластера"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Участие в реализации модели наставничества (привлечение работников предприятий – членов кластера в роли "
            "наставников обучающихся профессиональных образовательных организаций)",
            "Участие в реализации модели наставничества",
        ),
        (
            "Организация семинаров (в том числе выездных (не реже раза в квартал)), круглых столов для педагогических "
            "работников школ",
            "Организация семинаров, круглых столов для педагогических работников школ",
        ),
        (
            "Совещание с заместителями директоров (по учебной работе, по воспитательной работе, по безопасности, без",
            "Совещание с заместителями директоров",
        ),
    ],
)
def test_brackets_go_first(text: str, expected: str) -> None:
    assert short(text) == expected


def test_words_go_whole() -> None:
    name = "Актуализация содержания интернет-страницы кластера и групп в социальных сетях предприятий и организаций"

    shortened = short(name)

    assert shortened.endswith("…")
    assert name.startswith(shortened[:-1] + " ")


@pytest.mark.parametrize(
    "text",
    [
        "Подготовка предложений в рамках программы развития",
        "Подготовка предложений и выводов по программе развития",
        "Подготовка предложений, а также программы развития",
        "Подготовка предложений – отдельно по каждой программе",
    ],
)
def test_no_word_is_left_hanging(text: str) -> None:
    assert {short(text, px, 1) for px in range(170, 260, 3)} <= {
        "Подготовка предложений…",
        "Подготовка предложений и выводов…",
        "Подготовка предложений – отдельно…",
        "Подготовка предложений в рамках программы…",
        "Подготовка…",
    }


def test_a_cut_quotation_is_closed() -> None:
    name = "Участие в чемпионате «Молодые профессионалы Смоленской области и соседних областей по всем направлениям»"

    assert short(name, 320, 1) == "Участие в чемпионате «Молодые профессионалы…»"


def test_a_quotation_is_not_cut_to_one_word() -> None:
    assert short("Участие в чемпионате «Молодые профессионалы»", 230, 1) == "Участие в чемпионате…"


def test_a_single_long_word_is_cut_where_it_must_be() -> None:
    name = short("а" * 500)

    assert set(name) == {"а", "…"}
    assert 80 < len(name) < 90


def test_a_name_wholly_in_brackets_is_kept() -> None:
    assert short("(" + "очень длинное название мероприятия " * 4 + ")").startswith("(очень длинное название")


@given(texts, st.integers(60, 400), st.integers(1, 3))
def test_a_short_name_always_fits(text: str, px: int, lines: int) -> None:
    assert count_lines(short(text, px, lines), px, ARIAL) <= lines


@given(texts)
def test_a_short_name_is_not_shortened_again(text: str) -> None:
    assert short(short(text)) == short(text)


@given(texts)
def test_a_short_name_is_empty_only_for_an_empty_text(text: str) -> None:
    assert bool(short(text)) == bool(text.strip())
