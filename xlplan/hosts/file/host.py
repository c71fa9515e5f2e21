"""A workbook as a file: read without a spreadsheet program, changed part by part, saved without a gap."""

from collections.abc import Sequence
from pathlib import Path

from xlplan.edits import Edit
from xlplan.grid import Book, Text
from xlplan.hosts import Applied
from xlplan.hosts.errors import OtherSuffix
from xlplan.hosts.file.archive import read_bytes
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.reading.book import book_of
from xlplan.saving import save_new, save_over


class FileHost:
    """One workbook file, or the way from one file to another.

    Terms:
        source: the workbook that is read.
        output: where the changed workbook goes; the source itself unless told otherwise.
    """

    def __init__(self, path: Path | str, output: Path | str | None = None) -> None:
        """Name the files; nothing is read yet.

        Args:
            path: the source.
            output: another file for the outcome: the source is then never touched. A file that stands there
                already gives way and is kept as a backup.
        """
        self.path = Path(path)
        self.output = self.path if output is None or _same_file(self.path, Path(output)) else Path(output)
        self._data: bytes | None = None

    def read(self) -> Book:
        """Return the workbook as it is now, and remember its bytes: `apply` changes this very state."""
        self._data = None
        data = read_bytes(self.path)
        book = book_of(Package.of(data, self.path.name))
        self._data = data
        return book

    def read_texts(self) -> Sequence[Text]:
        """Return every text of the workbook as it was read last, or as it is now."""
        from xlplan.hosts.file.texts import texts_of  # noqa: PLC0415 - only the rollover asks

        book = self.read() if self._data is None else book_of(self._package())
        return tuple(texts_of(self._package(), book))

    def apply(self, edits: Sequence[Edit]) -> Applied:
        """Apply the edits to what was read last, and save; without any difference nothing is written."""
        if self._data is None:
            self._data = read_bytes(self.path)
        if self.output != self.path and self.output.suffix.lower() != self.path.suffix.lower():
            raise OtherSuffix(str(self.output), self.path.suffix)
        content = self._changed(edits)
        applied = self._save(content)
        if self.output == self.path:
            self._data = content
        return applied

    def _package(self) -> Package:
        return Package.of(self._data or b"", self.path.name)

    def _changed(self, edits: Sequence[Edit]) -> bytes:
        """Return the bytes of the changed workbook; the very bytes of the source where nothing differs."""
        # Imported here, since whoever only reads a workbook should not wait for what writes one.
        from xlplan.hosts.file.gate import pass_gate  # noqa: PLC0415
        from xlplan.hosts.file.refusals import refuse_writing  # noqa: PLC0415
        from xlplan.hosts.file.writing import pack, patch  # noqa: PLC0415

        package = self._package()
        refuse_writing(package)
        patch(package, edits)
        if not package.differs():
            return package.archive.data
        content = pack(package)
        pass_gate(package, content)
        return content

    def _save(self, content: bytes) -> Applied:
        if self.output == self.path:
            before = self._data or b""
        elif self.output.exists():
            before = read_bytes(self.output)
        else:
            save_new(self.output, content, suffix=self.output.suffix.lower())
            return Applied(True, str(self.output))
        if content == before:
            return Applied(False, str(self.output))
        return Applied(True, str(self.output), str(save_over(self.output, content, before)))


def _same_file(one: Path, other: Path) -> bool:
    """Tell whether two names lead to one file."""
    try:
        return one.samefile(other)
    except OSError:
        return one == other
