"""What stands in a plan workbook that we write: words only, no look."""

from dataclasses import dataclass

HEADINGS = (
    "№ п/п",
    "Наименование мероприятия",
    "Исполнители",
    "Срок исполнения",
    "Результат",
    "Отметка о выполнении",
)
"""The headings of the table, left to right."""

BLANK = "_" * 20
"""A place to sign on, or to fill in by hand."""


@dataclass(frozen=True, slots=True)
class StampText:
    """A stamp (гриф) as it is printed.

    Attributes:
        kind: the word of the stamp, «СОГЛАСОВАНО» or «УТВЕРЖДАЮ».
        post: the post of the person who signs, on two lines; the second may be empty.
        name: initials and family name; they stand after the line for the signature.
        date: the date as it is printed.
    """

    kind: str
    post: tuple[str, str]
    name: str
    date: str

    def lines(self) -> tuple[str, ...]:
        """Return the six lines of the stamp from top to bottom; the fourth parts the post from the signature."""
        return (self.kind, *self.post, "", f"{BLANK} {self.name}", self.date)


@dataclass(frozen=True, slots=True)
class ActivityText:
    """A row of the table; one whose fields are all empty is a row prepared for typing."""

    number: str = ""
    name: str = ""
    executors: str = ""
    deadline: str = ""
    result: str = ""
    mark: str = ""

    def cells(self) -> tuple[str, ...]:
        """Return the texts in the order of the headings."""
        return (self.number, self.name, self.executors, self.deadline, self.result, self.mark)


@dataclass(frozen=True, slots=True)
class SectionText:
    """A section: its heading with its number («1. Разработка…») and its activities."""

    heading: str
    activities: tuple[ActivityText, ...]


@dataclass(frozen=True, slots=True)
class PlanText:
    """A whole plan; `agreed` is the left stamp and `approved` the right one."""

    agreed: StampText
    approved: StampText
    title: str
    sections: tuple[SectionText, ...]
