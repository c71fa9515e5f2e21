"""What a phrase is made of: every character of it belongs to a token or to the space between two."""

from typing import ClassVar, NamedTuple


class Sort:
    """A closed list of named things, each equal only to itself: a subclass names its members, and they are there.

    The grammar asks for members some hundred times a phrase; Python 3.11 takes five times as long to find and to hash
    those of an `Enum`.
    """

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        """Take the name that the list gives it."""
        self.name = name

    def __init_subclass__(cls) -> None:
        """Make the members that the list names."""
        for name in cls.__annotations__:
            setattr(cls, name, cls(name))

    def __repr__(self) -> str:
        """Return it as code says it."""
        return f"{type(self).__name__}.{self.name}"


class Tag(Sort):
    """The sorts of token."""

    NUMBER: ClassVar["Tag"]
    """Digits; the value is the number."""
    ORDINAL: ClassVar["Tag"]
    """Digits with an ending: «10-го», «2-ая»; the value is the number."""
    ROMAN: ClassVar["Tag"]
    """A Roman number; the value is the number."""
    LETTER: ClassVar["Tag"]
    """A Russian letter that people type for a Roman number: «П квартал», «Ш квартал»; the value is the number."""
    NTH: ClassVar["Tag"]
    """An ordinal in words: «первый», «второго»; the value is the number."""
    COUNT: ClassVar["Tag"]
    """A cardinal in words: «один», «двух»; the value is the number."""
    DATE: ClassVar["Tag"]
    """A date in figures with its year; the value is (day, month, year)."""
    PAIR: ClassVar["Tag"]
    """Two numbers with a dot between: a day and a month, or a clock time; the value is both."""
    CLOCK: ClassVar["Tag"]
    """Two numbers with a colon between; the value is (hour, minute)."""
    MONTH: ClassVar["Tag"]
    """A month; the value is its number."""
    WEEKDAY: ClassVar["Tag"]
    """A weekday; Monday is 0."""
    WEEKDAYS: ClassVar["Tag"]
    """A weekday in the dative plural: «(по) вторникам»; Monday is 0."""
    PARTS: ClassVar["Tag"]
    """Parts of the year in the dative plural: «(по) кварталам»; the value is a `Unit`."""
    UNIT: ClassVar["Tag"]
    """A unit of time: the value is a `Unit`."""
    EVERY: ClassVar["Tag"]
    """An adverb of recurrence: «ежемесячно»; the value is a `Unit`."""
    SEASON: ClassVar["Tag"]
    """A season of the year, or an adjective made from one."""
    DOCUMENT: ClassVar["Tag"]
    """A document that sets dates: «план», «график», «приказ»."""
    EVENT: ClassVar["Tag"]
    """A noun with which an event begins, goes on or ends: «открытия», «проведения»."""
    WORD: ClassVar["Tag"]
    """A word of the grammar; the value is the form in which the grammar writes it."""
    PLAIN: ClassVar["Tag"]
    """A word that only names things: known, so never a misspelt word of the grammar."""
    UNKNOWN: ClassVar["Tag"]
    """A word that is in no table."""
    COMMA: ClassVar["Tag"]
    DASH: ClassVar["Tag"]
    SLASH: ClassVar["Tag"]
    COLON: ClassVar["Tag"]
    OPEN: ClassVar["Tag"]
    CLOSE: ClassVar["Tag"]
    QUOTE: ClassVar["Tag"]
    LINE: ClassVar["Tag"]
    """A line break."""
    SIGN: ClassVar["Tag"]
    """Any other character."""
    END: ClassVar["Tag"]


class Unit(Sort):
    """Units of time."""

    HOUR: ClassVar["Unit"]
    DAY: ClassVar["Unit"]
    WEEK: ClassVar["Unit"]
    DECADE: ClassVar["Unit"]
    MONTH: ClassVar["Unit"]
    QUARTER: ClassVar["Unit"]
    HALF: ClassVar["Unit"]
    YEAR: ClassVar["Unit"]
    TERM: ClassVar["Unit"]
    """A part of the school year whose dates the school sets: «четверть», «семестр», «триместр»."""


Hold = Tag | Unit | str
"""What a phrase holds: a sort of token, a unit of time, or a word of the grammar."""


class Token(NamedTuple):
    """A word, number or sign of a folded text.

    Attributes:
        tag: what sort of token it is.
        value: what it means; 0 where only the sort matters.
        form: the letters as they stand in the folded text.
        start: where it begins in the folded text.
        end: where it ends.
    """

    tag: Tag
    value: "int | str | Unit | tuple[int, ...]"
    form: str
    start: int
    end: int

    @property
    def hold(self) -> Hold:
        """What the grammar knows it by: the word or the unit of time, else its sort."""
        if self.tag is Tag.WORD or self.tag is Tag.UNIT:
            return self.value  # type: ignore[return-value] # the tag says it, and a check here would be felt
        return self.tag

    @property
    def number(self) -> int:
        """The value of a token that counts or names something by its number."""
        assert isinstance(self.value, int)  # noqa: S101 - tells the type checker what the tag says
        return self.value

    @property
    def unit(self) -> Unit:
        """The value of a unit of time, or of an adverb of recurrence."""
        assert isinstance(self.value, Unit)  # noqa: S101 - as above
        return self.value

    @property
    def numbers(self) -> tuple[int, ...]:
        """The value of a date, pair or clock time."""
        assert isinstance(self.value, tuple)  # noqa: S101 - as above
        return self.value
