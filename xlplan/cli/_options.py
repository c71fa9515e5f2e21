"""Options that several commands share, and how their values are read."""

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])


class Day(click.ParamType[date]):
    """A day as people or programs write it: 20.04.2021 or 2021-04-20."""

    name = "ДАТА"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read the day or fail with a Russian sentence."""
        if isinstance(value, date):
            return value
        for form in ("%d.%m.%Y", "%Y-%m-%d"):
            try:
                return datetime.strptime(value, form).date()
            except ValueError:
                continue
        return self.fail(f"«{value}» – не дата. Напишите, например, 20.04.2021.", param, ctx)


class Year(click.ParamType[int]):
    """A year of four digits that a plan may be for."""

    name = "ГОД"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Read the year or fail with a Russian sentence."""
        if re.fullmatch(r"199\d|20\d\d", str(value), re.ASCII):
            return int(value)
        return self.fail(f"«{value}» – не год плана. Напишите четыре цифры, например 2022.", param, ctx)


class Days(click.ParamType[int]):
    """How many days before something, no more than a year."""

    name = "ДНЕЙ"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Read the number or fail with a Russian sentence."""
        if re.fullmatch(r"\d{1,3}", str(value), re.ASCII) and int(value) <= 366:
            return int(value)
        return self.fail(f"«{value}» – не число дней. Напишите число от 0 до 366, например 3.", param, ctx)


class Jobs(click.ParamType[int]):
    """How many things are done at once: a whole number, 0 for as many as there are processors."""

    name = "ЧИСЛО"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Read the number or fail with a Russian sentence."""
        if re.fullmatch(r"\d{1,4}", str(value), re.ASCII):
            return int(value)
        return self.fail(f"«{value}» – не число процессов. Напишите, например, 4 или 0.", param, ctx)


def today_option(command: Command) -> Command:
    """Add `--today`: the day of the report."""
    return click.option("--today", type=Day(), help="День отчёта вместо сегодняшнего: 20.04.2021.")(command)


def plan_options(command: Command) -> Command:
    """Add `--sheet` and `--year`, which settle what the workbook leaves open."""
    command = click.option("--year", type=Year(), help="Год плана.")(command)
    return click.option("--sheet", metavar="ЛИСТ", help="Лист с планом, если их несколько.")(command)
