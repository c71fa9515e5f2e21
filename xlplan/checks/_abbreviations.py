"""Abbreviations of a plan: where they are declared («далее – ОПК») and where they are used."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from xlplan.checks._texts import written
from xlplan.grid import Ref
from xlplan.plan import Plan

_DECLARED = re.compile(r"\((?:именуем\w+ )?(?:в )?дал[ье]{2}\s*[-–—:]?\s*«?([^()«»]{2,60}?)»?\s*\)", re.IGNORECASE)
_SPELLED = re.compile(r"\(([А-ЯЁ]{2,6})\)|([А-ЯЁ]{2,6}) \([а-яё]")
_USED = re.compile(r"(?<![\w«»\"-])[А-ЯЁ]{2,6}(?![\w»\"-])")
_CAPITALS = re.compile(r"[А-ЯЁ]{2}")
_ROMAN = re.compile(r"[ІХУМС]+")

COMMON = frozenset(
    """
    РФ РСФСР СССР СНГ США ООН ЕС ГОСТ СНИП ФИО СМИ ФЗ ГК ТК УК БК НК КОАП ООО АО ПАО ОАО ЗАО ИП НКО ГУП МУП ФГУП
    МВД МЧС ФСБ ФНС ФАС ПФР СФР ФСС ОМС ГИБДД ДПС ЗАГС МФЦ ЕГЭ ОГЭ ГИА ГТО ЕГРН ЕГРЮЛ ИНН НДС НДФЛ ЖКХ ТКО ЭВМ ПК
    ИТ АИС ГИС ФГОС СПО ВПО ВУЗ ВО ДО НИИ НИР НИОКР РАН ВОВ ДТП ЧС ГО ЗОЖ ВИЧ СПИД ОРВИ СОШ ДОУ МБОУ МАОУ МКОУ МОУ
    МДОУ МБДОУ ГБПОУ ГАПОУ ОГБПОУ СОГБПОУ ФГБОУ ГБОУ ГБУ МБУ МБУК МКУ МУ ГУ УВР ВР АХЧ ИКТ БЖД ОБЖ ОБЗР ПДД
    """.split()  # noqa: SIM905 - a list of a hundred quoted words is no easier to read
)
"""Abbreviations that every reader of such plans knows."""


Meant = Callable[[str], str]
"""Gives a text with the letters that are meant, where some only look Russian."""


class Use(NamedTuple):
    """An abbreviation at a cell."""

    word: str
    at: Ref


def declared(plan: Plan, meant: Meant) -> dict[str, Ref]:
    """Return what the plan declares, each with the first cell that does it."""
    found: dict[str, Ref] = {}
    for field in written(plan):
        if "(" not in field.text:
            continue
        text = meant(field.text)
        for match in _DECLARED.finditer(text):
            found.setdefault(match[1].strip(), field.at)
        for spelled in _SPELLED.finditer(text):
            found.setdefault(spelled[1] or spelled[2], field.at)
    return found


def used(plan: Plan, meant: Meant) -> Iterator[Use]:
    """Yield each abbreviation of capitals that stands among words, in the order of the sheet.

    Texts wholly in capitals hold no abbreviations that could be told apart, nor does what stands in quotation marks.
    """
    for field in written(plan):
        text = meant(field.text)
        if not _CAPITALS.search(text) or (text.isupper() and len(text) > 6):
            continue
        for match in _USED.finditer(_without_declarations(text)):
            if not _ROMAN.fullmatch(match[0]):
                yield Use(match[0], field.at)


def _without_declarations(text: str) -> str:
    return _SPELLED.sub(" ", _DECLARED.sub(" ", text))
