"""The top of «Сводка»: the headline sentence and four key figures."""

from dataclasses import dataclass

from xlplan.elements import Formula, Rule
from xlplan.grid import Area
from xlplan.looks import Font, Look
from xlplan.palette import FIGURE, GRAPHITE, MOSS, OCHRE, RATIO, SMALL, WAX, look
from xlplan.sheets.board import RANKS, Board
from xlplan.sheets.draft import Draft
from xlplan.sheets.formula_text import numeral, out_of, text
from xlplan.states import State
from xlplan.wording import noun, plural

LATE = f"COUNTIF(xlplan_a_rank,{RANKS[State.OVERDUE]})"
NEAR = 'COUNTIFS(xlplan_c_left,">=0",xlplan_c_left,"<="&xlplan_warn)'
FAR = "COUNT(xlplan_c_near_key)"
DONE = f"COUNTIF(xlplan_a_rank,{RANKS[State.DONE]})"
DUE, IN_TIME = "SUM(xlplan_c_counts)", "SUM(xlplan_c_intime)"
ALL = "COUNT(xlplan_a_rank)"
ROOMY = 100
"""From so many activities on, «1 из 16» is too wide for its place."""

OLDEST = "xlplan_day-INT(MIN(xlplan_c_late_key)/100000)"

DAYS, DEADLINES, ACTIVITIES = ("день", "дня", "дней"), ("срок", "срока", "сроков"), (
    "мероприятие", "мероприятия", "мероприятий",
)  # fmt: skip
_SPANS = ((1, 2), (3, 5), (6, 8), (9, 11))


@dataclass(frozen=True, slots=True)
class Totals:
    """What the figures come to now."""

    late: int
    near: int
    far: int
    done: int
    working: int
    all: int
    due: int
    in_time: int
    oldest: int


def totals(board: Board) -> Totals:
    """Count what the formulas count."""
    states = [entry.state for entry in board.entries]
    lefts = [point.left for point in board.points if point.left is not None]
    late = [-point.left for point in board.points if point.state is State.OVERDUE and point.left is not None]
    return Totals(
        late=states.count(State.OVERDUE),
        near=sum(0 <= left <= board.settings.warn_days for left in lefts),
        far=sum(0 <= left <= board.settings.far_days for left in lefts),
        done=states.count(State.DONE),
        working=states.count(State.IN_WORK),
        all=len(states),
        due=sum(point.counts for point in board.points),
        in_time=sum(point.counts and point.checkpoint.in_time for point in board.points),
        oldest=max(late, default=0),
    )


def headline(board: Board) -> Formula:
    """Return the sentence: «Просрочено 2 мероприятия. В ближайшие 14 дней – 2 срока.»."""
    now, days = totals(board), board.settings.warn_days
    late = f"Просрочено {plural(now.late, *ACTIVITIES)}. " if now.late else "Просроченных мероприятий нет. "
    near = f" – {plural(now.near, *DEADLINES)}." if now.near else " сроков нет."
    live_late = (
        f"IF({LATE}=0,{text('Просроченных мероприятий нет. ')},"
        f'{text("Просрочено ")}&{LATE}&" "&{numeral(LATE, *ACTIVITIES)}&". ")'
    )
    live_near = f'IF({NEAR}=0,{text(" сроков нет.")},{text(" – ")}&{NEAR}&" "&{numeral(NEAR, *DEADLINES)}&".")'
    return Formula(f"={live_late}&{_live_coming()}&{live_near}", f"{late}{_coming(days)}{near}")


def _coming(days: int) -> str:
    one = days % 10 == 1 and days % 100 != 11
    return f"В {'ближайший' if one else 'ближайшие'} {plural(days, *DAYS)}"


def _live_coming() -> str:
    first = numeral("xlplan_warn", "ближайший", "ближайшие", "ближайшие")
    return f'{text("В ")}&{first}&" "&xlplan_warn&" "&{numeral("xlplan_warn", *DAYS)}'


def draw_figures(draft: Draft, board: Board, top: int) -> int:
    """Draw the figures from the row `top` down, and return the last row."""
    now, settings = totals(board), board.settings
    few = now.all < ROOMY
    ratio = Formula(f'=IF({DUE}=0,"–",{IN_TIME}/{DUE})', now.in_time / now.due if now.due else "–")
    figures = (
        Formula(f"={LATE}", now.late),
        Formula(f"={NEAR}", now.near),
        Formula(f'=IF({ALL}<{ROOMY},{DONE}&" из "&{ALL},{DONE})', f"{now.done} из {now.all}" if few else now.done),
        ratio,
    )
    captions = (
        _late_caption(now),
        _near_caption(now, settings.warn_days),
        _done_caption(now),
        "Ко – исполнено в срок",
    )
    for at, ((first, last), colour) in enumerate(zip(_SPANS, (WAX, OCHRE, MOSS, GRAPHITE), strict=True)):
        draft.look(Area(top, first, top, first), Look(fill=colour))
        draft.wide(top + 1, first, last, figures[at], look(FIGURE, bold=True, number_format=RATIO if at == 3 else "0"))
        draft.wide(top + 2, first, last, captions[at], look())
        draft.wide(top + 3, first, last, _notes(board)[at], look(SMALL, colour=GRAPHITE))
    cell = Area(top + 1, 1, top + 1, 2)
    draft.add(Rule((cell,), f"=$A${top + 1}>0", Look(Font(bold=True, colour=WAX))))
    for row, points in enumerate((3.75, 39, 15, 13.5, 10), top):
        draft.height(row, points)
    draft.put(top, LAST_FIGURE, None)
    return top + 4


LAST_FIGURE = 11


def _late_caption(now: Totals) -> Formula:
    """Return what stands under the first figure: «мероприятия просрочено», for 2."""
    return Formula(f"={numeral(LATE, *ACTIVITIES)}&{text(' просрочено')}", f"{noun(now.late, *ACTIVITIES)} просрочено")


def _near_caption(now: Totals, days: int) -> Formula:
    live = f'{text(" за ")}&xlplan_warn&" "&{numeral("xlplan_warn", *DAYS)}'
    return Formula(f"={numeral(NEAR, *DEADLINES)}&{live}", f"{noun(now.near, *DEADLINES)} за {plural(days, *DAYS)}")


def _done_caption(now: Totals) -> Formula:
    """Return what stands under «1 из 16»: «мероприятий выполнено», or under a large number «выполнено из 300»."""
    genitives = "мероприятия выполнено", "мероприятий выполнено"
    formula = f"=IF({ALL}<{ROOMY},{out_of(ALL, *genitives)},{text('выполнено из ')}&{ALL})"
    few = genitives[not (now.all % 10 == 1 and now.all != 11)]
    return Formula(formula, few if now.all < ROOMY else f"выполнено из {now.all}")


def _notes(board: Board) -> tuple[Formula | str, ...]:
    now, far = totals(board), board.settings.far_days
    oldest = f'{text("самое давнее – ")}&{OLDEST}&" "&{numeral(f"({OLDEST})", *DAYS)}'
    ahead = f'{text("за ")}&xlplan_far&" "&{numeral("xlplan_far", *DAYS)}&{text(" – ")}&{FAR}'
    return (
        Formula(f'=IF(COUNT(xlplan_c_late_key)=0,"",{oldest})',
                f"самое давнее – {plural(now.oldest, *DAYS)}" if now.oldest else ""),
        Formula(f"={ahead}", f"за {plural(far, *DAYS)} – {now.far}"),
        Formula(f'={text("в работе – ")}&COUNTIF(xlplan_a_rank,{RANKS[State.IN_WORK]})', f"в работе – {now.working}"),
        Formula(f'=IF({DUE}=0,{text("сроков ещё не было")},{text("в срок ")}&{IN_TIME}&{text(" из ")}&{DUE})',
                f"в срок {now.in_time} из {now.due}" if now.due else "сроков ещё не было"),
    )  # fmt: skip
