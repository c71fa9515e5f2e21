"""Files on the disk: whole or not at all, never in place of another by accident, the old one kept."""

from xlplan.saving.copies import Backup, backups
from xlplan.saving.new import save_new
from xlplan.saving.over import save_over
from xlplan.saving.undoing import Undone, undo

__all__ = ["Backup", "Undone", "backups", "save_new", "save_over", "undo"]
