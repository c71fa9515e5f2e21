"""This year's plan to next year's: every year decided, every activity proposed for, nothing left over by accident.

Terms:
    перенос: the new plan is a copy of the whole workbook in which words change, and nothing else.
    год плана: the years that its title names; «term» holds them and how far the new plan is from them.

All is pure: a plan, the texts of its workbook and a day go in, a `Rollover` comes out; `changes` makes edits of it.
"""

from xlplan.rollover.fate import Carry
from xlplan.rollover.report import Cleared, Fate, Proposal, Renumbered, Rollover, Ruling
from xlplan.rollover.rolling import roll
from xlplan.rollover.seen import Decision
from xlplan.rollover.target import NoYear, TargetNotLater, name_of, term_of
from xlplan.rollover.term import Term

__all__ = [
    "Carry",
    "Cleared",
    "Decision",
    "Fate",
    "NoYear",
    "Proposal",
    "Renumbered",
    "Rollover",
    "Ruling",
    "TargetNotLater",
    "Term",
    "name_of",
    "roll",
    "term_of",
]
