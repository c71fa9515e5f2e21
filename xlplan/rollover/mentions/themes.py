"""Years with a name: «Год науки и технологий», «в рамках Года педагога». Next year bears another name."""

import re
from collections.abc import Iterator

from xlplan.rollover.mentions.mention import Mention, Sort

_THEME = re.compile(
    r"(?<![\w.])(?:в рамках |посвященн\w+ |к |проведени\w+ |открыти\w+ |закрыти\w+ |план\w* |мероприяти\w+ |\")"
    r"(?:проведени\w+ )?год(?:а|у|ом)? (?P<name>(?:науки|педагог|учител|семьи|памяти|культур|театр|литератур|кино|"
    r"эколог|доброволь|волонтер|родного|музык|спорт|истори|молодеж|ребен|здоров|защитник|единства|наставник|народ|"
    r"матери|мастер)[\w-]*)"
)


def find_themes(words: str) -> Iterator[Mention]:
    """Yield the named years of a quiet text."""
    for found in _THEME.finditer(words.replace("«", '"')):
        yield Mention(found.start(), found.end(), Sort.THEME)
