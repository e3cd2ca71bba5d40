"""Codes have labels in both languages, and relations read right from both sides."""

from __future__ import annotations

import pytest

from crm_desktop.common import i18n
from crm_desktop.records import contact, relations
from crm_desktop.records.labels import choices, label, relation_label

TABLES = {
    "salutation": contact.SALUTATIONS,
    "role": contact.ROLES,
    "phase": contact.PHASES,
    "address": contact.ADDRESS_TYPES,
    "phone": contact.PHONE_TYPES,
    "email": contact.EMAIL_TYPES,
    "web": contact.WEB_TYPES,
    "channel": contact.CHANNEL_KINDS,
    "field": contact.FIELD_KINDS,
}


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("language", ["en", "de"])
def test_every_code_has_a_label_of_its_own(table, language):
    i18n.set_language(language)
    assert [code for code, _ in choices(table)] == list(TABLES[table])
    texts = [text for _, text in choices(table)]
    assert all(texts)
    assert len(set(texts)) == len(texts)


def test_a_code_of_a_newer_version_is_shown_as_it_is():
    assert label("role", "alumni") == "alumni"


@pytest.mark.parametrize("kind", relations.BUILT_IN, ids=lambda kind: kind.code)
@pytest.mark.parametrize("language", ["en", "de"])
def test_relations_read_from_both_sides(kind, language):
    i18n.set_language(language)
    forward, backward = relation_label(kind, True), relation_label(kind, False)
    assert forward
    assert (forward == backward) == (kind.code in relations.SYMMETRIC)
    assert kind.id == kind.code


def test_german_readings():
    i18n.set_language("de")
    readings = {kind.code: (relation_label(kind, True), relation_label(kind, False)) for kind in relations.BUILT_IN}
    assert readings["employment"] == ("arbeitet bei", "beschäftigt")
    assert readings["married"] == ("ist verheiratet mit", "ist verheiratet mit")
    assert readings["parent"] == ("ist Elternteil von", "ist Kind von")
    assert readings["tax_adviser"] == ("ist Steuerberater von", "ist Mandant von")
    assert readings["referred_by"] == ("wurde empfohlen von", "hat empfohlen")


def test_own_types_use_their_own_words():
    own = contact.RelationType("1", "", "betreut", "wird betreut von")
    assert relation_label(own, True) == "betreut"
    assert relation_label(own, False) == "wird betreut von"
    assert relation_label(contact.RelationType("1", "", "kennt"), False) == "kennt"


def test_which_relations_fit():
    types = {kind.code: kind for kind in relations.BUILT_IN}
    assert relations.fits(types["employment"], "person", "company")
    assert not relations.fits(types["employment"], "company", "person")
    assert not relations.fits(types["married"], "person", "company")
    assert relations.fits(types["tax_adviser"], "company", "person")
