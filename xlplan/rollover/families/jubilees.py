"""Anniversaries, numbered events and named years: next year they are others, or there are none."""

from xlplan.rollover.families.example import Example
from xlplan.rollover.mentions import Sort, find_mentions
from xlplan.rollover.seen import Seen, Verdict, ask

EXAMPLES = (
    Example("Мероприятия к 76-й годовщине Победы", "ask"),
    Example("Участие в XXV областном конкурсе", "ask"),
    Example("Празднование 800-летия князя в 2021 году", "ask ask"),
    Example("80 лет со дня начала войны", "ask"),
    Example("Мероприятия в рамках Года науки и технологий", "ask"),
)
SILENT = ("Контроль за лицами до 18 лет", "II квартал 2021 г.", "Проведение уроков в X классе, 2021 год")


def decide(seen: Seen) -> Verdict | None:
    """Ask about the count, and about a year that stands with an anniversary."""
    if seen.mention.sort is Sort.ORDINAL:
        return ask("порядковый номер или юбилей: в новом году он другой")
    if seen.mention.sort is Sort.THEME:
        return ask("тематический год: в новом году тема другая")
    if seen.distance == 0 and any(
        one.sort is Sort.ORDINAL and "лет" in seen.words[one.start : one.end] for one in find_mentions(seen.clause)
    ):
        return ask("год стоит рядом с юбилеем")
    return None
