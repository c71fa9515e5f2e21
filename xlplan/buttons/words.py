"""What a button says when it is done: two or three short lines."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from xlplan.states import State
from xlplan.wording import plural

_MOST = 3

NOTHING_OF_OURS = "Разметки в книге нет, убирать нечего."
CLEANED = "Разметка убрана: в книге не осталось ничего, что добавила программа."


@dataclass(frozen=True, slots=True)
class Count:
    """What a check counted.

    Attributes:
        activities: how many activities stand in the plan.
        findings: how many findings are to be shown.
        states: how many activities bear each state.
    """

    activities: int
    findings: int
    states: Mapping[State, int]


def checked(count: Count, sheet: str) -> str:
    """Return what «Проверить план» says; `sheet` is where the findings stand."""
    found = f"Замечаний: {count.findings} – они на листе «{sheet}»."
    head = f"Проверено {plural(count.activities, 'мероприятие', 'мероприятия', 'мероприятий')}."
    return "\n".join([head, found if count.findings else "Замечаний нет.", lateness(count.states)])


def highlighted(count: Count) -> str:
    """Return what «Подсветить сроки» says."""
    return f"Сроки подсвечены.\n{lateness(count.states)}"


def summarised(count: Count) -> str:
    """Return what «Обновить сводку» says."""
    return f"Сводка обновлена.\n{lateness(count.states)}"


def lateness(states: Mapping[State, int]) -> str:
    """Return how many activities are late, and how many are due soon."""
    late, soon = states.get(State.OVERDUE, 0), states.get(State.SOON, 0)
    return f"Просрочено: {late}; срок скоро: {soon}." if late or soon else "Просроченных нет, близких сроков нет."


def with_problems(text: str, problems: Sequence[str]) -> str:
    """Return the text with what was not understood on «Настройки» below it, at most three things."""
    more = [f"… и ещё {len(problems) - _MOST}: посмотрите «Настройки»."] if len(problems) > _MOST else []
    return "\n".join([text, *problems[:_MOST], *more])


def rolled(years: str, file: str, open_questions: int) -> str:
    """Return what «План на следующий год» says."""
    questions = plural(open_questions, "вопрос", "вопроса", "вопросов")
    wait = "ждёт" if questions.endswith("вопрос") else "ждут"
    ask = f"\nВас {wait} {questions}: смотрите лист «Перенос»." if open_questions else ""
    return f"План на {years} готов и открыт: «{file}».{ask}\nЭта книга не изменилась."


def undone(moment: datetime) -> str:
    """Return what «Отменить последнее» says when ours was taken away again."""
    return f"Отменено: убрано всё, что программа добавила {_said(moment)}. Ваши правки остались; книга не сохранена."


def restored(moment: datetime) -> str:
    """Return what «Отменить последнее» says when the former sheets of ours are there again."""
    return (
        f"Отменено: в книге снова те листы и цвета программы, какие были до {_said(moment)}. "
        "Ваши правки остались; книга не сохранена."
    )


def opened_beside(moment: datetime, file: str) -> str:
    """Return what «Отменить последнее» says when the former workbook was opened beside this one."""
    return (
        f"Отменено не в этой книге: рядом открыта копия, какой книга была до {_said(moment)}, – «{file}». "
        "Здесь ничего не изменилось, ваши правки на месте. Оставьте ту из двух книг, которая нужна."
    )


def _said(moment: datetime) -> str:
    return f"{moment:%d.%m.%Y %H:%M}"
