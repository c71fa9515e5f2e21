"""Writes docs/excel-checklist.md: what a person looks at on a Windows computer with Excel, where no test of ours runs.

``python -m tests.excel_checklist`` writes it anew; a test holds it to what it is made from.
"""

from collections.abc import Iterable
from pathlib import Path

from tests.macros.names import NAMES
from tests.office.outcomes import OUTCOMES
from xlplan.macros.commands import COMMANDS, TAB

PAGE = Path(__file__).parents[1] / "docs" / "excel-checklist.md"

_HEAD = """\
# Проверка в Excel вручную

**Excel при разработке не запускался.** Надстройка, кнопки и запись в открытую книгу проверены в LibreOffice, а файлы –
ещё и двумя независимыми программами, которые читают макросы. Поэтому перед раздачей сотрудникам пройдите этот список на
одном компьютере с Windows и Excel (2016 или новее). Отметьте каждый пункт; если что-то не так, пришлите номер пункта и
файл `%APPDATA%\\xlplan\\xlplan.log`.

Список составлен из той же таблицы, по которой проверяет себя программа; не правьте его руками.
"""

_INSTALL = (
    ("Закройте Excel, выполните `xlplan addin install --dry-run`", "названы три-четыре файла, ничего не изменилось"),
    ("Выполните `xlplan addin install`, затем `xlplan doctor`", "все строки – «в порядке»"),
    (
        f"Откройте Excel и пустую книгу, перейдите на вкладку «{TAB}»",
        "семь кнопок с картинками: " + ", ".join(f"«{command.caption}»" for command in COMMANDS),
    ),
    ("Откройте «Макросы» (Alt+F8) и окно VBA (Alt+F11) – «Отладка» – «Скомпилировать»", "ошибок нет"),
)

_CARE = (
    ("Измените ячейку плана, не сохраняйте, нажмите «Проверить план»", "правка на месте, книга всё ещё не сохранена"),
    ("Выделите D14, прокрутите лист, включите фильтр, нажмите «Подсветить сроки»", "выделение, место и фильтр те же"),
    ("Начните вводить текст в ячейку и нажмите кнопку на вкладке", "кнопка недоступна или просит нажать Esc"),
    ("Откройте второй Excel с другой книгой, нажмите кнопку в первом", "изменилась первая книга"),
    ("Откройте две книги, нажмите кнопку в той, что впереди", "изменилась она"),
    ("Закройте все книги, нажмите «Проверить план»", "«Нет открытой книги»"),
    ("Создайте новую пустую книгу, нажмите «Проверить план»", "одно предложение: плана в книге нет"),
    ("Защитите лист плана, нажмите «Проверить план»", "одно предложение о защите; книга не изменилась"),
    ("Откройте план из папки OneDrive или SharePoint", "кнопка работает или говорит, куда сохранить книгу"),
    ("Распечатайте план в PDF", "«Состояния» и кнопок на бумаге нет, страницы те же"),
)

_FILES = (
    ("Выполните `xlplan buttons plan_2021.xlsx`, откройте plan_2021.xlsm", "кнопки правее плана, план не закрыт"),
    ("Разрешите макросы, нажмите «Проверить план» на листе", "то же, что и с вкладки"),
    ("Сохраните .xlsm, закройте, откройте снова", "Excel не предлагает восстановить книгу, кнопки работают"),
    ("Откройте проверенную книгу .xlsx", "Excel не предлагает восстановить её"),
    ("Щёлкните закрытый plan_2021.xlsx правой кнопкой – «Отправить» – «Проверить план»", "сообщение, открыта книга"),
)

_AWAY = (
    (
        "Переименуйте `%APPDATA%\\xlplan\\interpreter.txt`, нажмите кнопку; верните имя",
        "«Не удалось запустить Python…»",
    ),
    ("Закройте Excel, выполните `xlplan addin remove`, откройте Excel", "вкладки нет, «Отправить» без нашего пункта"),
)


def page() -> str:
    """Return the whole page."""
    buttons = [
        (
            f"Откройте `plan_2021.xlsx`, нажмите {'«Проверить план», потом ' * outcome.after}«{command.caption}»",
            f"«{outcome.said}…»; {outcome.seen}" if outcome.said else outcome.seen,
        )
        for command in COMMANDS
        for outcome in [OUTCOMES[command.macro]]
    ]
    names = [
        (f"Сохраните план под именем `` {name} ``, нажмите «Проверить план»", "как с обычным именем") for name in NAMES
    ]
    sections = {
        "Установка": _INSTALL,
        "Кнопки": buttons,
        "Имена файлов": names,
        "Бережность": _CARE,
        "Книги и файлы": _FILES,
        "Отказы и удаление": _AWAY,
    }
    return _HEAD + "".join(_section(number, *section) for number, section in enumerate(sections.items(), 1))


def _section(number: int, title: str, steps: Iterable[tuple[str, str]]) -> str:
    rows = "".join(f"| {number}.{at} | {do} | {see} | |\n" for at, (do, see) in enumerate(steps, 1))
    return f"\n## {number}. {title}\n\n| № | Что сделать | Что должно быть | Да? |\n|---|---|---|---|\n{rows}"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
