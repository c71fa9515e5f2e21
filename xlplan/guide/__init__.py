"""The staff guide: the pages of ``docs/`` as web pages, for «Справка» to open without the net."""

from pathlib import Path

from xlplan.guide.markup import html_page

__all__ = ["guide_folder", "html_page", "write_guide"]

_INSTALLED = Path(__file__).with_name("files")
_IN_THE_PROJECT = Path(__file__).parents[2] / "docs"


def guide_folder() -> Path:
    """Return the folder with the pages: within the installed package, or ``docs/`` of the project."""
    return _INSTALLED if _INSTALLED.is_dir() else _IN_THE_PROJECT


def write_guide(place: Path, page: str = "guide") -> Path:
    """Write all pages as .html files into a folder and return the file of that page; pictures stay where they are."""
    source = guide_folder()
    place.mkdir(parents=True, exist_ok=True)
    for file in sorted(source.glob("*.md")):
        text = html_page(file.read_text("utf-8"), source.as_uri())
        place.joinpath(f"{file.stem}.html").write_text(text, "utf-8")
    return place / f"{page}.html"
