"""The plan that stands in workbook/plan_2021.xlsx; run as a module, this writes the workbook anew."""

import tomllib
from pathlib import Path

from xlplan.template.description import ActivityText, PlanText, SectionText, StampText
from xlplan.template.workbook import workbook_bytes

SOURCE = Path(__file__).parent / "data" / "plan_2021.toml"
WORKBOOK = Path(__file__).parents[1] / "workbook" / "plan_2021.xlsx"


def plan_2021() -> PlanText:
    """Return the plan as tests/data/plan_2021.toml tells it."""
    told = tomllib.loads(SOURCE.read_text(encoding="utf-8"))
    agreed, approved = (
        StampText(stamp["kind"], tuple(stamp["post"]), stamp["name"], stamp["date"])
        for stamp in (told["agreed"], told["approved"])
    )
    sections = tuple(
        SectionText(section["heading"], tuple(ActivityText(**activity) for activity in section["activities"]))
        for section in told["sections"]
    )
    return PlanText(agreed, approved, told["title"], sections)


if __name__ == "__main__":
    WORKBOOK.parent.mkdir(exist_ok=True)
    WORKBOOK.write_bytes(workbook_bytes(plan_2021()))
