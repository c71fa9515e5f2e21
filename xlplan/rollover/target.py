"""Which year a plan is rolled over to, and what the new file is called."""

import re
from pathlib import PurePath

from xlplan.errors import XlplanError
from xlplan.plan import Plan
from xlplan.rollover.rewriting import all_changes, decide, rewritten
from xlplan.rollover.seen import Part
from xlplan.rollover.term import Term


class NoYear(XlplanError):
    """Nothing tells the year of the plan."""

    def __init__(self, file: str) -> None:
        super().__init__(
            f"Год плана «{file}» не найден ни в заголовке, ни в грифах, ни в имени файла, поэтому переносить его "
            "неоткуда. Напишите год в заголовке плана, например «на 2021 год», и повторите."
        )


class TargetNotLater(XlplanError):
    """The year to roll over to is not after that of the plan."""

    def __init__(self, term: Term, target: int) -> None:
        super().__init__(
            f"План уже на {term.spelled()}, а перенести его просят на {target}-й. "
            f"Укажите год не раньше {term.last + 1}-го: --year {term.last + 1 if not term.school else term.first + 1}."
        )


def term_of(plan: Plan, target: int | None = None) -> Term:
    """Return from which years to which a plan goes: to the years right after its own unless told otherwise.

    Args:
        plan: the plan.
        target: the year of the new plan; for a school year its first calendar year.

    Raises:
        NoYear: nothing tells the year of the plan.
        TargetNotLater: the target is not after the plan.
    """
    if not plan.years:
        raise NoYear(plan.file)
    term = Term(plan.years, 1 if plan.school else len(plan.years), plan.school)
    if target is None:
        return term
    if target <= (term.first if plan.school else term.last):
        raise TargetNotLater(term, target)
    return Term(plan.years, target - term.first, plan.school)


def name_of(file: str, term: Term) -> str:
    """Return the name of the new file: the year in the old one moved, or the new year put behind it."""
    path = PurePath(file)
    stem = re.sub(r"_", " ", path.stem)
    moved = rewritten(path.stem, all_changes(decide(stem, Part.FILE, term)))
    if moved == path.stem:
        years = term.named(new=True).split()[0]
        moved = f"{path.stem}_{years}"
    return moved + path.suffix
