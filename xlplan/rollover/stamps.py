"""Stamps: names and posts stay, the day and the month are blank for signing, the year is the new one.

«25» января 2021 г. → «___» ____________ 2022 г.; « 25 » 01 2021 г. → « ___ » ____________ 2022 г.; 25.01.2021 →
__.__.2022. Where the stamp names the paper that approved the plan («приказ от 25.01.2021 № 12»), its number goes too.
"""

import re
from collections.abc import Iterator
from datetime import date

from xlplan.grid import Area, Grid, Ref
from xlplan.plan import Stamp
from xlplan.rollover.families import judge
from xlplan.rollover.mentions import Mention, Sort, find_mentions, quiet
from xlplan.rollover.mentions.dates import MONTH
from xlplan.rollover.rewriting import Change, Decided, with_verdict
from xlplan.rollover.seen import Decision, Part, Seen, Verdict, ask
from xlplan.rollover.term import Term

BLANK_DAY, BLANK_MONTH = "___", "____________"
_SIGNED = Verdict(Decision.SHIFTED, "гриф: день и месяц оставлены пустыми для подписи")
_PAPER = Verdict(Decision.SHIFTED, "гриф: дата и номер документа оставлены пустыми, у нового плана они другие")
_YEAR = Verdict(Decision.SHIFTED, "гриф: год подписания")
_FAR = ask("дата в грифе далеко от года плана")

_FIGURES = re.compile(r"\d{1,2}([./-])\d{1,2}\1")
_WORDS = re.compile(r"(?P<open>[«\"„“] ?)?(?P<d>\d{1,2})(?P<close> ?[»\"”“]|-го)?(?P<gap> +)\S+(?P<rest> +)$")
_BLANK = re.compile(r"^[«\"„“]? *_+ *[»\"”“]?[ _.]*$|_[ _.»\"”“]*$")
_DAY_PIECE = re.compile(r" *[«\"]? *(?P<d>\d{1,2}) *[»\"]? *")
_MONTH_PIECE = re.compile(rf" *(?:[«\"]? *(?P<d>\d{{1,2}}) *[»\"]? +)?(?P<m>{MONTH}) *")
_NUMBER = re.compile(r"№ ?(?P<n>[\w/.-]*\w)")


def blank_cells(grid: Grid, stamp: Stamp, area: Area) -> Iterator[tuple[Ref, str]]:
    """Yield the cells of a date that is spread over several («25» | января | 2021 г.), each with its blank."""
    if stamp.date is None or stamp.date_at is None:
        return
    row = stamp.date_at.row
    cells = {column: value for column, value in grid.rows.get(row, {}).items() if area.holds(row, column)}
    if len(cells) < 2 or any(one.sort is Sort.DATE for value in cells.values() for one in find_mentions(str(value))):
        return
    for column, value in cells.items():
        blank = _blank_piece(str(value))
        if blank is not None and not isinstance(value, date) and (row, column) not in grid.formulas:
            yield grid.ref(row, column), blank


def _blank_piece(words: str) -> str | None:
    """Return the blank for a piece of a date: a day, a month, or both; None for anything else."""
    if found := _DAY_PIECE.fullmatch(quiet(words)):
        return words[: found.start("d")] + BLANK_DAY + words[found.end("d") :]
    if found := _MONTH_PIECE.fullmatch(quiet(words)):
        head = f"{words[: found.start('d')]}{BLANK_DAY}{words[found.end('d') : found.start('m')]}" if found["d"] else ""
        return f"{head}{BLANK_MONTH}{words[found.end('m') :]}"
    return None


def decide_stamp(text: str, term: Term) -> tuple[Decided, ...]:
    """Decide every mention of a text in a stamp."""
    return tuple(_decided(text, mention, term) for mention in find_mentions(text))


def _decided(text: str, mention: Mention, term: Term) -> Decided:
    if mention.sort is Sort.DATE:
        if abs(term.distance(mention.years[0])) > 1:
            return Decided(mention, _FAR, ())
        return _unsigned(text, mention, term)
    words = quiet(text)
    near = mention.sort is Sort.YEAR and abs(term.distance(mention.years[0])) <= 1
    if near and (
        _BLANK.search(words[: mention.start].rsplit("\n", 1)[-1])
        or words.strip(" .") == words[mention.start : mention.end].strip(" .")
    ):
        return with_verdict(text, mention, _YEAR, term)
    return with_verdict(text, mention, judge(Seen(words, mention, Part.STAMP, term)), term)


def _unsigned(text: str, mention: Mention, term: Term) -> Decided:
    """Make a date blank in the form in which it is written."""
    (figures,) = mention.figures
    year = figures.written(figures.year + term.shift)
    head = text[mention.start : figures.start]
    changes = [Change(mention.start, figures.end, _blank(head) + year)]
    number = _number_of(text, mention)
    if number:
        changes.append(number)
    return Decided(mention, _PAPER if number else _SIGNED, tuple(changes))


def _blank(head: str) -> str:
    """Return what stands before the year of a date that nobody has signed yet."""
    if found := _FIGURES.fullmatch(head):
        return f"__{found[1]}__{found[1]}"
    if found := _WORDS.fullmatch(head.replace("\u00a0", " ")):
        opening, closing = found["open"] or "", found["close"] or ""
        return f"{opening}{BLANK_DAY}{'' if closing == '-го' else closing}{found['gap']}{BLANK_MONTH}{found['rest']}"
    return f"«{BLANK_DAY}» {BLANK_MONTH} "


def _number_of(text: str, mention: Mention) -> Change | None:
    """Return the change that takes out the number of the paper which the date belongs to."""
    line = text.rfind("\n", 0, mention.start) + 1
    last = text.find("\n", mention.end)
    for found in _NUMBER.finditer(text, line, len(text) if last < 0 else last):
        if found.end() <= mention.start or found.start() >= mention.end:
            return Change(found.start("n"), found.end("n"), BLANK_DAY)
    return None
