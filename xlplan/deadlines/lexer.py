"""Folded text → tokens. Every character belongs to a token, or is blank, or is a full stop that only closes a word."""

import re
from collections.abc import Iterator

from xlplan.deadlines.tokens import Tag, Token, Unit
from xlplan.deadlines.words import MONTH_FORMS, WORDS

_ENDING = r"(?:ого|его|ому|ему|го|му|ый|ий|ой|ая|ое|ые|ье|ти|ех|ю|ую|й|я|е|м|х|а)"
_ROMANS = {
    form: number
    for number, form in enumerate(["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"], 1)
}
_ROMANS |= {"1v": 4, "1у": 4}  # «1У квартал»: a digit typed for the letter
_RULES = (
    ("iso", r"(?<!\d)\d{4}-\d{1,2}-\d{1,2}(?!\d)"),
    ("date", r"\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})(?!\d|[.:]\d)"),
    ("spaced", r"\d{1,2}(?P<mark>[./-])[ ]?\d{1,2}(?P=mark)[ ]?(?:19|20)\d\d(?!\d)"),
    ("loose", r"\d{1,2}[ ]?\.[ ]?\d{1,2}[ ]?\.[ ]?(?:19|20)\d\d(?!\d)"),
    ("clock", r"\d{1,2}:\d{2}(?::\d{2})?(?![\d:])"),
    ("pair", r"(\d{1,2})\.[ ]?(\d{1,2})(?!\d)"),
    ("ordinal", rf"(\d{{1,3}})(?:[ ]?-[ ]?{_ENDING}|(?:го|ый|ой|ий|ая|ое|ую|му))(?![а-я])"),
    ("fourth", r"(?<!\d)1[vу](?=[ ]?(?:кв|чет))"),
    ("number", r"\d+"),
    ("thisyear", r"(?:[тс]\.[ ]?|т[ ]?)г\.?(?![а-я])|тек(?:ущ)?\.?[ ]?г\.?(?![а-я])"),
    ("years", r"г\.[ ]?г\.?(?![а-я])"),
    ("romannth", rf"(?:xii|xi|ix|x|viii|vii|vi|iv|v|iii|ii|i)-{_ENDING}(?![а-я])"),
    ("half", r"п/г\.?(?![а-я])"),
    ("roman", r"(?:xii|xi|ix|x|viii|vii|vi|iv|v|iii|ii|i)(?![a-z])"),
    ("word", r"[а-яa-z]+"),
    ("sign", r"."),
)
_SCAN = re.compile("|".join(f"(?P<{name}>{rule})" for name, rule in _RULES), re.DOTALL)
_SIGNS = {
    ",": Tag.COMMA, ";": Tag.COMMA, "-": Tag.DASH, "/": Tag.SLASH, ":": Tag.COLON, "(": Tag.OPEN, ")": Tag.CLOSE,
    '"': Tag.QUOTE, "\n": Tag.LINE,
}  # fmt: skip
_NEVER_LAST = frozenset(
    {
        "до",
        "к",
        "по",
        "с",
        "в",
        "на",
        "за",
        "не",
        "и",
        "или",
        "позднее",
        "ранее",
        "течение",
        "протяжение",
        "каждый",
        "последний",
        "текущий",
        "учебный",
        "отчетный",
        "начиная",
        "чем",
        "весь",
    }
)
"""Words that never end a deadline."""
_AFTER_MONTH = re.compile(rf"(?<![а-я])(?:{'|'.join(MONTH_FORMS)})[ ]?\.+$")
_LETTER_NEXT = re.compile(r"[ .]*[а-я]")
"""A full stop between a whole month and a word is a sign of its own: «март. апрель» is no lost dash."""
_FIGURES = re.compile(r"\d+")
_BROKEN = re.compile(r"(?<![а-я])([а-я]{2,})-[ \n]+([а-я]{2,})(?![а-я])")


def scan(folded: str) -> list[Token]:
    """Part a folded text into tokens, one of `Tag.END` last."""
    tokens = _on_one_line(list(_tokens(folded)))
    while tokens and tokens[-1].tag in {Tag.COMMA, Tag.LINE}:
        tokens.pop()
    return [*tokens, Token(Tag.END, 0, "", len(folded), len(folded))]


def _on_one_line(tokens: list[Token]) -> list[Token]:
    """Leave out the line breaks at which a phrase plainly goes on: a narrow column wraps what stands in it."""
    kept: list[Token] = []
    for at, token in enumerate(tokens):
        if token.tag is Tag.LINE and 0 < at < len(tokens) - 1 and _goes_on(kept, tokens[at + 1]):
            continue
        kept.append(token)
    return kept


def _goes_on(before: list[Token], after: Token) -> bool:
    """Tell whether the token behind a line break belongs to the words before it."""
    last = before[-1]
    if (last.tag is Tag.WORD and last.value in _NEVER_LAST) or (last.tag is Tag.DASH and len(before) > 1):
        return True
    if after.tag is Tag.UNIT or after.value in {"число", "включительно"}:
        return True
    if after.tag is Tag.MONTH:
        return last.tag in {Tag.NUMBER, Tag.ORDINAL, Tag.NTH}
    if after.tag is Tag.NUMBER:
        return last.tag is Tag.MONTH and len(after.form) == 4
    line = [one.value for one in before[-6:]]
    return after.value == "по" and "с" in line and "по" not in line[line.index("с") :]


def unbroken(folded: str) -> str:
    """Join the words of a folded text that a hyphen breaks at the end of a line."""
    return _BROKEN.sub(_mended, folded)


def _mended(found: re.Match[str]) -> str:
    """Join a broken word; two whole words with a dash stay as they are."""
    first, last = found.groups()
    whole = first + last in WORDS and not (first in WORDS and last in WORDS)
    return first + last if whole else found[0]


def _tokens(text: str) -> Iterator[Token]:
    for found in _SCAN.finditer(text):
        form, rule = found[0], found.lastgroup or "sign"
        if form == " " or (form == "." and not _AFTER_MONTH.search(text, 0, found.end())):
            continue
        if form == "." and not _LETTER_NEXT.match(text, found.end()):
            continue
        if rule == "thisyear":
            yield Token(Tag.WORD, "текущий", form, found.start(), found.end())
            yield Token(Tag.UNIT, Unit.YEAR, "", found.end(), found.end())
            continue
        tag, value = _meaning(rule, form)
        yield Token(tag, value, form, found.start(), found.end())


def _meaning(rule: str, form: str) -> tuple[Tag, int | str | Unit | tuple[int, ...]]:
    figures = [int(number) for number in _FIGURES.findall(form)[:3]]
    match rule:
        case "iso":
            return Tag.DATE, (figures[2], figures[1], figures[0])
        case "date" | "spaced" | "loose":
            day, month, year = figures
            written = year > 99 or form.endswith(f"{year:04}")  # «0021» is a slip, not 2021
            return Tag.DATE, (day, month, year if written else 2000 + year)
        case "clock":
            return Tag.CLOCK, tuple(figures[:2])
        case "pair":
            return Tag.PAIR, tuple(figures)
        case "ordinal":
            return Tag.ORDINAL, figures[0]
        case "number":
            return (Tag.NUMBER, int(form)) if len(form) <= 9 else (Tag.SIGN, 0)
        case "half" | "years":
            return Tag.UNIT, Unit.HALF if rule == "half" else Unit.YEAR
        case "roman" | "romannth" | "fourth":
            return Tag.ROMAN, _ROMANS[form.partition("-")[0]]
        case "word":
            return WORDS.get(form, (Tag.UNKNOWN, 0))
        case _:
            return _SIGNS.get(form, Tag.SIGN), 0
