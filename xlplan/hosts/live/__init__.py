"""The live host: a workbook that is open before a person, in Excel or in LibreOffice, through xlwings.

The program writes a copy of the workbook as it stands on the screen, unsaved edits included. The copy is read, and the
edits are applied to it, by the file host: so what is read, refused and changed is the same in both. Then the difference
between the copy before and after is carried over into the open workbook, in blocks, through the public xlwings API.
The number of calls does not depend on the number of rows.
"""

from xlplan.hosts.live.host import LiveHost

__all__ = ["LiveHost"]
