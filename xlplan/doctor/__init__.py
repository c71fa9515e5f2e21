"""The doctor: what would hurt on this computer, one check a file, one line and one action each.

A check is a module here with `examine(machine)`; it joins by being there. It returns None where it has nothing to say:
a check of Excel's policies on Linux.
"""

import importlib

from xlplan.doctor.verdict import Verdict
from xlplan.machine import Machine
from xlplan.registry import import_all

__all__ = ["Verdict", "examine"]


def examine(machine: Machine) -> list[Verdict]:
    """Return what the checks say of the computer: troubles first, then what is in order."""
    verdicts = [
        verdict
        for name in import_all(__name__)
        if (look := getattr(importlib.import_module(name), "examine", None)) and (verdict := look(machine)) is not None
    ]
    return sorted(verdicts, key=lambda verdict: verdict.fine)
