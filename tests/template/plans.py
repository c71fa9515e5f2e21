"""Plans to be written, made from a few words."""

from xlplan.template.description import ActivityText, PlanText, SectionText, StampText

STAMP = StampText("УТВЕРЖДАЮ", ("Директор", ""), "И.И. Иванов", "«25» января 2021 г.")


def activity(line: str) -> ActivityText:
    """A row from a line such as «1.1. | Отчёт | КС | Январь | Отчёт | выполнено»; cells at its end may be left out."""
    return ActivityText(*(cell.strip() for cell in line.split("|")))


def section(heading: str, *lines: str) -> SectionText:
    """A section with these activities."""
    return SectionText(heading, tuple(map(activity, lines)))


def plan_text(*sections: SectionText, title: str = "ПЛАН РАБОТЫ НА 2021 ГОД", stamp: StampText = STAMP) -> PlanText:
    """A plan with the same stamp on both sides."""
    return PlanText(stamp, stamp, title, sections)
