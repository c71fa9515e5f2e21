"""The parts of an activity's number, as the rules about numbers compare them."""

from xlplan.grid import Value
from xlplan.plan import Activity, Role


def parts_of(activity: Activity) -> tuple[int, ...]:
    """Return the parts of the number, («1.10» gives 1 and 10); empty where there is none or Excel has changed it."""
    number = activity.number
    if number is None or converted(activity):
        return ()
    parts = number.split(".")
    return tuple(int(part) for part in parts) if all(part.isdigit() for part in parts) else ()


def converted(activity: Activity) -> bool:
    """Tell whether Excel has made a date or a fraction of the number that was typed."""
    field = activity.cells.get(Role.NUMBER)
    return field is not None and _is_converted(field.value)


def _is_converted(value: Value) -> bool:
    return not isinstance(value, str | int | None) and not (isinstance(value, float) and value.is_integer())
