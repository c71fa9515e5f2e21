"""The document's properties that people fill in: title, subject, comments, keywords, category, and their own ones."""

from collections.abc import Iterator

from xlplan.edits import TheirWords
from xlplan.grid import Text
from xlplan.hosts.file.markup import Element, local, serialise
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.rels import Rels
from xlplan.hosts.file.texts.errors import WordsGone

_CORE = ("title", "subject", "description", "keywords", "category")
_TEXTS = ("lpwstr", "lpstr", "bstr")


def tell(package: Package) -> Iterator[Text]:
    """Yield the properties that say something."""
    for at, _, holder, _ in _holders(package):
        if (holder.text or "").strip():
            yield Text("property", at, holder.text or "")


def change(package: Package, edit: TheirWords) -> None:
    """Change one property."""
    done = False
    for at, part, holder, root in _holders(package):
        if at == edit.at and (holder.text or "") == edit.before:
            holder.text = edit.words
            package.write(part, serialise(root))
            return
        done = done or (at == edit.at and holder.text == edit.words)
    if not done:
        raise WordsGone(edit.at)


def _holders(package: Package) -> Iterator[tuple[str, str, Element, Element]]:
    """Yield (address, part, element with the text, root of the part)."""
    rels = Rels(package, "")
    core = rels.find("core-properties")
    if core:
        root = package.root(core)
        for element in root:
            if local(element) in _CORE:
                yield f"core:{local(element)}", core, element, root
    custom = rels.find("custom-properties")
    if custom:
        root = package.root(custom)
        for entry in root.iterfind("{*}property"):
            for element in entry:
                if local(element) in _TEXTS:
                    yield f"custom:{entry.get('name', '')}", custom, element, root
