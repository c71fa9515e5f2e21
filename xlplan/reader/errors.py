"""What stops the reader, each with what was looked for, where, and what to do."""

from collections.abc import Sequence

from xlplan.errors import XlplanError


def _listed(titles: Sequence[str]) -> str:
    shown = ", ".join(f"«{title}»" for title in titles[:8])
    return f"{shown} и ещё {len(titles) - 8}" if len(titles) > 8 else shown


class NoPlan(XlplanError):
    """No sheet holds a table that a person would take for a plan."""

    def __init__(self, titles: Sequence[str]) -> None:
        where = f"на листах {_listed(titles)}" if len(titles) != 1 else f"на листе «{titles[0]}»"
        super().__init__(
            f"план не найден: {where} нет строки с заголовками граф «Наименование мероприятия», "
            "«Исполнители», «Срок исполнения». Проверьте, тот ли это файл и не изменены ли заголовки таблицы."
        )


class NoSheets(XlplanError):
    """The workbook has no worksheets at all."""

    def __init__(self) -> None:
        super().__init__("в книге нет ни одного листа с ячейками. Проверьте, тот ли это файл.")


class EmptyPlan(XlplanError):
    """There is a table with the headings of a plan, but no activity in it."""

    def __init__(self, title: str, row: int) -> None:
        super().__init__(
            f"в плане нет мероприятий: на листе «{title}» под заголовками граф (строка {row}) таблица пуста. "
            "Заполните план и повторите."
        )


class NotReckoned(XlplanError):
    """Cells of the plan hold formulas that no program has calculated, so what they show is not known."""

    def __init__(self, places: Sequence[str]) -> None:
        shown = ", ".join(places[:5]) + (f" и ещё {len(places) - 5}" if len(places) > 5 else "")
        super().__init__(
            f"формулы плана ещё не вычислены, и что они показывают – неизвестно: {shown}. "
            "Откройте книгу в Excel или LibreOffice, сохраните её и повторите."
        )


class TwoPlans(XlplanError):
    """Several sheets hold a plan, and nobody has said which one is meant; `titles` names them."""

    def __init__(self, titles: Sequence[str]) -> None:
        self.titles = tuple(titles)
        super().__init__(
            f"в книге несколько планов – на листах {_listed(titles)}. Укажите нужный: --sheet «{titles[0]}»."
        )


class TwoTables(XlplanError):
    """One sheet holds two tables with different columns."""

    def __init__(self, title: str, first: int, second: int) -> None:
        super().__init__(
            f"на листе «{title}» две таблицы с разными графами (заголовки в строках {first} и {second}). "
            "Перенесите одну из них на другой лист."
        )


class SheetNotFound(XlplanError):
    """The sheet that was asked for is not in the workbook."""

    def __init__(self, title: str, known: Sequence[str]) -> None:
        super().__init__(f"нет листа «{title}»; есть: {_listed(known)}.")
