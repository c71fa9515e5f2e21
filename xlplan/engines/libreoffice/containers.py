"""The containers of a document, each asked for once.

Whatever object comes over the bridge costs many calls: Python asks it what it is and what it can do. A container shows
what is in the document now and lives as long as the document does, so it can be kept. What is in it comes and goes.
"""

from functools import cached_property

from xlplan.engines.libreoffice.bridge import Uno


class Containers:
    """The containers of one document."""

    def __init__(self, document: Uno) -> None:
        self._document = document

    @cached_property
    def sheets(self) -> Uno:
        """The sheets."""
        return self._document.getSheets()

    @cached_property
    def names(self) -> Uno:
        """The names of the document; those of single sheets belong to the sheets."""
        return self._document.NamedRanges

    @cached_property
    def tables(self) -> Uno:
        """The database ranges."""
        return self._document.DatabaseRanges

    @cached_property
    def formats(self) -> Uno:
        """The number formats."""
        return self._document.getNumberFormats()

    @cached_property
    def cell_styles(self) -> Uno:
        """The styles of cells."""
        return self._families.getByName("CellStyles")

    @cached_property
    def page_styles(self) -> Uno:
        """The styles of pages."""
        return self._families.getByName("PageStyles")

    @cached_property
    def default_style(self) -> Uno:
        """The style of all cells that have no other, which no document is without."""
        return self.cell_styles.getByName("Default")

    @cached_property
    def cell_properties(self) -> tuple[str, ...]:
        """The properties that every style of cells has."""
        return properties_of(self.default_style)

    @cached_property
    def _families(self) -> Uno:
        return self._document.getStyleFamilies()


def properties_of(style: Uno) -> tuple[str, ...]:
    """Return the names of the properties of a style."""
    return tuple(each.Name for each in style.getPropertySetInfo().getProperties())
