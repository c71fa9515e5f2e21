"""Standards and sanitary rules, whose number ends in a year: «ГОСТ Р 7.0.97-2016», «СП 2.4.3648-20»."""

import re

from xlplan.rollover.families.example import Example
from xlplan.rollover.seen import Seen, Verdict, kept

_STANDARD = re.compile(
    r"(?<!\w)(?:гост|iso|исо|санпин|сп|снип|ост|ту|рд|гн|фгос|пуэ|iec|мэк|iso/iec|исо/мэк|din|en|нпб|гост/р|окз|оквэд\w*|мсфо)"
    r"(?: (?:р|p|исо|iso|мэк|iec|en|спо|во|ооо|ноо|соо|до))*[ №]*[\d./:-]*(?:\([\w./ -]+\))?(?:[-: ]|(?<=\d)\.)$"
)

EXAMPLES = (
    Example("Оформить по ГОСТ Р 7.0.97-2016", "kept"),
    Example("Аудит по ГОСТ Р ИСО 9001-2015 и ISO 21001:2018", "kept kept"),
    Example("Пожарная безопасность (СП 1.13130.2020)", "kept"),
    Example("Переход на ФГОС СПО 2021", "kept"),
)
SILENT = ("ФГОС на 2021 год", "СП на 2021 год", "Мост 2021 года")


def decide(seen: Seen) -> Verdict | None:
    """Keep the year in the number of a standard."""
    return kept("год в обозначении стандарта") if _STANDARD.search(seen.before) else None
