"""Activities that happen once: what to look for in a name before it is repeated without thinking.

«Утверждение плана … на 2021 год» comes round every year; a jubilee, a contest bound to a day, an event that bears the
year in its own name, a census do not, or not on the same day.
"""

import re
from datetime import timedelta

from xlplan.plan import Activity
from xlplan.rollover.families import events
from xlplan.rollover.families.jubilees import is_jubilee
from xlplan.rollover.mentions import find_mentions, quiet
from xlplan.rollover.mentions.ordinals import EVENT
from xlplan.rollover.seen import Decision, Part, Seen
from xlplan.rollover.term import Term
from xlplan.windows import Kind

_EVENT = re.compile(rf"(?<!\w){EVENT}")
_SINGLE = re.compile(
    r"(?<!\w)(?:перепис[ьи]\w* населени\w*|выбор(?:ы|ов|ам|ах)\b|референдум\w*|торжественн\w+ открыти\w+"
    r"|ввод\w* в эксплуатацию|открыти[еяю] (?:нов\w+ )?(?:центр|мастерск|лаборатори|филиал"
    r"|корпус|музе|технопарк|кванториум)\w*)"
)
_CARRIED = re.compile(r"(?<!\w)переходящ\w+ с ")
_LONGEST_EVENT = timedelta(days=14)


def why_once(activity: Activity, term: Term) -> str | None:
    """Tell why an activity may happen only once; None where nothing speaks for that."""
    words = quiet(activity.name)
    mentions = find_mentions(activity.name)
    if any(is_jubilee(one, words) for one in mentions):
        return "юбилей или годовщина: в новом году другая"
    if any(_names_an_event(Seen(words, one, Part.NAME, term)) for one in mentions):
        return "в названии события стоит год плана"
    if is_carried(activity):
        return "переходило с прежнего года: если закончено, уберите его, если повторяется – пометку в названии"
    if _SINGLE.search(words):
        return "такое событие бывает один раз или не каждый год"
    if _EVENT.search(words) and _is_bound_to_a_day(activity):
        return "событие привязано к дате: будет ли оно в новом году и когда, видно по его положению"
    return None


def is_carried(activity: Activity) -> bool:
    """Tell whether an activity bears the mark of one that came over from an earlier year."""
    return bool(_CARRIED.search(quiet(activity.name)))


def _names_an_event(seen: Seen) -> bool:
    if not seen.mention.years or seen.distance:
        return False
    verdict = events.decide(seen)
    return verdict is not None and verdict.decision is Decision.KEPT


def _is_bound_to_a_day(activity: Activity) -> bool:
    """Tell whether the deadline is a day, or a few, that a date names; «до 15 марта» and «март» are not."""
    deadline = activity.deadline
    if deadline.kind not in {Kind.POINT, Kind.PERIOD, Kind.SEVERAL} or not re.search(r"\d", deadline.text):
        return False
    return all(window.end - window.start <= _LONGEST_EVENT for window in deadline.windows)
