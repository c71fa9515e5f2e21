"""LibreOffice: the menu «План работы» in the person's profile, on every system that has LibreOffice.

The menu calls a Basic library of the profile, so it works in a plain .xlsx too. Buttons inside a .xlsm run only from a
trusted folder, which the person names; the profile is edited while LibreOffice is closed, for it writes its settings
anew when it ends.
"""

from collections.abc import Sequence
from pathlib import PurePath
from urllib.parse import quote
from xml.sax.saxutils import escape

from xlplan.addin import profile
from xlplan.addin.errors import LibreOfficeOpen, NoProfile
from xlplan.addin.steps import Step, Write, removals
from xlplan.machine import Machine, path_kind
from xlplan.macros.sources import menu_source
from xlplan.places import libreoffice_pipe, settings_folder

_SETTINGS = "registrymodifications.xcu"
_FOLDERS_FILE = "libreoffice-folders.txt"
"""The folders that we made trusted, one address a line: only those are taken away again."""

_NAMES = 'xmlns:library="http://openoffice.org/2000/library"'
_INDEX = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">\n'
    f'<library:library {_NAMES} library:name="{profile.LIBRARY}" library:readonly="false" '
    'library:passwordprotected="false">\n{}</library:library>\n'
)


def user_folder(machine: Machine) -> PurePath:
    """Return the person's profile, as LibreOffice places it on each system."""
    env = machine.environment
    kind = path_kind(machine.system)
    if machine.system == "win32":
        return kind(env.get("APPDATA", "")) / "LibreOffice" / "4" / "user"
    home = kind(env.get("HOME", "/"))
    if machine.system == "darwin":
        return home / "Library" / "Application Support" / "LibreOffice" / "4" / "user"
    config = kind(env["XDG_CONFIG_HOME"]) if env.get("XDG_CONFIG_HOME") else home / ".config"
    return config / "libreoffice" / "4" / "user"


def address(path: PurePath) -> str:
    """Return a path as LibreOffice itself writes it in an address: it compares them letter for letter."""
    place = path.as_posix().rstrip("/")
    head = "file:" if place.startswith("//") else "file://" if place.startswith("/") else "file:///"
    return head + quote(place, safe="/!$&'()*+,-.:=@_~", errors="surrogateescape")


def has_libreoffice(machine: Machine) -> bool:
    """Tell whether the person has a profile of LibreOffice; it is made at the first start."""
    return machine.exists(user_folder(machine) / "basic" / "script.xlc")


def install(machine: Machine, folders: Sequence[PurePath] = ()) -> list[Step]:
    """Return the steps that put the menu into the profile and make the folders trusted.

    Raises:
        NoProfile: there is no profile.
        LibreOfficeOpen: LibreOffice is running.
        OtherConnection, StrangeProfile: the settings there cannot be added to.
    """
    user = _closed_profile(machine)
    urls = [address(folder) for folder in folders]
    settings = _text(machine, user / _SETTINGS)
    before = profile.trusted(settings)
    ours = [*_our_folders(machine), *(url for url in urls if url not in before)]
    changed = profile.add_settings(settings, libreoffice_pipe(user), urls)
    steps: list[Step] = [Write(user / _SETTINGS, _bytes(changed), "меню и подключение в LibreOffice")]
    for name in ("script.xlc", "dialog.xlc"):
        place = user / "basic" / name
        steps.append(Write(place, _bytes(profile.add_library(_text(machine, place))), "список макросов LibreOffice"))
    steps += [Write(path, data, "макросы меню") for path, data in _library_files(user).items()]
    if ours:
        steps.append(Write(_folders_place(machine), "".join(f"{url}\n" for url in ours).encode(), "доверенные папки"))
    return steps


def remove(machine: Machine) -> list[Step]:
    """Return the steps that take all that away; none when nothing of ours is there."""
    user = user_folder(machine)
    files: dict[PurePath, str] = dict.fromkeys(_library_files(user), "макросы меню")
    files[_folders_place(machine)] = "доверенные папки"
    edits = _takings(machine, user)
    if edits:
        _closed_profile(machine)
    return [*edits, *removals(machine, files)]


def is_current(machine: Machine) -> bool:
    """Tell whether the menu and its macros are there, and are those of this version."""
    user = user_folder(machine)
    files = _library_files(user)
    settings, libraries = _text(machine, user / _SETTINGS), _text(machine, user / "basic" / "script.xlc")
    return profile.has_current(settings, libreoffice_pipe(user), libraries) and all(
        machine.read(path) == data for path, data in files.items()
    )


def status(machine: Machine) -> str:
    """Return one line: whether the menu is there and is ours."""
    if not has_libreoffice(machine):
        return "LibreOffice: профиля нет (не установлен или ни разу не запускался)."
    if not profile.has_menu(_text(machine, user_folder(machine) / _SETTINGS)):
        return "LibreOffice: меню «План работы» не установлено."
    if not is_current(machine):
        return "LibreOffice: установлено меню другой версии; выполните «xlplan addin install»."
    folders = ", ".join(_our_folders(machine)) or "нет"
    return f"LibreOffice: меню «План работы» установлено; доверенные папки для .xlsm – {folders}."


def _closed_profile(machine: Machine) -> PurePath:
    user = user_folder(machine)
    if not has_libreoffice(machine):
        raise NoProfile(str(user))
    if machine.exists(user.parent / ".lock"):
        raise LibreOfficeOpen(str(user.parent / ".lock"))
    return user


def _takings(machine: Machine, user: PurePath) -> list[Step]:
    """Return the edits that clear our traces from the profile's own files."""
    steps: list[Step] = []
    folders = _our_folders(machine)
    edits = {
        user / _SETTINGS: lambda text: profile.take_settings(text, libreoffice_pipe(user), folders),
        user / "basic" / "script.xlc": profile.take_library,
        user / "basic" / "dialog.xlc": profile.take_library,
    }
    for path, edit in edits.items():
        text = _text(machine, path)
        if edit(text) != text:
            steps.append(Write(path, _bytes(edit(text)), "настройки LibreOffice без наших"))
    return steps


def _library_files(user: PurePath) -> dict[PurePath, bytes]:
    folder = user / "basic" / profile.LIBRARY
    module = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">\n'
        '<script:module xmlns:script="http://openoffice.org/2000/script" '
        f'script:name="{profile.MODULE}" script:language="StarBasic">{escape(menu_source())}</script:module>\n'
    )
    element = f' <library:element library:name="{profile.MODULE}"/>\n'
    return {
        folder / "script.xlb": _INDEX.format(element).encode(),
        folder / "dialog.xlb": _INDEX.format("").encode(),
        folder / f"{profile.MODULE}.xba": module.encode(),
    }


def _folders_place(machine: Machine) -> PurePath:
    return settings_folder(machine.environment) / _FOLDERS_FILE


def _our_folders(machine: Machine) -> list[str]:
    return _text(machine, _folders_place(machine)).split()


def _text(machine: Machine, path: PurePath) -> str:
    return (machine.read(path) or b"").decode("utf-8", "surrogateescape")


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")
