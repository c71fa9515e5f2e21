"""``xlplan show FILE``: the plan as it was read, with states, as a text tree or by the JSON contract."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from xlplan import api
from xlplan.cli._options import plan_options, today_option
from xlplan.cli._width import hanging
from xlplan.deadlines import tell
from xlplan.plan import Activity, Plan, Role, Stamp
from xlplan.settings import Settings
from xlplan.states import State, checkpoint_state, checkpoints, state_of

_COLOURS = {
    State.OVERDUE: "red",
    State.UNREAD: "red",
    State.SOON: "yellow",
    State.IN_WORK: "blue",
    State.DONE: "green",
}


@click.command(name="show", short_help="Показать план так, как он прочитан.")
@click.argument("file", metavar="ФАЙЛ", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Вид ответа.")
@today_option
@plan_options
def command(file: Path, form: str, today: date | None, sheet: str | None, year: int | None) -> None:
    """Показывает план так, как он прочитан: разделы, мероприятия, сроки и состояния."""
    day = today or date.today()
    plan, settings = api.load_with_settings(file, sheet=sheet, year=year)
    if form == "json":
        click.echo(json.dumps(contract(plan, str(file), day, settings), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_tree(plan, day, settings)))


def contract(plan: Plan, file: str, today: date, settings: Settings = Settings()) -> dict[str, object]:  # noqa: B008
    """Build the answer by the JSON contract, schema 1."""
    return {
        "schema": 1,
        "file": file,
        "sheet": plan.table.sheet,
        "title": plan.title.text if plan.title else None,
        "year": plan.year,
        "stamps": [_stamp(stamp) for stamp in plan.stamps],
        "sections": [
            {
                "number": section.number,
                "title": section.title,
                "cell": section.at.a1,
                "activities": [_activity(activity, today, settings) for activity in section.activities],
            }
            for section in plan.sections
        ],
    }


def _stamp(stamp: Stamp) -> dict[str, object]:
    return {
        "kind": stamp.kind,
        "post": stamp.post,
        "name": stamp.name,
        "date": stamp.date.isoformat() if stamp.date else None,
        "cell": stamp.at.a1,
    }


def _activity(activity: Activity, today: date, settings: Settings) -> dict[str, object]:
    deadline = activity.deadline
    at = next((activity.where(r) for r in (Role.DEADLINE, Role.START, Role.END) if r in activity.cells), activity.at)
    return {
        "number": activity.number,
        "cell": activity.at.a1,
        "name": activity.name,
        "executors": list(activity.executors),
        "result": activity.text(Role.RESULT),
        "mark": activity.text(Role.MARK),
        "deadline": {
            "text": deadline.text,
            "cell": at.a1,
            "kind": deadline.kind.value,
            "windows": [[window.start.isoformat(), window.end.isoformat()] for window in deadline.windows],
            "due": deadline.due.isoformat() if deadline.due else None,
            "freq": deadline.frequency.value if deadline.frequency else None,
            "qualifier": deadline.qualifier,
        },
        "state": state_of(activity, today, settings).value,
    }


def _tree(plan: Plan, today: date, settings: Settings) -> Iterator[str]:
    if plan.title:
        yield from (click.style(line, bold=True) for line in hanging("", plan.title.text))
    for stamp in plan.stamps:
        signed = stamp.date.strftime("%d.%m.%Y") if stamp.date else "без даты"
        yield from hanging(f"{stamp.kind}: ", ", ".join(part for part in (stamp.post, stamp.name, signed) if part))
    yield f"Лист «{plan.table.sheet}», год плана – {plan.year or 'не найден'}, состояния на {today:%d.%m.%Y}"
    for section in plan.sections:
        if section.title is not None:
            yield ""
            head = f"{section.number}. {section.title}" if section.number else section.title
            yield from (click.style(line, bold=True) for line in hanging("", head))
        for activity in section.activities:
            yield from _activity_lines(activity, today, settings)


def _activity_lines(activity: Activity, today: date, settings: Settings) -> Iterator[str]:
    state = state_of(activity, today, settings)
    yield from hanging(f"  {activity.number or '–':<6} ", activity.name or "(без названия)")
    if activity.executors:
        yield from hanging("         Кто: ", ", ".join(activity.executors))
    phrase = " ".join(activity.deadline.text.split())
    if phrase:
        yield from hanging("         Срок: ", f"{phrase} – {tell(activity.deadline)}")
    yield "         Состояние: " + click.style(state.value, fg=_COLOURS.get(state))
    yield from _checkpoint_lines(activity, today, settings)


def _checkpoint_lines(activity: Activity, today: date, settings: Settings) -> Iterator[str]:
    """Tell the state of each deadline of an activity that has several."""
    found = checkpoints(activity, settings.workday_rule)
    if len(found) < 2:
        return
    told = (f"{one.due:%d.%m.%Y} – {checkpoint_state(one, today, settings.warn_days)}" for one in found if one.due)
    kept = "; ".join(one.replace(" ", "\u00a0") for one in told)
    for line in hanging(" " * 11, kept):
        yield line.replace("\u00a0", " ")
