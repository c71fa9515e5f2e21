from xlplan.template.description import PlanText
from xlplan.template.empty import PREPARED_ROWS, empty_plan, title_for
from xlplan.template.layout import Kind, lay_out


def test_a_title_without_an_organisation_has_a_blank() -> None:
    assert title_for(2022, None) == "ПЛАН РАБОТЫ ____________________ НА 2022 ГОД"


def test_a_title_names_the_organisation_in_capitals() -> None:
    assert title_for(2022, "школы «Рост» № 5") == "ПЛАН РАБОТЫ ШКОЛЫ «РОСТ» № 5 НА 2022 ГОД"


def test_an_empty_plan_has_both_stamps_and_one_section_to_fill_in() -> None:
    plan = empty_plan("ПЛАН НА 2022 ГОД")

    assert isinstance(plan, PlanText)
    assert (plan.agreed.kind, plan.approved.kind) == ("СОГЛАСОВАНО", "УТВЕРЖДАЮ")
    assert [section.heading for section in plan.sections] == ["1. Название раздела"]
    assert len(plan.sections[0].activities) == PREPARED_ROWS


def test_stamps_name_no_year_that_nobody_has_settled() -> None:
    plan = empty_plan("ПЛАН НА 2022 ГОД")

    assert "20___ г." in plan.agreed.date
    assert plan.agreed.date == plan.approved.date


def test_prepared_rows_fit_themselves_to_what_is_typed() -> None:
    rows = [line for line in lay_out(empty_plan("ПЛАН НА 2022 ГОД")) if line.kind is Kind.ACTIVITY]

    assert all(row.height is None for row in rows)
