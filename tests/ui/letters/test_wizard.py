"""Letters from the window: from people to documents, entries and what follows, and all of it back again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListWidget

from crm_desktop.exchange.letters import pdf
from crm_desktop.operations import consents, contacts, history
from crm_desktop.store.queries import activities, files, templates
from crm_desktop.store.queries import contacts as contact_queries
from crm_desktop.ui.letters import draft as at
from tests.exchange.letters.word import document, paragraph, part, text_of


def entries(wizard, name):
    return [one for one in activities.timeline(wizard.ws, wizard.people[name]) if one.kind == "letter"]


def test_from_people_to_letters_on_their_lines_of_time_and_back(wizard, everybody, template):
    wizard.begin(**everybody)
    step = wizard.page.recipients
    assert (step.all.figure.text(), step.kept.figure.text(), step.left.figure.text()) == ("8", "6", "2")
    assert set(step.cards.links) == {"declined", "no_address"}
    assert not wizard.page.steps[at.TEMPLATE].isVisible()
    wizard.next()
    assert "template first" in wizard.frame.primary.toolTip()
    wizard.take(template)
    assert wizard.draft.ready.names == ["Anschrift", "Briefanrede", "Kundennummer"]
    wizard.next()
    assert [line.name for line in wizard.page.salutation.model.lines][:2] == ["Look at these first", "Hans Hell"]
    wizard.next()
    assert wizard.lines()[:3] != []
    assert wizard.page.preview.count.text() == "6 letters"
    wizard.page.preview.follow.setChecked(True)
    assert "6 follow-ups" in wizard.page.preview.follow_words.text()
    wizard.next()
    wizard.draft.folder = wizard.folder
    wizard.page.output.enter()
    before = wizard.ws.value("SELECT count(*) FROM operation")
    wizard.next()
    assert wizard.draft.step == at.RESULT
    assert wizard.page.result.heading.text() == "6 of 8 letters written"
    assert "1 declined" in wizard.page.result.sentence.text()
    assert "1 without an address" in wizard.page.result.sentence.text()
    assert wizard.ws.value("SELECT count(*) FROM operation") == before + 1
    (written,) = wizard.folder.iterdir()
    assert text_of(part(written)).startswith("Herrn Bert")
    (entry,) = entries(wizard, "anna")
    (kept,) = files.of_record(wizard.ws, entry.id)
    assert kept.name == "Anna Adler.docx"
    assert wizard.ws.value("SELECT count(*) FROM activity WHERE state = 'planned' AND kind = 'call'") == 6
    wizard.page.result.undo.click()
    assert wizard.page.result.heading.text() == "The entries were taken back"
    assert not entries(wizard, "anna")
    assert not wizard.ws.value("SELECT count(*) FROM activity WHERE deleted_at IS NULL AND state = 'planned'")
    assert written.exists()


def test_the_odd_ones_come_first_and_the_rest_by_postal_code(wizard, everybody, template):
    wizard.to_preview(template, **everybody)
    chips = {line.name: [chip[0] for chip in line.chips] for line in wizard.page.preview.model.lines}
    assert chips["Prof. Cleo Clausen-Brandenburg"] == ["longest name"]
    assert chips["Dora Dorn"] == ["Field missing: Kundennummer", "gap in a line"]
    assert chips["Luc Rosier"] == ["France"]
    assert chips["Hans Hell"] == ["greeting doubtful"]
    names = [line.name for line in wizard.page.preview.model.lines]
    assert names[0] == "Look at these first"
    assert names[names.index("All others") + 1 :] == ["Bert Berg", "Anna Adler"]


def test_arrows_go_through_all_letters_and_their_text_is_read_aloud(wizard, everybody, template, qtbot):
    wizard.to_preview(template, **everybody)
    preview = wizard.page.preview
    seen = []
    for _ in range(6):
        seen.append(preview.paper.sheets.accessibleDescription())
        qtbot.keyClick(preview.letters, Qt.Key.Key_Right)
    assert len(set(seen)) == 6
    assert any("Sehr geehrte Frau Professorin Clausen-Brandenburg," in text for text in seen)
    assert preview.place.text() == "6 of 6"
    assert not preview.after.isEnabled()
    qtbot.keyClick(preview.letters, Qt.Key.Key_Left)
    assert preview.place.text() == "5 of 6"
    tinted = preview.paper.grab().toImage()
    preview.fields.click()
    assert preview.paper.grab().toImage() != tinted
    preview.search.setText("Rosier")
    assert wizard.lines() == ["Luc Rosier"]


def test_a_greeting_here_only_and_one_for_good(wizard, everybody, template):
    wizard.to_preview(template, **everybody)
    preview, ws = wizard.page.preview, wizard.ws

    def look_at(name):
        row = [line.name for line in preview.model.lines].index(name)
        preview.letters.setCurrentIndex(preview.model.index(row, 0))

    look_at("Hans Hell")
    assert "Rule 7" in preview.greeting.rule.text()
    assert preview.greeting.doubt.text()
    preview.greeting.change.click()
    preview.greeting.field.setText("Lieber Hans,")
    preview.greeting.here.click()
    wizard.idle()
    look_at("Hans Hell")
    assert "Lieber Hans," in preview.paper.sheets.accessibleDescription()
    assert preview.greeting.rule.text() == "changed for these letters only"
    assert contact_queries.contact(ws, wizard.people["hans"]).letter_salutation == ""
    look_at("Anna Adler")
    preview.greeting.change.click()
    preview.greeting.field.setText("Moin Anna,")
    preview.greeting.for_good.click()
    wizard.idle()
    assert contact_queries.contact(ws, wizard.people["anna"]).letter_salutation == "Moin Anna"
    look_at("Anna Adler")
    assert "Moin Anna," in preview.paper.sheets.accessibleDescription()
    look_at("Hans Hell")
    preview.greeting.edit()
    preview.greeting.back.click()
    wizard.idle()
    assert wizard.draft.greetings == {}


def test_who_is_left_out_by_hand_stands_among_the_left_out_and_can_come_back(wizard, everybody, template):
    wizard.to_preview(template, **everybody)
    preview = wizard.page.preview
    preview.leave.click()
    wizard.idle()
    assert preview.count.text() == "5 letters"
    assert "hand" in preview.cards.links
    preview.cards.links["hand"].click()
    names = QApplication.activePopupWidget().findChild(QListWidget)
    names.itemActivated.emit(names.item(0))
    wizard.idle()
    assert preview.count.text() == "6 letters"


def test_unknown_fields_are_asked_about_and_remembered(wizard, everybody, tmp_path):
    path = document(tmp_path / "Alt.docx", paragraph("{MERGEFIELD Kontonr} {MERGEFIELD Rest} {MERGEFIELD Nachname}"))
    wizard.begin(**everybody)
    wizard.next()
    wizard.take(path)
    step = wizard.page.template.meanings
    assert list(step.combos) == ["Kontonr", "Rest"]
    assert not wizard.frame.primary.isEnabled()
    step.combos["Kontonr"]._pick("Customer number")
    wizard.idle()
    step.combos["Rest"]._pick("-")
    wizard.idle()
    assert wizard.frame.primary.isEnabled(), wizard.frame.primary.toolTip()
    (kept,) = templates.letters(wizard.ws)
    assert kept.meanings == {"Kontonr": "Customer number", "Rest": ""}
    wizard.next()
    wizard.next()
    wizard.page.preview.search.setText("Adler")
    assert wizard.page.preview.paper.sheets.accessibleDescription().split() == ["K-1", "Adler"]
    wizard.frame.close_task()
    wizard.begin(ids=(wizard.people["anna"],))
    wizard.next()
    wizard.choose("Alt")
    assert wizard.frame.primary.isEnabled()


BAD = [("folder", ""), (b"", "empty"), (b"PK\x03\x04 no", "damaged"), (b"{\\rtf1 x}", "older"), (b"hello", "no Word")]


@pytest.mark.parametrize(("content", "word"), BAD[1:], ids=lambda value: str(value)[:8])
def test_what_is_no_template_is_said_in_place_and_nothing_is_kept(wizard, everybody, tmp_path, content, word):
    path = tmp_path / "Vorlage.docx"
    path.write_bytes(content)
    wizard.begin(**everybody)
    wizard.next()
    wizard.take(path)
    assert word in wizard.page.template.problem.text()
    assert "No letter was written" in wizard.page.template.problem.text()
    assert not wizard.frame.primary.isEnabled()
    assert templates.letters(wizard.ws) == []


def test_nobody_and_people_without_an_address(wizard):
    wizard.begin()
    assert wizard.page.recipients.nothing.isVisible()
    assert "nobody to write to" in wizard.frame.primary.toolTip()
    wizard.page.recipients.who._pick(f"list:{wizard.people['list']}")
    wizard.idle()
    assert wizard.page.recipients.kept.figure.text() == "1"
    wizard.begin(ids=(wizard.people["ida"], wizard.people["kurt"]))
    assert wizard.page.recipients.nothing.isVisible()
    assert not wizard.frame.primary.isEnabled()


def test_the_purpose_decides_who_is_left_out(wizard, everybody, template):
    wizard.begin(**everybody)
    wizard.page.recipients.purpose._pick("invoice")
    wizard.idle()
    assert set(wizard.page.recipients.cards.links) == {"no_address"}
    wizard.next()
    wizard.take(template)
    for _ in range(3):
        wizard.next()
    wizard.draft.folder = wizard.folder
    wizard.page.output.enter()
    wizard.next()
    (entry,) = entries(wizard, "kurt")
    assert entry.body == "Purpose: Invoice"


def test_a_document_for_each_by_pattern_and_linked(wizard, everybody, template):
    wizard.to_output(template, **everybody)
    output = wizard.page.output
    output.ways[at.EACH].click()
    output.pattern.setText("{PLZ} {Nochname}")
    output.pattern.textEdited.emit("{PLZ} {Nochname}")
    assert not wizard.frame.primary.isEnabled()
    output.pattern.setText("{PLZ} {Nachname}")
    output.pattern.textEdited.emit("{PLZ} {Nachname}")
    output.keep._pick("linked")
    wizard.next()
    (folder,) = wizard.folder.iterdir()
    names = sorted(path.name for path in folder.iterdir())
    assert names[0] == "01067 Berg.docx"
    assert len(names) == 6
    (linked,) = files.of_record(wizard.ws, entries(wizard, "bert")[0].id)
    assert linked.path == str(folder / "01067 Berg.docx")


@pytest.mark.skipif(not pdf.office(), reason="LibreOffice is not installed here")
def test_one_pdf(wizard, template):
    wizard.to_output(template, ids=(wizard.people["anna"],))
    wizard.page.output.ways[at.PDF].click()
    wizard.next()
    (made,) = wizard.folder.iterdir()
    assert made.read_bytes().startswith(b"%PDF")


def test_without_a_maker_pdfs_are_not_offered_and_it_is_said(wizard, template, monkeypatch):
    monkeypatch.setattr(pdf, "office", lambda: "")
    monkeypatch.setattr(pdf, "maker", lambda: "")
    wizard.to_output(template, ids=(wizard.people["anna"],))
    output = wizard.page.output
    assert not output.ways[at.PDF].isEnabled()
    assert not output.ways[at.PRINT].isEnabled()
    assert "LibreOffice is needed" in output.maker.text()


def test_cancelled_in_the_middle_nothing_stays(wizard, template, qtbot, monkeypatch):
    from crm_desktop.exchange.letters import runs

    ids = []
    with wizard.ws.operation("Many"):
        for number in range(60):
            ids.append(contacts.create(wizard.ws, first_name="Eva", last_name=f"Viel{number}"))
            contacts.add_address(wizard.ws, ids[-1], type="work", street="Weg", zip="01067", city="Dresden")
    wizard.to_output(template, ids=tuple(ids))
    log, stopped = runs._log, []

    def stop_first(*given):
        stopped.append(wizard.draft.job)
        wizard.draft.job.progress.cancel()
        return log(*given)

    monkeypatch.setattr(runs, "_log", stop_first)
    before = wizard.ws.value("SELECT count(*) FROM activity")
    wizard.frame.primary.click()
    wizard.idle()
    assert stopped
    assert wizard.draft.step == at.OUTPUT
    assert not list(wizard.folder.iterdir())
    assert wizard.ws.value("SELECT count(*) FROM activity") == before
    assert wizard.frame.primary.isEnabled()


def test_labels_begin_where_the_sheet_does(wizard, everybody):
    wizard.to_output("Labels 70 x 37", **everybody)
    output = wizard.page.output
    assert not output.ways[at.EACH].isVisible()
    output.used.setValue(22)
    wizard.idle()
    assert wizard.frame.primary.text() == "Write 2 sheets"
    wizard.next()
    assert entries(wizard, "anna")
    assert not entries(wizard, "kurt")


def test_an_existing_document_is_asked_about(wizard, template):
    wizard.to_output(template, ids=(wizard.people["anna"],))
    there = wizard.page.output.out()
    there.write_bytes(b"mine")
    wizard.frame.primary.click()
    dialog = QApplication.activeModalWidget()
    dialog.reject()
    assert there.read_bytes() == b"mine"
    assert wizard.draft.step == at.OUTPUT


def test_by_keyboard_alone(wizard, qtbot, template):
    contacts_page = wizard.window.context.go("contacts", wizard.people["anna"]) and wizard.window.frame.pages.current
    assert contacts_page.chosen_people() == {"ids": (wizard.people["anna"],)}
    qtbot.waitUntil(lambda: "letters.start" in wizard.window.context.commands)
    qtbot.keyClick(
        QApplication.focusWidget() or wizard.window,
        Qt.Key.Key_W,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    wizard.idle()
    assert wizard.page.recipients.kept.figure.text() == "1"

    def forward():
        qtbot.keyClick(wizard.window.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        wizard.idle()

    assert wizard.window.focusWidget() is wizard.page.recipients.who
    forward()
    assert wizard.draft.step == at.TEMPLATE
    names = wizard.page.template.templates
    assert wizard.window.focusWidget() is names
    qtbot.keyClick(names, Qt.Key.Key_Down)
    wizard.idle()
    assert wizard.draft.ready is not None
    for step in (at.SALUTATION, at.PREVIEW, at.OUTPUT):
        forward()
        assert wizard.draft.step == step
    wizard.draft.folder = wizard.folder
    wizard.page.output.enter()
    forward()
    assert wizard.draft.step == at.RESULT
    assert entries(wizard, "anna")


def test_another_language_keeps_what_was_decided(wizard, everybody, template):
    wizard.to_preview(template, **everybody)
    wizard.draft.greetings[wizard.people["anna"]] = "Hallo"
    draft = wizard.draft
    wizard.window.set_language("de")
    wizard.idle()
    assert wizard.draft is draft
    assert wizard.page.preview.count.text() == "6 Briefe"


def test_other_letters_after_another_language(wizard, everybody, template):
    """The page of letters was not in front then: it is not the letters begun before that are shown."""
    wizard.to_preview(template, **everybody)
    wizard.window.context.go("today")
    wizard.window.set_language("de")
    wizard.begin(ids=(wizard.people["anna"],))
    assert wizard.draft.who.ids == (wizard.people["anna"],)


def test_letters_begun_are_still_there_after_another_language(wizard, everybody, template):
    wizard.to_preview(template, **everybody)
    draft = wizard.draft
    wizard.window.context.go("today")
    wizard.window.set_language("de")
    wizard.begin()
    assert wizard.draft is draft
    assert wizard.page.preview.count.text() == "6 Briefe"


def test_what_changes_elsewhere_shows_in_the_letters(wizard, everybody, template):
    wizard.to_preview(template, **everybody)
    contacts.set_fields(wizard.ws, wizard.people["anna"], {"last_name": "Neumann"})
    wizard.idle()
    assert "Anna Neumann" in wizard.lines()
    history.undo(wizard.ws)
    wizard.idle()
    assert "Anna Adler" in wizard.lines()


def test_drafts_of_e_mails_with_the_letter_as_pdf(wizard, template, monkeypatch):
    from crm_desktop.exchange.letters import runs

    monkeypatch.setattr(pdf, "maker", lambda: "LibreOffice")
    monkeypatch.setattr(pdf, "required", lambda: None)
    monkeypatch.setattr(runs, "_each_as_pdf", lambda run, out, name, progress: run.documents(out, name, progress))
    anna = wizard.people["anna"]
    contacts.add_channel(wizard.ws, anna, "email", "anna.letters@example.com")
    consents.record(wizard.ws, anna, "email", "advertising", "allowed")
    wizard.to_output(template, ids=(anna, wizard.people["bert"]))
    output = wizard.page.output
    output.ways[at.MAIL].click()
    assert wizard.frame.primary.text() == "Write 1 draft"
    assert [option.value for option in output.keep.options()] == ["kept"]
    wizard.next()
    (folder,) = wizard.folder.iterdir()
    (draft,) = folder.iterdir()
    assert draft.suffix == ".eml"
    assert b"application/pdf" in draft.read_bytes()
    assert wizard.page.result.heading.text() == "1 of 2 letters written"
    mails = [one for one in activities.timeline(wizard.ws, anna) if one.kind == "email"]
    assert len(mails) == 1
    wizard.page.result.take_back()
    wizard.idle()
    assert not [one for one in activities.timeline(wizard.ws, anna) if one.kind == "email"]


def test_letters_through_the_account_of_the_office(wizard, template, monkeypatch, qtbot):
    from crm_desktop.exchange.letters import runs
    from crm_desktop.operations import mail_account
    from crm_desktop.ui.post.sending import post_of
    from tests.exchange.mailing.servers import Box, Server

    monkeypatch.setattr(pdf, "maker", lambda: "LibreOffice")
    monkeypatch.setattr(pdf, "required", lambda: None)
    monkeypatch.setattr(runs, "_each_as_pdf", lambda run, out, name, progress: run.documents(out, name, progress))
    anna, bert = wizard.people["anna"], wizard.people["bert"]
    for who, mail in ((anna, "anna.letters@example.com"), (bert, "bert.letters@example.com")):
        contacts.add_channel(wizard.ws, who, "email", mail)
        consents.record(wizard.ws, who, "email", "advertising", "allowed")
    wizard.to_output(template, ids=(anna, bert, wizard.people["cleo"]))
    output, result = wizard.page.output, wizard.page.result
    assert not output.ways[at.SEND].isEnabled()
    assert "no e-mail account" in output.ways[at.SEND].toolTip()
    with Server(Box()) as server:
        mail_account.save(wizard.ws, host="127.0.0.1", port=server.port, security="none",
                          address="office@example.com", per_minute=600)  # fmt: skip
        wizard.idle()
        output.enter()
        output.ways[at.SEND].click()
        assert wizard.frame.primary.text() == "Send 2 e-mails"
        assert not output.folder_row.isVisibleTo(output)
        output.mail.test.click()
        qtbot.waitUntil(lambda: len(server.box.got) == 1, timeout=10_000)
        wizard.idle()
        assert server.box.got[0][0] == ["office@example.com"]
        wizard.next()
        qtbot.waitUntil(lambda: len(server.box.got) == 3 and post_of(wizard.window.context).job is None, timeout=20_000)
    assert not list(wizard.folder.iterdir())
    assert result.heading.text() == "2 of 3 letters sent by e-mail"
    assert result.outbox.isVisibleTo(result)
    assert not result.resume.isVisibleTo(result)
    for who in (anna, bert):
        (entry,) = [one for one in activities.timeline(wizard.ws, who) if one.kind == "email"]
        assert len(files.of_record(wizard.ws, entry.id)) == 1
    result.take_back()  # nothing is left to take back: what was sent stays
    wizard.idle()
    assert [one for one in activities.timeline(wizard.ws, anna) if one.kind == "email"]
    assert result.heading.text() == "What had not left was taken back"
