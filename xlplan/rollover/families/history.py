"""Facts of the past: «центр, созданный в 2019 году». They do not move."""

import re

from xlplan.rollover.families.example import Example
from xlplan.rollover.mentions import Sort
from xlplan.rollover.seen import Seen, Verdict, ask, kept

_DONE = re.compile(
    r"(?<!\w)(?:создан|открыт|построен|введен|основан|образован|принят|утвержден|издан|выпущен|приобретен|поступи|прибы"
    r"|начат|завершен|установлен|заключен|зарегистрирован|присвоен|награжден|отремонтирован|действу|работа[юе]|существу)(?!и[еяюи])\w*"
    r"(?: [а-я]+){0,3} (?:в|с|от|до) $"
)
_MADE = re.compile(r" ?(?:р\.|в\.|рожд|выпуск|постройк|издани|изготовлен|ввод|основан|создан)")
"""What stands behind the year in which somebody was born or something was made."""

EXAMPLES = (
    Example("Развитие центра, созданного в 2019 году", "kept"),
    Example("Адаптация студентов, поступивших в 2021 году", "ask"),
    Example("Участники 2005 года рождения", "kept"),
    Example("Обслуживание автомобиля 2021 г.в.", "ask"),
    Example("Музей, открытый в 2020 году", "kept"),
)
SILENT = ("Открытие центра в 2021 году", "План на 2021 год")


def decide(seen: Seen) -> Verdict | None:
    """Keep what happened before the plan; ask about what happens in its year."""
    if seen.mention.sort not in {Sort.YEAR, Sort.RANGE, Sort.PAIR}:
        return None
    if seen.mention.spoken and _MADE.match(seen.after):
        return kept("год рождения или выпуска") if seen.distance < 0 else ask("год рождения или выпуска")
    if not _DONE.search(seen.before):
        return None
    return kept("год прошедшего события") if seen.distance < 0 else ask("год события: повторится ли оно, не видно")
