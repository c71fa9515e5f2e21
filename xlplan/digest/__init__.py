"""Many plans in one workbook (свод): how each institution stands, what is late everywhere, what comes next.

Terms:
    line: one plan as the digest tells it; a workbook with two plans gives two lines.
    unread: a file of which no plan could be read, or that was left out, with the reason in a sentence.

Each plan is read with what its own «Настройки» say and reckoned as every other command reckons it, but all on one day:
a digest of different days could not be summed up. The digest is a report of that day; it holds values, not the states'
formulas, which would have to reach into other workbooks.
"""

from xlplan.digest.errors import FolderUnreadable, NoFolder, NothingRead, NoWorkbooks
from xlplan.digest.gathering import Gathered, gather
from xlplan.digest.lines import Line, Unread, headline, left_out
from xlplan.digest.workbook import KEY, digest_bytes

__all__ = [
    "KEY",
    "FolderUnreadable",
    "Gathered",
    "Line",
    "NoFolder",
    "NoWorkbooks",
    "NothingRead",
    "Unread",
    "digest_bytes",
    "gather",
    "headline",
    "left_out",
]
