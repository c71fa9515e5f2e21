"""The mark (отметка о выполнении) in people's words: what it says of the activity, or that it was not understood."""

import re
from enum import StrEnum
from functools import lru_cache


class Mark(StrEnum):
    """What a mark says."""

    EMPTY = "empty"
    DONE = "done"
    IN_WORK = "in work"
    NOT_DONE = "not done"
    CANCELLED = "cancelled"
    MOVED = "moved"
    UNREAD = "unread"


_DAY = r"(?:\d{1,2}\.\d{1,2}(?:\.(?:\d{4}|\d{2}))?(?: ?г\.?(?:ода)?)?)"
_PAPER = (
    r"(?:,? ?(?:протокол|приказ|отчет|акт|письмо|распоряжение)(?:[а-я]* | )?(?:от "
    + _DAY
    + r" ?)?(?:№ ?[\w/-]+)?(?: от "
    + _DAY
    + r")?)"
)
_DONE_WORD = r"(?:(?:вы|ис)полнен[оаы]?|вып\.?|исп\.?|сделано|проведен[оаы]?|готово|завершен[оаы]?|реализован[оаы]?)"
_FORMS: tuple[tuple[Mark, str], ...] = (
    (Mark.DONE, rf"{_DONE_WORD}(?: в срок| полностью| в полном объеме)?,?(?: {_DAY})?{_PAPER}?"),
    (Mark.DONE, rf"\+|да|{_DAY}|v|√"),
    (
        Mark.IN_WORK,
        r"в работе|выполняется|исполняется|в процессе|ведется|(?:выполнено|исполнено) частично|частично(?: выполнено)?",
    ),
    (Mark.NOT_DONE, r"не (?:(?:вы|ис)полнен[оаы]?|проведен[оаы]?|вып\.?|сделано)|-|нет"),
    (Mark.CANCELLED, r"снят[оаы]?(?: с контроля| с исполнения)?|отменен[оаы]?|исключен[оаы]?"),
    (
        Mark.MOVED,
        r"перенесен[оаы]?(?: (?:на|до) [\w .]+)?|перенос(?: (?:на|до) [\w .]+)?|продлен[оаы]?(?: (?:на|до) [\w .]+)?",
    ),
)
_SPACES = re.compile(r"\s+")


@lru_cache(maxsize=2048)
def read_mark(text: str) -> Mark:
    """Read a mark to its last character; what is not understood wholly is `Mark.UNREAD`, never guessed."""
    words = _SPACES.sub(" ", text).strip().strip(".;, ").casefold().replace("ё", "е").translate(_DASHES)
    if not words:
        return Mark.EMPTY if not text.strip(" .;,") else Mark.UNREAD
    return next((mark for mark, form in _FORMS if re.fullmatch(form, words)), Mark.UNREAD)


_DASHES = str.maketrans("–—−", "---")
