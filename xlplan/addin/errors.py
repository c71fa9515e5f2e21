"""What stops the installation of the buttons."""

from xlplan.errors import XlplanError


class NoProgram(XlplanError):
    """Neither Excel for Windows nor LibreOffice is on this computer."""

    def __init__(self, system: str) -> None:
        name = {"win32": "Windows", "darwin": "macOS", "linux": "Linux"}.get(system, system)
        super().__init__(
            f"Кнопки ставятся в Excel для Windows и в LibreOffice, а на этом компьютере ({name}) их не нашлось. "
            "Работайте с файлами: «xlplan update ФАЙЛ»."
        )


class NoExcelHere(XlplanError):
    """Buttons in Excel were asked for on another system."""

    def __init__(self) -> None:
        super().__init__(
            "Надстройка Excel ставится только в Windows. Здесь можно поставить кнопки в LibreOffice: "
            "«xlplan addin install --program libreoffice»."
        )


class NoProfile(XlplanError):
    """LibreOffice was never started by this person, or is not installed."""

    def __init__(self, place: str) -> None:
        super().__init__(
            f"Нет профиля LibreOffice («{place}»). Установите LibreOffice, запустите и закройте его один раз, "
            "потом повторите команду."
        )


class LibreOfficeOpen(XlplanError):
    """LibreOffice is running and would write its settings over ours when it closes."""

    def __init__(self, lock: str) -> None:
        super().__init__(
            "LibreOffice открыт. Закройте все его окна (и быстрый запуск) и повторите команду. "
            f"Если он закрыт, а это сообщение остаётся, удалите файл «{lock}»."
        )


class OtherConnection(XlplanError):
    """LibreOffice already listens to other programs at another address."""

    def __init__(self, address: str) -> None:
        super().__init__(
            f"LibreOffice уже настроен принимать подключения других программ («{address}»), а второй адрес ему задать "
            "нельзя. Спросите администратора, нужна ли эта настройка (ooSetupConnectionURL)."
        )


class StrangeProfile(XlplanError):
    """The profile's settings are not as LibreOffice writes them."""

    def __init__(self, place: str) -> None:
        super().__init__(
            f"Настройки LibreOffice («{place}») записаны непривычно, изменить их безопасно нельзя. "
            "Запустите и закройте LibreOffice и повторите команду."
        )
