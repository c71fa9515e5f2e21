"""Which column is which: the words that head the columns of a plan.

A heading is known by the key word that stands first in it: «Ответственный за исполнение» is about executors, although
«исполнение» alone would be a mark. Words that open headings of other columns («Участники мероприятия», «Место
проведения») close the search, so that the activity's name is not sought there. Two grades of certainty: a heading that
can mean nothing else, and one that is taken only where no better column is found.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from xlplan.plan import Role
from xlplan.reader.words import plain

LONGEST = 160
"""A longer text is no heading of a column, in characters."""


class Match(NamedTuple):
    """What a heading says its column is for, and how surely (2: can mean nothing else, 1: may be)."""

    role: Role
    grade: int


_NUMBER = re.compile(
    r"(?:(?:№|n|#|no)+\s*(?:п\s*[.\\/]?\s*п?\.?|строки|пункта|мероприятия|раздела|п/п)?|п\s*[.\\/]\s*п\.?|пп\.?"
    r"|номер(?: п/?п| пункта| мероприятия| строки)?\.?|порядковый номер|пункт(?: плана)?)\.?"
)

_KEYS: tuple[tuple[Role | None, int, str], ...] = (
    # Two columns instead of one phrase.
    (Role.START, 2, r"(?:дата |срок |время |плановое |планируемое )?начал[оа]\b"),
    (
        Role.END,
        2,
        r"(?:дата |срок |время |плановое |планируемое )?(?:окончани[ея]|завершени[ея]|конец)\b(?! мероприяти)",
    ),
    # Columns that name the day with other things, and those that only sound like it.
    (Role.DEADLINE, 2, r"мест[оа](?:,| и) (?:дата|время|срок)"),
    (Role.MARK, 2, r"(?:дата|срок) (?:фактическ\w+|факт\b)|фактическ\w+ (?:дата|срок|исполнение|выполнение)"),
    (
        Role.DEADLINE,
        2,
        r"(?:планов\w+ |планируем\w+ |календарн\w+ |ориентировочн\w+ |предполагаем\w+ |контрольн\w+ )?срок",
    ),
    (Role.DEADLINE, 2, r"(?:планов\w+ |планируем\w+ |календарн\w+ |ориентировочн\w+ |предполагаем\w+ )?дат[аы]\b"),
    (Role.DEADLINE, 2, r"ориентировочн\w+ (?:время|евремя)|время (?:проведения|исполнения|выполнения|реализации)"),
    (
        Role.DEADLINE,
        2,
        r"периодичность|период (?:исполнения|выполнения|проведения|реализации)|когда (?:проводится|провод)",
    ),
    (Role.DEADLINE, 1, r"время\b|период\b|месяц\b|когда\b|график\b"),
    # The mark.
    (Role.MARK, 2, r"отметк[аи]|отм\.|статус|состояние (?:исполнения|выполнения)|ход (?:исполнения|выполнения)"),
    (Role.MARK, 2, r"(?:сведения|информация) о(?:б)? (?:исполнении|выполнении|реализации)|о(?:б)? (?:ис|вы)полнении\b"),
    (Role.MARK, 1, r"(?:выполнение|исполнение|выполнено|исполнено|факт)\b"),
    # Who.
    (Role.EXECUTORS, 2, r"ответственн|исполнител|соисполнител|отв\.|исп\."),
    (Role.EXECUTORS, 1, r"инициатор|привлекаем|организатор|кто (?:проводит|отвечает|исполняет|выполняет)|куратор"),
    # What comes of it.
    (Role.RESULT, 2, r"(?:ожидаем\w+ |планируем\w+ |конечн\w+ |прогнозируем\w+ )?(?:результат|итог)"),
    (Role.RESULT, 2, r"форма (?:отчет|отчёт|завершения|представления|подведения)|(?:итогов\w+|отчетн\w+) документ"),
    (Role.RESULT, 1, r"вид документа|документ\b|выход\w* документ|показател|индикатор|ожидаемый эффект|продукт"),
    # What is done, said so that nothing else can be meant.
    (Role.NAME, 2, r"(?:наименование|название|содержание|перечень|формулировка)\b"),
    (Role.NAME, 2, r"(?:проводим\w+ |планируем\w+ |основн\w+ |запланированн\w+ |ключев\w+ )?мероприяти[ея]\b"),
    (
        Role.NAME,
        2,
        r"вид\w* (?:\w+ )?(?:работ|деятельности)|(?:рассматриваем\w+ )?вопрос|дела\b"
        r"|направлени[ея] (?:деятельности|работы)",
    ),
    (
        Role.NAME,
        1,
        r"тем[аы]\b|работ[аы]\b|задач[аи]\b|полномочия|действи[ея]\b|событи[ея]\b|направлени[ея]\b|что\b|этап",
    ),
    # Columns of other kinds: nothing after these words counts.
    (
        None,
        0,
        r"участник|мест[оа]\b|форм[аы]\b|класс|групп|объем|затрат|стоимост|количеств|кол-во|цел[ьи]\b|источник|примечани"
        r"|адрес|категори|основани|целев|контрол|охват|финансир|бюджет|раздел|вид\b|уровень|телефон|контакт|ед\. ?изм"
        r"|единиц|комментари|ссылк|приоритет|проект\b|подразделени|сумма|аудитори",
    ),
)
_KEY = re.compile("|".join(f"(?P<k{index}>{key})" for index, (_, _, key) in enumerate(_KEYS)))


@lru_cache(maxsize=4096)
def role_of(heading: str) -> Match | None:
    """Tell what a heading says its column is for; None when it says nothing that a plan needs."""
    text = plain(heading).strip(" .,:;*")
    if not text or len(text) > LONGEST:
        return None
    if _NUMBER.fullmatch(text):
        return Match(Role.NUMBER, 2)
    found = _first_key(text)
    if found is None or found.lastgroup is None:
        return None
    role, grade, _ = _KEYS[int(found.lastgroup[1:])]
    if role is None:
        return None
    if role is Role.NAME and _names_another(text[found.end() :]):
        return _first_role_after(text[found.end() :])
    return Match(role, grade)


def _first_key(text: str) -> re.Match[str] | None:
    """Find the first key word that begins a word of the text."""
    for start in re.finditer(r"(?<![\w])(?=\w)", text):
        if found := _KEY.match(text, start.start()):
            return found
    return None


def _names_another(rest: str) -> bool:
    """Tell whether «Наименование …» goes on to name a result, an executor or a document instead of an activity."""
    return bool(
        re.match(r"\s*(?:ожидаем\w+ )?(?:результат|ответственн|исполнител|показател|документ|органа|организаци)", rest)
    )


def _first_role_after(rest: str) -> Match | None:
    found = _first_key(rest)
    if found is None or found.lastgroup is None:
        return None
    role, grade, _ = _KEYS[int(found.lastgroup[1:])]
    return None if role is None else Match(role, grade)
