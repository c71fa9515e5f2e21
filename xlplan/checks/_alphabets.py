"""Words of two alphabets: which of them are Russian beyond doubt, so that their Latin letters can be changed.

Only letters that look the same in print have a twin: a Latin k, t or Y is no exact likeness. A word is not touched
where it may be Latin after all: «MAХ» can be made of Latin letters as well as of Russian ones, «PRщик» is a Latin word
with a Russian ending, «Xкласс» begins with a Roman number, «info@сaйт.рф» is an address.
"""

import re
from collections.abc import Collection

from xlplan.checks._abbreviations import COMMON
from xlplan.checks._texts import written
from xlplan.fixes import Change, rewritten
from xlplan.plan import Plan
from xlplan.settings import Settings

MIXED = re.compile(r"(?=[^\W\d_]*[A-Za-z])(?=[^\W\d_]*[А-Яа-яЁё])[^\W\d_]+")
LATIN = re.compile(r"[A-Za-z]")
WORD = re.compile(r"[^\W\d_]+")

_LATIN_TWINS = "ABCEHKMOPTXaceopxy"
_RUSSIAN_TWINS = "АВСЕНКМОРТХасеорху"
_TO_RUSSIAN = str.maketrans(_LATIN_TWINS, _RUSSIAN_TWINS)
_TO_LATIN = str.maketrans(_RUSSIAN_TWINS, _LATIN_TWINS)
_RUSSIAN = re.compile(r"[А-Яа-яЁё]+")
_LATIN_STEM = re.compile(r"(?:[A-Z]{2,}|X)[а-яё]+")
_BEFORE_SIGN = re.compile(r"(?<=[^\s_,;]) (?=[,;](?:\s|\Z))")
_ADDRESS = re.compile(r"@|\\|://|www\.|\.[A-Za-z]{2,4}(?![^\W\d_])", re.IGNORECASE)


def in_russian(word: str, words: Collection[str]) -> str | None:
    """Return a word in Russian letters, None where it is not sure to be Russian.

    Args:
        word: a word of both alphabets.
        words: all the words of the plan: what could be either is Russian when it stands there in Russian letters alone.
    """
    made = word.translate(_TO_RUSSIAN)
    if not _RUSSIAN.fullmatch(made) or _LATIN_STEM.fullmatch(word):
        return None
    latin = made.translate(_TO_LATIN)
    either = not _RUSSIAN.search(latin)
    return None if either and (made not in words or latin in words) else made


class Spelling:
    """The words of one plan as they are meant: what is sure to be Russian stands in Russian letters."""

    def __init__(self, plan: Plan, settings: Settings) -> None:
        self._plan, self._settings = plan, settings
        self._words: frozenset[str] | None = None

    @property
    def words(self) -> frozenset[str]:
        """Every word of the plan, and the abbreviations that everybody knows or the institution has settled."""
        if self._words is None:
            texts = (word for field in written(self._plan) for word in WORD.findall(field.raw))
            self._words = frozenset(texts) | COMMON | self._settings.abbreviations.keys()
        return self._words

    def meant(self, text: str) -> str:
        """Return a folded text as S01 and S02 would put it right, so that other rules say the same before and after."""
        if " ," in text or " ;" in text:
            text = _BEFORE_SIGN.sub("", text)
        return rewritten(text, self.changes(text) or ()) if LATIN.search(text) else text

    def changes(self, text: str) -> tuple[Change, ...] | None:
        """Return what has to change in the words of two alphabets; None where one of them is not sure."""
        changes: list[Change] = []
        for match in MIXED.finditer(text):
            russian = None if in_address(text, match) else in_russian(match[0], self.words)
            if russian is None:
                return None
            pairs = enumerate(zip(match[0], russian, strict=True), match.start())
            changes += (Change(at, at + 1, new) for at, (old, new) in pairs if old != new)
        return tuple(changes)


def in_address(text: str, found: re.Match[str]) -> bool:
    """Tell whether a word is a part of a file's or a page's address."""
    start = max(text.rfind(space, 0, found.start()) for space in " \n\t\u00a0") + 1
    piece = re.split(r"\s", text[start:], maxsplit=1)[0]
    return bool(_ADDRESS.search(piece))
