"""Cards and calendars in the wizard: no columns to match by hand, the same figures, the same undo."""

from __future__ import annotations

import pytest

from crm_desktop.operations import history
from crm_desktop.store.queries import activities
from crm_desktop.ui.importing.draft import COLUMNS, FILE, RESULT, TRIAL
from crm_desktop.ui.importing.file_facts import chips
from tests.conftest import FIXTURES

CARDS = (
    "BEGIN:VCARD\nVERSION:3.0\nN:Kess;Anna\nEMAIL:anna@kess.example\nADR;TYPE=HOME:;;Weg 1;Ulm;;89073;\n"
    "ADR;TYPE=WORK:;;Platz 2;Ulm;;89073;\nTEL;TYPE=CELL:0171 5550123\nEND:VCARD\n"
    "BEGIN:VCARD\nVERSION:3.0\nN:Lind;Bo\nEND:VCARD\n"
)
EVENT = "BEGIN:VEVENT\nUID:{0}\nSUMMARY:Treffen {0}\nDTSTART:20260105T100000Z\nATTENDEE:mailto:{1}\nEND:VEVENT\n"


def calendar(path):
    events = EVENT.format(1, "anna@kess.example") + EVENT.format(2, "x@kess.example")
    path.write_text(f"BEGIN:VCALENDAR\nVERSION:2.0\n{events}END:VCALENDAR\n", encoding="utf-8")
    return path


def cards(path):
    path.write_text(CARDS, encoding="utf-8")
    return path


def test_cards_need_nobody_to_match_columns(wizard, tmp_path):
    wizard.choose(cards(tmp_path / "cards.vcf"))
    wizard.to(COLUMNS)
    assert wizard.draft.to_look_at() == []
    assert wizard.draft.doubles() == {}
    wizard.run()
    assert wizard.draft.step == RESULT
    assert wizard.draft.outcome.figures.created == 2


def test_a_folder_of_cards(wizard, tmp_path):
    folder = tmp_path / "cards"
    folder.mkdir()
    for number in range(3):
        cards(folder / f"{number}.vcf")
    wizard.choose(folder)
    assert wizard.draft.look.source.table.data_rows == 6
    wizard.run()
    assert wizard.draft.outcome.figures.created == 2


def test_a_calendar_as_a_table_is_called_what_it_is(wizard, tmp_path):
    path = tmp_path / "kalender.csv"
    lines = ('"Betreff","Beginnt am","Beginnt um","Endet am"', '"Messe","1.12.2026","10:00","1.12.2026"', "")
    path.write_text("\n".join(lines), encoding="utf-8")
    wizard.choose(path)
    assert [text for text, *_ in chips(wizard.draft)] == ["Calendar as a table"]


def test_a_calendar_is_taken_over_from_the_first_page(wizard, tmp_path):
    wizard.choose(cards(tmp_path / "cards.vcf"))
    wizard.run()
    wizard.choose(calendar(tmp_path / "cal.ics"))
    wizard.wait(lambda: wizard.page.files.agenda.plan is not None)
    step = wizard.page.files
    assert wizard.draft.step == FILE
    assert (len(step.agenda.plan.new), step.agenda.plan.linked) == (2, 1)
    step.agenda.only_known.click()
    wizard.wait(lambda: step.agenda.plan is not None)
    assert (len(step.agenda.plan.new), step.agenda.plan.unrelated) == (1, 1)
    ws = wizard.window.context.ws
    wizard.frame.primary.click()
    wizard.wait(lambda: ws.value("SELECT count(*) FROM activity") == 1)
    anna = ws.value("SELECT id FROM contact WHERE first_name = 'Anna'")
    assert [entry.subject for entry in activities.entries(ws, anna)] == ["Treffen 1"]
    wizard.wait(lambda: wizard.window.frame.pages.current.screen_id == "contacts")
    history.undo(ws)
    assert ws.value("SELECT count(*) FROM activity") == 0


def test_a_damaged_calendar_is_said(wizard, tmp_path):
    (tmp_path / "cut.ics").write_text("BEGIN:VCALENDAR\nBEGIN:VEVENT\n", encoding="utf-8")
    wizard.choose(tmp_path / "cut.ics")
    assert wizard.page.files.problem.isVisible()
    assert not wizard.frame.primary.isEnabled()


STORE = FIXTURES / "pst" / "aspose__Outlook_1.pst"


@pytest.mark.skipif(not STORE.exists(), reason="the real files are not on this machine")
def test_the_appointments_of_a_mailbox_come_along_on_request(wizard):
    wizard.choose(STORE)
    step = wizard.page.files
    assert step.with_appointments.isVisible()
    step.with_appointments.click()
    wizard.to(TRIAL)
    assert wizard.draft.agenda is not None
    wizard.run()
    assert wizard.draft.outcome.figures.people == 1
