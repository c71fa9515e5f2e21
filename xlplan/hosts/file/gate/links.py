"""What binds the parts of a package: content types and relationships (ECMA-376-2, 6.2 and 6.5)."""

from collections import Counter
from collections.abc import Iterator

from xlplan.hosts.file.archive import part_key
from xlplan.hosts.file.markup import Element, local
from xlplan.hosts.file.package import CONTENT_TYPES_PART, Package
from xlplan.hosts.file.rels import Rels

_TYPES_KEY = part_key(CONTENT_TYPES_PART)


def faults_of_links(package: Package) -> Iterator[str]:
    """Yield parts without a type, types without a part, relationships that lead nowhere or share an id."""
    yield from _types(package)
    for key in sorted(package.keys()):
        if key.endswith(".rels"):
            yield from _relationships(package, key)


def _types(package: Package) -> Iterator[str]:
    overrides = Counter(_key(entry, "PartName") for entry in package.types if local(entry) == "Override")
    defaults = Counter(_key(entry, "Extension") for entry in package.types if local(entry) == "Default")
    yield from (f"тип части «{name}» указан дважды" for name, count in (overrides + defaults).items() if count > 1)
    keys = package.keys()
    yield from (f"указан тип части «{key}», а её нет" for key in overrides if key not in keys)
    for key in sorted(keys - overrides.keys() - {_TYPES_KEY}):
        if key.rpartition(".")[2] not in defaults:
            yield f"у части «{key}» не указан тип"


def _key(entry: Element, attribute: str) -> str:
    return part_key(entry.get(attribute, ""))


def _relationships(package: Package, key: str) -> Iterator[str]:
    folder, _, base = key.rpartition("/")
    owner = folder.removesuffix("_rels") + base.removesuffix(".rels")
    if owner and not package.has(owner):
        yield f"связи «{key}» ни к чему не относятся"
        return
    rels = Rels(package, owner)
    ids = Counter(entry.get("Id", "") for entry in rels)
    yield from (f"в связях «{key}» номер {number} стоит дважды" for number, count in ids.items() if count > 1)
    for entry in rels:
        inside = entry.get("TargetMode") != "External" and not entry.get("Target", "").startswith("#")
        if inside and rels.target(entry) is None:
            yield f"связь в «{key}» ведёт к части «{entry.get('Target')}», а её нет"
