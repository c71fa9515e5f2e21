"""Russian sentences inside formulas: dates without TEXT(), whose letters depend on Excel's language, and numerals."""


def text(words: str) -> str:
    """Return words as a formula writes them, in pieces of no more than 255 signs."""
    pieces = [words[start : start + 255] for start in range(0, len(words), 255)] or [""]
    return "&".join('"' + piece.replace('"', '""') + '"' for piece in pieces)


def day_words(day: str) -> str:
    """Return the formula for a day as 20.04.2021."""
    return f'RIGHT("0"&DAY({day}),2)&"."&RIGHT("0"&MONTH({day}),2)&"."&YEAR({day})'


def numeral(number: str, one: str, few: str, many: str) -> str:
    """Return the formula for the noun after a number: «срок», «срока», «сроков»."""
    words = ",".join(text(word) for word in (many, one, few, few, few, many, many, many, many, many))
    return f"IF(MOD(INT({number}/10),10)=1,{text(many)},CHOOSE(MOD({number},10)+1,{words}))"


def out_of(number: str, one: str, many: str) -> str:
    """Return the formula for the noun after «из» and a number: «из 21 срока», «из 9 сроков»."""
    return f"IF(AND(MOD({number},10)=1,MOD({number},100)<>11),{text(one)},{text(many)})"
