"""How everything that we write looks: one quiet palette, one type scale, number formats, the order of the states.

Times New Roman is theirs, Arial is ours; colour stands only where somebody must act; a word always says the same as
the colour. Text stands out from its ground by at least 4.5:1, and the tones of the states part in greyscale too.
"""

from dataclasses import dataclass
from functools import lru_cache

from xlplan import typography
from xlplan.looks import Align, Border, Font, Horizontal, Line, Look, Vertical
from xlplan.states import State

INK, GRAPHITE, LINE, PAPER, WHITE = "1F2933", "59636E", "D3D9DF", "EEF1F4", "FFFFFF"
WAX, WAX_PALE = "96201A", "F5D0C8"
OCHRE, OCHRE_PALE = "E5AE45", "FBEBC2"
BLUE, BLUE_PALE = "6C98C2", "D6E4F1"
MOSS, MOSS_PALE = "4A7560", "DCE9E0"

SMALL, BODY, HEAD, TITLE, FIGURE = 8, 9, 11, 14, 28
"""The whole type scale, in points: heads and notes, body, heads of blocks, title, key figures."""

DATE = "dd.mm.yyyy"
DATE_CAPTION = '"на "dd.mm.yyyy'
MONTH = "[$-419]mmm"
COUNT = '0;"−"0;"–"'
DAYS = '0;"−"0;0'
RATIO = "0.00"
UNSEEN = ";;;"
"""Number formats; `COUNT` shows nought as a dash, `UNSEEN` shows nothing, whatever the cell holds."""

HAIRLINE = Border(bottom=Line("thin", LINE))
RULE = Border(bottom=Line("thin", GRAPHITE))
GAP = Line("medium", WHITE)
"""White between coloured cells."""

STALE = "проверьте план"
"""What stands instead of a state when the plan has been changed since it was last checked."""


def font(size: float = BODY, *, bold: bool = False, colour: str = INK, underline: bool = False) -> Font:
    """Return our typeface at a size of the scale."""
    return Font("Arial", size, bold=bold, italic=False, underline=underline, colour=colour)


@lru_cache(maxsize=64)
def measure(size: float = BODY, *, bold: bool = False) -> typography.Font:
    """Return the same typeface for measuring."""
    return typography.Font(typography.Family.ARIAL, size, bold)


def look(  # noqa: PLR0913 - one keyword for each part of a look, all but the first named
    size: float = BODY,
    *,
    bold: bool = False,
    colour: str = INK,
    fill: str | None = None,
    border: Border | None = None,
    horizontal: Horizontal = "left",
    vertical: Vertical = "center",
    wrap: bool = False,
    indent: int = 0,
    number_format: str | None = None,
    underline: bool = False,
) -> Look:
    """Return the whole look of a cell of ours."""
    face = font(size, bold=bold, colour=colour, underline=underline)
    return Look(face, fill, border, Align(horizontal, vertical, wrap, indent), number_format)


@dataclass(frozen=True, slots=True)
class StateLook:
    """How a state looks.

    Attributes:
        word: what people read.
        key: its name in the workbook without the prefix: ``overdue`` for ``xlplan_overdue``.
        meaning: a sentence for the legend.
        text: the colour of the word in a table.
        bold: whether the word is bold.
        fill: the fill of the word's cell; None is none.
        tone: the full tone for bars and charts; None has none; white is hollow.
        tone_text: the colour of a number on the tone.
        pale: the pale tone for strips.
        tint: the fill of the row in the plan; only states on which somebody must act have one.
    """

    word: str
    key: str
    meaning: str
    text: str = INK
    bold: bool = False
    fill: str | None = None
    tone: str | None = None
    tone_text: str = INK
    pale: str | None = None
    tint: str | None = None

    @property
    def text_alone(self) -> str:
        """The colour of the word where it stands on white, without its fill."""
        return self.fill if self.text == WHITE and self.fill else self.text


STATE_LOOKS: tuple[StateLook, ...] = (
    StateLook(
        State.OVERDUE, "overdue", "Срок истёк, отметки о выполнении нет.",
        WHITE, True, WAX, WAX, WHITE, WAX_PALE, WAX_PALE,
    ),
    StateLook(State.UNREAD, "unread", "Срок или отметка не поняты: см. лист «Замечания».", WAX, True),
    StateLook(
        State.SOON, "soon", "До срока – не больше дней, чем задано выше.",
        INK, True, OCHRE, OCHRE, INK, OCHRE_PALE, OCHRE_PALE,
    ),
    StateLook(
        State.IN_WORK, "in_work", "Время работы по плану наступило, срок ещё не близок.",
        INK, False, BLUE_PALE, BLUE, INK, BLUE_PALE,
    ),
    StateLook(
        State.NOT_STARTED, "not_started", "Время работы по плану ещё не наступило.", tone=LINE, pale=PAPER,
    ),
    StateLook(State.UNDATED, "undated", "Срок зависит от другого документа или события.", GRAPHITE, tone=WHITE),
    StateLook(State.MOVED, "moved", "Перенесено отметкой в плане; в Ко не входит.", GRAPHITE),
    StateLook(State.CANCELLED, "cancelled", "Снято отметкой в плане; в Ко не входит.", GRAPHITE),
    StateLook(
        State.DONE, "done", "Есть отметка о выполнении.", INK, False, MOSS_PALE, MOSS, WHITE, MOSS_PALE,
    ),
    StateLook(STALE, "stale", "План изменён после проверки: нажмите «Проверить план».", WAX, True),
)  # fmt: skip
"""Every state by urgency, and last the word for what has not been checked."""

LOOK_OF = {entry.word: entry for entry in STATE_LOOKS}
