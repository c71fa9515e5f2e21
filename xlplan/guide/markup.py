"""The few marks of Markdown that our pages use, as HTML.

    # Heading        - item        1. item        | table | row |        ```lines as they are```
    **strong**   `code`   `` co`de ``   [words](page.md)   ![picture](pictures/x.png)

Anything else is a paragraph. The pages are ours: a test holds them to these marks.
"""

import re
from collections.abc import Iterator
from html import escape

_STYLE = (
    "body{max-width:46em;margin:2em auto;padding:0 1em;font:17px/1.5 'Segoe UI','Liberation Sans',sans-serif;"
    "color:#222}"
    "h1,h2,h3{line-height:1.25;margin:1.6em 0 .5em}code,pre{background:#f3f3f1;font-family:Consolas,monospace}"
    "pre{padding:.7em 1em;overflow:auto}table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.3em .6em;"
    "text-align:left;vertical-align:top}img{max-width:100%;border:1px solid #ccc}a{color:#1a5a96}"
)
_ITEM = re.compile(r"(?:-|\d+\.) +(.*)")
_HEADING = re.compile(r"(#{1,3}) (.+)")
_INLINE = re.compile(r"(?:`` (.+?) ``|`([^`]+)`)|\*\*(.+?)\*\*|(!?)\[([^\]]*)\]\(([^)\s]+)\)")


def html_page(text: str, pictures: str) -> str:
    """Return the page.

    Args:
        text: Markdown, as above.
        pictures: the address of the folder that pictures are named from.
    """
    title = next((match[2] for line in text.splitlines() if (match := _HEADING.fullmatch(line))), "xlplan")
    body = "\n".join(_block(block, pictures) for block in _blocks(text))
    head = f'<meta charset="utf-8"><title>{escape(title)}</title><style>{_STYLE}</style>'
    return f'<!DOCTYPE html>\n<html lang="ru"><head>{head}</head>\n<body>\n{body}\n</body></html>\n'


def _blocks(text: str) -> Iterator[list[str]]:
    """Yield the lines of each block: empty lines part them, but not within ``` and ```."""
    block: list[str] = []
    fenced = False
    for line in [*text.splitlines(), ""]:
        fenced ^= line.startswith("```")
        if line.strip() or fenced:
            block.append(line)
        elif block:
            yield block
            block = []


def _block(lines: list[str], pictures: str) -> str:
    heading = _HEADING.fullmatch(lines[0])
    if heading:
        level = len(heading[1])
        rest = f"\n{_block(lines[1:], pictures)}" if lines[1:] else ""
        return f"<h{level}>{_inline(heading[2], pictures)}</h{level}>{rest}"
    if lines[0].startswith("```"):
        return f"<pre>{escape(chr(10).join(lines[1:-1]))}</pre>"
    if lines[0].startswith("|"):
        return _table(lines, pictures)
    if _ITEM.fullmatch(lines[0]):
        tag = "ul" if lines[0].startswith("-") else "ol"
        return f"<{tag}>{''.join(f'<li>{_inline(item, pictures)}</li>' for item in _items(lines))}</{tag}>"
    return f"<p>{_inline(' '.join(line.strip() for line in lines), pictures)}</p>"


def _items(lines: list[str]) -> list[str]:
    items: list[str] = []
    for line in lines:
        item = _ITEM.fullmatch(line)
        if item:
            items.append(item[1])
        else:
            items[-1] += f" {line.strip()}"
    return items


def _table(lines: list[str], pictures: str) -> str:
    rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in lines]
    head, body = rows[0], rows[2:]
    parts = [_row(head, "th", pictures), *(_row(row, "td", pictures) for row in body)]
    return f"<table>{''.join(parts)}</table>"


def _row(cells: list[str], tag: str, pictures: str) -> str:
    return f"<tr>{''.join(f'<{tag}>{_inline(cell, pictures)}</{tag}>' for cell in cells)}</tr>"


def _inline(text: str, pictures: str) -> str:
    parts, at = [], 0
    for match in _INLINE.finditer(text):
        parts += [escape(text[at : match.start()], quote=False), _marked(match, pictures)]
        at = match.end()
    return "".join([*parts, escape(text[at:], quote=False)])


def _marked(match: re.Match[str], pictures: str) -> str:
    quoted, code, strong, picture, words, target = match.groups()
    if quoted or code:
        return f"<code>{escape(quoted or code, quote=False)}</code>"
    if strong:
        return f"<strong>{_inline(strong, pictures)}</strong>"
    if picture:
        return f'<img src="{escape(pictures)}/{escape(target)}" alt="{escape(words)}">'
    page, _, part = target.partition("#")
    address = page if "://" in page or not page.endswith(".md") else f"{page.removesuffix('.md')}.html"
    return f'<a href="{escape(address + ("#" + part if part else ""))}">{_inline(words, pictures)}</a>'
