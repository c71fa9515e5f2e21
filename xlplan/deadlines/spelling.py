"""Misspelt words: put right where exactly one known word is one slip away, told where several are.

A slip is one letter lost, added or changed, two neighbours swapped, a space lost between two words or put into one.
Nothing is put right while the phrase can be read as it stands, so a name in a deadline never turns into a month.
"""

from collections.abc import Iterable, Sequence
from functools import cache

from xlplan.deadlines.faults import MisspeltError
from xlplan.deadlines.tokens import Tag, Token
from xlplan.deadlines.words import ABBREVIATIONS, WORDS

_SHORTEST = 4
"""A shorter word is near to too many others."""
_MOST_WORDS = 12
"""A phrase with more unknown words is no misspelt deadline."""
_WORDS = frozenset({Tag.UNKNOWN, Tag.WORD, Tag.MONTH, Tag.UNIT, Tag.PLAIN, Tag.NTH, Tag.COUNT, Tag.WEEKDAY, Tag.LETTER})


def mend(text: str, tokens: Sequence[Token]) -> str | None:
    """Return the folded text with its misspelt words put right; None where there are none that can be.

    Raises:
        MisspeltError: a word is near to several known words that mean different things.
    """
    if not 0 < sum(token.tag is Tag.UNKNOWN for token in tokens) <= _MOST_WORDS:
        return None
    pieces: list[str] = []
    at = end = 0
    while at < len(tokens):
        token = tokens[at]
        count, word = _joined(tokens, at)
        if count == 1 and token.tag is Tag.UNKNOWN:
            word = _right(token.form)
        pieces += [text[end : token.start], token.form if word is None else word]
        at += count
        end = tokens[at - 1].end
    mended = "".join(pieces)
    return None if mended == text[:end] else mended


def _joined(tokens: Sequence[Token], at: int) -> tuple[int, str | None]:
    """Return how many tokens from here make one word («м а р т», «ян варь»), and that word."""
    longest = at
    while longest < len(tokens) and tokens[longest].tag in _WORDS and tokens[longest].form:
        longest += 1
    for end in range(min(longest, at + 10), at + 1, -1):
        run = tokens[at:end]
        word = "".join(token.form for token in run)
        if len(word) >= 3 and word in WORDS and any(token.tag is Tag.UNKNOWN for token in run):
            return len(run), word
    return 1, None


def _right(word: str) -> str | None:
    """Return the one known word, or the two with a lost space («втечение»), that is meant; None where none is near."""
    if len(word) < _SHORTEST:
        return None
    parts = [f"{word[:cut]} {word[cut:]}" for cut in range(1, len(word)) if _two_words(word[:cut], word[cut:])]
    if len(parts) == 1 and len(parts[0].split()[0]) <= 2:
        return parts[0]
    near = sorted(_near(word))
    if len({WORDS[one] for one in near}) > 1:
        raise MisspeltError(word, near[:4])
    if near:
        return near[0]
    return parts[0] if len(parts) == 1 else None


def like_a_month(word: str) -> bool:
    """Tell whether a word is one slip away from a month, and so names nothing else for sure.

    A slip leaves the first two letters as they are, or else the last two: most words have neither of a month.
    """
    if len(word) <= _SHORTEST or not (word[:2] in _MONTHS_BEGIN or word[-2:] in _MONTHS_END):
        return False
    return any(WORDS[known][0] is Tag.MONTH for known in _near(word))


_MONTHS_BEGIN = frozenset(form[:2] for form, (tag, _) in WORDS.items() if tag is Tag.MONTH)
_MONTHS_END = frozenset(form[-2:] for form, (tag, _) in WORDS.items() if tag is Tag.MONTH)


def _two_words(first: str, last: str) -> bool:
    months = {Tag.MONTH} == {WORDS[one][0] for one in (first, last) if one in WORDS}
    return first in WORDS and last in WORDS and len(last) >= 3 and not months and WORDS[last][0] is not Tag.PLAIN


def _near(word: str) -> set[str]:
    """Return the known words one slip away: their deletions meet the deletions of this word."""
    index = _deletions()
    met = index.get(word, frozenset()).union(*(index.get(form, frozenset()) for form in _without_one(word)))
    return {known for known in met if _one_slip(word, known)}


@cache
def _deletions() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for known, (tag, _) in WORDS.items():
        if len(known) >= _SHORTEST and tag is not Tag.PLAIN and not _short(known):
            for form in (known, *_without_one(known)):
                found.setdefault(form, set()).add(known)
    return {form: frozenset(known) for form, known in found.items()}


def _short(known: str) -> bool:
    """Tell whether an abbreviation has too few letters to be known when one of them is wrong."""
    return known in ABBREVIATIONS and len(known) < 6


def _without_one(word: str) -> Iterable[str]:
    return (word[:at] + word[at + 1 :] for at in range(len(word)))


def _one_slip(word: str, known: str) -> bool:
    """Tell whether one letter lost, added or changed, or one swap of neighbours, makes the known word."""
    if word == known or abs(len(word) - len(known)) > 1:
        return False
    start = next((at for at, (one, two) in enumerate(zip(word, known, strict=False)) if one != two), None)
    if start is None:
        return True
    rest, wanted = word[start:], known[start:]
    changed = rest[1:] == wanted[1:]
    added, lost = rest[1:] == wanted, rest == wanted[1:]
    swapped = rest[:2] == wanted[1::-1] and len(wanted) > 1 and rest[2:] == wanted[2:]
    return changed or added or lost or swapped
