"""What xlwings offers and the engine does not have, told by name.

`xlwings.base_classes` holds, for every member that an engine may have, a stub that raises a bare `NotImplementedError`.
A class decorated with `complete` raises `NotInLibreOffice` with the member's name in such places, so that nothing is
ignored in silence and no list of missing members has to be kept by hand.
"""

import inspect
from collections.abc import Callable
from typing import Any, TypeVar

from xlplan.engines.libreoffice.errors import NotInLibreOffice

_C = TypeVar("_C", bound=type)

_GENERAL = frozenset({"expand", "max_cells_per_read", "max_cells_per_write", "snapshot"})
"""Members that xlwings itself gives to every engine."""


def complete(cls: _C) -> _C:
    """Give a class a telling error for every member of its xlwings base that it lacks, setters included."""
    for name in dir(cls):
        inherited = _stub(cls, name)
        own = inspect.getattr_static(cls, name)
        if inherited is None:
            continue
        if own is inherited:
            setattr(cls, name, _missing(cls.__name__, name, inherited))
        elif isinstance(own, property) and own.fset is None and getattr(inherited, "fset", None) is not None:
            setattr(cls, name, own.setter(_refusal(f"{cls.__name__}.{name} = …")))
    return cls


def missing(cls: type) -> tuple[str, ...]:
    """Return the members of a completed class that only raise, in order of name."""
    members = ((name, inspect.getattr_static(cls, name)) for name in dir(cls))
    return tuple(
        name
        for name, member in members
        if getattr(member.fget if isinstance(member, property) else member, "is_refusal", False)
    )


def _stub(cls: type, name: str) -> Any:
    """Return what xlwings' base has under this name, unless xlwings means engines to inherit it."""
    if name.startswith("_") or name in _GENERAL:
        return None
    for base in cls.__mro__:
        if base.__module__ == "xlwings.base_classes" and name in vars(base):
            found = vars(base)[name]
            return None if inspect.iscoroutinefunction(found) else found
    return None


def _missing(owner: str, name: str, stub: Any) -> Any:
    refusal = _refusal(f"{owner}.{name}")
    return property(refusal, refusal) if isinstance(stub, property) else refusal


def _refusal(what: str) -> Callable[..., Any]:
    def refuse(*_arguments: Any, **_named: Any) -> Any:
        raise NotInLibreOffice(what)

    refuse.is_refusal = True  # type: ignore[attr-defined]  # how `missing` knows it
    return refuse
