"""A list that says who wants no advertising: from then on the gate says so too, whatever was known before."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.exchange import importing, staging
from crm_desktop.operations import consents, contacts, history, import_mappings, imports, imports_undo
from crm_desktop.operations.imports_marks import fingerprint
from crm_desktop.records.importing import ImportOptions
from crm_desktop.records.incoming import IncomingChannel, IncomingContact
from crm_desktop.store.queries import consents as queries
from crm_desktop.store.queries import listing
from crm_desktop.store.queries.listing import View
from tests.store.states import assert_in_step, shared

NOON = datetime(2026, 11, 18, 12, tzinfo=UTC)


@pytest.fixture
def office(ws):
    ws.clock = lambda: NOON
    return ws


def lines(tmp_path, *rows):
    path = tmp_path / "list.csv"
    path.write_text("\n".join(rows) + "\n", "utf-8")
    return path


def read(ws, path, **options):
    mapping = importing.look(path, ws=ws).mapping
    reading = importing.read(ws, path, mapping)
    return reading, importing.plan(ws, reading.contacts, ImportOptions(path.name, **options))


def bring(ws, path, **options):
    _, plan = read(ws, path, **options)
    return plan, imports.run(ws, plan)


def who(ws, name):
    (pos,) = listing.places(ws, View(search=name))
    return listing.rows(ws, [pos])[0].id


def code(ws, name, channel="email", purpose="advertising"):
    (answer,) = consents.gate(ws, [who(ws, name)], channel, purpose)
    return answer.decision.code


def test_refusals_of_a_list_block_their_channel_and_one_undo_takes_them_back(office, tmp_path):
    before = shared(office)
    path = lines(
        tmp_path,
        "Vorname;Nachname;E-Mail;Telefon;Newsletter;Email Opt Out;Do Not Call;Werbesperre",
        "Anna;Adam;anna@example.com;030 1234567;ja;0;0;",
        "Bert;Berg;bert@example.com;030 1234568;nein;0;0;",
        "Cora;Cron;cora@example.com;030 1234569;;1;0;",
        "Dora;Dorn;dora@example.com;030 1234570;;;x;",
        "Emil;Eck;emil@example.com;030 1234571;ja;;;Post",
        "Fritz;Falk;fritz@example.com;030 1234572;;;;ja",
        "Gerd;Groß;gerd@example.com;030 1234573;;;;siehe Akte",
    )
    reading, plan = read(office, path)
    assert dict(plan.figures.refusing) == {"post": 3, "phone": 3, "email": 4}
    assert importing.refusing(plan.figures)[0] == "4 contacts may not be written to by e-mail"
    assert [item.count for item in reading.warnings if item.code == "consents_without_proof"] == [2]
    result = imports.run(office, plan)
    assert result.figures == plan.figures
    found = {name: code(office, name) for name in ("anna", "bert", "cora", "dora", "emil", "fritz", "gerd")}
    assert found == {
        "anna": "no_consent", "bert": "blocked", "cora": "blocked", "dora": "no_consent", "emil": "no_consent",
        "fritz": "blocked", "gerd": "blocked",
    }  # fmt: skip
    assert [code(office, name, "phone") for name in ("cora", "dora", "fritz")] == ["no_consent", "declined", "declined"]
    assert [code(office, name, "post") for name in ("anna", "emil", "fritz")] == ["free", "declined", "declined"]
    assert code(office, "bert", purpose="invoice") == "necessary"
    line = queries.ledger(office, who(office, "bert"))[0]
    assert (line.channel, line.state, line.how, line.note) == ("email", "declined", "list.csv", "Newsletter: nein")
    assert_in_step(office)
    history.undo(office)
    assert shared(office) == before


def test_a_yes_without_proof_is_a_field_and_no_consent(office, tmp_path):
    bring(office, lines(tmp_path, "Nachname;E-Mail;Newsletter;Opt-in Datum", "Adam;a@example.com;ja;2024-05-01"))
    assert queries.ledger(office, who(office, "adam")) == []
    assert code(office, "adam", purpose="newsletter") == "no_consent"
    reading, _ = read(office, tmp_path / "list.csv")
    assert reading.contacts[0].custom == (("Newsletter", "ja"), ("Opt-in Datum", "2024-05-01"))
    assert [item.code for item in reading.warnings] == ["consents_without_proof"]


def test_a_refusal_reaches_who_is_there_and_had_agreed_whatever_the_rule_for_them(office, tmp_path):
    anna = contacts.create(office, first_name="Anna", last_name="Adam", email="anna@example.com")
    consents.record(office, anna, "email", "newsletter", "allowed", how="form")
    path = lines(tmp_path, "Vorname;Nachname;E-Mail;Abgemeldet am", "Anna;Adam;anna@example.com;01.03.2020")
    plan, result = bring(office, path, on_duplicate="skip")
    assert (plan.figures.updated, plan.figures.unchanged, plan.figures.refusals) == (0, 1, 2)
    assert result.operation_id
    assert code(office, "anna", purpose="newsletter") == "blocked"
    again, nothing = bring(office, path, on_duplicate="skip")
    assert (again.figures.refusals, nothing.operation_id) == (0, 0)
    assert dict(again.figures.refusing) == {"email": 1}
    imports_undo.take_back(office, result.operation_id)
    assert code(office, "anna", purpose="newsletter") == "consent"


def test_no_list_unblocks_anybody(office, tmp_path):
    anna = contacts.create(office, first_name="Anna", last_name="Adam", email="anna@example.com")
    consents.withdraw(office, anna)
    bring(
        office,
        lines(
            tmp_path, "Vorname;Nachname;E-Mail;Newsletter;Werbesperre;Status",
            "Anna;Adam;anna@example.com;ja;nein;subscribed",
        ),
    )  # fmt: skip
    assert [code(office, "anna", channel) for channel in ("email", "phone", "post")] == ["withdrawn"] * 3


def test_states_of_a_newsletter_service_are_known_by_their_words(office, tmp_path):
    path = lines(
        tmp_path, "Email Address,First Name,Last Name,Status", "a@example.com,Anna,Adam,subscribed",
        "b@example.com,Bert,Berg,unsubscribed", "c@example.com,Cora,Cron,cleaned",
    )  # fmt: skip
    bring(office, path)
    assert [code(office, name) for name in ("anna", "bert", "cora")] == ["no_consent", "blocked", "blocked"]


def test_contact_persons_in_the_row_of_a_company_are_not_written_to_either(office, tmp_path):
    path = lines(
        tmp_path, "Firma;E-Mail;Ansprechpartner Vorname;Ansprechpartner Nachname;Ansprechpartner E-Mail;Keine E-Mails",
        "Adam GmbH;info@example.com;Bert;Berg;bert@example.com;x",
    )  # fmt: skip
    bring(office, path)
    found = listing.ids(office, View())
    assert len(found) == 2
    assert {answer.decision.code for answer in consents.gate(office, found, "email", "advertising")} == {"blocked"}


def test_the_mapping_of_the_last_time_does_not_make_a_refusal_a_field_again(office, tmp_path):
    path = lines(tmp_path, "Nachname;E-Mail;Email Opt Out", "Adam;adam@example.com;1")
    look = importing.look(path)
    old = look.mapping.with_targets({2: "custom"})
    importing.remember(office, look.source, old, {}, {})
    assert import_mappings.recall(office, importing.source_key(look.source, look.mapping))
    assert importing.look(path, ws=office).mapping.columns[2].target == "opt_out:email"


def test_an_address_blocked_by_hand_stays_blocked_when_the_import_before_is_taken_back(office, tmp_path):
    _, result = bring(office, lines(tmp_path, "Nachname;E-Mail;Email Opt Out", "Adam;adam@example.com;1"))
    consents.block(office, "berg@example.com")
    imports_undo.take_back(office, result.operation_id)
    assert consents.is_blocked(office, "email", "berg@example.com")
    assert not consents.is_blocked(office, "email", "adam@example.com")
    contacts.create(office, last_name="Berg", email="berg@example.com")
    assert code(office, "berg") == "blocked"


def test_a_refusal_shows_in_the_grid_and_can_be_put_right(office, tmp_path):
    path = lines(tmp_path, "Nachname;E-Mail;Newsletter", "Adam;adam@example.com;nein")
    reading, _ = read(office, path)
    staged = staging.stage(reading.contacts, {}, {}, importing.rules(office))
    assert "opt_out:email" in staged.fields
    text = staging.field_text(reading.contacts[0], "opt_out:email")[0]
    assert text == "refused (Newsletter: nein)"
    (kept,) = staging.corrected(reading.contacts, {(2, 0): {"opt_out:email": text}}, importing.rules(office))
    assert kept.refusals
    (right,) = staging.corrected(reading.contacts, {(2, 0): {"opt_out:email": ""}}, importing.rules(office))
    assert right.refusals == ()


def test_rows_without_such_columns_are_recognised_as_before(office):
    """By the mark that earlier versions have kept of them."""
    row = IncomingContact(
        2, first_name="Anna", last_name="Adam", channels=(IncomingChannel("email", "work", "a@example.com"),),
        custom=(("Newsletter", "ja"),),
    )  # fmt: skip
    assert fingerprint(row) == "2e392fe947fcfe7f37a9b46f"


@given(st.lists(st.sampled_from(["", "0", "nein", "false", "-"]), min_size=1, max_size=4))
@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
def test_columns_in_which_nobody_refuses_bring_what_the_list_without_them_brings(office, tmp_path, cells):
    plain = [f"Adam{number};a{number}@example.com" for number in range(len(cells))]
    told = [f"{row};{cell}" for row, cell in zip(plain, cells, strict=True)]
    one, _ = read(office, lines(tmp_path, "Nachname;E-Mail", *plain))
    other, plan = read(office, lines(tmp_path, "Nachname;E-Mail;Email Opt Out", *told))
    assert one.contacts == other.contacts
    assert list(map(fingerprint, one.contacts)) == list(map(fingerprint, other.contacts))
    assert plan.figures.refusing == ()
