"""A small office on a real file, and the window that shows its contacts."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crm_desktop.operations import contacts, fields, relations, tags
from crm_desktop.store.queries import listing
from crm_desktop.store.workspace import Workspace
from crm_desktop.ui import screens
from crm_desktop.ui.contacts.page import ContactsPage

NOW = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)
COMPANIES = (
    ("Kanzlei Müller & Söhne", "14467", "Potsdam", "Beratung"),
    ("Bäckerei Wendt GmbH", "14712", "Rathenow", "Handwerk"),
    ("Hotel Seeblick", "14542", "Werder (Havel)", "Gastronomie"),
    ("Yıldız Logistik", "20095", "Hamburg", "Logistik"),
    ("Zimmerei Albrecht", "14482", "Potsdam", "Handwerk"),
)
FIRST = ("Anna", "Bernd", "Carlos", "Dorothea", "Ebru", "Gregor", "Hannah", "Ingo", "Jana", "Karl-Heinz", "Zoë")
LAST = ("Müller", "Wendt", "Mendez", "Lindqvist", "Yıldız")
PEOPLE = len(FIRST) * len(LAST)


def fill(ws: Workspace) -> None:
    """5 companies and 55 people; 20 are customers, 12 carry a tag, 10 have a value in an own field."""
    people: list[str] = []
    for number, (name, code, city, industry) in enumerate(COMPANIES):
        phone = f"+49 331 555 01 {number}"
        company = contacts.create(
            ws, "company", company_name=name, industry=industry, customer_no=f"K-{number}", phone=phone
        )
        contacts.add_address(ws, company, street=f"Am Kanal {number}", zip=code, city=city, country="DE")
    for number, (first, last) in enumerate((first, last) for last in LAST for first in FIRST):
        _, code, city, _ = COMPANIES[number % 5]
        person = contacts.create(
            ws, first_name=first, last_name=last, title="Dr." if number == 0 else "", email=f"p{number}@example.com"
        )
        contacts.add_address(ws, person, zip=code, city=city, country="DE")
        if number % 5 < 3:
            relations.employ(ws, person, COMPANIES[number % 5][0], role="Einkauf" if number else "Steuerberaterin")
        people.append(person)
    contacts.set_role(ws, people[:20], "customer")
    tags.add(ws, people[:12], "Newsletter")
    tags.add(ws, people[:2], "VIP")
    since = fields.create(ws, "Wartung", "money")
    for number, person in enumerate(people[:10]):
        fields.set_value(ws, since.id, [person], [str(1000 * (10 - number))])


@pytest.fixture(scope="session")
def office_template(tmp_path_factory, empty_file: Path) -> Path:
    path = tmp_path_factory.mktemp("office") / "office.kontor"
    shutil.copyfile(empty_file, path)
    with Workspace.open(path, clock=lambda: NOW) as ws:
        fill(ws)
    return path


@pytest.fixture
def office(make_window, office_template: Path, tmp_path: Path, qtbot):
    """The window on the office's file, contacts shown."""
    path = tmp_path / "bergmann.kontor"
    shutil.copyfile(office_template, path)
    declared = [screen for screen in screens.SCREENS if screen.id == "contacts"]
    window = make_window(*declared)
    window.context.clock = lambda: NOW
    problems: list[BaseException] = []
    window.errors.show = problems.append
    assert window.files.open(path)
    qtbot.waitUntil(lambda: window.context.changes._timer.isActive())  # the last step after the first picture
    yield window
    window.context.background.stop()
    assert not problems, problems


@pytest.fixture
def page(office) -> ContactsPage:
    found = office.frame.pages.current
    assert isinstance(found, ContactsPage)
    return found


@pytest.fixture
def names(page):
    """names() are the names in the list, in its order."""

    def shown() -> list[str]:
        contacts = page.list.contacts
        return [contacts.row(number).name for number in range(contacts.count)]

    return shown


@pytest.fixture
def anna(office) -> str:
    """A tax adviser at a company, with an e-mail address."""
    return listing.find(office.context.ws, "anna müller")[0].id


@pytest.fixture
def detail(office, page, anna, qtbot):
    """The page of Anna, opened."""
    office.context.go("contacts", anna)
    qtbot.waitUntil(lambda: page.detail.page is not None and page.detail.page.contact.id == anna)
    return page.detail
