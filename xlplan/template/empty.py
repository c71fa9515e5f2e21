"""An empty plan, ready to be filled in: what a secretary would otherwise take from last year's and wipe clean."""

from xlplan.template.description import BLANK, ActivityText, PlanText, SectionText, StampText

PREPARED_ROWS = 12
"""Rows of the sample section; each takes its height from what is typed into it."""

_POST = ("_" * 38, "_" * 38)
_NAME = "И.О. Фамилия"
_DATE = "«____» ________________ 20___ г."


def empty_plan(title: str) -> PlanText:
    """Return a plan with blank stamps, that title and one sample section.

    Only the first activity bears a number: it shows how they are numbered, and nobody has to wipe numbers not needed.
    """
    activities = (ActivityText(number="1.1."), *(ActivityText() for _ in range(PREPARED_ROWS - 1)))
    return PlanText(
        agreed=StampText("СОГЛАСОВАНО", _POST, _NAME, _DATE),
        approved=StampText("УТВЕРЖДАЮ", _POST, _NAME, _DATE),
        title=title,
        sections=(SectionText("1. Название раздела", activities),),
    )


def title_for(year: int, organisation: str | None) -> str:
    """Return the title of a plan; a blank stands for an organisation that is not named.

    Args:
        year: the year of the plan.
        organisation: whose plan it is, in the genitive («машиностроительного кластера»).
    """
    return f"ПЛАН РАБОТЫ {(organisation or BLANK).upper()} НА {year} ГОД"
