"""An xlwings engine on LibreOffice: ordinary xlwings code runs against a live document, over UNO."""

from xlplan.engines.libreoffice.engine import NAME, activate
from xlplan.engines.libreoffice.session import Session, attach, inside, start

__all__ = ["NAME", "Session", "activate", "attach", "inside", "start"]
