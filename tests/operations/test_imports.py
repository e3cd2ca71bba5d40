"""Importing rows: the plan's figures are the run's, nothing comes in twice, one undo takes it all back."""

from __future__ import annotations

import weakref
from dataclasses import replace

import pytest

from crm_desktop.common.errors import Cancelled, ImportProblem
from crm_desktop.common.progress import Progress
from crm_desktop.operations import contacts, duplicates, history, imports, imports_lookup, imports_writing, notes
from crm_desktop.records.importing import ImportOptions, RowChoice
from crm_desktop.records.incoming import IncomingAddress, IncomingChannel, IncomingContact
from crm_desktop.store import listing as store_listing
from crm_desktop.store.listing import LISTING_COLUMNS
from crm_desktop.store.queries import contacts as queries
from crm_desktop.store.queries import listing
from crm_desktop.store.queries.listing import View
from crm_desktop.store.workspace import Workspace
from tests.bench.offices import people
from tests.store.states import assert_in_step, shared

ANNA = IncomingContact(
    2, first_name="Anna", last_name="Müller", company="Kanzlei Müller GmbH", position="Inhaberin",
    addresses=(IncomingAddress("work", street="Am Kanal 12", zip="14467", city="Potsdam", country="DE"),),
    channels=(
        IncomingChannel("email", "work", "Anna@example.com", "Anna@example.com"),
        IncomingChannel("phone", "work", "0331 5550120", "+493315550120"),
    ),
    tags=("Newsletter",), notes=("Mag Riesling",),
)  # fmt: skip


def take(ws, *rows, **options):
    plan = imports.plan(ws, rows, ImportOptions("list.xlsx", source="Messe", **options))
    return plan, imports.run(ws, plan)


def only(ws, search: str):
    (pos,) = listing.places(ws, View(search=search))
    return listing.rows(ws, [pos])[0]


def test_a_row_with_person_and_firm_becomes_a_person_employed_there(ws):
    take(ws, ANNA, replace(ANNA, row=3, first_name="Bernd", channels=(), notes=()))
    firm = [row for row in listing.rows(ws, listing.places(ws, View())) if row.kind == "company"]
    assert [(row.name, row.people, row.city) for row in firm] == [("Kanzlei Müller GmbH", 2, "Potsdam")]
    anna = queries.page(ws, only(ws, "anna mueller").id)
    assert [(item.other_name, item.relation.role) for item in anna.relations] == [("Kanzlei Müller GmbH", "Inhaberin")]
    assert anna.contact.source == "Messe"
    assert [tag.name for tag in anna.tags] == ["Newsletter"]


def test_the_address_of_the_firm_stands_with_the_firm_and_is_shown_for_its_people(ws):
    take(ws, ANNA)
    anna = only(ws, "anna")
    assert (anna.zip, anna.city) == ("14467", "Potsdam")
    assert queries.page(ws, anna.id).addresses == ()


_OF_THE_RUN = ("pos", "id", "tag_ids", "created_at", "updated_at", "last_at", "met_at", "lasts")


def shown(ws):
    """What list and search show of every contact, in their order."""
    columns = ", ".join(name for name in LISTING_COLUMNS if name not in _OF_THE_RUN)
    return ws.rows(f"SELECT {columns} FROM listing ORDER BY sort_name, words_mark")


MIXED = [
    *people(60),
    replace(ANNA, row=70, custom=(("Kundengruppe", "Gold"), ("Religion", "keine"))),
    replace(ANNA, row=71, profession="Notarin", notes=("Zweite Notiz",)),  # filled up
    IncomingContact(
        72, kind="company", company="Kanzlei Müller GmbH",  # keeps to its own address, though named before
        addresses=(IncomingAddress("work", street="Schloßplatz 1", zip="14467", city="Potsdam", country="DE"),),
    ),
    replace(ANNA, row=73, first_name="Bernd", channels=(), notes=(), tags=("newsletter", "Neu")),
    IncomingContact(74, channels=(IncomingChannel("email", "work", "nur@example.com", "nur@example.com"),)),
    IncomingContact(75),
    *people(30),
]  # fmt: skip


@pytest.mark.parametrize("before", [[], people(20), [ANNA]])
@pytest.mark.parametrize("on_duplicate", ["update", "skip", "new"])
def test_an_import_in_one_go_does_what_plan_and_run_do(ws, tmp_path, monkeypatch, before, on_duplicate):
    monkeypatch.setattr(imports_writing, "PORTION", 7)
    rows = list(before)
    options = ImportOptions("list.xlsx", source="Messe", tag="Import", on_duplicate=on_duplicate)
    with Workspace.create(tmp_path / "other.kontor", clock=ws.clock) as other:
        for one in (ws, other):
            if rows:
                take(one, *rows)
        state = shared(ws)
        plan, result = imports.take_over(ws, iter(MIXED), options)
        assert_in_step(ws)
        planned = imports.plan(other, MIXED, options)
        imports.run(other, planned)
        assert plan.figures == planned.figures == result.figures
        assert (plan.new_fields, plan.needs_reason) == (planned.new_fields, planned.needs_reason)
        assert shown(ws) == shown(other)
        assert {name: len(found) for name, found in shared(ws).items()} == {
            name: len(found) for name, found in shared(other).items()
        }
    assert history.undo_operation(ws, result.operation_id)
    assert shared(ws) == state


@pytest.mark.parametrize("address", [ANNA.addresses, ()])
def test_who_is_hired_by_a_firm_of_the_file_is_listed_with_it(ws, monkeypatch, address):
    """Also where a list grows so much that its indexes are made anew."""
    take(ws, replace(ANNA, addresses=address), *people(5))
    indexes = ws.rows("SELECT name, sql FROM sqlite_master WHERE type = 'index' ORDER BY name")
    monkeypatch.setattr(store_listing, "INDEXED_LATER", 10)
    hired = [replace(ANNA, row=row, first_name=f"Bernd {row}", channels=(), notes=()) for row in range(2, 22)]
    take(ws, *hired, replace(ANNA, row=30, profession="Notarin"))
    found = only(ws, "bernd 7")
    assert (found.company, found.city) == ("Kanzlei Müller GmbH", "Potsdam")
    assert only(ws, "notarin").name == "Anna Müller"
    assert_in_step(ws)
    assert ws.rows("SELECT name, sql FROM sqlite_master WHERE type = 'index' ORDER BY name") == indexes


def test_a_firm_that_only_hires_is_counted_anew_and_named_but_not_compared_again(ws):
    take(ws, ANNA, *people(5))
    duplicates.catch_up(ws)
    firm = ws.value("SELECT id FROM contact WHERE kind = 'company' AND company_name LIKE 'Kanzlei%'")
    seen = []
    ws.subscribe(seen.append)
    hired = [replace(ANNA, row=row, first_name=f"Bernd {row}", channels=(), notes=()) for row in range(2, 72)]
    _, result = take(ws, *hired)
    assert ws.value("SELECT people FROM listing WHERE id = ?", (firm,)) == 71
    assert firm in seen[-1].ids
    assert ws.value("SELECT count(*) FROM match_outstanding WHERE id = ?", (firm,)) == 0
    assert_in_step(ws)
    assert history.undo_operation(ws, result.operation_id)
    assert ws.value("SELECT people FROM listing WHERE id = ?", (firm,)) == 1
    assert_in_step(ws)


def test_a_firm_counts_new_people_beside_one_who_was_there_and_comes_to_it(ws):
    take(ws, ANNA, replace(ANNA, row=2, first_name="Berta", company="", addresses=(), notes=(), channels=()))
    firm = ws.value("SELECT id FROM contact WHERE kind = 'company'")
    rows = [replace(ANNA, row=row, first_name=f"Bernd {row}", channels=(), notes=()) for row in range(2, 72)]
    take(ws, *rows[:40], rows[0], replace(rows[1], profession="Notarin"))
    assert ws.value("SELECT people FROM listing WHERE id = ?", (firm,)) == 41
    assert_in_step(ws)
    berta = ws.value("SELECT id FROM contact WHERE first_name = 'Berta'")
    choices = {(900, 0): RowChoice("update", berta)}
    plan = imports.plan(ws, [*rows[40:], replace(ANNA, row=900, first_name="Berta")], ImportOptions("l"), None, choices)
    imports.run(ws, plan)
    assert ws.value("SELECT people FROM listing WHERE id = ?", (firm,)) == 72
    assert_in_step(ws)


def test_what_the_same_step_adds_to_contacts_just_imported_is_listed(ws):
    with ws.operation("Import and more", bulk=True):
        imports.take_over(ws, people(30), ImportOptions("list.xlsx"))
        anna = ws.value("SELECT min(id) FROM contact WHERE kind = 'person'")
        notes.add(ws, anna, "Sonderwunsch")
        contacts.add_channel(ws, anna, "email", "sonderling@example.com")
    assert only(ws, "sonderwunsch").id == only(ws, "sonderling@example.com").id == anna
    assert_in_step(ws)


@pytest.mark.parametrize("in_one_go", [True, False])
def test_an_import_leaves_nothing_in_memory(ws, monkeypatch, in_one_go):
    """What it held is freed without a search for cycles: there is none for what was made beside an import."""
    seen = []
    finish = imports_writing.Writer.finish

    def noted(writer, figures):
        seen.extend(weakref.ref(item) for item in (writer, writer.new, writer.new.fresh, writer.waiting))
        return finish(writer, figures)

    monkeypatch.setattr(imports_writing.Writer, "finish", noted)
    rows = [*people(40), replace(ANNA, row=50), replace(ANNA, row=51, profession="Notarin")]
    if in_one_go:
        imports.take_over(ws, rows, ImportOptions("list.xlsx"))
    else:
        imports.run(ws, imports.plan(ws, rows, ImportOptions("list.xlsx")))
    assert len(seen) == 4
    assert [item() for item in seen] == [None] * 4


def test_a_second_import_in_one_go_leaves_no_trace(ws):
    imports.take_over(ws, people(50), ImportOptions("list.xlsx"))
    state, count = shared(ws), ws.value("SELECT count(*) FROM operation")
    plan, result = imports.take_over(ws, people(50), ImportOptions("list.xlsx"))
    assert (plan.figures.created, plan.figures.unchanged, result.operation_id) == (0, 50, 0)
    assert (shared(ws), ws.value("SELECT count(*) FROM operation")) == (state, count)
    with pytest.raises(ImportProblem):
        imports.take_over(ws, [], ImportOptions("list.xlsx"))


def test_what_goes_wrong_while_reading_leaves_the_file_as_it_was(ws):
    def broken():
        yield from people(2500)
        raise ImportProblem("damaged")

    before = shared(ws)
    with pytest.raises(ImportProblem):
        imports.take_over(ws, broken(), ImportOptions("list.xlsx"))
    assert shared(ws) == before
    assert take(ws, ANNA)[1].figures.people == 1
    assert_in_step(ws)


SON = replace(ANNA, company="", first_name="Jan", channels=ANNA.channels[1:])


@pytest.mark.parametrize("one_list", [True, False])
@pytest.mark.parametrize(
    ("first", "second", "people"),
    [
        ({}, {}, 1),
        ({"customer_no": "K-1"}, {"customer_no": "K-1"}, 1),
        ({"customer_no": "K-1"}, {"customer_no": "K-2"}, 2),
        ({"customer_no": "K-1"}, {"birthday": "1980-04-15"}, 1),
        ({"birthday": "1980-04-15"}, {"birthday": "2004-05-01"}, 2),
        ({"birthday": "1980-04-15"}, {"birthday": "2004-04-15"}, 2),
        ({"birthday": "--04-15"}, {"birthday": "2004-04-15"}, 1),
    ],
)
@pytest.mark.parametrize("company", ["", "Kanzlei Müller GmbH"])
def test_father_and_son_of_one_name_stay_two(ws, one_list, first, second, people, company):
    rows = [replace(SON, company=company, **first), replace(SON, row=3, company=company, notes=("neu",), **second)]
    lists = [rows] if one_list else [[row] for row in rows]
    assert sum(take(ws, *part)[0].figures.people for part in lists) == people
    again = [imports.plan(ws, part, ImportOptions("list.xlsx")).figures for part in lists]
    assert all((figures.created, figures.updated) == (0, 0) for figures in again)


def test_an_office_of_the_benchmarks_holds_as_many_people_as_it_says(ws):
    for start in (0, 400, 800):
        assert take(ws, *people(400, start))[0].figures.people == 400


def test_figures_of_the_dry_run_equal_the_run(ws):
    rows = list(people(300))
    plan = imports.plan(ws, rows, ImportOptions("list.xlsx"))
    assert listing.count_all(ws) == 0
    imports.run(ws, plan)
    kinds = [row.kind for row in listing.rows(ws, listing.places(ws, View()))]
    assert (kinds.count("person"), kinds.count("company")) == (plan.figures.people, plan.figures.companies)


def test_a_second_import_of_the_same_rows_adds_nothing(ws):
    rows = [*people(200), IncomingContact(900, first_name="Nur", last_name="Name"), IncomingContact(901)]
    take(ws, *rows)
    before = dump(ws)
    plan, _ = take(ws, *rows)
    assert (plan.figures.created, plan.figures.updated, plan.figures.bad) == (0, 0, 1)
    assert dump(ws) == before


def test_rows_looked_up_before_see_what_changed_in_the_file_since(ws):
    """What the file says about a row is kept with it, but never longer than it is true."""
    take(ws, *people(3))
    rows = [ANNA, replace(ANNA, row=3, first_name="Bernd", channels=())]
    imports_lookup.LookUp.of_file(ws).of_contacts(rows)
    assert imports.plan(ws, rows, ImportOptions("list.xlsx")).figures.people == 2
    take(ws, ANNA)
    figures = imports.plan(ws, rows, ImportOptions("list.xlsx")).figures
    assert (figures.people, figures.unchanged) == (1, 1)
    history.undo(ws)
    assert imports.plan(ws, rows, ImportOptions("list.xlsx")).figures.people == 2


def test_a_known_contact_gets_its_empty_fields_filled_and_keeps_the_others(ws):
    contact_id = contacts.create(ws, first_name="Anna", last_name="Müller", email="anna@example.com", title="Dr.")
    plan, _ = take(ws, replace(ANNA, title="Prof.", customer_no="K-1"))
    assert (plan.figures.updated, plan.figures.people) == (1, 0)
    page = queries.page(ws, contact_id)
    assert (page.contact.title, page.contact.customer_no) == ("Dr.", "K-1")
    assert [item.normal for item in page.channels if item.kind == "phone"] == ["+493315550120"]
    assert len([item for item in page.channels if item.kind == "email"]) == 1


def test_of_two_rows_about_one_contact_the_second_sees_what_the_first_brought(ws):
    take(ws, replace(ANNA, notes=()))
    mobile = IncomingChannel("phone", "mobile", "0171 5550101", "+491715550101")
    row = replace(ANNA, notes=(), channels=(*ANNA.channels, mobile))
    take(ws, replace(row, row=3, profession="Anwältin"), replace(row, row=4, profession="Notarin"))
    anna = queries.page(ws, only(ws, "anna mueller").id)
    assert anna.contact.profession == "Anwältin"
    assert [item.normal for item in anna.channels if item.type == "mobile"] == [mobile.normal]


def test_only_an_email_is_a_contact(ws):
    row = IncomingContact(2, channels=(IncomingChannel("email", "work", "info@example.com", "info@example.com"),))
    take(ws, row)
    assert only(ws, "info").name == "info@example.com"


def test_one_undo_takes_the_whole_import_back_and_redo_brings_it_again(ws):
    contacts.create(ws, first_name="Schon", last_name="Da")
    before = dump(ws)
    take(ws, *people(120), ANNA)
    after = dump(ws)
    assert history.undo(ws) == "Import list.xlsx"
    assert dump(ws) == before
    history.redo(ws)
    assert dump(ws) == after


def test_cancelling_leaves_the_file_as_it_was(ws):
    before = dump(ws)
    progress = Progress()
    plan = imports.plan(ws, people(1200), ImportOptions("list.xlsx"))
    progress.cancel()
    with pytest.raises(Cancelled):
        imports.run(ws, plan, progress)
    assert dump(ws) == before
    assert history.undo_label(ws) is None


def test_a_sensitive_column_is_left_out_until_there_is_a_reason(ws):
    row = replace(ANNA, custom=(("Konfession", "ev."), ("Lieblingswein", "Riesling")))
    plan, _ = take(ws, row)
    assert set(plan.needs_reason) == {"Konfession"}
    assert plan.new_fields == ["Lieblingswein"]
    plan, _ = take(ws, replace(row, first_name="Berta", channels=()), reasons={"Konfession": "Kirchensteuer"})
    assert "Konfession" in plan.new_fields


def dump(ws) -> list:
    from crm_desktop.store import schema

    return [ws.rows(f'SELECT * FROM "{table}" ORDER BY id') for table in schema.SHARED]
