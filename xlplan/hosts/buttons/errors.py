"""What stops the making of a copy with buttons."""

from xlplan.errors import XlplanError


class HasMacros(XlplanError):
    """The workbook has a macro project already, perhaps ours."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"В книге «{name}» уже есть макросы; добавить к ним кнопки, ничего не повредив, нельзя. "
            "Возьмите книгу .xlsx без макросов."
        )


class SignedBook(XlplanError):
    """A digital signature would be broken."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"Книга «{name}» подписана электронной подписью: кнопки её нарушат. Возьмите неподписанную копию."
        )


class StrictBook(XlplanError):
    """Strict Open XML cannot carry macros."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"Книга «{name}» сохранена как «строгая книга Open XML», в ней макросов не бывает. "
            "Сохраните её в Excel как «Книга Excel (.xlsx)» и повторите."
        )


class NoRoom(XlplanError):
    """There is no column that can be seen to the right of the plan."""

    def __init__(self, sheet: str) -> None:
        super().__init__(
            f"На листе «{sheet}» правее плана нет видимых столбцов для кнопок. "
            "Покажите скрытые столбцы справа («Формат» – «Скрыть или отобразить») и повторите."
        )
