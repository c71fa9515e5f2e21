"""Where the copies of an open workbook are kept: found again by the next button, never those of another workbook."""

from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from xlplan.hosts.live.keeping import place_of


@dataclass
class OpenBook:
    """What is asked of a workbook of xlwings."""

    fullname: str
    pid: int = 7
    uid: str = "1"
    second: int = 0
    program: str = "libreoffice"
    app: Any = field(init=False)
    api: Any = field(init=False)
    impl: Any = field(init=False)

    def __post_init__(self) -> None:
        made = SimpleNamespace(Year=2021, Month=4, Day=20, Hours=9, Minutes=0, Seconds=self.second)
        told = SimpleNamespace(CreationDate=made)
        self.app, self.api = (
            SimpleNamespace(pid=self.pid),
            SimpleNamespace(RuntimeUID=self.uid, DocumentProperties=told),
        )
        self.impl = SimpleNamespace(app=SimpleNamespace(engine=SimpleNamespace(name=self.program)))

    @property
    def name(self) -> str:
        return self.fullname.rpartition("/")[2]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("APPDATA", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "дом"))
    return tmp_path / "дом"


def test_a_file_has_its_copies_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "План.xlsx"
    file.touch()

    assert place_of(OpenBook(str(file))) == file.resolve()


@pytest.mark.parametrize("name", ["Без имени 1", "План. Отдел 1", "https://site/docs/План отдела.xlsx"])
def test_a_workbook_without_a_file_always_has_the_same_place_in_our_folder(home: Path, name: str) -> None:
    place = place_of(OpenBook(name))

    assert place == place_of(OpenBook(name))
    assert place.is_relative_to(home)
    assert place.suffix == ".xlsx"
    assert place.stem == name.rpartition("/")[2].removesuffix(".xlsx")


def test_two_of_the_same_name_do_not_meet() -> None:
    books = [
        OpenBook("https://site/one/План.xlsx"),
        OpenBook("https://site/two/План.xlsx"),
        OpenBook("Без имени 1"),
        OpenBook("Без имени 1", uid="2"),
        OpenBook("Без имени 1", second=30),
        OpenBook("Книга1", program="excel"),
        OpenBook("Книга1", program="excel", pid=8),
    ]

    assert len({place_of(book) for book in books}) == len(books)
