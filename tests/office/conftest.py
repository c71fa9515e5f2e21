import pytest

from tests.office.render import Office, office_or_skip


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """A LibreOffice with a fresh profile, one for the whole run."""
    return office_or_skip(tmp_path_factory.mktemp("profile"))
