"""Russian grammar that every text of ours needs: nouns after numbers, sentences."""

import re


def plural(number: int, one: str, few: str, many: str) -> str:
    """Return the number with the noun in the right form: 1 план, 2 плана, 5 планов."""
    if re.search(r"(?<!1)1$", str(number)):
        return f"{number} {one}"
    return f"{number} {few}" if re.search(r"(?<!1)[234]$", str(number)) else f"{number} {many}"


def sentence(text: str) -> str:
    """Return a text as a sentence, with a capital and a full stop; findings are written without either."""
    return text[:1].upper() + text[1:] + "."
