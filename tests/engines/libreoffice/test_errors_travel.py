"""An error of LibreOffice keeps its words on the way through Python."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import pytest

from tests.hosts.libreoffice import libreoffice_app

pytestmark = pytest.mark.office


@contextmanager
def passed_through() -> Iterator[None]:
    yield


def _refused() -> Any:
    return libreoffice_app().api.loadComponentFromURL("no address at all", "_blank", 0, ())


def test_it_passes_a_context_manager_as_it_is() -> None:
    with pytest.raises(Exception, match="no address at all") as caught, passed_through():
        _refused()

    assert caught.value.__traceback__ is not None
    assert "Couldn't convert" not in str(caught.value)


def test_it_passes_a_stack_of_them_and_becomes_the_cause_of_another() -> None:
    def told_otherwise() -> None:
        try:
            with ExitStack() as stack:
                stack.enter_context(passed_through())
                stack.enter_context(passed_through())
                _refused()
        except Exception as error:
            raise ValueError("ours") from error

    with pytest.raises(ValueError, match="ours") as caught:
        told_otherwise()

    assert "no address at all" in str(caught.value.__cause__)
