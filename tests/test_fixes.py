from datetime import date

import pytest

from xlplan.fixes import Change, Fix, together


def test_changed_signs_of_several_fixes_are_made_at_once() -> None:
    spaces, letters = Fix("KС  да", (Change(2, 4, " "),)), Fix("KС  да", (Change(0, 1, "К"),))

    assert together([spaces, letters]).after == "КС да"


def test_another_content_says_all() -> None:
    spaces, day = Fix("15.03.2021 ", (Change(10, 11, ""),)), Fix("15.03.2021 ", instead=date(2021, 3, 15))

    assert together([spaces, day]).after == date(2021, 3, 15)


@pytest.mark.parametrize("changes", [(), (Change(0, 1, "а"),)])
def test_a_fix_changes_signs_or_the_content(changes: tuple[Change, ...]) -> None:
    with pytest.raises(ValueError, match="signs or the whole"):
        Fix("текст", changes, "иное" if changes else None)
