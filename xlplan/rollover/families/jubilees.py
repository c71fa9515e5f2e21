"""Anniversaries, numbered events and named years: next year they are others, or there are none."""

import re

from xlplan.rollover.families.example import Example
from xlplan.rollover.mentions import Mention, Sort
from xlplan.rollover.mentions.ordinals import find_ordinals
from xlplan.rollover.seen import Seen, Verdict, ask

_JUBILEE = re.compile(r"лет(?:и|\b)|юбиле|годовщин")

EXAMPLES = (
    Example("Мероприятия к 76-й годовщине Победы", "ask"),
    Example("Участие в XXV областном конкурсе", "ask"),
    Example("Празднование 800-летия князя в 2021 году", "ask ask"),
    Example("Уроки к 76-й годовщине Победы в 2021 году", "ask ask"),
    Example("XX летний фестиваль в 2021 году", "ask shifted"),
    Example("80 лет со дня начала войны", "ask"),
    Example("Мероприятия в рамках Года науки и технологий", "ask"),
)
SILENT = ("Контроль за лицами до 18 лет", "II квартал 2021 г.", "Проведение уроков в X классе, 2021 год")


def is_jubilee(mention: Mention, words: str) -> bool:
    """Tell whether a mention in these quiet words is an anniversary, and not the number of a yearly event."""
    return mention.sort is Sort.ORDINAL and bool(_JUBILEE.search(words[mention.start : mention.end]))


def decide(seen: Seen) -> Verdict | None:
    """Ask about the count, and about a year that stands with an anniversary."""
    if seen.mention.sort is Sort.ORDINAL:
        return ask("порядковый номер или юбилей: в новом году он другой")
    if seen.mention.sort is Sort.THEME:
        return ask("тематический год: в новом году тема другая")
    if seen.distance == 0 and any(is_jubilee(one, seen.clause) for one in find_ordinals(seen.clause)):
        return ask("год стоит рядом с юбилеем")
    return None
