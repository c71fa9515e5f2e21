"""Whatever people type on «Настройки», wherever there is room for it, stands on the sheet after the next run."""

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.sheets.boards import sheet, updated, workbook
from tests.sheets.test_typed import PLAN, typed_on
from xlplan.grid import Value

TEXT = st.text(alphabet="абвГД 123.,;:!?«»–-+=()ABCxyz", min_size=1, max_size=12).filter(lambda text: text.strip())
VALUES: st.SearchStrategy[Value] = st.one_of(
    TEXT, st.integers(-5, 5000), st.booleans(), st.dates(date(1995, 1, 1), date(2050, 1, 1)), st.floats(0.5, 99.5)
)


def free_cells() -> list[tuple[int, int]]:
    """The cells in which nothing of ours stands but what people may change."""
    host = workbook(*PLAN)
    updated(host)
    grid = sheet(host, "Настройки")
    places = [(row, column) for row in range(3, 50) for column in range(1, 8)]
    return [place for place in places if grid.value(*place) is None] + [(row, 2) for row in range(4, 9)]


FREE = free_cells()


def folded(value: Value) -> str:
    """Times of day apart, runs of white space and the case of words that choose a setting do not count."""
    return " ".join(str(value).split()).casefold()


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.sampled_from(FREE), VALUES, min_size=1, max_size=4))
def test_nothing_that_people_type_is_lost(typed: dict[tuple[int, int], Value]) -> None:
    host = typed_on(workbook(*PLAN), typed)
    updated(host)
    held = [folded(value) for _, _, value in sheet(host.below, "Настройки").cells()]
    for place, value in typed.items():
        text = folded(value)
        assert any(text in one for one in held), f"{value!r} at {place} is lost"
    # A run more changes nothing: what was kept is read back as it was written.
    again = updated(host.below)
    assert again.applied is not None
    assert not again.applied.changed, again.changes
