"""The settings of LibreOffice as text: what we add to them, and taking just that away again.

``registrymodifications.xcu`` holds what a person has changed, one ``<item>`` a line. Every other byte of it stays.
"""

import re
from collections.abc import Sequence
from xml.sax.saxutils import escape, unescape

from xlplan.addin.errors import OtherConnection, StrangeProfile
from xlplan.macros.commands import COMMANDS, TAB

LIBRARY = "XlplanMenu"
MODULE = "Launcher"

_END = "</oor:items>"
_EMPTY = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n'
    f"{_END}\n"
)
_MENU_PATH = "/org.openoffice.Office.Addons/AddonUI/OfficeMenuBar"
_MENU = re.compile(rf'<item oor:path="{re.escape(_MENU_PATH)}"><node oor:name="xlplan".*?</item>\n?', re.DOTALL)
_LISTENS = re.compile(
    r'<item oor:path="/org\.openoffice\.Setup/Office"><prop oor:name="ooSetupConnectionURL"[^>]*>'
    r"<value>([^<]*)</value></prop></item>\n?"
)
_TRUSTED = re.compile(
    r'(<item oor:path="/org\.openoffice\.Office\.Common/Security/Scripting"><prop oor:name="SecureURL"[^>]*>)'
    r"<value>((?:<it>[^<]*</it>)*)</value>(</prop></item>\n?)"
)
_LIBRARIES_END = "</library:libraries>"
_LIBRARY_LINE = (
    f' <library:library library:name="{LIBRARY}" xlink:href="$(USER)/basic/{LIBRARY}/script.xlb/" '
    'xlink:type="simple" library:link="false"/>\n'
)
_LIBRARY = re.compile(rf'[ \t]*<library:library library:name="{LIBRARY}"[^>]*/>\n?')


def add_settings(text: str, pipe: str, folders: Sequence[str]) -> str:
    """Return the settings with our menu, the listening pipe, and these folders as trusted for macros.

    Args:
        text: the file's text; empty when there is none yet.
        pipe: where LibreOffice is to listen (`places.libreoffice_pipe`).
        folders: addresses of folders (``file:///…``).

    Raises:
        OtherConnection: LibreOffice already listens elsewhere.
        StrangeProfile: the text is not such settings.
    """
    text = text or _EMPTY
    if _END not in text:
        raise StrangeProfile("registrymodifications.xcu")
    added = []
    if has_menu(text):
        text = _MENU.sub(lambda _: _menu_item(), text)
    else:
        added.append(_menu_item())
    listens = _LISTENS.search(text)
    if listens is None or not listens[1]:
        text = _LISTENS.sub("", text)
        added.append(_item("/org.openoffice.Setup/Office", "ooSetupConnectionURL", _connection(pipe)))
    elif listens[1] != _connection(pipe):
        raise OtherConnection(listens[1])
    text = text.replace(_END, "".join(added) + _END)
    return _trust(text, folders)


def take_settings(text: str, pipe: str, folders: Sequence[str]) -> str:
    """Return the settings without what `add_settings` put there; the person's own trusted folders stay."""
    text = _MENU.sub("", text)
    text = _LISTENS.sub(lambda match: "" if match[1] == _connection(pipe) else match[0], text)
    return _TRUSTED.sub(lambda match: _trusted(match, [url for url in _urls(match) if url not in folders]), text)


def trusted(text: str) -> list[str]:
    """Return the folders that are trusted now."""
    match = _TRUSTED.search(text)
    return [] if match is None else _urls(match)


def has_menu(text: str) -> bool:
    """Tell whether our menu stands in the settings."""
    return _MENU.search(text) is not None


def has_current(settings: str, pipe: str, libraries: str) -> bool:
    """Tell whether the menu, every command of it, the pipe and the library are there, in LibreOffice's wording too."""
    menu = _MENU.search(settings)
    listens = _LISTENS.search(settings)
    return (
        menu is not None
        and all(_macro_url(command.macro) in menu[0] and command.caption in menu[0] for command in COMMANDS)
        and listens is not None
        and listens[1] == _connection(pipe)
        and _LIBRARY.search(libraries) is not None
    )


def _macro_url(macro: str) -> str:
    return escape(f"vnd.sun.star.script:{LIBRARY}.{MODULE}.{macro}?language=Basic&location=application")


def add_library(text: str) -> str:
    """Return the list of Basic libraries (``script.xlc``, ``dialog.xlc``) with ours in it."""
    text = _LIBRARY.sub("", text)
    if _LIBRARIES_END not in text:
        raise StrangeProfile("basic/script.xlc")
    return text.replace(_LIBRARIES_END, _LIBRARY_LINE + _LIBRARIES_END)


def take_library(text: str) -> str:
    """Return the list without our library."""
    return _LIBRARY.sub("", text)


def _connection(pipe: str) -> str:
    return f"{pipe};urp;StarOffice.ServiceManager"


def _item(path: str, name: str, value: str) -> str:
    prop = f'<prop oor:name="{name}" oor:op="fuse"><value>{escape(value)}</value></prop>'
    return f'<item oor:path="{path}">{prop}</item>\n'


def _menu_item() -> str:
    entries = "".join(
        f'<node oor:name="m{number}" oor:op="replace">'
        + f'<prop oor:name="URL" oor:op="fuse"><value>{_macro_url(command.macro)}</value></prop>'
        + _prop("Title", command.caption)
        + "</node>"
        for number, command in enumerate(COMMANDS, 1)
    )
    menu = _prop("Title", TAB) + _prop("Context", "com.sun.star.sheet.SpreadsheetDocument")
    node = f'<node oor:name="xlplan" oor:op="replace">{menu}<node oor:name="Submenu">{entries}</node></node>'
    return f'<item oor:path="{_MENU_PATH}">{node}</item>\n'


def _prop(name: str, value: str) -> str:
    return f'<prop oor:name="{name}" oor:op="fuse"><value>{escape(value)}</value></prop>'


def _trust(text: str, folders: Sequence[str]) -> str:
    if not folders:
        return text
    match = _TRUSTED.search(text)
    if match is not None:
        known = _urls(match)
        fresh = [url for url in folders if url not in known]
        return text[: match.start()] + _trusted(match, known + fresh) + text[match.end() :]
    if 'oor:name="SecureURL"' in text:
        raise StrangeProfile("registrymodifications.xcu")
    prop = f'<prop oor:name="SecureURL" oor:op="fuse"><value>{_listed(folders)}</value></prop>'
    return text.replace(
        _END, f'<item oor:path="/org.openoffice.Office.Common/Security/Scripting">{prop}</item>\n{_END}'
    )


def _urls(match: re.Match[str]) -> list[str]:
    return [unescape(url) for url in re.findall(r"<it>([^<]*)</it>", match[2])]


def _trusted(match: re.Match[str], urls: Sequence[str]) -> str:
    if not urls:
        return ""
    return f"{match[1]}<value>{_listed(urls)}</value>{match[3]}"


def _listed(urls: Sequence[str]) -> str:
    return "".join(f"<it>{escape(url)}</it>" for url in urls)
