"""The cells of a plan that hold words, each once, as the rules about spelling read them."""

from collections.abc import Iterator

from xlplan.plan import Field, Plan


def written(plan: Plan) -> Iterator[Field]:
    """Yield the title and every cell of the activities that holds text, row by row."""
    if plan.title:
        yield plan.title
    for activity in plan.activities():
        for field in activity.cells.values():
            if field.text and isinstance(field.value, str):
                yield field
