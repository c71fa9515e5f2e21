"""Draws the pages of docs/digest.md: the digest of a few plans, as LibreOffice prints it.

python -m tests.office.digest_pictures
"""

import shutil
import tempfile
from pathlib import Path

from tests.digest.folders import DAY, gathered, write
from tests.office.board_pictures import DPI, FOLDER, speak_russian
from tests.office.render import Office, pictures
from tests.plan_2021 import WORKBOOK
from xlplan.digest import digest_bytes

PAGES = ("overview", "late", "coming")
LYCEUM = (
    "1.1. | Анализ работы за прошедший год | Директор | Январь | Справка | выполнено 29.01.2021",
    "1.2. | Подготовка отчёта о самообследовании | Заместитель директора | до 1 апреля | Отчёт |",
    "1.3. | Заседания педагогического совета | Директор | Ежеквартально | Протокол | 1 кв. – выполнено",
    "2.1. | Школьный этап олимпиады | Заместитель директора | Сентябрь-октябрь | Приказ |",
    "2.2. | День открытых дверей | Педагог-организатор | до 24 апреля | План |",
    "2.3. | Летний лагерь | Педагог-организатор | Июнь | Приказ |",
    "3.1. | Аттестация работников | Методист | по графику | Приказ |",
)
GARDEN = (
    "1.1. | Обновление сведений на сайте | Старший воспитатель | до 15 февраля | Сайт |",
    "1.2. | Родительские собрания | Воспитатели групп | Ежеквартально | Протокол | 1 кв. – выполнено",
    "1.3. | Выпускной праздник | Музыкальный руководитель | 27-28 мая | Сценарий |",
    "1.4. | Подготовка к летнему периоду | Завхоз | до 15 мая | Акт | в работе",
)
COLLEGE = (
    "1.1. | Отборочный этап чемпионата | Мастер производственного обучения | Март | Протокол | выполнено 19.03.2021",
    "1.2. | Договоры о практике | Заместитель директора | до 30 апреля | Договоры |",
    "1.3. | Демонстрационный экзамен | Заведующий отделением | Июнь | Ведомость |",
    "1.4. | Набор на новый учебный год | Приёмная комиссия | Июнь-август | Приказ |",
    "1.5. | Мониторинг трудоустройства | Методист | Ежеквартально | Отчёт |",
)


def main() -> None:
    """Draw the first page of each sheet but the last."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "Планы на 2021 год"
        folder.mkdir()
        shutil.copy(WORKBOOK, folder / "кластер.xlsx")
        write(folder / "Школы" / "лицей № 1.xlsx", *LYCEUM, title="План работы лицея № 1 на 2021 год")
        write(folder / "Школы" / "техникум.xlsx", *COLLEGE, title="План работы технологического техникума на 2021 год")
        write(folder / "Сады" / "ромашка.xlsx", *GARDEN, title="План работы детского сада «Ромашка» на 2021 год")
        (folder / "Сады" / "василёк.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
        digest = Path(place) / "digest.xlsx"
        digest.write_bytes(digest_bytes(gathered(folder), DAY, 30, f"Свод планов: {folder.name}"))
        office = Office(Path(place) / "profile")
        speak_russian(office.profile)
        drawn = pictures(office.convert(digest, Path(place)), Path(place), dpi=DPI)
        for page, picture in zip(PAGES, drawn, strict=False):
            shutil.copy(picture, FOLDER / f"digest-{page}.png")


if __name__ == "__main__":
    main()
