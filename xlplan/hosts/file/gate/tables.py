"""Tables of a workbook: their numbers and names are their own, in all sheets and against the names of the book."""

from collections import Counter
from collections.abc import Iterator

from xlplan.hosts.file.markup import local
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.workbook import Workbook

_TABLE = ".table+xml"


def faults_of_tables(package: Package, workbook: Workbook) -> Iterator[str]:
    """Yield tables that share a number or a name."""
    tables = [package.root(key) for key in sorted(package.keys()) if package.content_type(key).endswith(_TABLE)]
    numbers = Counter(table.get("id", "") for table in tables)
    names = Counter(table.get("displayName", "").casefold() for table in tables)
    names.update(name.name.casefold() for name in workbook.names() if name.sheet is None)
    yield from (f"две таблицы с номером {number}" for number, count in numbers.items() if count > 1)
    mine = {table.get("displayName", "").casefold() for table in tables}
    yield from (f"имя таблицы «{name}» занято" for name in mine if names[name] > 1)
    for table in tables:
        columns = [
            child.get("name", "").casefold() for part in table for child in part if local(part) == "tableColumns"
        ]
        if len(set(columns)) != len(columns):
            yield f"в таблице «{table.get('displayName')}» два столбца с одним именем"
