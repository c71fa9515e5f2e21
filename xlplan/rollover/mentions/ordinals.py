"""Counts that grow by one each year: «76-я годовщина», «75-летие», «80 лет Победы», «XXV областной конкурс»."""

import re
from collections.abc import Iterator

from xlplan.rollover.mentions.mention import Mention, Sort

EVENT = (
    r"(?:конкурс|фестивал|чемпионат|первенств|олимпиад|конференц|съезд|спартакиад|универсиад|форум|турнир|марафон"
    r"|смотр|слет|выставк|ярмарк|чтени|игр[аы]?\b|соревновани|кубк|кубок|сесси|салон|симпозиум|конгресс|семинар"
    r"|педсовет|церемони|премии|премия|юбиле)\w*"
)
"""Events that are counted; a pattern for quiet text."""

_ADJECTIVES = r"(?:[«\"]?[а-яa-z-]{3,}(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ом|ем|ым|им|ых|их|ым|ую|юю) ){0,4}"
_ENDING = r"(?:-?(?:ый|ой|ий|й|ая|я|ое|е|ом|м|го|ого|ую|ю|му|ому|х|ых))?"
_SINCE = (
    r"(?:со дня|с момента|со времени|с начала|побед|основани|образовани|освобождени|снятия|разгром|создани|"
    r"полет|октябр|революц|учреждени|школ|колледж|техникум|институт|университет|город|област|район|комсомол)"
)
_FORMS = (
    re.compile(rf"(?<![\d.,№])(?P<n>\d{{1,3}}){_ENDING} годовщин\w*"),
    re.compile(r"(?<![\d.,№])(?P<n>\d{1,3})[- ]?(?:ти)?-?лети(?:е|я|ю|ем|и)\b"),
    re.compile(r"(?<![\d.,№])(?P<n>\d{1,3})-?(?:ти )?летн(?:ий|его|ему|им|ем) юбиле\w*"),
    re.compile(rf"(?<![\d.,№-])(?<!\bот )(?<!\bдо )(?<!старше )(?<!младше )(?P<n>\d{{2,3}}) лет (?={_SINCE})"),
    re.compile(rf"(?<![\d.,№])(?P<n>\d{{1,3}})-(?:ый|ой|ий|й|ая|я|ое|е|ом|м|го|ого|ую|ю|му|ому) {_ADJECTIVES}{EVENT}"),
    re.compile(rf"(?<![\w.])(?P<n>(?=[ivxlcхі])[ivxlcхі]{{1,7}}){_ENDING} {_ADJECTIVES}{EVENT}"),
    re.compile(
        r"(?<!\w)(?P<n>(?:сто|двухсот|трехсот|пятидесяти|шестидесяти|семидесяти|восьмидесяти|девяносто)лети\w*)"
    ),
)


def find_ordinals(words: str) -> Iterator[Mention]:
    """Yield the anniversaries and the numbers of yearly events of a quiet text."""
    for form in _FORMS:
        for found in form.finditer(words):
            yield Mention(found.start(), found.end(), Sort.ORDINAL)
