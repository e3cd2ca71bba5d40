"""Fields, kinds of relation and lists: changed, put in order and deleted in steps that undo takes back."""

from __future__ import annotations

import pytest

from crm_desktop.common.errors import CrmError, NotFound
from crm_desktop.operations import contacts, fields, history, relations, selections
from crm_desktop.records.filters import Group
from crm_desktop.store.queries import contacts as contact_queries
from crm_desktop.store.queries import fields as queries
from crm_desktop.store.queries import selections as lists


def value(ws, field, contact):
    return queries.values_of(ws, [contact], [field.id])[contact, field.id]


@pytest.fixture
def level(ws):
    return fields.create(ws, "Service", "choice", options=["Basis", "Premium"])


def test_a_renamed_choice_keeps_its_contacts(ws, level):
    anna, bert = (contacts.create(ws, last_name=name) for name in ("Müller", "Wendt"))
    fields.set_value(ws, level.id, [anna], ["Basis"])
    fields.set_value(ws, level.id, [bert], ["Premium"])
    fields.change(ws, level.id, "Vertrag", "person", [("Premium", "Basis"), ("Basis", "Premium"), ("", "Gold")])
    found = queries.field(ws, level.id)
    assert (found.name, found.applies_to, found.options) == ("Vertrag", "person", ("Basis", "Premium", "Gold"))
    assert (value(ws, level, anna), value(ws, level, bert)) == (["Premium"], ["Basis"])
    history.undo(ws)
    assert queries.field(ws, level.id) == level
    assert (value(ws, level, anna), value(ws, level, bert)) == (["Basis"], ["Premium"])


def test_a_choice_taken_away_stays_with_its_contacts(ws, level):
    anna = contacts.create(ws, last_name="Müller")
    fields.set_value(ws, level.id, [anna], ["Basis"])
    fields.change(ws, level.id, "Service", "", [("Premium", "Premium")])
    assert queries.field(ws, level.id).options == ("Premium",)
    assert value(ws, level, anna) == ["Basis"]


def test_a_change_of_a_field_is_whole_or_not_at_all(ws, level):
    fields.create(ws, "Kunde seit", "date")
    for name, options in (
        ("Kunde seit", [("Basis", "B")]),
        ("Service", [("Basis", "x"), ("Premium", "x")]),
        (" ", [("Basis", "B")]),
        ("Krankheit", [("Basis", "B")]),
    ):
        with pytest.raises(CrmError):
            fields.change(ws, level.id, name, "", options)
        assert queries.field(ws, level.id) == level
    fields.change(ws, level.id, "Krankheit", "", [("Basis", "Basis")], reason="Pflegedienst")
    assert queries.field(ws, level.id).reason == "Pflegedienst"


def test_a_kind_of_relation_goes_with_its_relations_and_comes_back(ws):
    anna, bert = (contacts.create(ws, last_name=name) for name in ("Müller", "Wendt"))
    kind = relations.define_type(ws, "is landlord of", "is tenant of")
    relations.link(ws, kind.id, anna, bert)
    relations.rename_type(ws, kind.id, "lets to", "rents from")
    assert contact_queries.relation_types(ws)[kind.id].reverse == "rents from"
    assert relations.delete_type(ws, kind.id) == 1
    assert contact_queries.relations(ws, anna) == ()
    assert kind.id not in contact_queries.relation_types(ws)
    history.undo(ws)
    assert len(contact_queries.relations(ws, anna)) == 1
    with pytest.raises(NotFound):
        relations.delete_type(ws, "employment")
    with pytest.raises(CrmError):
        relations.rename_type(ws, kind.id, " ", "x")


def test_lists_stand_in_the_order_given(ws):
    made = [selections.save(ws, name, Group("and", ())).id for name in "abc"]
    selections.move(ws, [made[2], made[0], made[1]])
    assert [item.name for item in lists.selections(ws)] == ["c", "a", "b"]
    history.undo(ws)
    assert [item.name for item in lists.selections(ws)] == ["a", "b", "c"]


def test_a_company_is_found_under_every_spelling_of_its_name(ws):
    from crm_desktop.operations import relations

    anna = contacts.create(ws, first_name="Anna", last_name="Müller")
    weber = relations.employ(ws, anna, "Weber GmbH")
    for name in ("Firma Weber GmbH", "Fa. Weber G.m.b.H.", "WEBER gmbh"):
        assert relations.employ(ws, contacts.create(ws, first_name="Bert", last_name=name), name) == weber
    assert relations.employ(ws, contacts.create(ws, first_name="Carla"), "Weber AG") != weber
