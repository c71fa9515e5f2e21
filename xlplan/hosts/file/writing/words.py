"""`TheirWords`: words of the staff change for good, wherever they stand; their fonts stay."""

from collections.abc import Sequence

from xlplan.edits import TheirWords
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.texts import cells, drawings, headers, notes, properties
from xlplan.hosts.file.texts.errors import WordsGone
from xlplan.hosts.file.texts.titles import rename
from xlplan.hosts.file.workbook import Workbook


def change_words(package: Package, edits: Sequence[TheirWords]) -> None:
    """Change some texts. Their addresses are those of `texts_of` before the first of them: titles change last.

    Raises:
        WordsGone: something else stands there than `before`, and not the new words either.
        WordsStuck: the words cannot be changed without harm.
    """
    parts = {sheet.title: sheet.part for sheet in Workbook(package).sheets if sheet.part}
    in_cells: dict[str, dict[str, TheirWords]] = {}
    for edit in edits:
        title, _, place = edit.at.rpartition("!")
        if edit.where in ("cell", "note", "header") and title not in parts:
            raise WordsGone(edit.at)
        match edit.where:
            case "cell":
                in_cells.setdefault(parts[title], {})[place] = edit
            case "note":
                notes.change(package, parts[title], place, edit)
            case "header":
                headers.change(package, parts[title], place, edit)
            case "drawing":
                drawings.change(package, edit)
            case "property":
                properties.change(package, edit)
            case "sheet":
                continue
    for part, changes in in_cells.items():
        cells.change(package, part, changes)
    for edit in edits:
        if edit.where == "sheet":
            rename(package, edit)
