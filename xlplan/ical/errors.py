"""What stops the making of a calendar."""

from collections.abc import Sequence

from xlplan.errors import XlplanError

_MOST = 12


class UnknownExecutor(XlplanError):
    """Nobody in the plan bears that name."""

    def __init__(self, wanted: str, known: Sequence[str]) -> None:
        there = f"В плане есть: {_listed(known)}." if known else "В плане не назван ни один исполнитель."
        super().__init__(f"Исполнителя «{wanted}» в плане нет. {there}")


class SeveralFit(XlplanError):
    """More than one executor fits, and we do not guess which is meant."""

    def __init__(self, wanted: str, fitting: Sequence[str]) -> None:
        super().__init__(
            f"«{wanted}» подходит к нескольким исполнителям: {_listed(fitting)}. "
            "Назовите нужного полностью; если нужны несколько, повторите --executor."
        )


class NothingDated(XlplanError):
    """A calendar must hold at least one event (RFC 5545, 3.6)."""

    def __init__(self, executors: Sequence[str] = ()) -> None:
        one = "исполнителя" if len(executors) == 1 else "исполнителей"
        whose = f" у {one} {_listed(executors)}" if executors else " в плане"
        super().__init__(f"Календарь не записан: он был бы пуст, потому что{whose} нет ни одного срока с датой.")


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(f"«{name}»" for name in names[:_MOST])
    return shown if len(names) <= _MOST else f"{shown} и ещё {len(names) - _MOST}"
