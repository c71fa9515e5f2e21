"""Days, months, quarters …: one, a range, or a list of them, with a clock time before or behind."""

from collections.abc import Sequence

from xlplan.deadlines.clock import read_clock
from xlplan.deadlines.forms import form
from xlplan.deadlines.phrase import Phrase, Reading
from xlplan.deadlines.pieces import Grain, is_day
from xlplan.deadlines.spans import STARTS, Group, read_list, resolve
from xlplan.deadlines.tokens import Tag
from xlplan.windows import Kind, Window


@form(
    {
        "Январь": "period 2021-01-01/2021-01-31",
        "Февраль-апрель": "period 2021-02-01/2021-04-30",
        "с января по март": "period 2021-01-01/2021-03-31",
        "1-15 мая": "period 2021-05-01/2021-05-15",
        "С 4.09. – по 20.09.": "period 2021-09-04/2021-09-20",
        "31.03.-03.04.": "period 2021-03-31/2021-04-03",
        "15-16.12": "period 2021-12-15/2021-12-16",
        "в период с 25 января по 5 февраля 2021 г.": "period 2021-01-25/2021-02-05",
        "II квартал": "period 2021-04-01/2021-06-30",
        "1, 3 кварталы": "several 2021-01-01/2021-03-31 2021-07-01/2021-09-30",
        "во втором полугодии 2021 года": "period 2021-07-01/2021-12-31",
        "третья декада мая": "period 2021-05-21/2021-05-31",
        "первая половина марта": "period 2021-03-01/2021-03-15",
        "сентябрь 2021 – май 2022": "period 2021-09-01/2022-05-31",
        "апрель май": "period 2021-04-01/2021-05-31",
        "15 марта": "point 2021-03-15/2021-03-15",
        "«15» марта 2021 г.": "point 2021-03-15/2021-03-15",
        "22 июня 10.00 ч.": "point 2021-06-22/2021-06-22",
        "четверг четвертой недели сентября": "point 2021-09-23/2021-09-23",
        "первое воскресенье февраля": "point 2021-02-07/2021-02-07",
        "24 и 30 апреля, 14 и 28 мая": "several 2021-04-24/2021-04-24 2021-04-30/2021-04-30"
        " 2021-05-14/2021-05-14 2021-05-28/2021-05-28",
        "март и октябрь": "several 2021-03-01/2021-03-31 2021-10-01/2021-10-31",
        "2021-2023 гг.": "period 2021-01-01/2023-12-31",
    },
    starts=(*STARTS, Tag.CLOCK, Tag.EVENT),
)
def spans(phrase: Phrase) -> Reading | None:
    """Read a list of spans and nothing besides but clock times and «включительно»."""
    cursor = phrase.cursor()
    if cursor.here.value not in _UNTIL and read_clock(cursor):
        cursor.take(Tag.COMMA)
    before = cursor.at
    groups = read_list(cursor)
    if groups is None:
        return None
    if before and groups[0].first.grain not in _TIMED:
        return None  # «20…25 апреля» is no hour of April
    behind = cursor.at
    cursor.take(Tag.COMMA)
    if groups[-1].ends[-1].grain in _UNTIMED or not read_clock(cursor):
        cursor.at = behind
    cursor.word("включительно")
    if not cursor.done:
        return None
    windows = resolve(groups, phrase.year)
    if not windows:
        return None
    qualifier = phrase.said(behind, phrase.length) or phrase.said(0, before)
    return Reading(_kind(groups, windows), tuple(windows), qualifier=qualifier or None)


_TIMED = (Grain.DAY, Grain.WEEKDAY, Grain.BARE)
"""What an hour can stand before."""
_UNTIMED = (Grain.QUARTER, Grain.HALF, Grain.YEAR)
"""What no hour can stand behind."""
_UNTIL = ("до", "к", "по")


def _kind(groups: Sequence[Group], windows: Sequence[Window]) -> Kind:
    if len(windows) > 1:
        return Kind.SEVERAL
    single = groups[0].last is None and groups[0].first.grain in _TIMED
    return Kind.POINT if single and is_day(windows[0]) else Kind.PERIOD
