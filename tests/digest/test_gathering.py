import errno
import json
import os
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.cli.run import run
from tests.digest.folders import DAY, SCHOOL, gathered, write, write_sheets
from xlplan import api
from xlplan.digest import NoFolder, NoWorkbooks
from xlplan.digest.lines import coming, headline, late
from xlplan.states import State

PLAN = Path(__file__).parents[2] / "workbook" / "plan_2021.xlsx"


def test_a_line_counts_what_show_and_check_count(tmp_path: Path) -> None:
    shutil.copy(PLAN, tmp_path / "план.xlsx")

    (line,) = gathered(tmp_path).lines

    shown = json.loads(run("show", str(PLAN), "--format", "json", "--today", "2021-04-20").out)
    assert [state.value for state in line.states] == [a["state"] for s in shown["sections"] for a in s["activities"]]
    report = api.check(PLAN, DAY)
    counts = [report.count(severity) for severity in sorted({f.severity for f in report.findings}, reverse=True)]
    assert [line.errors, line.warnings] == [0, counts[0]]
    board = api.update(tmp_path / "план.xlsx", DAY, dry_run=True).board
    assert line.due == sum(point.counts for point in board.points)


def test_it_stays_the_same_after_an_update_of_the_plan(tmp_path: Path) -> None:
    file = write(tmp_path / "план.xlsx", *SCHOOL)
    before = gathered(tmp_path).lines

    api.update(file, DAY)

    assert gathered(tmp_path).lines == before


def test_what_is_late_and_what_comes_is_told_across_the_plans(tmp_path: Path) -> None:
    write(tmp_path / "а.xlsx", *SCHOOL)
    write(tmp_path / "б.xlsx", "1. | Отчёт | Завхоз | Февраль | Отчёт |", title="План сада на 2021 год")

    lines = gathered(tmp_path).lines

    assert [(line.name, due.name, due.left) for line, due in late(lines)] == [
        ("План сада на 2021 год", "Отчёт", -51),
        ("План работы школы на 2021 год", "Отчёт", -20),
    ]
    assert [(due.number, due.day, due.state) for _, due in coming(lines, 30)] == [
        ("1.2.", date(2021, 4, 25), State.SOON)
    ]
    assert [due.name for _, due in coming(lines, 71)] == ["Слёт", "Сайт (II квартал)"]
    assert headline(lines, 30) == "2 плана, 6 мероприятий. Просрочено 2 мероприятия. В ближайшие 30 дней – 1 срок."


def test_each_plan_of_a_workbook_is_a_line(tmp_path: Path) -> None:
    write_sheets(
        tmp_path / "отделы.xlsx",
        {"Учёт": ("План отдела учёта на 2021 год", SCHOOL), "Кадры": ("План отдела кадров на 2021 год", SCHOOL[:2])},
    )

    lines = gathered(tmp_path).lines

    assert [(line.name, line.source.name, len(line.states)) for line in lines] == [
        ("План отдела учёта на 2021 год", "отделы.xlsx, лист «Учёт»", 5),
        ("План отдела кадров на 2021 год", "отделы.xlsx, лист «Кадры»", 2),
    ]


def test_a_file_that_cannot_be_read_stops_nobody_and_says_why(tmp_path: Path) -> None:
    write(tmp_path / "план.xlsx", *SCHOOL)
    (tmp_path / "Сады").mkdir()
    (tmp_path / "Сады" / "пустой.xlsx").write_bytes(b"")
    (tmp_path / "битый.xlsx").write_bytes(PLAN.read_bytes()[:2000])
    (tmp_path / "список.xlsx").write_bytes((write(tmp_path / "x" / "x.xlsx", title="Список")).read_bytes())
    shutil.rmtree(tmp_path / "x")

    found = gathered(tmp_path)

    assert len(found.lines) == 1
    why = {one.source.shown: one.why for one in found.unread}
    assert list(why) == ["битый.xlsx", "список.xlsx", "Сады/пустой.xlsx"]
    assert why["Сады/пустой.xlsx"] == "Файл «Сады/пустой.xlsx» пуст (0 байт). Возьмите другую копию книги."
    assert all(words[0].isupper() or words[0] == "«" for words in why.values())
    assert not any(str(tmp_path) in words for words in why.values())


def test_an_exact_copy_is_not_counted_twice(tmp_path: Path) -> None:
    write(tmp_path / "план.xlsx", *SCHOOL)
    shutil.copy(tmp_path / "план.xlsx", tmp_path / "план – копия.xlsx")

    found = gathered(tmp_path)

    assert len(found.lines) == 1
    assert [one.why for one in found.unread] == ["Точная копия книги «план – копия.xlsx», которая уже вошла в свод."]


def test_of_a_workbook_and_its_copy_with_buttons_the_copy_counts(tmp_path: Path) -> None:
    write(tmp_path / "план.xlsx", *SCHOOL)
    run("buttons", str(tmp_path / "план.xlsx"))

    found = gathered(tmp_path)

    assert [line.source.shown for line in found.lines] == ["план.xlsm"]
    assert [one.why for one in found.unread] == ["Рядом – та же книга с кнопками, «план.xlsm»; в свод вошла она."]


def test_another_plan_under_the_same_name_is_no_copy(tmp_path: Path) -> None:
    write(tmp_path / "план.xlsx", *SCHOOL)
    run("buttons", str(tmp_path / "план.xlsx"))
    write(tmp_path / "план.xlsx", *SCHOOL, title="План работы сада на 2021 год")

    assert len(gathered(tmp_path).lines) == 2


def test_plans_for_other_years_can_be_left_out(tmp_path: Path) -> None:
    write(tmp_path / "а.xlsx", *SCHOOL)
    write(tmp_path / "б.xlsx", *SCHOOL, title="План работы школы на 2019 год")
    write(tmp_path / "в.xlsx", *SCHOOL, title="План работы школы на 2020-2021 учебный год")

    found = gathered(tmp_path, year=2021)

    assert [line.year for line in found.lines] == [2021, "2020/21"]
    assert found.other_years == 1


def test_a_folder_that_is_none_or_empty_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoFolder, match="такой папки нет"):
        gathered(tmp_path / "нет")
    with pytest.raises(NoFolder, match="файл, а нужна папка"):
        gathered(write(tmp_path / "план.xlsx", *SCHOOL))
    (tmp_path / "пусто").mkdir()
    with pytest.raises(NoWorkbooks, match="нет ни одной книги"):
        gathered(tmp_path / "пусто")


def test_a_subfolder_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "план.xlsx", *SCHOOL)
    (tmp_path / "Закрыто").mkdir()
    look = os.scandir

    def guarded(place: str) -> Iterator[os.DirEntry[str]]:
        if Path(place).name == "Закрыто":
            raise PermissionError(errno.EACCES, "denied", place)
        return look(place)

    monkeypatch.setattr(os, "scandir", guarded)

    found = gathered(tmp_path)

    assert [(one.source.shown, one.why) for one in found.unread] == [
        ("Закрыто", "Папка не читается: нет прав на чтение или файл открыт в другой программе.")
    ]
    assert len(found.lines) == 1
