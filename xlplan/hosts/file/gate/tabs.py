"""The workbook part: its sheets lead to parts, their titles and numbers are their own, names are not twice there."""

from collections import Counter
from collections.abc import Iterable, Iterator

from xlplan.hosts.file.markup import local, whole
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.workbook import Workbook


def faults_of_tabs(package: Package, workbook: Workbook) -> Iterator[str]:
    """Yield what is wrong with sheets and names."""
    sheets = workbook.sheets
    yield from (f"лист «{sheet.title}» не ведёт к части" for sheet in sheets if sheet.part is None)
    yield from _twice("листа с именем", (sheet.title.casefold() for sheet in sheets))
    yield from _twice("листа с номером", (sheet.element.get("sheetId", "") for sheet in sheets))
    yield from _twice("листа в одной части", ((sheet.part or "").lower() for sheet in sheets if sheet.part))
    if not any(sheet.visible for sheet in sheets):
        yield "не осталось ни одного видимого листа"
    names = [element for element in workbook.root.iter() if local(element) == "definedName"]
    spelt = [f"{name.get('name', '').casefold()} {name.get('localSheetId', '')}".strip() for name in names]
    yield from _twice("имени", spelt)
    for name in names:
        if not 0 <= whole(name.get("localSheetId")) < len(sheets):
            yield f"имя «{name.get('name')}» относится к листу, которого нет"
    for view in (element for element in workbook.root.iter() if local(element) == "workbookView"):
        for attribute in ("activeTab", "firstSheet"):
            if not 0 <= whole(view.get(attribute)) < len(sheets):
                yield "открытым значится лист, которого нет"


def _twice(what: str, words: Iterable[str]) -> Iterator[str]:
    yield from (f"два {what} «{word}»" for word, count in Counter(words).items() if count > 1)
