"""Letters in one form: whatever a keyboard, a word processor or a scanner did to them, the word stays the same word.

Case, ё, no-break spaces, kinds of dash and quotation mark, soft hyphens, stress marks, and letters that only look
Russian («c 1 пo 5 мaя», «ll квартал») never change a reading.
"""

import re
import unicodedata

_DASHES = "‐‑‒–—―−﹣－⁃"
_SPACES = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_LINES = "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u0301\u0300\u200e\u200f"
_QUOTES = "«»„“”‟‘’‚`'"
_ROMANS = {"ⅰ": "i", "ⅱ": "ii", "ⅲ": "iii", "ⅳ": "iv", "ⅴ": "v", "ⅵ": "vi", "ⅶ": "vii", "ⅷ": "viii"}
_ROMANS |= {"ⅸ": "ix", "ⅹ": "x", "ⅺ": "xi", "ⅻ": "xii", "і": "i", "ӏ": "i"}

_FOLDED: dict[int, str | None] = {ord("ё"): "е", ord("…"): "."}
_FOLDED |= {ord(sign): "-" for sign in _DASHES}
_FOLDED |= {ord(sign): " " for sign in _SPACES}
_FOLDED |= {ord(sign): "\n" for sign in _LINES}
_FOLDED |= {ord(sign): None for sign in _UNSEEN}
_FOLDED |= {ord(sign): '"' for sign in _QUOTES}
_FOLDED |= {ord(sign): letters for sign, letters in _ROMANS.items()}

_PLAIN = re.compile(r"[а-яё0-9 \n.,;:()\"/№%-]*")
_LATIN_WORD = re.compile(r"[а-яa-z]*[a-z][а-яa-z]*")
_RUSSIAN = str.maketrans("aeocpxykmhtb", "аеосрхукмнтв")
_LOOKS_ROMAN = re.compile(r"[ilvуyxх]+")
_TO_ROMAN = str.maketrans("lуyx", "ivvx") | str.maketrans("х", "x")
_SPACES_TOGETHER = re.compile(" {2,}")
_NUMBER_BEFORE = re.compile(r"\d-$")
_ROMAN_FIRST = re.compile(r"([ivx]+)((?:кв|пол|дек|нед|чет|сем|три)[а-я]*)")


def fold(text: str) -> str:
    """Fold a text to one form; a text that is folded already stays as it is."""
    lower = text.lower()
    if _PLAIN.fullmatch(lower):
        return _one_space(lower.replace("ё", "е"))
    folded = unicodedata.normalize("NFC", lower).translate(_FOLDED)
    return _one_space(_LATIN_WORD.sub(_one_alphabet, folded))


def _one_space(folded: str) -> str:
    return _SPACES_TOGETHER.sub(" ", folded) if "  " in folded else folded


def _one_alphabet(found: re.Match[str]) -> str:
    """Give a word with Latin letters in it as a Roman number, or in Russian letters, or both with a space between."""
    word = found[0]
    if word == "x" and _NUMBER_BEFORE.search(found.string, 0, found.start()):
        return "х"  # «2-х раз», an ending that was typed in Latin
    if _LOOKS_ROMAN.fullmatch(word) and re.search("[ilvx]", word):
        return word.translate(_TO_ROMAN)
    russian = word.translate(_RUSSIAN)
    if parts := _ROMAN_FIRST.fullmatch(word) or _ROMAN_FIRST.fullmatch(russian):
        return f"{parts[1]} {parts[2]}"
    return russian
