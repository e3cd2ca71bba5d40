"""What every test shares: a home of its own, German or English set back, no long forms unless asked for."""

from __future__ import annotations

import os
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from pathlib import Path

import hypothesis
import pytest

from crm_desktop.common import i18n

pytest_plugins = ["tests.workspaces"]

# machines are shared: how long an example takes says nothing about the program
hypothesis.settings.register_profile(
    "shared machine",
    parent=hypothesis.settings(),
    deadline=None,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.load_profile("shared machine")

FIXTURES = Path(__file__).resolve().parents[2] / "shared" / "fixtures"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="run the long forms of the reliability tests")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("--long"):
        for item in items:
            if "long" in item.keywords:
                item.add_marker(pytest.mark.skip(reason="long form: run with --long"))


@pytest.fixture
def zone():
    """zone("Europe/Berlin") sets the time zone of this process for one test."""
    if not hasattr(time, "tzset"):
        pytest.skip("this system cannot change its zone for a test")
    with pytest.MonkeyPatch.context() as patch:

        def put(name: str) -> None:
            patch.setenv("TZ", name)
            time.tzset()

        yield put
    time.tzset()


@pytest.fixture
def authority(tmp_path):
    """A certificate authority of one's own, for servers of tests."""
    from tests.exchange.mailing.servers import Authority

    return Authority(tmp_path)


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """Settings, data and logs of a test stay in its own folder; the language starts as English."""
    folder = tmp_path / "home"
    monkeypatch.setenv("KONTOR_HOME", str(folder))
    i18n.set_language("en")
    yield folder
    i18n.set_language("en")
