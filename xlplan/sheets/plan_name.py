"""The plan's name for our headings: a title in capitals is told in ordinary letters.

«ПЛАН РАБОТЫ МБДОУ «РОМАШКА» НА 2021 ГОД»: which words keep capitals is learnt from the rest of the plan, where the same
word stands in ordinary letters; a word that stands nowhere else keeps them only where it looks like a school's name.
"""

import re
from collections.abc import Iterator

from xlplan.plan import Plan

_WORD = re.compile(r"[^\W\d_]+")
_SCHOOL = re.compile(r"(?:ФГ|СОГ|ОГ|Г|М)[БАК][А-ЯЁ]{0,5}|М?СОШ|М?ДОУ|РФ|[IVX]+|[БВГДЖЗЙКЛМНПРСТФХЦЧШЩ]{2,6}")


def plan_name(plan: Plan) -> str:
    """Return the plan's title, else «План» and its year."""
    text = plan.title.text if plan.title else f"План на {plan.year} год" if plan.year else "План"
    letters = "".join(_WORD.findall(text))
    if not letters.isupper() or len(letters) < 8:
        return text
    forms = dict(_forms(plan))
    lowered = _WORD.sub(lambda match: _form(match[0], forms), text)
    lowered = re.sub(r"(?<=«)\w", lambda match: match[0].upper(), lowered)
    return lowered[:1].upper() + lowered[1:]


def _form(word: str, forms: dict[str, str]) -> str:
    low = word.lower()
    return forms.get(low) or (word if _SCHOOL.fullmatch(word) else low)


def _forms(plan: Plan) -> Iterator[tuple[str, str]]:
    """Yield words that the plan writes with capitals inside a sentence, and never without."""
    found: dict[str, set[str]] = {}
    for text in _texts(plan):
        if text.isupper():
            continue
        for match in _WORD.finditer(text):
            inside = match.start() > 0 and text[: match.start()].rstrip("«( ")[-1:] not in {"", ".", ":"}
            if inside or match[0].islower() or (match[0].isupper() and len(match[0]) > 1):
                found.setdefault(match[0].lower(), set()).add(match[0])
    return ((low, next(iter(forms))) for low, forms in found.items() if len(forms) == 1)


def _texts(plan: Plan) -> Iterator[str]:
    yield from (stamp.post for stamp in plan.stamps)
    yield from (section.title for section in plan.sections if section.title)
    for activity in plan.activities():
        yield from (field.text for field in activity.cells.values())
