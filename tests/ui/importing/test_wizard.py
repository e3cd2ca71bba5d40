"""The wizard as a person uses it, on real files made here."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from crm_desktop.exchange import backup
from crm_desktop.operations import contacts, history
from crm_desktop.store.queries import fields, listing, tags
from crm_desktop.ui.importing import draft as at
from crm_desktop.ui.importing.new_field import NewFieldDialog
from tests.bench import address_files
from tests.conftest import FIXTURES

from . import sources


def column(wizard, heading: str) -> int:
    return next(found.index for found in wizard.draft.columns() if found.header == heading)


def choice(wizard, heading: str):
    """The field a column goes to, as it stands on the page."""
    wizard.wait(lambda: len(wizard.page.step._rows) == len(wizard.draft.columns()))
    return wizard.page.step._rows[column(wizard, heading)].choice


def field_dialog(wizard) -> NewFieldDialog:
    (found,) = [dialog for dialog in wizard.page.findChildren(QDialog) if dialog.isVisible()]
    assert isinstance(found, NewFieldDialog)
    return found


def listed(ws) -> list[str]:
    return [row.name for row in listing.rows(ws, listing.places(ws, listing.View()))]


# From the file to the list


def test_an_outlook_list_comes_in_as_the_dry_run_said(wizard, tmp_path):
    wizard.choose(sources.outlook(tmp_path / "Kontakte.CSV"))
    assert wizard.draft.program == "Outlook"
    assert wizard.draft.look.source.encoding == "cp1252"
    wizard.to(at.TRIAL)
    ws = wizard.window.context.ws
    assert listing.count_all(ws) == 0
    figures = wizard.draft.plan.figures
    shown = [tile.figure.text() for tile in wizard.page.step.tiles._tiles]
    wizard.run()
    outcome = wizard.draft.outcome
    assert outcome.figures == figures
    assert [tile.figure.text() for tile in wizard.page.step.tiles._tiles] == shown == ["29", "0", "0", "0"]
    assert listing.count_all(ws) == figures.people + figures.companies == 24 + 5
    assert {"Jörg Müller", "Elif Özdemir"} <= set(listed(ws))
    assert [tag.name for tag, _ in tags.tags(ws) if tag.name.startswith("Import")] == [wizard.draft.tag]
    anna = contacts_named(ws, "Anna Müller")
    assert (anna.source, anna.legal_basis) == ("Outlook export", "")


def contacts_named(ws, name: str):
    from crm_desktop.store.queries import contacts as queries

    (row,) = [row for row in listing.rows(ws, listing.places(ws, listing.View())) if row.name == name]
    return queries.page(ws, row.id).contact


def test_the_result_leads_to_what_was_imported(wizard, tmp_path):
    ws = wizard.window.context.ws
    contacts.create(ws, "person", first_name="Paula", last_name="Vorher")
    wizard.choose(sources.workbook(tmp_path / "Kunden.xlsx"))
    wizard.run()
    assert wizard.page.result.show_all.text() == f"Show {wizard.draft.outcome.figures.created} contacts"
    wizard.page.result.show_all.click()
    page = wizard.window.frame.pages.current
    assert page.screen_id == "contacts"
    wizard.qtbot.waitUntil(lambda: page.list.contacts.count == listing.count_all(ws) - 1, timeout=10_000)


def test_who_wants_no_advertising_is_told_before_and_after_the_import(wizard, tmp_path):
    path = tmp_path / "Liste.csv"
    path.write_text(
        "Vorname;Nachname;E-Mail;Email Opt Out;Newsletter\n"
        "Anna;Adam;anna@example.com;1;\nBert;Berg;bert@example.com;;ja\n",
        "utf-8",
    )
    wizard.choose(path)
    wizard.to(at.COLUMNS)
    assert [item.target for item in wizard.draft.columns()][3:] == ["opt_out:email", "opt_in:email"]
    wizard.to(at.TRIAL)
    assert wizard.page.step.tiles.updated.caption.text() == "compared"
    said = [text for _, _, text in wizard.page.step._said(wizard.draft.plan)]
    assert "1 contact may not be written to by e-mail" in said
    assert any("does not count as a consent" in text for text in said)
    wizard.run()
    assert "1 contact may not be written to by e-mail" in wizard.page.result.sentence.text()


def test_a_second_import_adds_nothing(wizard, tmp_path):
    path = sources.workbook(tmp_path / "Kunden.xlsx")
    wizard.choose(path)
    wizard.run()
    count = listing.count_all(wizard.window.context.ws)
    wizard.frame.primary.click()
    wizard.choose(path)
    wizard.run()
    assert not wizard.draft.outcome.operation_id
    assert wizard.page.result.heading.text() == "All of it is in Kontor already"
    assert listing.count_all(wizard.window.context.ws) == count
    assert wizard.page.result.undo.isHidden()


def test_the_import_can_be_undone_on_its_last_page(wizard, tmp_path):
    wizard.choose(sources.outlook(tmp_path / "Kontakte.CSV"))
    wizard.run()
    wizard.page.result.undo.click()
    wizard.wait(lambda: wizard.draft.outcome.undone)
    assert listing.count_all(wizard.window.context.ws) == 0
    assert wizard.page.result.heading.text() == "The import was undone"
    wizard.frame.back.click()
    wizard.idle()
    assert wizard.draft.step == at.TRIAL
    wizard.run()
    assert listing.count_all(wizard.window.context.ws) == 29


def test_the_import_is_one_step_of_the_history(wizard, tmp_path):
    wizard.choose(sources.workbook(tmp_path / "Kunden.xlsx"))
    wizard.run()
    ws = wizard.window.context.ws
    assert history.undo_label(ws) == "Import Kunden.xlsx"
    history.undo(ws)
    assert listing.count_all(ws) == 0


def test_a_backup_is_made_before_importing_into_a_file_that_holds_something(wizard, tmp_path):
    ws = wizard.window.context.ws
    contacts.create(ws, "person", last_name="Vorher")
    wizard.choose(sources.workbook(tmp_path / "Kunden.xlsx"))
    wizard.run()
    (made,) = backup.chain(backup.default_folder(ws))
    assert made.contacts == 1
    assert wizard.draft.outcome.backup_at


def test_who_is_typed_while_the_backup_is_made_does_not_come_twice(wizard, tmp_path, monkeypatch):
    ws = wizard.window.context.ws
    contacts.create(ws, "person", last_name="Vorher")
    path = tmp_path / "Liste.csv"
    path.write_text("Vorname;Nachname;E-Mail\nAnna;Adam;anna@example.com\n", "utf-8")
    wizard.choose(path)
    wizard.to(at.TRIAL)
    make = backup.make

    def made(own):
        with own.again() as other:
            contacts.create(other, first_name="Anna", last_name="Adam", email="anna@example.com")
        return make(own)

    with monkeypatch.context() as patch:
        patch.setattr(backup, "make", made)
        wizard.frame.primary.click()
        wizard.wait(lambda: wizard.draft.job is None)
    assert wizard.draft.step == at.TRIAL
    assert listed(ws) == ["Anna Adam", "Vorher"]
    wizard.run()
    assert listed(ws) == ["Anna Adam", "Vorher"]


def test_cancelling_the_run_leaves_nothing(wizard, tmp_path):
    path = address_files.write_csv(tmp_path / "viele.csv", 6_000)
    wizard.choose(path)
    wizard.to(at.TRIAL)
    wizard.frame.primary.click()
    job = wizard.draft.job
    wizard.wait(lambda: job.progress.label == "Writing" and job.progress.done > 0)
    job.cancel()
    wizard.wait(lambda: wizard.draft.job is None)
    assert wizard.draft.step == at.TRIAL
    assert listing.count_all(wizard.window.context.ws) == 0
    assert history.undo_label(wizard.window.context.ws) is None
    wizard.run()
    assert listing.count_all(wizard.window.context.ws) == wizard.draft.outcome.figures.created


def test_figures_that_changed_in_the_meantime_are_shown_once_more(wizard, tmp_path):
    wizard.choose(sources.workbook(tmp_path / "Kunden.xlsx"))
    wizard.to(at.TRIAL)
    ws = wizard.window.context.ws
    before = wizard.draft.plan.figures
    contacts.create(ws, "person", first_name="Anna", last_name="Müller", email="liste0@list.example")
    wizard.frame.primary.click()
    wizard.wait(lambda: wizard.draft.job is None)
    assert wizard.draft.outcome is None
    assert wizard.page.step.again.isVisible()
    assert wizard.draft.plan.figures.people == before.people - 1
    wizard.run()
    assert wizard.draft.outcome.figures.updated == 1


# The file


@pytest.mark.parametrize(
    ("make", "name", "sentence"),
    [
        (sources.locked, "geheim.xlsx", "protected with a password"),
        (sources.damaged, "kaputt.xlsx", "damaged"),
        (sources.bomb, "bombe.xlsx", "refused"),
        (lambda path: (path.write_bytes(b"") and path) or path, "leer.csv", "is empty"),
        (lambda path: path.write_bytes(b"%PDF-1.7\n%%EOF") and path, "brief.pdf", "PDF document"),
        (lambda path: path, "weg.xlsx", "was not found"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_place(wizard, tmp_path, make, name, sentence):
    wizard.choose(make(tmp_path / name))
    card = wizard.page.files.problem
    assert card.isVisible()
    assert sentence in card.what.text()
    assert name in card.what.text()
    assert card.safe.text() == "Nothing was imported; your data and the file are unchanged."
    assert card.remedy.text()
    assert not wizard.frame.primary.isEnabled()
    assert wizard.draft.step == at.FILE


def test_a_file_without_rows_goes_no_further(wizard, tmp_path):
    path = tmp_path / "kopf.csv"
    path.write_text("Name;Ort\n", encoding="utf-8")
    wizard.choose(path)
    wizard.page.files.choose(header_row=1)
    wizard.idle()
    assert not wizard.frame.primary.isEnabled()
    assert wizard.frame.hint.text()


def test_after_saving_it_without_password_trying_again_reads_it(wizard, tmp_path):
    path = sources.locked(tmp_path / "Kunden.xlsx")
    wizard.choose(path)
    sources.workbook(path)
    wizard.page.files.read()
    wizard.idle()
    assert wizard.page.files.problem.isHidden()
    assert wizard.draft.look.source.table.data_rows == 12


def test_the_wrong_encoding_offers_to_find_out(wizard, tmp_path):
    wizard.choose(sources.outlook(tmp_path / "Kontakte.CSV"))
    wizard.page.files.choose(encoding="utf-16")
    wizard.idle()
    if wizard.draft.look is None:
        wizard.page.files._find_out()
        wizard.idle()
    else:
        wizard.page.files.choose(encoding="cp1252")
        wizard.idle()
    assert wizard.draft.look.source.encoding == "cp1252"


def test_sheets_are_chosen_and_hidden_ones_stand_behind_a_tick(wizard, tmp_path):
    wizard.choose(sources.workbook(tmp_path / "Kunden.xlsx"))
    ways = wizard.page.files.ways
    assert [option.value for option in ways.sheet.options()] == ["Kunden", "Lieferanten"]
    ways.hidden.click()
    assert [option.value for option in ways.sheet.options()] == ["Kunden", "Lieferanten", "Alt"]
    wizard.page.files.choose(sheet="Alt")
    wizard.idle()
    assert wizard.draft.look.source.table.header == ("Firma", "E-Mail")
    assert wizard.page.files.preview.model().index(0, 0).data() == "Gartenbau Oster"


def test_the_row_of_the_headings_can_be_moved(wizard, tmp_path):
    path = tmp_path / "liste.csv"
    path.write_text("Name;Ort\nAnna Kess;Potsdam\nUwe Zorn;Teltow\n", encoding="utf-8")
    wizard.choose(path)
    wizard.page.files.choose(header_row=0)
    wizard.idle()
    assert wizard.draft.look.source.table.data_rows == 3
    wizard.page.files.choose(header_row=1)
    wizard.idle()
    assert wizard.draft.look.source.table.header == ("Name", "Ort")


def test_a_file_changed_behind_our_back_is_noticed(wizard, tmp_path):
    path = sources.workbook(tmp_path / "Kunden.xlsx")
    wizard.choose(path)
    wizard.to(at.COLUMNS)
    sources.workbook(path, 5)
    wizard.frame.primary.click()
    wizard.idle()
    assert wizard.draft.step == at.FILE
    assert "was changed after it was opened" in wizard.page.files.problem.what.text()


def test_a_file_dropped_on_the_window_opens_the_wizard(wizard, tmp_path):
    wizard.window.open_arguments([str(sources.workbook(tmp_path / "Kunden.xlsx"))])
    wizard.idle()
    assert wizard.draft.look.source.name == "Kunden.xlsx"


# The columns


def test_the_columns_page_counts_and_filters(wizard, tmp_path):
    wizard.choose(sources.outlook(tmp_path / "Kontakte.CSV"))
    wizard.to(at.COLUMNS)
    step = wizard.page.step
    assert choice(wizard, "Nachname").value == "last_name"
    shown = {name: chip._count for name, chip in step.chips.items()}
    assert (shown["all"], shown["empty"]) == ("92", "71")
    step.chips["look"].click()
    visible = [row.column.header for row in step._rows.values() if not row.isHidden()]
    assert visible == [found.header for found in wizard.draft.to_look_at()]
    step.chips["all"].click()
    QTest.keyClicks(step.search, "postleitzahl g")
    assert [row.column.header for row in step._rows.values() if not row.isHidden()] == ["Postleitzahl geschäftlich"]


def test_a_column_can_be_left_out(wizard, tmp_path):
    wizard.choose(sources.workbook(tmp_path / "Kunden.xlsx"))
    wizard.to(at.COLUMNS)
    QTest.keyClick(choice(wizard, "Rabatt"), Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(choice(wizard, "Konfession"), Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    wizard.run()
    assert fields.fields(wizard.window.context.ws) == []


def test_a_new_field_is_made_with_its_kind(wizard, tmp_path):
    wizard.choose(sources.workbook(tmp_path / "Kunden.xlsx"))
    wizard.to(at.COLUMNS)
    QTest.keyClick(choice(wizard, "Rabatt"), Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    dialog = field_dialog(wizard)
    assert dialog.kind.value == "number"
    dialog.name.setText("Rabatt in Prozent")
    dialog.primary.click()
    wizard.run()
    (made,) = [field for field in fields.fields(wizard.window.context.ws) if field.name == "Rabatt in Prozent"]
    assert made.kind == "number"
    elif_ = contacts_named(wizard.window.context.ws, "Elif Özdemir")
    assert fields.values_of(wizard.window.context.ws, [elif_.id], [made.id])[elif_.id, made.id] == ["5"]


def test_a_sensitive_field_asks_for_a_reason(wizard, tmp_path):
    wizard.choose(sources.workbook(tmp_path / "Kunden.xlsx"))
    wizard.to(at.COLUMNS)
    assert column(wizard, "Konfession") in wizard.draft.sensitive()
    choice(wizard, "Konfession")
    wizard.page.step._rows[column(wizard, "Konfession")].reason.click()
    dialog = field_dialog(wizard)
    assert "religion or belief" in dialog._why.text()
    assert not dialog.primary.isEnabled()
    dialog.reason.setPlainText("Kirchensteuer in der Lohnabrechnung")
    dialog.primary.click()
    assert not wizard.draft.sensitive()
    wizard.run()
    (made,) = [field for field in fields.fields(wizard.window.context.ws) if field.name == "Konfession"]
    assert made.reason == "Kirchensteuer in der Lohnabrechnung"


def test_without_a_reason_the_column_is_left_out_and_that_is_said(wizard, tmp_path):
    wizard.choose(sources.workbook(tmp_path / "Kunden.xlsx"))
    wizard.to(at.TRIAL)
    said = " ".join(text for _, _, text in wizard.page.step._said(wizard.draft.plan))
    assert "“Konfession” is left out" in said
    wizard.run()
    assert [field.name for field in fields.fields(wizard.window.context.ws)] == ["Rabatt"]


def test_two_columns_for_one_field_stop_the_way(wizard, tmp_path):
    wizard.choose(sources.outlook(tmp_path / "Kontakte.CSV"))
    wizard.to(at.COLUMNS)
    wizard.page.step._choose(column(wizard, "Büro"), "last_name")
    assert not wizard.frame.primary.isEnabled()
    assert "has two columns" in wizard.frame.hint.text()
    wizard.page.step._choose(column(wizard, "Büro"), "ignore")
    assert wizard.frame.primary.isEnabled()


def test_the_mapping_is_remembered_for_the_next_list(wizard, tmp_path):
    wizard.choose(sources.outlook(tmp_path / "Kontakte.CSV"))
    wizard.to(at.COLUMNS)
    wizard.page.step._choose(column(wizard, "Büro"), "note")
    wizard.run()
    wizard.frame.primary.click()
    wizard.choose(sources.outlook(tmp_path / "Kontakte 2.CSV", 30))
    wizard.to(at.COLUMNS)
    assert wizard.draft.columns()[column(wizard, "Büro")].target == "note"
    assert wizard.draft.to_look_at() == []


def test_nothing_is_remembered_when_the_tick_is_taken_away(wizard, tmp_path):
    wizard.choose(sources.workbook(tmp_path / "Kunden.xlsx"))
    wizard.to(at.COLUMNS)
    wizard.page.step.keep.click()
    wizard.page.step._choose(column(wizard, "Rabatt"), "note")
    wizard.run()
    wizard.frame.primary.click()
    wizard.choose(tmp_path / "Kunden.xlsx")
    assert wizard.draft.look.remembered == frozenset()


# Back, Esc, keyboard


def test_every_page_keeps_its_input_on_back(wizard, tmp_path):
    wizard.choose(sources.workbook(tmp_path / "Kunden.xlsx"))
    wizard.to(at.COLUMNS)
    wizard.page.step._choose(column(wizard, "Rabatt"), "note")
    wizard.to(at.DOUBLES)
    wizard.draft.on_duplicate = "skip"
    wizard.to(at.ORIGIN)
    step = wizard.page.step
    step.source.clear()
    QTest.keyClicks(step.source, "Herbstmesse")
    step.bases["Consent (GDPR Art. 6 (1) a)"].click()
    QTest.keyClicks(step.tag, "x")
    wizard.to(at.TRIAL)
    while wizard.draft.step > at.FILE:
        wizard.back()
    wizard.to(at.TRIAL)
    assert wizard.draft.columns()[column(wizard, "Rabatt")].target == "note"
    assert wizard.draft.on_duplicate == "skip"
    assert wizard.page.steps[at.ORIGIN].source.text() == "Herbstmesse"
    options = wizard.draft.options()
    assert (options.source, options.legal_basis) == ("Herbstmesse", "Consent (GDPR Art. 6 (1) a)")
    assert options.tag.endswith("x")


def test_esc_asks_only_when_work_would_be_lost(wizard, tmp_path):
    wizard.choose(sources.workbook(tmp_path / "Kunden.xlsx"))
    QTest.keyClick(wizard.frame, Qt.Key.Key_Escape)
    assert wizard.window.context.navigation.current.screen == "contacts"
    wizard.choose(sources.workbook(tmp_path / "Kunden.xlsx"))
    wizard.to(at.COLUMNS)
    wizard.page.step._choose(column(wizard, "Rabatt"), "note")
    page = wizard.page
    QTest.keyClick(wizard.frame, Qt.Key.Key_Escape)
    (dialog,) = [found for found in page.findChildren(QDialog) if found.isVisible()]
    assert page.draft.chosen
    dialog.accept()
    assert wizard.window.context.navigation.current.screen == "contacts"
    assert page.draft.path is None


def test_the_keyboard_alone_is_enough(wizard, tmp_path):
    wizard.choose(sources.workbook(tmp_path / "Kunden.xlsx"))
    control = Qt.KeyboardModifier.ControlModifier
    while wizard.draft.outcome is None:
        focus = wizard.window.focusWidget()
        assert focus is not None
        assert wizard.page.isAncestorOf(focus)
        QTest.keyClick(focus, Qt.Key.Key_Return, control)
        wizard.idle()
        wizard.wait(lambda: wizard.draft.job is None)
    assert listing.count_all(wizard.window.context.ws) == wizard.draft.outcome.figures.created


def test_another_language_keeps_the_draft(wizard, tmp_path):
    wizard.choose(sources.workbook(tmp_path / "Kunden.xlsx"))
    wizard.to(at.COLUMNS)
    wizard.page.step._choose(column(wizard, "Rabatt"), "note")
    wizard.window.set_language("de")
    wizard.idle()
    assert wizard.page.step.heading.text() == "Spalten zuordnen"
    assert wizard.draft.columns()[column(wizard, "Rabatt")].target == "note"
    wizard.run()
    assert wizard.page.result.heading.text() == "Alle 12 Zeilen sind übernommen"


def test_another_language_while_it_runs_loses_nothing(wizard, tmp_path):
    wizard.choose(address_files.write_csv(tmp_path / "viele.csv", 3_000))
    wizard.to(at.TRIAL)
    wizard.frame.primary.click()
    wizard.window.set_language("de")
    wizard.wait(lambda: wizard.draft.outcome is not None)
    assert wizard.draft.step == at.RESULT
    assert listing.count_all(wizard.window.context.ws) == wizard.draft.outcome.figures.created


def test_another_language_while_it_runs_and_something_else_is_shown(wizard, tmp_path):
    """The import ends before its page is made again."""
    wizard.choose(address_files.write_csv(tmp_path / "viele.csv", 3_000))
    wizard.to(at.TRIAL)
    wizard.frame.primary.click()
    window = wizard.window
    window.context.go("contacts")
    window.set_language("de")
    wizard.wait(lambda: not window.context.background.busy())
    window.context.go("import")
    wizard.wait(lambda: wizard.draft.outcome is not None)
    assert wizard.draft.step == at.RESULT
    assert listing.count_all(window.context.ws) == wizard.draft.outcome.figures.created


def test_another_language_reads_nothing_again(wizard, tmp_path):
    wizard.choose(sources.workbook(tmp_path / "Kunden.xlsx"))
    wizard.to(at.COLUMNS)
    started = []
    run = wizard.window.context.background.run
    wizard.window.context.background.run = lambda *given, **more: started.append(given[1]) or run(*given, **more)
    wizard.window.set_language("de")
    assert wizard.page.step.heading.text() == "Spalten zuordnen"
    assert started == []


def test_another_contact_after_another_language(wizard):
    """The contacts were not in front then: it is not the one shown before that is opened."""
    ws = wizard.window.context.ws
    first, second = (contacts.create(ws, last_name=name) for name in ("Kess", "Bruns"))
    wizard.window.context.go("contacts", first)
    wizard.window.context.go("import")
    wizard.window.set_language("de")
    wizard.window.context.go("contacts", second)
    assert wizard.window.frame.pages.current.detail.page.name == "Bruns"


def test_another_file_after_another_language(wizard, tmp_path):
    """The page of the import was not in front then: it is not the first file that is asked about again."""
    wizard.choose(sources.workbook(tmp_path / "Kunden.xlsx"))
    wizard.to(at.COLUMNS)
    wizard.window.context.go("contacts")
    wizard.window.set_language("de")
    other = address_files.write_csv(tmp_path / "andere.csv", 3)
    wizard.choose(other)
    assert wizard.draft.path == other
    assert len(wizard.draft.columns()) == 15


@pytest.mark.long  # it measures: on a machine that is busy with other things it says nothing
def test_a_large_list_leaves_the_window_free(wizard, tmp_path, unblocked):
    path = address_files.write_csv(tmp_path / "viele.csv", 8_000)
    wizard.window.context.go("import")  # the first time loads the program of the wizard
    with unblocked():
        wizard.choose(path)
        wizard.run()
    assert wizard.draft.outcome.figures.rows == 8_000


@pytest.mark.skipif(not FIXTURES.is_dir(), reason="the fixtures are not beside this checkout")
@pytest.mark.parametrize(
    "name",
    [
        "csv/tine20__google_contacts.csv", "csv/roundcubemail__all.csv", "csv/tine20__importtest_lxoffice1.csv",
        "sheet/calamine__pass_protected.xlsb", "sheet/poi__xlsx-corrupted.xlsx",
        "sheet/test_files__sheet_visibility5.xls", "sheet/poi__poc-xmlbomb-empty.xlsx",
        "sheet/calamine__special_cells.ods",
    ],
)  # fmt: skip
def test_real_files_come_to_a_result_or_a_sentence(wizard, name):
    wizard.choose(FIXTURES / name)
    if wizard.draft.look is None:
        assert FIXTURES.joinpath(name).name in wizard.page.files.problem.what.text()
        return
    wizard.to(at.COLUMNS)
    if not wizard.frame.primary.isEnabled():
        assert wizard.frame.hint.text()
        return
    wizard.run()
    figures = wizard.draft.outcome.figures
    assert listing.count_all(wizard.window.context.ws) == figures.created
