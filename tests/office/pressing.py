"""Buttons on a sheet, entries of the menu, message boxes: what a person presses and reads in LibreOffice."""

import time
from typing import Any

from tests.office.desktop import Desktop, wait_for


def buttons(document: Any) -> dict[str, Any]:
    """The buttons on the first sheet: caption to the view of the control."""

    def found() -> dict[str, Any]:
        forms = document.Sheets[0].DrawPage.Forms
        models = [forms.getByIndex(0).getByIndex(at) for at in range(forms.getByIndex(0).getCount())]
        return {model.Label: document.CurrentController.getControl(model) for model in models}

    shown: dict[str, Any] = wait_for(found, "buttons")
    return shown


def press(seat: Desktop, document: Any, caption: str) -> None:
    """Click the middle of a button."""
    context = buttons(document)[caption].getAccessibleContext()
    place, size = context.getLocationOnScreen(), context.getSize()
    seat.click(place.X + size.Width // 2, place.Y + size.Height // 2)


def run_menu_entry(seat: Desktop, macro: str) -> None:
    """Run what an entry of the menu «План работы» runs."""
    factory = "com.sun.star.script.provider.MasterScriptProviderFactory"
    provider = seat.context.ServiceManager.createInstanceWithContext(factory, seat.context).createScriptProvider("")
    script = f"vnd.sun.star.script:XlplanMenu.Launcher.{macro}?language=Basic&location=application"
    provider.getScript(script).invoke((), (), ())


def read_message(seat: Desktop, title: str) -> str:
    """Wait for a message box of that title, close it as a person does, and return what it said."""
    wait_for_message(seat, title)
    words = wait_for(lambda: _words(seat, title), "words of the message box")
    seat.xdotool("key", "Return")
    wait_for(lambda: not _shown(seat, title), "end of the message box")
    return str(max(words, key=len))


def wait_for_message(seat: Desktop, title: str) -> None:
    """Wait until a message box of that title is on the screen.

    The screen is asked, not LibreOffice: its windows may come and go while they are being told.
    """
    wait_for(lambda: _shown(seat, title), "message box")
    time.sleep(0.3)  # until it is drawn


def _shown(seat: Desktop, title: str) -> bool:
    return bool(seat.xdotool("search", "--onlyvisible", "--name", f"^{title}$"))


def _words(seat: Desktop, title: str) -> list[str]:
    toolkit = seat.context.ServiceManager.createInstanceWithContext("com.sun.star.awt.Toolkit", seat.context)
    words: list[str] = []
    for window in [toolkit.getTopWindow(at) for at in range(toolkit.getTopWindowCount())]:
        context = None if window is None else window.getAccessibleContext()
        if context is not None and context.getAccessibleName() == title:
            words += _names(context)
    return words


def _names(context: Any) -> list[str]:
    children = [
        context.getAccessibleChild(at).getAccessibleContext() for at in range(context.getAccessibleChildCount())
    ]
    return [context.getAccessibleName(), *(name for child in children for name in _names(child))]
