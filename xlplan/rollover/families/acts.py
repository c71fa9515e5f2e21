"""Acts: the date and the number of an order, a law, a letter, a contract stay what they were."""

import re

from xlplan.rollover.families.example import Example
from xlplan.rollover.mentions import Sort
from xlplan.rollover.seen import Seen, Verdict, ask, kept

_ACT = (
    r"(?:приказ|распоряжени|постановлени|указ(?!ан)|закон|кодекс|решени|письм|протокол|положени|договор|соглашени|контракт"
    r"|лицензи|свидетельств|паспорт|устав|фз\b|регламент|инструкци|порядк|рекомендаци|акт\b|акта\b|акту\b|актом\b|поручени"
    r"|перечн|утв\.|утвержд|зарегистр|требовани|правил)"
)
_NUMBER_BEHIND = re.compile(r"(?: ?г\.?| года)?,? ?(?:№|n ?\d|no\.? ?\d|номер)")
_NUMBER_BEFORE = re.compile(r"(?:№|(?<!\w)n) ?[\w./-]+,? ?(?:от|-) ?$")
_DATED_ACT = re.compile(rf"(?<!\w){_ACT}[^;]{{0,110}}(?<!\w)от ?$")
_FROM = re.compile(r"(?<!\w)от ?$")
_EDITION = re.compile(r"(?<!\w)(?:ред(?:\.|акци[яи])|изм(?:\.|енени\w+)|доп(?:\.|олнени\w+))(?: на| от| с)? ?$")
_YEAR_OF_ACT = re.compile(rf"(?<!\w){_ACT}\w*(?: [а-я]+ф)? $")
_TITLE_OF_ACT = re.compile(rf"(?<!\w){_ACT}[^«\"]*(?:№|(?<!\w)n ?\d)[^«\"]*[«\"][^»\"]*$")

EXAMPLES = (
    Example("Закон от 29.12.2012 № 273-ФЗ", "kept"),
    Example("Исполнение приказа от 12 марта 2021 г. № 45", "kept"),
    Example("Письмо Минпросвещения России № 05-123 от 12.03.2021", "kept"),
    Example("Постановление Правительства от 26.12.2017", "kept"),
    Example("Устав (в ред. от 15.02.2021)", "kept"),
    Example("Указ 2012 года", "kept"),
    Example("Санитарные правила 2021 года", "ask"),
    Example("Закон от 08.12.2020 № 385-ФЗ «О федеральном бюджете на 2021 год»", "kept ask"),
)
SILENT = (
    "Приказ об утверждении плана на 2021 год",
    "Положение о конкурсе, до 12.03.2021",
    "Издание приказов в 2021 году",
)


def decide(seen: Seen) -> Verdict | None:
    """Keep the date of an act; ask about a year in the title of one."""
    if seen.mention.sort is Sort.DATE or _FROM.search(seen.before):
        if _FROM.search(seen.before) and _NUMBER_BEHIND.match(seen.after):
            return kept("дата документа: за ней стоит его номер")
        if _NUMBER_BEFORE.search(seen.before):
            return kept("дата документа: перед ней стоит его номер")
        if _DATED_ACT.search(seen.before):
            return kept("дата документа")
    if _EDITION.search(seen.before):
        return kept("дата редакции документа")
    if seen.mention.sort in {Sort.ORDINAL, Sort.THEME}:
        return None
    if _YEAR_OF_ACT.search(seen.before) and seen.mention.spoken and seen.distance < 0:
        return kept("год документа")
    if _YEAR_OF_ACT.search(seen.before) and seen.mention.spoken and seen.distance == 0:
        return ask("год документа: в новом году документ может быть тем же")
    if _TITLE_OF_ACT.search(seen.before):
        return ask("год в названии документа: в новом году документ может быть другим")
    return None
