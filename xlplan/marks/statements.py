"""One statement of a mark: a status with what may stand around it.

statement = {modifier} status {modifier} | day | paper       each parted by spaces, commas, dashes, brackets
status    = word | word share | share | moved ["на" | "до" new]
modifier  = day | "в" period | paper | "в срок" | "полностью" | "с опозданием" …
paper     = word [number] ["от" day]                          «протокол № 3 от 12.03.2021»
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

from xlplan.mark import Mark
from xlplan.marks.words import DAY, LATE, NUMBER, PAPER, PROVING, SHARE, STATUSES, WELL
from xlplan.windows import Deadline, Fault, Kind, Window, is_whole_months

Dated = Callable[[str], Deadline]
"""Reads a phrase as the deadlines of the plan are read: «15.03» in its year, «май» of a school year in its second."""

_BETWEEN = re.compile(r"[ ,;:.()\n-]*")
_WITHIN = re.compile(r"(?P<in>во? )?(?P<period>(?:с )?[^,;()]+)")
_FROM = re.compile(r" с (?P<old>[^,;()]{3,40}?)(?= на | до )")
_UNTIL = re.compile(r"(?:на|до) ")
_OPEN_END = re.compile(r"(?:неопределенный срок|потом|позже)(?![\w-])")
_WORDS = re.compile(r"[^ ,;()\n]+")
_NEW_KINDS = {Kind.POINT, Kind.PERIOD, Kind.SEVERAL}
_LIST_NUMBER = re.compile(r"\d{1,2}\.\d{1,2}\. ?\w*[^\W\d]")
_NEXT_YEAR = re.compile(r"следующий (?:календарный )?год")


class Unread(Exception):
    """The text is no statement; `reason` tells people why, where more can be said than that."""

    def __init__(self, reason: str | None = None) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement as it was read; the fields are those of `MarkReading`, `paper` as a stretch of the text."""

    mark: Mark | None = None
    done: Window | None = None
    paper: tuple[int, int] | None = None
    paper_day: Window | None = None
    proving: bool = False
    new: Deadline | None = None
    late: bool = False
    said: frozenset[str] = field(default_factory=frozenset)


def read_statement(text: str, dated: Dated) -> Statement:
    """Read a normal text as one statement, to its last character.

    Raises:
        Unread: it is none.
    """
    if text.count("(") != text.count(")"):
        raise Unread
    found, at = Statement(), 0
    while at < len(text):
        found, end = _next(text, at, found, dated)
        at = _past(text, end)
    return _whole(found)


def _next(text: str, at: int, found: Statement, dated: Dated) -> tuple[Statement, int]:
    for read in (_share, _status, _paper, _day, _quality, _period):
        step = read(text, at, found, dated)
        if step:
            return step
    raise Unread


def _past(text: str, at: int) -> int:
    between = _BETWEEN.match(text, at)
    return between.end() if between else at


def _share(text: str, at: int, found: Statement, _: Dated) -> tuple[Statement, int] | None:
    share = SHARE.match(text, at)
    if not share or (found.mark and share["done"]):
        return None
    percent = int(share["share"])
    mark = Mark.DONE if percent >= 100 else Mark.IN_WORK if percent else Mark.NOT_DONE
    if found.mark not in {None, mark}:
        return None
    return replace(found, mark=mark), share.end()


_THEN = {(Mark.NOT_DONE, Mark.MOVED), (Mark.NOT_DONE, Mark.CANCELLED)}
"""«Не выполнено, перенесено на май»: the second word tells what became of it."""


def _status(text: str, at: int, found: Statement, dated: Dated) -> tuple[Statement, int] | None:
    for mark, words in STATUSES:
        status = words.match(text, at)
        if not status:
            continue
        if found.mark is Mark.DONE and status[0] == "снято с контроля":
            return found, status.end()
        if found.mark and (found.mark, mark) not in _THEN:
            continue
        if mark is Mark.MOVED:
            return _moved(text, status.end(), replace(found, mark=mark), dated)
        return replace(found, mark=mark), status.end()
    return None


def _moved(text: str, at: int, found: Statement, dated: Dated) -> tuple[Statement, int]:
    """Read the new deadline: the longest stretch after «на» or «до» that is one; «с марта» before it is the old one."""
    if (old := _FROM.match(text, at)) and dated(old["old"]).dated:
        at = old.end()
    start = _past(text, at)
    until = _UNTIL.match(text, start)
    if not until:
        return found, at
    begin = until.end()
    unknown = _OPEN_END.match(text, begin)
    if unknown:
        return found, unknown.end()
    if next_year := _NEXT_YEAR.match(text, begin):
        return replace(found, new=_year_after(dated, next_year[0])), next_year.end()
    by = "до " if until[0] == "до " else ""
    for end in _word_ends(text, begin):
        new = dated(by + text[begin:end])
        if new.kind in _NEW_KINDS and new.corrected is None:
            return replace(found, new=new), end
    raise Unread(f"новый срок не распознан: «{text[begin:].strip()}»")


def _year_after(dated: Dated, words: str) -> Deadline:
    whole = dated("в течение года")
    if len(whole.windows) != 1 or whole.windows[0].start.month != 1:
        raise Unread(f"новый срок не распознан: «{words}»")
    year = whole.windows[0].end.year + 1
    window = Window(date(year, 1, 1), date(year, 12, 31))
    return Deadline(words, Kind.PERIOD, (window,), window.end)


def _word_ends(text: str, begin: int) -> list[int]:
    """Return where the words after `begin` end, the last one first; no new deadline takes more than twelve words."""
    ends = [word.end() for word in _WORDS.finditer(text, begin)]
    return ends[:12][::-1]


def _paper(text: str, at: int, found: Statement, dated: Dated) -> tuple[Statement, int] | None:
    paper = PAPER.match(text, at)
    if not paper or found.paper:
        return None
    end, number, day = paper.end(), None, None
    while True:
        start = _past(text, end)
        if number is None and (number := NUMBER.match(text, start)):
            end = number.end()
        elif day is None and (said := DAY.match(text, start)):
            day, end = _window_of_day(said, dated), said.end()
        else:
            break
    proving = paper["word"].startswith(PROVING) and (number is not None or day is not None)
    return replace(found, paper=(at, end), paper_day=day, proving=proving), end


def _day(text: str, at: int, found: Statement, dated: Dated) -> tuple[Statement, int] | None:
    day = DAY.match(text, at)
    if not day or found.done:
        return None
    if found.mark is None and _LIST_NUMBER.match(text, at):
        raise Unread("неясно, дата это или номер")
    return replace(found, done=_window_of_day(day, dated)), day.end()


def _window_of_day(found: re.Match[str], dated: Dated) -> Window:
    said = found["day"].replace("/", ".")
    if re.fullmatch(r"\d{4}-\d\d-\d\d", said):
        said = ".".join(reversed(said.split("-")))
    read = dated(said)
    if len(read.windows) != 1 or read.windows[0].start != read.windows[0].end:
        raise Unread(read.reason if read.fault is Fault.IMPOSSIBLE else f"не похоже на дату: «{found['day']}»")
    return read.windows[0]


def _quality(text: str, at: int, found: Statement, _: Dated) -> tuple[Statement, int] | None:
    for words, late in ((WELL, False), (LATE, True)):
        said = words.match(text, at)
        if said and said[0] not in found.said:
            return replace(found, late=found.late or late, said=found.said | {said[0]}), said.end()
    return None


def _period(text: str, at: int, found: Statement, dated: Dated) -> tuple[Statement, int] | None:
    """Read «в марте», «12–14 апреля»: within which days it was done; without «в» a whole month is rather a label."""
    within = _WITHIN.match(text, at)
    if not within or found.done or not found.mark:
        return None
    read = dated(within["period"].strip())
    if read.kind is not Kind.PERIOD or len(read.windows) != 1 or read.corrected is not None:
        return None
    if not within["in"] and is_whole_months(read.windows[0]):
        return None
    return replace(found, done=read.windows[0]), within.end()


def _whole(found: Statement) -> Statement:
    """Take a lone day, or a paper with its number or date, for «выполнено»; refuse what does not fit together."""
    if found.mark is None:
        if not (found.done or found.proving) or found.said:
            raise Unread
        found = replace(found, mark=Mark.DONE)
    if found.mark is not Mark.DONE and found.said:
        raise Unread
    if found.mark is Mark.NOT_DONE and (found.done or found.paper):
        raise Unread
    if found.mark is Mark.MOVED and found.done:
        raise Unread("неясно, перенесено в этот день или на этот день")
    if found.mark is Mark.DONE:
        return replace(found, done=found.done or found.paper_day)
    return replace(found, done=None)
