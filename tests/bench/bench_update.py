"""The whole ``xlplan update`` process on 500 and on 5,000 activities, and recalculation in LibreOffice.

    python -m tests.bench.bench_update [--office]

Wanted: 500 activities in at most 1.5 s, 5,000 in at most six times that, and recalculation that grows no faster than
the plan. The best of three counts; each run takes a fresh copy.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from tests.bench.bench_check import best

MONTHS = ("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября")
PHRASES = ("Ежеквартально", "В течение года", "Март-май", "По отдельному графику", "II квартал")
MARKS = ("", "", "", "выполнено", "выполнено 12.03.2021", "в работе", "1 кв. – выполнено", "снято")


def plan_of(path: Path, activities: int) -> None:
    """Write a plan like people's: sections of 25 activities, long names, all sorts of deadlines and marks."""
    from openpyxl import Workbook  # noqa: PLC0415 - the measuring process is to stay small

    book = Workbook(write_only=True)
    sheet = book.create_sheet("План")
    sheet.append(["ПЛАН РАБОТЫ НА 2021 ГОД"])
    sheet.append(["№ п/п", "Наименование мероприятия", "Исполнители", "Срок исполнения", "Результат", "Отметка"])
    for number in range(activities):
        section, place = divmod(number, 25)
        if not place:
            sheet.append([f"{section + 1}. Раздел плана о направлении {section + 1}"])
        phrase = PHRASES[number % 5] if number % 3 else f"до {number % 28 + 1} {MONTHS[number % 11]}"
        name = (
            f"Организация и проведение мероприятия {number + 1} по направлению работы учреждения с участием родителей"
        )
        who = f"Отдел {number % 40}" + (f", Отдел {(number + 7) % 40}" if number % 4 == 0 else "")
        sheet.append([f"{section + 1}.{place + 1}.", name, who, phrase, "Отчёт", MARKS[number % len(MARKS)] or None])
    book.save(path)


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        seconds = {count: _update(folder, count) for count in (500, 5_000)}
        print(f"update: 500 – {seconds[500]:.2f} s (at most 1.5), 5000 – {seconds[5_000]:.2f} s, "
              f"{seconds[5_000] / seconds[500]:.1f} times (at most 6 × 1.5 s = 9 s)")  # fmt: skip
        if "--office" in sys.argv:
            for count in (500, 1_000, 5_000):
                print(f"LibreOffice, {count} activities: {_recalculation(folder, count):.2f} s")


def _update(folder: Path, count: int) -> float:
    fresh, copy = folder / f"fresh_{count}.xlsx", folder / f"plan_{count}.xlsx"
    plan_of(fresh, count)
    command = (sys.executable, "-m", "xlplan", "update", str(fresh), "--today", "20.04.2021", "--output", str(copy))
    return min(_once(command, copy) for _ in range(3))


def _once(command: tuple[str, ...], copy: Path) -> float:
    copy.unlink(missing_ok=True)
    shutil.rmtree(copy.parent / ".xlplan", ignore_errors=True)
    return best(*command, times=1).seconds


def _recalculation(folder: Path, count: int) -> float:
    """Seconds for recalculating everything, once it is open."""
    from datetime import date  # noqa: PLC0415

    from tests.office.live import edited  # noqa: PLC0415
    from xlplan.api import update  # noqa: PLC0415

    fresh, copy = folder / f"fresh_{count}.xlsx", folder / f"plan_{count}.xlsx"
    if not copy.exists():
        plan_of(fresh, count)
        update(fresh, date(2021, 4, 20), output=copy)
    return edited(folder / "profile", copy, folder / f"after_{count}.xlsx", ["number", "Настройки", "B4", 44306])


if __name__ == "__main__":
    main()
