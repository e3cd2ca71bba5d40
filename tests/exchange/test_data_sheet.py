"""The data sheet of a person holds what erasing would remove, and nothing of others."""

from __future__ import annotations

import json
import zipfile

import pytest

from crm_desktop.common.errors import CrmError
from crm_desktop.exchange import data_sheet
from crm_desktop.operations import consents, contacts, fields, notes, relations


@pytest.fixture
def anna(ws) -> str:
    who = contacts.create(ws, first_name="Anna", last_name="Müller", email="anna@example.com", phone="0331 555 01 77")
    contacts.add_address(ws, who, type="home", street="Weg 1", zip="14467", city="Potsdam", country="DE")
    notes.add(ws, who, "Mag <Kaffee> & Kuchen")
    consents.record(ws, who, "email", "newsletter", "allowed", how="Messe")
    fields.set_value(ws, fields.create(ws, "Hut", "text").id, [who], ["57"])
    other = contacts.create(ws, last_name="Fremd", email="fremd@example.com")
    notes.add(ws, other, "nicht für Anna")
    relations.link(ws, relations.define_type(ws, "kennt", "kennt").id, who, other, note="vom Chor")
    return who


SAID = ("Müller", "anna@example.com", "0331 555 01 77", "Weg 1", "Kuchen", "Messe", "57", "vom Chor")


@pytest.mark.parametrize("ending", [".docx", ".html", ".json"])
def test_all_of_the_person_and_nothing_of_others(ws, anna, tmp_path, ending):
    path = tmp_path / f"sheet{ending}"
    data_sheet.write(ws, anna, path)
    if ending == ".docx":
        text = zipfile.ZipFile(path).read("word/document.xml").decode()
    else:
        text = path.read_text("utf-8")
    for said in SAID:
        assert said in text
    assert "fremd@example.com" not in text
    assert "nicht für Anna" not in text
    if ending == ".json":
        assert {"contact", "channel", "address", "activity", "consent"} <= set(json.loads(text)["tables"])
    else:
        assert "&lt;Kaffee&gt; &amp; Kuchen" in text


def test_another_ending_is_refused(ws, anna, tmp_path):
    with pytest.raises(CrmError, match="no ending") as refused:
        data_sheet.write(ws, anna, tmp_path / "sheet.txt")
    assert ".json" in refused.value.remedy
    assert not list(tmp_path.glob("sheet*"))
