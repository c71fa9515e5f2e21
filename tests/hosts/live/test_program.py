"""Patience with a busy program."""

import pytest

from xlplan.hosts.live.errors import ProgramBusy
from xlplan.hosts.live.program import patiently

REJECTED = -2147418111


class com_error(Exception):  # noqa: N801 - called as the class of pywin32 is
    def __init__(self, hresult: int) -> None:
        super().__init__(hresult)
        self.hresult = hresult


def test_a_busy_program_is_asked_again() -> None:
    answers = [com_error(REJECTED), com_error(REJECTED), "готово"]

    def step() -> str:
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return str(answer)

    assert patiently(step, lambda _: None) == "готово"


def test_a_program_that_stays_busy_is_told_plainly() -> None:
    def step() -> None:
        raise com_error(REJECTED)

    with pytest.raises(ProgramBusy, match="режима правки ячейки"):
        patiently(step, lambda _: None)


def test_another_error_is_not_waited_out() -> None:
    def step() -> None:
        raise com_error(-1)

    with pytest.raises(com_error):
        patiently(step, lambda _: pytest.fail("waited"))
