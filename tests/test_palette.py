"""The palette: every word stands out from its ground, and the states part without colour."""

import math
from itertools import pairwise

import pytest

from xlplan import palette
from xlplan.palette import STATE_LOOKS, StateLook
from xlplan.states import State


def channels(colour: str) -> list[float]:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def luminance(colour: str) -> float:
    red, green, blue = channels(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def lightness(colour: str) -> float:
    return 116 * math.cbrt(luminance(colour)) - 16


def test_every_state_has_a_look_in_the_order_of_urgency() -> None:
    assert [entry.word for entry in STATE_LOOKS] == [*State, palette.STALE]


@pytest.mark.parametrize("entry", STATE_LOOKS, ids=lambda entry: entry.key)
def test_a_state_can_be_read_on_every_ground_that_it_gets(entry: StateLook) -> None:
    assert contrast(entry.text, entry.fill or palette.WHITE) >= 4.5
    assert contrast(entry.text_alone, palette.WHITE) >= 4.5
    assert entry.tone is None or contrast(entry.tone_text, entry.tone) >= 4.5
    assert entry.tint is None or contrast("000000", entry.tint) >= 4.5


def test_quiet_text_can_be_read_on_white_and_on_fields() -> None:
    assert contrast(palette.GRAPHITE, palette.WHITE) >= 4.5
    assert contrast(palette.GRAPHITE, palette.PAPER) >= 4.5


def test_tones_part_in_grey() -> None:
    tones = sorted(lightness(entry.tone) for entry in STATE_LOOKS if entry.tone)
    assert min(upper - lower for lower, upper in pairwise(tones)) >= 10


def test_keys_make_names_that_differ() -> None:
    assert len({entry.key for entry in STATE_LOOKS}) == len(STATE_LOOKS)
