"""A folder per customer finds its contact by number or name; linking is one step and is done once."""

from __future__ import annotations

import pytest

from crm_desktop.exchange.customer_folders import subfolders
from crm_desktop.operations import contacts, customer_folders, history
from crm_desktop.store.queries import files
from tests.store.states import shared


@pytest.fixture
def office(ws):
    people = {
        name: contacts.create(ws, first_name=first, last_name=last)
        for name, first, last in (
            ("anna", "Anna", "Müller"), ("meier", "Hans-Peter", "Meier"), ("kes1", "Jan", "Kess"),
            ("kes2", "Jan", "Kess"),
            ("yildiz", "Cem", "Yıldız"),
        )
    }  # fmt: skip
    contacts.set_fields(ws, people["yildiz"], {"customer_no": "K-17"})
    people["firm"] = contacts.create(ws, "company", company_name="Kanzlei Kess GmbH")
    people["sister"] = contacts.create(ws, "company", company_name="Acme AG")
    return people


FOUND = {
    "Müller Anna": ("anna", "certain"),
    "Müller, Anna": ("anna", "certain"),
    "Dr. Anna Mueller": ("anna", "certain"),
    "Mayer Hans-Peter": ("meier", "possible"),
    "Hanspeter Meier": ("meier", "possible"),
    "K-17": ("yildiz", "certain"),
    "K-17_Yildiz": ("yildiz", "certain"),
    "Kanzlei Kess": ("firm", "certain"),
    "Kanzlei Kess GmbH - Potsdam": ("firm", "certain"),
    "Yıldız": ("yildiz", "possible"),
    "Jan Kess": ("kes1", "possible"),
}


@pytest.mark.parametrize(("name", "expected"), FOUND.items(), ids=FOUND)
def test_a_folder_finds_its_contact(ws, office, name, expected):
    [proposal] = customer_folders.propose(ws, [(f"/kunden/{name}", name)])
    best = proposal.owners[0]
    whose = {contact: key for key, contact in office.items()}
    assert (whose[best.contact_id].replace("kes2", "kes1"), best.cls) == expected
    assert best.reasons


@pytest.mark.parametrize("name", ["Acme GmbH", "Anna Maler", "Vorlagen", "2024", "Rechnungen 2024", "!!!", "Anna"])
def test_a_folder_of_somebody_else_finds_nobody(ws, office, name):
    [proposal] = customer_folders.propose(ws, [(f"/kunden/{name}", name)])
    assert proposal.owners == ()


def test_linking_is_one_step_and_done_once(ws, office, tmp_path):
    for name in ("Müller Anna", "Kanzlei Kess", "Niemand", ".versteckt"):
        (tmp_path / name).mkdir()
    (tmp_path / "brief.txt").write_text("kein Ordner")
    found = customer_folders.propose(ws, subfolders(tmp_path))
    assert [item.name for item in found] == ["Kanzlei Kess", "Müller Anna", "Niemand"]
    before = shared(ws)
    chosen = [(item.path, item.name, item.owners[0].contact_id) for item in found if item.owners]
    assert customer_folders.link(ws, chosen) == 2
    [linked] = files.of_contact(ws, office["anna"])
    assert (linked.name, linked.path, linked.sha256) == ("Müller Anna", str(tmp_path / "Müller Anna"), "")
    assert customer_folders.propose(ws, subfolders(tmp_path))[1].owners[0].linked
    assert customer_folders.link(ws, chosen) == 0
    history.undo(ws)
    assert shared(ws) == before
