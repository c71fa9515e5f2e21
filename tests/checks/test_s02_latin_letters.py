import pytest

from tests.checks.rule import TODAY, reports, silent
from tests.plans import plan
from xlplan.checks import Context, rules


@pytest.mark.parametrize("executor", ["KС", "Секpетарь КС", "Зам. диpектора"])
def test_a_word_of_two_alphabets_is_reported(executor: str) -> None:
    assert reports("S02", f"1.1 | Отчёт | {executor} | май | О |") == ["C3"]


@pytest.mark.parametrize("executor", ["КС", "WorldSkills Russia", "IT-отдел", "отдел № 2 (IV квартал)"])
def test_words_of_one_alphabet_are_let_be(executor: str) -> None:
    assert silent("S02", f"1.1 | Отчёт | {executor} | май | О |")


def _fixes(*executors: str) -> list[object]:
    lines = [f"1.{number} | Отчёт | {executor} | май | О |" for number, executor in enumerate(executors, 1)]
    return [finding.fix and finding.fix.after for finding in rules()["S02"].findings(plan(*lines), Context(TODAY))]


@pytest.mark.parametrize(
    ("executor", "fixed"),
    [("Секpетарь", "Секретарь"), ("Cовет oтдела", "Совет отдела"), ("OАО «Связь»", "ОАО «Связь»")],
)
def test_latin_letters_of_a_russian_word_are_changed(executor: str, fixed: str) -> None:
    assert _fixes(executor) == [fixed]


def test_a_word_that_could_be_either_is_changed_where_the_plan_has_it_in_russian() -> None:
    assert _fixes("KС", "Председатель КС") == ["КС"]


@pytest.mark.parametrize("executor", ["KС", "KС, Совет Cтарост"])
def test_a_word_that_could_be_either_is_left_to_a_person(executor: str) -> None:
    assert _fixes(executor) == [None]


def test_a_word_that_the_plan_has_in_latin_letters_is_left_to_a_person() -> None:
    assert _fixes("MAХ", "MAX", "МАХ") == [None]


@pytest.mark.parametrize("executor", ["Cекpеtарь", "PRщик", "BMXеры", "Xкласс", "info@сaйт.рф", "iPhoneы", "мaγ"])
def test_a_word_that_may_not_be_russian_is_left_to_a_person(executor: str) -> None:
    assert _fixes(executor) == [None]
