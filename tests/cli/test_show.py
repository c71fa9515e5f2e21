import json
from pathlib import Path

from tests.cli.run import run

PLAN = Path(__file__).parents[2] / "workbook" / "plan_2021.xlsx"


def test_json_keeps_to_the_contract() -> None:
    answer = run("show", str(PLAN), "--format", "json", "--today", "20.04.2021")

    data = json.loads(answer.out)
    assert list(data) == ["schema", "file", "sheet", "title", "year", "stamps", "sections"]
    assert data["year"] == 2021
    assert data["stamps"][0] == {
        "kind": "СОГЛАСОВАНО",
        "post": "Начальник Департамента Смоленской области по образованию и науке",
        "name": "Е.П. Талкина",
        "date": "2021-01-25",
        "cell": "A1",
    }
    first = data["sections"][0]["activities"][0]
    assert first["number"] == "1.1"
    assert first["executors"] == [
        "Члены образовательно-производственного кластера (далее – ОПК)",
        "председатель КС",
    ]
    assert first["deadline"] == {
        "text": "Январь",
        "cell": "D13",
        "kind": "period",
        "windows": [["2021-01-01", "2021-01-31"]],
        "due": "2021-01-31",
        "freq": None,
        "qualifier": None,
    }
    assert first["state"] == "выполнено"


def test_every_activity_of_the_plan_is_there_with_its_state() -> None:
    data = json.loads(run("show", str(PLAN), "--format", "json", "--today", "20.04.2021").out)

    states = {a["number"]: a["state"] for section in data["sections"] for a in section["activities"]}
    assert len(states) == 16
    assert states["1.2"] == "просрочено"
    assert states["1.3"] == "скоро срок"
    assert states["2.1"] == "в работе"
    assert states["3.2"] == "не начато"
    assert states["4.1"] == "без даты"


def test_the_tree_tells_sections_deadlines_and_states() -> None:
    answer = run("show", str(PLAN), "--today", "20.04.2021")

    assert answer.code == 0
    for part in ("СОГЛАСОВАНО: Начальник", "1. Разработка и актуализация", "Срок: Февраль", "просрочено"):
        assert part in answer.out


def test_a_missing_file_is_one_sentence() -> None:
    answer = run("show", "нет такого.xlsx")

    assert answer.code == 2
    assert answer.err.count("\n") <= 1


def test_each_deadline_of_a_recurring_activity_is_told() -> None:
    answer = run("show", str(PLAN), "--today", "20.04.2021")

    told = " ".join(answer.out.split())
    assert "31.03.2021 – просрочено; 30.06.2021 – в работе; 30.09.2021 – не начато; 31.12.2021" in told
