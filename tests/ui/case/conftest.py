"""An office with the shipped processes, on Wednesday, 18 November 2026, nine o'clock in Berlin."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from crm_desktop.operations import contacts, processes
from tests.clocks import Wall
from tests.operations.test_cases import shipped


@pytest.fixture
def clock(zone):
    zone("Europe/Berlin")
    return Wall(datetime(2026, 11, 18, 8, 0, tzinfo=UTC))


@pytest.fixture
def window(open_office, clock):
    window = open_office(clock, "today", "contacts", "pipeline", "calls", "case", "calendar", "letters", "mailing")
    for code in ("acquisition", "after_sales", "complaint", "ticket"):
        processes.install(window.context.ws, shipped(code, "en"))
    return window


@pytest.fixture
def ws(window):
    return window.context.ws


@pytest.fixture
def anna(ws):
    return contacts.create(ws, first_name="Anna", last_name="Müller")
