"""Files on the disk: whole or not at all, never in place of another by accident, the old one kept."""

from xlplan.saving.new import save_new
from xlplan.saving.over import save_over

__all__ = ["save_new", "save_over"]
