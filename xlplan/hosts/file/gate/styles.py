"""The styles part: every number in it leads to something, and what sheets may refer to."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from xlplan.hosts.file.markup import Element, local, whole

_COUNTED = ("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs")
_POINTERS = (("fontId", "fonts"), ("fillId", "fills"), ("borderId", "borders"), ("xfId", "cellStyleXfs"))


@dataclass(frozen=True, slots=True)
class Ranges:
    """How many formats there are, and the part itself; without any there is the plain format."""

    cells: int = 1
    differences: int = 0
    parts: dict[str, list[Element]] = field(default_factory=dict)
    counts: dict[str, str | None] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Element | None) -> "Ranges":
        """Count what the styles part holds."""
        if root is None:
            return cls()
        parts = {local(child): [entry for entry in child if local(entry)] for child in root}
        counts = {local(child): child.get("count") for child in root}
        return cls(max(len(parts.get("cellXfs", ())), 1), len(parts.get("dxfs", ())), parts, counts)


def faults_of_styles(ranges: Ranges) -> Iterator[str]:
    """Yield counts that are not true and pointers that lead nowhere."""
    for name in _COUNTED:
        count = ranges.counts.get(name)
        if count is not None and whole(count, -1) != len(ranges.parts[name]):
            yield f"в стилях неверно число «{name}»"
    for entry in (*ranges.parts.get("cellStyleXfs", ()), *ranges.parts.get("cellXfs", ())):
        for attribute, name in _POINTERS:
            pointer = entry.get(attribute)
            if pointer is not None and not 0 <= whole(pointer, -1) < len(ranges.parts.get(name, ())):
                yield f"в стилях «{attribute}» ведёт в никуда"
    numbers = Counter(entry.get("numFmtId") for entry in ranges.parts.get("numFmts", ()))
    yield from (f"в стилях формат {number} записан дважды" for number, count in numbers.items() if count > 1)
