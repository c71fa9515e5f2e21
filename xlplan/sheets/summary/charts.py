"""The foot of «Сводка»: two charts over the table above, in the tones of its legend."""

from dataclasses import replace

from xlplan.charts import Chart, Series
from xlplan.elements import RichText, Run
from xlplan.grid import Area
from xlplan.looks import Font
from xlplan.palette import BODY, GRAPHITE, LOOK_OF, SMALL, WHITE, look, measure
from xlplan.sheets.draft import Draft
from xlplan.sheets.summary.cuts import FIRST, SHOWN, Cut, Cuts
from xlplan.typography import text_width

ROWS = 7
_LEAST, _PER_BAR = 126, 17
_AUTO_PX, _GAP_PX, _SPARE = 60, 12, 1.1
"""Words that programs find room for by themselves; the gap before the bars; how much wider letters may come out."""


def draw_charts(draft: Draft, cuts: Cuts, top: int) -> int:
    """Draw titles, charts and their key from the row `top` down, and return the last row."""
    bars = len(cuts.bars.words) if cuts.bars else 1
    points = max(_LEAST, bars * _PER_BAR) / ROWS
    draft.height(top, 18)
    for row in range(top + 1, top + 1 + ROWS):
        draft.height(row, round(points * 4) / 4)
    bottom = top + ROWS
    if cuts.bars:
        over = Area(top + 1, 1, bottom, 4 if cuts.quarters else 11)
        draft.put(top, 1, cuts.title, look(BODY, bold=True))
        about = f"{cuts.title}: сколько из них в каждом состоянии"
        share = _words_share(cuts.bars, draft.span(over.left, over.right))
        draft.add(replace(_chart("bar", over, cuts.bars, cuts.labels, about), words_share=share))
    if cuts.quarters:
        first = 6 if cuts.bars else 1
        draft.put(top, first, "Сроки по кварталам", look(BODY, bold=True))
        about = "Сроки по кварталам: сколько из них в каждом состоянии"
        draft.add(_chart("column", Area(top + 1, first, bottom, 11), cuts.quarters, cuts.labels, about))
    draft.wide(bottom + 1, 1, 11, _key(), look(SMALL, colour=GRAPHITE))
    draft.height(bottom + 1, 15)
    return bottom + 1


def _words_share(bars: Cut, px: float) -> float | None:
    """Return the part of a chart that its longest words need; long ones would be cut or broken in two lines."""
    longest = max(text_width(word, measure(SMALL)) for word in bars.words)
    return None if longest <= _AUTO_PX else round((longest * _SPARE + _GAP_PX) / px, 3)


def _chart(kind: str, over: Area, cut: Cut, labels: int, about: str) -> Chart:
    last = cut.top + len(cut.words) - 1
    series = tuple(
        Series(
            state.value,
            Area(cut.top, column, last, column),
            tuple(float(row[column - FIRST]) for row in cut.counts),
            None if LOOK_OF[state].tone == WHITE else LOOK_OF[state].tone,
            GRAPHITE if LOOK_OF[state].tone == WHITE else WHITE,
            LOOK_OF[state].tone_text,
        )
        for column, state in enumerate(SHOWN, FIRST)
    )
    return Chart(
        "bar" if kind == "bar" else "column",
        over,
        Area(cut.top, labels, last, labels),
        cut.words,
        series,
        description=about,
    )


def _key() -> RichText:
    """Which tone is which state, in words beside small squares."""
    runs: list[Run] = []
    for state in SHOWN:
        entry = LOOK_OF[state]
        hollow = entry.tone == WHITE
        square = Font("Arial", BODY, colour=GRAPHITE if hollow else entry.tone)
        runs.append(Run("□ " if hollow else "■ ", square))
        runs.append(Run(f"{entry.word}     ", Font("Arial", SMALL, colour=GRAPHITE)))
    return RichText(tuple(runs))
