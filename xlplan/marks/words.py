"""The words of marks, and the one form in which they are compared.

The form keeps the length of the text, so that a stretch of it can be told back as people wrote it.
"""

import re

from xlplan.mark import Mark

_FOLDED = str.maketrans("ё‐‑‒–—−✔√☑", "е------✓✓✓")
_ALIKE = str.maketrans("ABCEHKMOPTXYaceopxykmt", "АВСЕНКМОРТХУасеорхукмт")
_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile(r"[А-Яа-яЁё]")

STRIPPED = " .,;"
"""What may stand around a statement and says nothing."""


def normal(text: str) -> str:
    """Fold case, ё, dashes, ticks and look-alike Latin letters, each sign to one sign."""
    if _CYRILLIC.search(text):
        text = _WORD.sub(_one_alphabet, text)
    lowered = "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)
    return lowered.translate(_FOLDED)


def _one_alphabet(word: re.Match[str]) -> str:
    mixed = _CYRILLIC.search(word[0]) or word[0] in "ABCK"
    return word[0].translate(_ALIKE) if mixed else word[0]


_SUBJECT = r"(?:(?:мероприятие|работа|поручение|задание|задача|пункт) )?"
_DONE = (
    r"(?:вы|ис)полнен(?:о|а|ы)?|вып|исп|сделан(?:о|а|ы)?|проведен(?:о|а|ы)?|завершен(?:о|а|ы)?|закончен(?:о|а|ы)?"
    r"|реализован(?:о|а|ы)?|осуществлен(?:о|а|ы)?|готов(?:о|а|ы)?|состоял(?:ся|ась|ось|ись)|сдан(?:о|а|ы)?"
    r"|закрыт(?:о|а|ы)?"
)
_WORKING = (
    r"(?:находится )?(?:в|на) (?:работе|исполнении|стадии (?:вы|ис)полнения|процессе(?: (?:вы|ис)полнения)?)"
    r"|(?:вы|ис)полняется|проводится|реализуется|осуществляется|готовится|начат(?:о|а|ы)?"
    r"|(?:работа )?(?:ведется|продолжается)(?: работа)?|на контроле"
    r"|частично(?: (?:вы|ис)полнен(?:о|а|ы)?)?|(?:вы|ис)полнен(?:о|а|ы)?,? \(?частично\)?"
)
_NOT = rf"не ?(?:{_DONE}|начат(?:о|а|ы)?|(?:вы|ис)полнял(?:ся|ась|ось|ись)|проводил(?:ся|ась|ось|ись))|нет|-"
_DROPPED = (
    r"снят(?:о|а|ы)?(?: с (?:контроля|исполнения|плана))?|отменен(?:о|а|ы)?|отмена|аннулирован(?:о|а|ы)?"
    r"|исключен(?:о|а|ы)?(?: из плана)?"
)
_LATER = (
    r"(?:срок )?(?:перенесен|продлен|отложен|сдвинут)(?:о|а|ы)?(?: срок)?|перенос(?: срока)?|продление(?: срока)?"
    r"|перенести(?: срок)?|(?:срок )?переносится"
)

STATUSES: tuple[tuple[Mark, re.Pattern[str]], ...] = tuple(
    (mark, re.compile(rf"{_SUBJECT}(?:{words})(?!\w)"))
    for mark, words in (
        (Mark.NOT_DONE, _NOT),
        (Mark.IN_WORK, _WORKING),
        (Mark.CANCELLED, _DROPPED),
        (Mark.MOVED, _LATER),
        (Mark.DONE, rf"{_DONE}|да|\+|✓|v"),
    )
)
"""The words that say how far a thing has come, the longer ones first where one begins like another."""

SHARE = re.compile(rf"(?P<done>(?:{_DONE}) )?(?:на )?(?P<share>\d{{1,3}})(?:[.,]\d+)? ?%")
"""How much of it is done, in per cent."""

WELL = re.compile(
    r"(?:полностью|в полном объеме|в (?:установленный )?срок|в установленные сроки|своевременно|досрочно|раньше срока"
    r"|успешно)(?!\w)"
)
"""Words that add nothing to «выполнено»."""

LATE = re.compile(r"(?:с опозданием|с нарушением срока|с просрочкой|позже срока|не в срок)(?!\w)")

MONTH = r"(?:янв|фев|мар|апр|ма[йяе]|июн|июл|авг|сен|окт|ноя|дек)[а-я]{0,6}\.?"
DAY = re.compile(
    rf"(?:от )?(?P<day>\d{{1,2}}[./]\d{{1,2}}(?:[./](?:\d{{4}}|\d\d))?(?!\d)|\d{{4}}-\d\d-\d\d(?!\d)"
    rf"|\d{{1,2}} {MONTH}(?: \d{{4}}(?!\d))?)(?: ?г(?:ода|\.)?(?!\w))?"
)
"""Something that looks like a date; whether it is one, the reader of deadlines tells."""

PAPER = re.compile(
    r"(?P<word>(?:протокол|приказ|акт|отчет|справк|распоряжени|постановлени|решени|письм)[а-я]{0,3}"
    r"|(?:пр|прот)(?=\.? ?(?:№|от )))(?!\w)"
    r"(?: (?:заседания|собрания|совещания|совета|педсовета|комиссии|директора|ректора))?"
)
NUMBER = re.compile(r"(?:№|n) ?\d[\w/-]*")
PROVING = ("протокол", "приказ", "акт", "отчет", "справк", "распоряжени", "постановлени", "решени")
"""Papers that show by themselves, given their number or date, that the thing was done; a letter does not."""

LABEL = re.compile(
    rf"(?:за |в |до |с |по )*(?:(?:{MONTH}|\d{{1,4}}|[ivі]{{1,3}}|перв\w+|втор\w+|трет\w+|четверт\w+|кв(?:артал\w*)?"
    rf"|полуг(?:оди\w+)?|п/г|год\w*|г|недел\w+|декад\w+|и|с|по|до)(?:-?[а-я]{{1,3}}(?!\w))?[ .,/-]*)+"
)
"""What may name checkpoints; whether it does, the reader of deadlines tells."""
