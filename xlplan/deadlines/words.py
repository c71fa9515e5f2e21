"""The words of deadlines and the one form in which they are compared."""

import re

MONTHS = ("январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр")
_ENDINGS = "(?:ь|я|ю|е|ем|а|у|ом)?"
MONTH = "(?:" + "|".join("ма[йяюе]|маем" if stem == "ма" else stem + _ENDINGS for stem in MONTHS) + ")"
QUARTERS = {"1": 1, "2": 2, "3": 3, "4": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4}
QUARTERS |= {"перв": 1, "втор": 2, "трет": 3, "четверт": 4}

_DASHES = str.maketrans("‐‑‒–—−", "------")
_ALIKE = str.maketrans("aeocpxykmhtb", "аеосрхукмнтв")
_ROMAN_ALIKE = str.maketrans("іу", "iv")
_WORD = re.compile(r"[^\W\d_]+")
_BROKEN = re.compile(r"(?<=[а-я])- (?=[а-я]+)")


def normal(text: str) -> str:
    """Fold case, spaces, dashes, ё and look-alike letters, so that none of them changes a reading."""
    folded = " ".join(text.casefold().replace("ё", "е").translate(_DASHES).split())
    folded = _WORD.sub(lambda match: _one_alphabet(match[0]), folded)
    return re.sub(r"(?<=[а-я\d.]) ?- ?(?=[а-я\di])", "-", folded).strip(" .;,")


def _one_alphabet(word: str) -> str:
    if re.fullmatch(r"[iіvу]+", word) and re.search(r"[iі]", word):
        return word.translate(_ROMAN_ALIKE)
    return word.translate(_ALIKE) if re.search(r"[а-я]", word) else word


def month_of(word: str) -> int:
    """Return the number of a month from any case form of its name."""
    return next(
        number for number, stem in enumerate(MONTHS, 1) if word.startswith(stem) and (number != 5 or len(word) <= 4)
    )
