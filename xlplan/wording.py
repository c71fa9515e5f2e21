"""Russian grammar that every text of ours needs: nouns after numbers, sentences."""

import re


def plural(number: int, one: str, few: str, many: str) -> str:
    """Return the number with the noun in the right form: 1 план, 2 плана, 5 планов."""
    return f"{number} {noun(number, one, few, many)}"


def noun(number: int, one: str, few: str, many: str) -> str:
    """Return the noun alone in the form that the number asks for, for a number that stands in another cell."""
    if re.search(r"(?<!1)1$", str(number)):
        return one
    return few if re.search(r"(?<!1)[234]$", str(number)) else many


def sentence(text: str) -> str:
    """Return a text as a sentence, with a capital and a full stop; findings are written without either."""
    return text[:1].upper() + text[1:] + "."
