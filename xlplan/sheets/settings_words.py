"""The fixed words of «Настройки»: by them the sheet is written, and by them it is read back."""

from collections.abc import Mapping

from xlplan.grid import Value
from xlplan.palette import STATE_LOOKS

Cells = tuple[Value, ...]

COLUMNS = 4

TITLE = "Настройки"
SUBTITLE = "Поля на сером фоне можно менять; после правки нажмите «Проверить план»."

REPORT, PEOPLE, MARKS, HIDDEN, SHORTS, LEGEND, REST = (
    "Отчёт",
    "Исполнители",
    "Отметки",
    "Не показывать замечания",
    "Сокращения без расшифровки",
    "Условные обозначения",
    "Другие записи",
)
BLOCKS = (REPORT, PEOPLE, MARKS, HIDDEN, SHORTS, LEGEND, REST)
"""The heads of the blocks in column A, in their order."""

DAY, WARN, FAR, RULE, TINT = (
    "Дата отчёта",
    "Предупреждать за, дней",
    "Показывать сроки на, дней",
    "Если срок – нерабочий день",
    "Окрашивать строки плана",
)
NOTES: Mapping[str, str] = {
    DAY: "Дата или формула =СЕГОДНЯ().",
    WARN: "За столько дней до срока – «скоро срок».",
    FAR: "Насколько вперёд смотрит список на листе «Сводка».",
    RULE: "нет / предшествующий / следующий рабочий день.",
    TINT: "На время печати на подпись поставьте «нет».",
}
"""The lines of «Отчёт» in their order, each with a word on what it is for."""

HEADS: Mapping[str, Cells] = {
    PEOPLE: ("Полное наименование", "Сокращение", "Как записано в плане", "Мероприятий"),
    MARKS: ("Запись в плане", "Состояние", "Пример", None),
    HIDDEN: ("Адрес", "Код", "Причина", None),
    SHORTS: ("Сокращение", "Что значит", None, None),
    LEGEND: ("Состояние", "Полоса, диаграмма", "Что значит", None),
}

MARK_ROWS: tuple[Cells, ...] = (
    ("выполнено", "выполнено", "выполнено 29.01.2021; I кв. – выполнено 30.03.2021", None),
    ("в работе", "в работе", None, None),
    ("перенесено", "перенесено", "перенесено на 30.06.2021", None),
    ("снято", "снято", "снято, протокол от 15.03.2021 № 3", None),
)
"""The marks that the drop-down of the plan offers until the staff change them."""

LEGEND_ROWS: tuple[Cells, ...] = tuple((entry.word, None, entry.meaning, None) for entry in STATE_LOOKS)

NOT_HIDDEN = "Скрытых замечаний нет."


def is_ours(block: str, cells: Cells) -> bool:
    """Tell whether nobody but we wrote a row: heads of columns, the title, the legend."""
    match block:
        case "":
            return cells in {(TITLE, None, None, None), (SUBTITLE, None, None, None)}
        case _ if block == LEGEND:
            return cells == HEADS[LEGEND] or cells in LEGEND_ROWS
        case _:
            return cells == HEADS.get(block) or cells == (NOT_HIDDEN, None, None, None)
