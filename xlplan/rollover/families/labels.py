"""Texts that name the plan – its title, the tab, headers, properties, the name of the file – bear the plan's year."""

from xlplan.rollover.families.example import Example
from xlplan.rollover.mentions import Sort
from xlplan.rollover.seen import LABELS, Part, Seen, Verdict, ask, kept, shifted

_WHERE = {
    Part.TITLE: "год плана в заголовке",
    Part.HEADER: "год плана в колонтитуле",
    Part.PROPERTY: "год плана в свойствах книги",
    Part.TAB: "год плана в названии листа",
    Part.FILE: "год плана в имени файла",
}

EXAMPLES = (
    Example("ПЛАН РАБОТЫ КЛАСТЕРА НА 2021 ГОД", "shifted", Part.TITLE),
    Example("План 2021", "shifted", Part.TAB),
    Example("2021", "shifted", Part.TAB),
    Example("План 2020", "kept", Part.TAB),
    Example("План 2022", "ask", Part.TAB),
    Example("plan_2021.xlsx", "shifted", Part.FILE),
    Example("Отчёт за 2020 год", "kept", Part.TAB),
)
SILENT = ("План на 2021 год", "2021")


def decide(seen: Seen) -> Verdict | None:
    """Move the plan's own year in what names the plan."""
    if seen.part not in LABELS or seen.mention.sort in {Sort.ORDINAL, Sort.THEME}:
        return None
    if seen.inside and seen.mention.sort is not Sort.DATE:
        return shifted(_WHERE[seen.part])
    if seen.part is Part.TAB and seen.mention.sort is not Sort.DATE:
        return kept("лист прошлого года") if seen.distance < 0 else ask("лист будущего года")
    return None
