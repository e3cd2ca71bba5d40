"""An office with the acquisition process and one case, on a Wednesday morning."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from crm_desktop.common import i18n
from crm_desktop.exchange import process_files
from crm_desktop.operations import cases, contacts

NOW = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def berlin(zone):
    zone("Europe/Berlin")


@pytest.fixture
def german():
    i18n.set_language("de")
    yield
    i18n.set_language("en")


@pytest.fixture
def window(open_office):
    return open_office(lambda: NOW, "today", "contacts", "pipeline")


@pytest.fixture
def context(window):
    return window.context


@pytest.fixture
def ws(context):
    process_files.available(context.ws, "acquisition")
    return context.ws


@pytest.fixture
def anna(ws):
    return contacts.create(ws, first_name="Anna", last_name="Zebulon")


@pytest.fixture
def rival(ws):
    return contacts.create(ws, kind="company", company_name="Rivalo GmbH")


@pytest.fixture
def case(ws, anna):
    return cases.begin(ws, "acquisition", anna, "Service contract", amount=480000, close_day="2027-01-31")
