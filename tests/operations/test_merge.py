"""Merging: nothing is lost, nothing doubled, nothing left on the contact that is gone, and undo brings all back."""

from __future__ import annotations

from random import Random

import pytest

from crm_desktop.common import i18n
from crm_desktop.common.errors import Cancelled, CrmError, UndoRefused
from crm_desktop.common.progress import Progress
from crm_desktop.operations import contacts, fields, history, imports, merge, notes, relations, tags
from crm_desktop.operations.merge_look import look
from crm_desktop.records.importing import ImportOptions
from crm_desktop.records.incoming import IncomingChannel, IncomingContact
from crm_desktop.records.merge_plan import Choices
from crm_desktop.store import schema
from crm_desktop.store.queries import activities, listing
from crm_desktop.store.queries import contacts as queries
from crm_desktop.store.queries.listing import View
from crm_desktop.store.queries.merging import standing_for
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows
from tests.operations.doings import DOINGS
from tests.store.states import assert_in_step, shared

POINTERS = [
    (table, column)
    for table, links in schema.PARENTS.items()
    for column, parent in links.items()
    if parent == schema.CONTACT
]


@pytest.fixture
def pair(ws) -> tuple[str, str]:
    """Two records of one Anna Müller, in different writing, each with something of her own."""
    one = contacts.create(
        ws, salutation="ms", title="Dr.", first_name="Anna", last_name="Müller", customer_no="K-1",
        email="anna@example.com", phone="+49 331 555 01 20", employer="Kanzlei Müller",
    )  # fmt: skip
    two = contacts.create(
        ws, first_name="Anna", last_name="MUELLER", birthday="1971-03-04", email="info@example.com",
        phone="0331/5550120", employer="Kanzlei Müller",
    )  # fmt: skip
    contacts.add_address(ws, one, street="Am Kanal 12", zip="14467", city="Potsdam", country="DE")
    contacts.add_address(ws, two, zip="14467", city="Potsdam", country="DE")
    tags.add(ws, [one, two], "Newsletter")
    tags.add(ws, [two], "Messe")
    contacts.set_role(ws, [one, two], "customer")
    notes.add(ws, one, "Ruft zurück")
    notes.add(ws, two, "Von der Messe")
    return one, two


def test_what_belongs_to_both_is_kept_once(ws, pair):
    one, two = pair
    merge.merge(ws, one, [two])
    page = queries.page(ws, one)
    assert page is not None
    assert (page.name, page.contact.birthday, page.contact.customer_no) == ("Dr. Anna Müller", "1971-03-04", "K-1")
    assert [item.value for item in page.channels] == ["anna@example.com", "info@example.com", "+49 331 555 01 20"]
    assert [item.is_primary for item in page.channels] == [1, 0, 1]
    assert [item.street for item in page.addresses] == ["Am Kanal 12"]
    assert [tag.name for tag in page.tags] == ["Newsletter", "Messe"]
    assert page.roles == ("customer",)
    assert [item.other_name for item in page.relations] == ["Kanzlei Müller"]
    assert {entry.body for entry in activities.entries(ws, one)} == {"Ruft zurück", "Von der Messe"}
    assert [entry.body for entry in activities.automatic(ws, one) if entry.subject == "merged"] == ["Anna MUELLER"]
    assert_in_step(ws)


def test_the_other_is_gone_but_its_id_leads_on(ws, pair):
    one, two = pair
    merge.merge(ws, one, [two])
    assert [row.id for row in listing.find(ws, "müller")].count(two) == 0
    assert listing.ids(ws, View(search="info@example.com")) == [one]
    assert standing_for(ws, two) == one
    assert queries.trashed(ws) == 0
    contacts.restore(ws, [two])
    assert listing.row_of(ws, two) is None
    third = contacts.create(ws, last_name="Müller")
    merge.merge(ws, third, [one])
    assert standing_for(ws, two) == third


def test_a_person_chooses(ws, pair):
    one, two = pair
    plan = look(ws, [one, two])
    assert plan.lead == one
    codes = {line.code: line for line in plan.lines}
    assert {"name", "email", "phone", "address", "birthday", "tag", "role", "employment"} <= set(codes)
    (phone,) = codes["phone"].choices
    assert phone.one  # one number in two writings
    other = phone.of(two)
    mail = next(choice for choice in codes["email"].choices if choice.items[0].text == "anna@example.com")
    assert other is not None
    unwanted = frozenset(mail.items[0].rows)
    merge.merge(ws, one, [two], Choices({"name": two, "birthday": one}, unwanted, frozenset(other.rows)))
    page = queries.page(ws, one)
    assert page is not None
    assert (page.name, page.contact.birthday) == ("Anna MUELLER", "")
    assert [(item.value, item.is_primary) for item in page.channels] == [("info@example.com", 1), ("0331/5550120", 1)]


def test_undo_restores_both_to_the_byte_also_after_a_restart(workspace_file, pair, ws):
    before = shared(ws)
    merge.merge(ws, *[pair[0], [pair[1]]])
    after = shared(ws)
    ws.close()
    with Workspace.open(workspace_file) as again:
        assert history.undo(again) is not None
        assert shared(again) == before
        assert_in_step(again)
        assert len(listing.ids(again, View(search="müller anna"))) == 2
        assert history.redo(again) is not None
        assert shared(again) == after


def test_undo_says_what_stands_in_the_way(ws, pair):
    one, two = pair
    merge.merge(ws, one, [two])
    number = ws.value("SELECT max(id) FROM operation")
    moved = ws.value("SELECT id FROM channel WHERE value = 'info@example.com'")
    contacts.change_channel(ws, moved, value="buero@example.com")
    before = shared(ws)
    with pytest.raises(UndoRefused, match=r"info@example\.com"):
        history.undo_operation(ws, number)
    assert shared(ws) == before


@pytest.mark.parametrize(("table", "column"), POINTERS)
def test_nothing_in_any_table_is_left_behind(ws, table, column):
    """Walks the registry, so a table made tomorrow is asked, too."""
    keep, gone, other = (contacts.create(ws, last_name=name) for name in ("Adler", "Adler", "Busch"))
    with ws.operation("Something hangs on it"):
        values = {name: other for name, parent in schema.PARENTS[table].items() if parent == schema.CONTACT}
        values |= {"role": "press"} if table == schema.CONTACT_ROLE else {}
        live = rows.insert(ws, table, values | {column: gone})
        dead = rows.insert(ws, table, values | {column: gone, "deleted_at": "2026-01-01T00:00:00Z"})
    before = shared(ws)
    merge.merge(ws, keep, [gone])
    assert ws.value(f'SELECT count(*) FROM "{table}" WHERE "{column}" = ?', (gone,)) == 0
    for row in (live, dead):
        assert ws.value(f'SELECT "{column}" FROM "{table}" WHERE id = ?', (row,)) == keep
    assert ws.value(f'SELECT count(*) FROM "{table}" WHERE id = ? AND deleted_at IS NULL', (live,)) == 1
    history.undo(ws)
    assert shared(ws) == before


def test_every_column_a_contact_has_comes_along(ws):
    """What only the other one knows is not lost, in whatever column, also of later versions."""
    keep, gone = (contacts.create(ws, last_name="Adler") for _ in range(2))
    own = {"id", "kind", "created_at", "updated_at", "deleted_at", "merged_into", "import_id"}
    names = {row[1] for row in ws.rows("PRAGMA table_info(contact)")} - own - {"last_name"}
    names -= {"title", "first_name", "middle_name", "name_suffix"}  # parts of the name, which is one choice
    numbers = {row[1] for row in ws.rows("PRAGMA table_info(contact)") if row[2] == "INTEGER"}
    with ws.operation("Fill"):
        rows.update(ws, schema.CONTACT, gone, {name: 7 if name in numbers else f"x {name}" for name in names})
    merge.merge(ws, keep, [gone])
    for name in names:
        assert ws.value(f'SELECT "{name}" FROM contact WHERE id = ?', (keep,)) == (
            7 if name in numbers else f"x {name}"
        ), name


def test_relations_neither_double_nor_lead_to_themselves(ws):
    keep, gone, wife = (contacts.create(ws, last_name=name) for name in ("Adler", "Adler", "Busch"))
    firm = contacts.create(ws, "company", company_name="Beispiel GmbH")
    relations.link(ws, "married", keep, wife)
    relations.link(ws, "married", wife, gone)
    relations.link(ws, "assistant", keep, gone)
    relations.link(ws, "employment", keep, firm)
    relations.link(ws, "employment", gone, firm, role="Einkauf", department="2. Stock")
    old = relations.link(ws, "employment", gone, firm, role="Azubi")
    relations.end(ws, old, "2019-08-31")
    merge.merge(ws, keep, [gone])
    page = queries.page(ws, keep)
    assert page is not None
    found = [(item.type.id, item.other_id, item.relation.role, item.relation.to_date) for item in page.relations]
    assert sorted(found) == [
        ("employment", firm, "Azubi", "2019-08-31"), ("employment", firm, "Einkauf", ""), ("married", wife, "", ""),
    ]  # fmt: skip


def test_withdrawal_wins_whatever_was_chosen(ws):
    keep = contacts.create(ws, last_name="Adler", legal_basis="Einwilligung vom 14.10.2026", customer_no="1")
    gone = contacts.create(ws, last_name="Adler", legal_basis="Werbung widerrufen am 2.11.2026")
    plan = look(ws, [keep, gone])
    line = next(line for line in plan.lines if line.code == "legal_basis")
    assert line.locked
    assert line.choices[0].proposed == gone
    merge.merge(ws, keep, [gone], Choices({"legal_basis": keep}))
    found = queries.contact(ws, keep)
    assert found is not None
    assert found.legal_basis == "Werbung widerrufen am 2.11.2026"


def test_own_fields_keep_one_value_or_all(ws):
    keep, gone = (contacts.create(ws, last_name="Adler") for _ in range(2))
    plain = fields.create(ws, "Wartung", "text")
    several = fields.create(ws, "Geräte", "multi", options=["Drucker", "Server", "Telefon"])
    fields.set_value(ws, plain.id, [keep], ["jährlich"])
    fields.set_value(ws, plain.id, [gone], ["monatlich"])
    fields.set_value(ws, several.id, [keep], ["Drucker", "Server"])
    fields.set_value(ws, several.id, [gone], ["Server", "Telefon"])
    plan = look(ws, [keep, gone], keep)
    own = next(line for line in plan.lines if line.code == f"custom:{plain.id}")
    assert [item.text for item in own.choices[0].items] == ["jährlich", "monatlich"]
    merge.merge(ws, keep, [gone])
    assert queries.values(ws, keep) == {plain.id: ("jährlich",), several.id: ("Drucker", "Server", "Telefon")}


def test_phase_and_role_of_a_woman_read_as_hers(ws):
    i18n.set_language("de")
    keep, gone = (contacts.create(ws, last_name="Adler", salutation=form) for form in ("ms", ""))
    contacts.set_phase(ws, [keep, gone], "customer")
    contacts.set_role(ws, [keep, gone], "customer")
    shown = {line.code: [item.text for item in line.choices[0].items] for line in look(ws, [keep, gone]).lines}
    assert shown["phase"] == ["Aktive Kundin", "Aktive Kundin"]
    assert shown["role"] == ["Kundin", "Kundin"]


def test_phases_keep_their_history(ws):
    keep, gone = (contacts.create(ws, last_name="Adler") for _ in range(2))
    contacts.set_phase(ws, [gone], "lead")
    contacts.set_phase(ws, [gone], "customer")
    merge.merge(ws, keep, [gone])
    page = queries.page(ws, keep)
    assert page is not None
    assert page.contact.phase == "customer"
    assert [item.phase for item in page.phases][:2] == ["lead", "customer"]


def test_the_same_list_imported_again_meets_the_kept_contact(ws):
    rows_ = [
        IncomingContact(2, last_name="Adler", channels=(IncomingChannel("email", "work", "a@example.com"),)),
        IncomingContact(3, last_name="Adler", channels=(IncomingChannel("email", "work", "b@example.com"),)),
    ]
    imports.run(ws, imports.plan(ws, rows_, ImportOptions("list.csv")))
    one, two = listing.ids(ws, View())
    merge.merge(ws, one, [two])
    figures = imports.run(ws, imports.plan(ws, rows_, ImportOptions("list.csv"))).figures
    assert (figures.created, listing.ids(ws, View())) == (0, [one])


def test_pairs_said_to_be_two_are_cleaned(ws):
    keep, gone, third = (contacts.create(ws, last_name="Adler") for _ in range(3))
    with ws.operation("No duplicates"):
        for first, second in ((keep, gone), (gone, third), (third, keep)):
            rows.insert(ws, schema.NOT_DUPLICATE, {"first_id": first, "second_id": second})
    merge.merge(ws, keep, [gone])
    left = ws.rows("SELECT first_id, second_id FROM not_duplicate WHERE deleted_at IS NULL")
    assert [set(row) for row in left] == [{keep, third}]


def test_three_at_once_and_companies(ws):
    firms = [contacts.create(ws, "company", company_name=f"Beispiel {sign} GmbH") for sign in "ABC"]
    people = [contacts.create(ws, last_name=f"P{number}") for number in range(3)]
    for person, firm in zip(people, firms, strict=True):
        relations.link(ws, "employment", person, firm)
    before = shared(ws)
    merge.merge(ws, firms[1], [firms[0], firms[2]])
    assert {listing.row_of(ws, person).company for person in people} == {"Beispiel B GmbH"}
    row = listing.row_of(ws, firms[1])
    assert row is not None
    assert row.people == 3
    assert_in_step(ws)
    history.undo(ws)
    assert shared(ws) == before
    assert_in_step(ws)


def test_many_at_once_are_one_step_and_cancelling_leaves_nothing(ws):
    groups = [tuple(contacts.create(ws, last_name=f"Adler {number}") for _ in range(2)) for number in range(5)]
    firms = tuple(contacts.create(ws, "company", company_name="Beispiel GmbH") for _ in range(2))
    before = shared(ws)

    class Stops(Progress):
        def step(self, done: int) -> None:
            if done == 3:
                self.cancel()
            super().step(done)

    with pytest.raises(Cancelled):
        merge.merge_all(ws, groups, Stops())
    assert shared(ws) == before
    assert merge.merge_all(ws, [*groups, firms]).gone == 5
    assert listing.count_all(ws) == 7  # companies are left to a person
    history.undo(ws)
    assert shared(ws) == before


def test_what_cannot_be_merged_is_said(ws):
    person, firm = contacts.create(ws, last_name="Adler"), contacts.create(ws, "company", company_name="Adler KG")
    gone = contacts.create(ws, last_name="Adler")
    contacts.delete(ws, [gone])
    before = shared(ws)
    for others in ([], [person], [firm], [gone], ["no such id"]):
        with pytest.raises(CrmError) as refusal:
            merge.merge(ws, person, others)
        assert refusal.value.safe
        assert shared(ws) == before


@pytest.mark.parametrize("seed", range(6))
def test_after_any_history_a_merge_leaves_no_orphan_and_comes_back(ws, seed):
    chance = Random(seed)
    for _ in range(120):
        try:
            chance.choice(DOINGS)(ws, chance)
        except CrmError:
            continue
    for kind in ("person", "company"):
        found = [row[0] for row in ws.rows("SELECT id FROM listing WHERE kind = ? ORDER BY id", (kind,))][:3]
        if len(found) < 2:
            continue
        before = shared(ws)
        merge.merge(ws, found[0], found[1:])
        for table, column in POINTERS:
            marks = ",".join("?" * len(found[1:]))
            assert ws.value(f'SELECT count(*) FROM "{table}" WHERE "{column}" IN ({marks})', found[1:]) == 0
        assert ws.value("SELECT count(*) FROM relation WHERE from_id = to_id AND deleted_at IS NULL") in (
            0, sum(row[2] == row[3] for row in before[schema.RELATION]),
        )  # fmt: skip
        assert_in_step(ws)
        history.undo(ws)
        assert shared(ws) == before
