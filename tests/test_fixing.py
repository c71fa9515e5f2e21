"""What `--fix` promises of any plan: nothing is read otherwise, nothing new is wrong, a second time changes nothing."""

from dataclasses import replace
from datetime import date, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.plans import HEADINGS, book, grid
from xlplan.checks import Context, run_checks
from xlplan.findings import Finding
from xlplan.fixing import Checked, check_book
from xlplan.grid import Area, Book, Value
from xlplan.plan import Plan
from xlplan.reader import read_plan
from xlplan.reader.words import plain
from xlplan.settings import Settings
from xlplan.sureness import mends, with_mends

TODAY = date(2021, 4, 20)


def _book(*rows: tuple[Value, ...], title: str = "План на 2021 год") -> Book:
    return book(grid((title,), HEADINGS, *rows))


def _checked(what: Book, own: Settings | None = None) -> Checked:
    return check_book(what, TODAY, own or Settings())


def _fixable(what: Book, own: Settings | None = None) -> list[str]:
    return [f"{one.code} {one.at.a1}" for one in _checked(what, own).findings if one.fixable]


def test_fixes_of_several_rules_go_together_in_one_cell() -> None:
    what = _book(("1.1", "Отчёт", "Секpетарь  совета", "май", "Отчёт"))

    (mend,) = mends(what, _checked(what).findings)

    assert (mend.codes, mend.fix.after) == (("S01", "S02"), "Секретарь совета")


def test_what_a_formula_shows_is_not_fixable() -> None:
    what = _book(("1.1", "Годовой  отчёт", "Совет", "май", "Отчёт"))
    sheet = what.grids[0]
    counted = type(sheet)(sheet.title, sheet.rows, formulas={(3, 2): '="Годовой  отчёт"'})

    assert _fixable(what) == ["S01 B3"]
    assert _fixable(book(counted)) == []


def test_what_a_page_break_has_split_is_not_fixable() -> None:
    what = _book(
        ("1.1", "Годовой  отчёт о", "Совет", "май", "Отчёт"),
        ("", "работе совета", "", "", ""),
        ("1.2", "Акт", "Совет", "май", "Отчёт"),
    )

    assert [one.code for one in _checked(what).findings if one.code == "S01"] == ["S01"]
    assert _fixable(what) == []


def test_what_people_asked_not_to_show_is_not_fixable() -> None:
    what = _book(("1.1", "Годовой  отчёт", "Совет", "май", "Отчёт"))

    assert _fixable(what, Settings(suppressed={("S01", "B3"): "так надо"})) == []


def test_a_merged_cell_is_fixable() -> None:
    what = _book(("1.1", "Годовой  отчёт", "Совет", "май", "Отчёт"))
    sheet = what.grids[0]
    merged = type(sheet)(sheet.title, sheet.rows, merged=(Area(1, 1, 1, 6), Area(3, 2, 4, 2)))

    assert _fixable(book(merged)) == ["S01 B3"]


_WORDS = ["Отчёт", "совет", "КС", "KС", "Секpетарь", "МAХ", "MAX", "ОАО", "OАО", "до", "15", "мaрта", "мая", "с", "по"]
_WORDS += ["I", "квартал", "ежеквартaльно", "№", "выполнено", "выпoлнено", "(далее", "–", "КС)", "«", "»", "____", "и"]
_SPACES = [" ", "  ", "\u00a0", " \u00a0", "\n", " \n", "\n  ", " , ", ", ", " ; ", ",", "-", ""]
_texts = st.lists(st.tuples(st.sampled_from(_WORDS), st.sampled_from(_SPACES)), max_size=6).map(
    lambda pairs: "".join(word + space for word, space in pairs)
)
_phrases = st.one_of(
    _texts, st.sampled_from(["до 15  мaрта", "1 , 20 мая", "I\u00a0кв.", "май ,июнь", "в  тeчение года"])
)
_rows = st.lists(st.tuples(_texts, _texts, _phrases, _texts), min_size=1, max_size=4)


@settings(deadline=None, max_examples=150)
@given(_rows)
def test_fixing_changes_no_meaning_and_makes_no_finding(rows: list[tuple[str, str, str, str]]) -> None:
    what = _book(*((f"1.{number}", *cells[:3], "Отчёт", cells[3]) for number, cells in enumerate(rows, 1)))
    before = _checked(what)

    mended = with_mends(what, mends(what, before.findings))
    after = _checked(mended)

    assert not any(one.fixable for one in after.findings)
    assert _addresses(after.findings) <= _addresses(before.findings)
    assert _read(after.plan) == _read(before.plan)


def _addresses(findings: tuple[Finding, ...]) -> set[tuple[str, str]]:
    return {(one.code, one.at.a1) for one in findings}


def _read(plan: Plan) -> list[object]:
    return [
        (
            one.number,
            _folded(one.name),
            [_folded(name) for name in one.executors],
            (one.deadline.kind, one.deadline.windows, one.deadline.due, one.deadline.frequency),
            (one.mark.mark, one.mark.done),
        )
        for one in plan.activities()
    ]


def _folded(text: str) -> str:
    return plain(text).replace(" ,", ",").replace(" ;", ";")


_dates = st.sampled_from(
    ["15.03.2021", "20.03.2021 ", "5.3.2021", "до 20.03.2021", date(2021, 3, 15), datetime(2021, 5, 1)]
)
_numbers = st.sampled_from(
    ["1.1", "1.2", "1.3", "1.10", 1.1, 1.2, 1.3, datetime(2021, 1, 1), datetime(2021, 2, 1), 1, ""]
)


@settings(deadline=None, max_examples=150)
@given(
    st.lists(st.tuples(_numbers, _dates), min_size=1, max_size=5), st.sampled_from(["1. Кадры", "2. Кадры", "Кадры"])
)
def test_fixing_numbers_and_dates_changes_no_meaning_and_makes_no_finding(
    rows: list[tuple[Value, Value]], section: str
) -> None:
    what = _book((section,), *((number, f"Отчёт {at}", "КС", day, "О") for at, (number, day) in enumerate(rows)))
    days = {(row, 4): "dd.mm.yyyy" for row, _, value in what.grids[0].cells() if isinstance(value, date)}
    what = book(replace(what.grids[0], number_formats=days))
    before = _checked(what)

    after = _checked(with_mends(what, mends(what, before.findings)))

    assert not any(one.fixable for one in after.findings)
    assert _addresses(after.findings) <= _addresses(before.findings)
    assert [one.deadline.windows for one in after.plan.activities()] == [
        one.deadline.windows for one in before.plan.activities()
    ]


def _dated(*formats: str) -> Book:
    rows = [(f"1.{at}", f"Отчёт {at}", "КС", date(2021, 3, at), "О") for at, _ in enumerate(formats, 1)]
    what = _book(*rows, ("1.9", "Акт", "КС", "20.03.2021", "О"))
    return book(replace(what.grids[0], number_formats={(at, 4): form for at, form in enumerate(formats, 3)}))


def test_a_date_is_shown_as_the_others_of_its_column() -> None:
    what = _dated("dd.mm.yyyy", "dd.mm.yyyy")

    (mend,) = mends(what, _checked(what).findings)

    assert (mend.fix.after, mend.number_format) == (date(2021, 3, 20), "dd.mm.yyyy")


def test_a_date_is_left_as_it_is_where_the_column_shows_dates_in_several_ways() -> None:
    assert _fixable(_dated("dd.mm.yyyy", "d mmmm")) == []


def test_a_number_that_a_formula_counts_with_is_left_as_it_is() -> None:
    what = _book(("1.1", "Отчёт", "КС", "май", "О"), (1.2, "Акт", "КС", "май", "О"))
    counted = replace(what.grids[0], formulas={(9, 9): "=A4+0.1"})

    assert _fixable(what) == ["N05 A4"]
    assert _fixable(book(counted)) == []


def test_a_check_of_the_same_plan_finds_the_same_with_and_without_fixes() -> None:
    what = _book(("1.1", "Годовой  отчёт", "KС", "до 15 мaрта", "Отчёт"))

    found = run_checks(read_plan(what), Context(TODAY))

    assert [(one.code, one.at) for one in _checked(what).findings] == [(one.code, one.at) for one in found]
