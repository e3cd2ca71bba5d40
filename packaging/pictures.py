"""Draw the pictures of docs/pictures/ from the sample data: light and dark, German and English, on a fixed day.

    python packaging/pictures.py                       all of them
    python packaging/pictures.py contacts settings     only those whose name begins so
    python packaging/pictures.py --to FOLDER ...       into another folder

One more picture is one more line in PICTURES: a name, and a function that brings the window there. The functions run
in this order, one after the other in the same window, so a picture can build on what the one before left.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["KONTOR_HOME"] = "Kontor"
os.environ["TZ"] = "Europe/Berlin"
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter, QPixmap, qRgb
from PySide6.QtWidgets import QApplication

from crm_desktop.common import i18n
from crm_desktop.common.settings import Settings
from crm_desktop.exchange import backup, samples
from crm_desktop.operations import activities, call_lists, contacts, followups, notes
from crm_desktop.records.filters import Condition, Group
from crm_desktop.records.phrases import read
from crm_desktop.store.queries import call_lists as call_queries
from crm_desktop.store.queries import contacts as queries
from crm_desktop.store.queries import users as user_queries
from crm_desktop.ui.app import make_application
from crm_desktop.ui.backups.keeper import Keeper
from crm_desktop.ui.contacts.list_state import replace
from crm_desktop.ui.main_window import MainWindow
from crm_desktop.ui.theme import theme
from crm_desktop.ui.widgets.toast import Toast

ROOT = Path(__file__).resolve().parent.parent
HOME = Path(os.environ["KONTOR_HOME"])
"""Relative to a folder of its own, so that the paths in the pictures are the same on every computer."""
NOW = datetime.fromisoformat("2026-11-18T09:41:00+01:00")
SIZE, SMALL = (1440, 900), (1024, 700)


class Stage:
    """The window and what a picture does with it."""

    def __init__(self, language: str) -> None:
        i18n.set_language(language)
        shutil.rmtree(HOME, ignore_errors=True)
        self.now = NOW
        self.language = language
        self.settings = Settings()
        self.window = MainWindow(self.settings, theme(), clock=lambda: self.now)
        self.window.resize(*SIZE)
        self.window.show()
        self.window.go_home()
        self.settle()

    @property
    def page(self) -> Any:
        return self.window.frame.pages.current

    @property
    def ws(self) -> Any:
        return self.window.context.ws

    def settle(self, seconds: float = 0.4) -> None:
        """Let timers, background work and animations come to rest."""
        until = time.monotonic() + seconds
        while time.monotonic() < until or self.window.context.background.busy():
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, 52)  # deferred deletes, which only an event loop would do
            time.sleep(0.005)

    def go(self, screen: str, record_id: str = "", **params: Any) -> Any:
        assert self.window.context.go(screen, record_id, **params), f"no way to {screen}"
        self.settle()
        return self.page

    def contact(self, name: str) -> str:
        found = self.ws.value("SELECT id FROM listing WHERE name LIKE ? ORDER BY name", (f"%{name}%",))
        assert found, f"no contact named {name}"
        return found

    def close_dialogs(self) -> None:
        for _ in range(5):  # a picture of several kinds may have asked several times
            for widget in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
                if widget is not None:
                    widget.close()
        palette = self.window.command_palette
        if palette is not None:
            palette.close_palette()
        self.settle(0.05)

    def hide_toasts(self) -> None:
        for toast in self.window.findChildren(Toast):
            toast.hide()

    def picture(self) -> QPixmap:
        """The window with whatever floats over it."""
        shown = self.window.grab()
        over = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        if over is not None:
            place = over.mapToGlobal(QPoint(0, 0)) - self.window.mapToGlobal(QPoint(0, 0))
            if QApplication.activeModalWidget() is over:  # offscreen, dialogs stand in a corner of a small screen
                place = self.window.rect().center() - over.rect().center()
            painter = QPainter(shown)
            painter.drawPixmap(place, over.grab())
            painter.end()
        return shown


@dataclass(frozen=True)
class Picture:
    """`small` draws it also in the smallest usual window."""

    name: str
    show: Callable[[Stage], object]
    small: bool = False


# What the pictures show


def first_run(stage: Stage) -> None:
    stage.go("first_run").go_to(3)


def open_sample(stage: Stage) -> None:
    """The sample office, with a week of backups behind it."""
    file = HOME / ("Büro Bergmann.kontor" if stage.language == "de" else "Bergmann Office.kontor")
    samples.make(file, lambda: stage.now)
    assert stage.window.files.open(file)
    done = [(5, 17, 10), (4, 16, 30), (3, 17, 45), (2, 11, 2), (2, 17, 40), (1, 9, 15), (1, 13, 20), (1, 17, 38),
            (0, 8, 5), (0, 9, 12)]  # fmt: skip
    people = [row[0] for row in stage.ws.rows("SELECT id FROM listing WHERE kind = 'person' ORDER BY sort_name DESC")]
    words = (
        ("Stammkunde", "Ansprechpartner", "Neu im Haus") if stage.language == "de" else ("Regular", "Contact", "New")
    )
    for number, (days, hour, minute) in enumerate(done, 1):
        stage.now = (NOW - timedelta(days=days)).replace(hour=hour, minute=minute)
        contacts.set_fields(stage.ws, people[number], {"profession": words[number % 3]})
        backup.make(stage.ws)
    stage.now = NOW
    stage.window.settle()
    stage.settle()
    Keeper.of(stage.window.context).look_again()
    stage.window.refresh_counts()
    stage.hide_toasts()  # what the sample office is reminded of covers what the first pictures show


def contact_page(stage: Stage) -> None:
    stage.go("contacts", stage.contact("Müller"))


def new_note(stage: Stage) -> None:
    open_sample(stage)
    stage.window.set_banner("")
    contact_page(stage)


def erase_for_good(stage: Stage) -> None:
    stage.close_dialogs()
    contact_page(stage)
    stage.window.context.commands.trigger("contact.erase")
    stage.settle()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.ground.set_value("request")  # type: ignore[attr-defined]


def new_contact(stage: Stage) -> None:
    """Somebody who is there already is typed once more."""
    from crm_desktop.ui.contacts.new_contact import NewContact

    stage.go("contacts")
    dialog = NewContact(stage.window.context, "Anna Mueller, Kanzlei Mueller & Soehne, 0171 39200 21")
    dialog.open()
    stage.settle(0.8)


def signature(stage: Stage) -> None:
    """A pasted signature; what is only likely is marked."""
    from crm_desktop.ui.contacts.new_contact import NewContact

    stage.close_dialogs()
    german = "NINA BERGER\nLeiterin Einkauf\nBerger Consulting\nUferweg 3, 14467 Potsdam\nTel./Fax 0331 555 01 77\n"
    english = "NINA BERGER\nHead of Procurement\nBerger Consulting\nUferweg 3, 14467 Potsdam\nphone +49 331 555 01 77\n"
    text = (german if stage.language == "de" else english) + "nina (at) berger-consulting.example"
    NewContact(stage.window.context, text).open()
    stage.settle(0.8)


def caller(stage: Stage) -> None:
    """A call from a number that several contacts have."""
    from crm_desktop.operations import contacts

    stage.close_dialogs()
    for name in ("Jonas Behrendt", "Katja Behrendt"):
        first, last = name.split()
        contacts.create(stage.ws, first_name=first, last_name=last, phone="0331 555 77 00")
    stage.window.open_arguments(["tel:+493315557700"])
    stage.settle(0.6)


def files(stage: Stage) -> None:
    from crm_desktop.operations import files as operations

    stage.close_dialogs()
    anna = stage.contact("Dr. Anna Müller")
    words = ("Angebot März", "Vollmacht", "Grundriss") if stage.language == "de" else ("Offer", "Proxy", "Floor plan")
    sizes = {f"{words[0]}.pdf": 240_000, f"{words[1]}.docx": 48_000, f"{words[2]}.png": 1_900_000}
    for name, size in sizes.items():
        operations.keep(stage.ws, name, name.encode() * (size // len(name.encode())), operations.CONTACT, anna)
    operations.link(stage.ws, Path("/srv/dms/K-1001/2026.xlsx"), operations.CONTACT, anna)
    page = stage.go("contacts", anna)
    page.detail.show_tab(2)
    stage.settle(0.8)


def pdf(stage: Stage) -> None:
    """The second page of an offer, without another program."""
    from PySide6.QtCore import QMarginsF
    from PySide6.QtGui import QFont, QPageSize, QPdfWriter

    from crm_desktop.operations import files as operations
    from crm_desktop.store.queries import files as file_queries
    from crm_desktop.ui.files.pdf_preview import PdfPreview
    from crm_desktop.ui.files.preview import show_preview

    stage.close_dialogs()
    german = stage.language == "de"
    words = ("Angebot K-1001", "Leistungen", "Gäste-WLAN mit drei Zugangspunkten") if german else (
        "Offer K-1001", "What we supply", "Guest wifi with three access points")  # fmt: skip
    path = HOME / "offer.pdf"
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setResolution(96)
    writer.setPageMargins(QMarginsF(20, 20, 20, 20))
    painter = QPainter(writer)
    for number in range(3):
        painter.setFont(QFont("Inter", 22))
        painter.drawText(0, 60, words[1 if number else 0])
        painter.setFont(QFont("Inter", 12))
        for line in range(9):
            painter.drawText(0, 120 + 34 * line, f"{line + 1}.  {words[2]}")
        if number < 2:
            writer.newPage()
    painter.end()
    anna = stage.contact("Dr. Anna Müller")
    file = operations.keep(stage.ws, f"{words[0]}.pdf", path.read_bytes(), operations.CONTACT, anna)
    show_preview(stage.window.context, file_queries.one(stage.ws, file))
    stage.settle(0.6)
    next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, PdfPreview)).turn(1)
    stage.settle(0.6)


def today(stage: Stage) -> None:
    """A day with something overdue, something due, and something later in the week."""
    stage.close_dialogs()
    german = stage.language == "de"
    people = [
        row[0] for row in stage.ws.rows("SELECT id FROM listing WHERE kind = 'person' ORDER BY sort_name LIMIT 7")
    ]
    lines = (
        ("heute 14:30 anrufen wegen Gäste-WLAN", "today 14:30 call about guest wifi"),
        ("heute 16:00 Angebot besprechen !", "today 16:00 discuss offer !"),
        ("heute Brief Einladung zum Jahresgespräch", "today letter invitation to the annual talk"),
        ("Fr 10:00 anrufen wegen Laufzeit", "Fri 10:00 call about the term"),
        ("Fr 11 Uhr Besuch", "Fri 11am visit"),
        ("Sa alle 4 Wochen Stand abfragen", "every 4 weeks from Sat ask for news"),
    )
    for person, words in zip(people, lines, strict=False):
        line = read(words[0 if german else 1], stage.now.replace(tzinfo=None), stage.language)
        followups.from_reading(stage.ws, [person], line)
    subject = "Kassensystem" if german else "Till system"
    followups.plan(stage.ws, [people[-1]], kind="call", subject=subject, day="2026-11-16", time="")
    stage.go("today")


def quick_capture(stage: Stage) -> None:
    """A call note with its follow-up, and several who may be meant."""
    stage.close_dialogs()
    stage.go("today")
    from crm_desktop.ui.jotting.panel import JottingPanel

    words = (
        "Kröger angerufen, will Angebot für zwei Arbeitsplätze; Fr 10:00 nachfassen"
        if stage.language == "de"
        else "called Kröger, wants an offer for two workplaces; Fri 10:00 follow up"
    )
    JottingPanel(stage.window.context, words).open()
    stage.settle()


def consent_panel(stage: Stage) -> None:
    """A contact that allows some things and has withdrawn another."""
    stage.close_dialogs()
    from crm_desktop.operations import consents
    from crm_desktop.ui.consents.panel import ConsentPanel

    ws, german = stage.ws, stage.language == "de"
    who = ws.value("SELECT id FROM listing WHERE kind = 'person' AND email IS NOT NULL ORDER BY sort_name LIMIT 1")
    words = "Ja, ich möchte einmal im Monat den Newsletter." if german else "Yes, I want the newsletter once a month."
    lines = (
        ("email", "newsletter", "allowed", "Double-Opt-in", words), ("phone", "advertising", "declined", "Anruf", ""),
        ("post", "invitation", "allowed", "Messe" if german else "Fair", ""),
    )  # fmt: skip
    for channel, purpose, state, how, wording in lines:
        consents.record(ws, who, channel, purpose, state, how=how, wording=wording)
    stage.go("contacts", who)
    stage.settle(0.6)
    ConsentPanel(stage.window.context, who).open()
    stage.settle()


def newsletter(stage: Stage) -> None:
    """What became of the lines of a file, with one that was not taken."""
    stage.close_dialogs()
    from crm_desktop.operations.newsletters import Taken
    from crm_desktop.records.newsletter import Understood
    from crm_desktop.ui.consents.newsletter import TakenDialog

    stage.go("contacts")
    why = "hat die Einwilligung widerrufen" if stage.language == "de" else "has withdrawn the consent"
    taken = Taken(signed_up=38, created=12, unsubscribed=3, bounced=2, interests=17, known=140)
    taken.anonymous["Wein"] = 9
    taken.refused.append((27, "karla@example.com", why))
    path = Path("subscribed_2026-11-18.csv")
    TakenDialog(stage.window.context, path, Understood("mailchimp", [], []), taken).open()
    stage.settle()


def calls(stage: Stage) -> None:
    """In the middle of a list: some called, one who wants no calls, one to be tried again."""
    stage.close_dialogs()
    ws, german = stage.ws, stage.language == "de"
    people = [row[0] for row in ws.rows("SELECT id FROM listing WHERE kind = 'person' ORDER BY sort_name LIMIT 14")]
    script = (
        "Guten Tag {salutation} {title} {last_name}, hier ist {me}.\n\nSie kennen unsere Weine von der Messe. Im"
        " Dezember gibt es die neue Kollektion: Dürfen wir Ihnen sechs Flaschen zum Probieren schicken?",
        "Good day {salutation} {title} {last_name}, this is {me}.\n\nYou know our wines from the fair. The new"
        " collection comes in December: may we send you six bottles to taste?",
    )
    made = call_lists.begin(
        ws, people, "Herbstaktion" if german else "Autumn offer", script[0 if german else 1], "service"
    )
    call_lists.allow_calls(ws, people[6], False)
    step = read("morgen 10:00" if german else "tomorrow 10:00", stage.now.replace(tzinfo=None), stage.language)
    entries = call_queries.entries(ws, made)
    for number, outcome in enumerate(("reached", "not_reached", "not_interested", "reached")):
        call_lists.record(ws, entries[number].id, outcome, next_step=step if outcome == "not_reached" else None)
    page = stage.go("calls", made)
    page.panel.choose("reached")
    page.panel.note.set_text("Möchte probieren, gern trocken" if german else "Would like to taste, rather dry")
    page.panel.next.set_text("Fr 10:00 Paket schicken" if german else "Fri 10:00 send parcel")
    stage.settle()


def entry_edit(stage: Stage) -> None:
    """The line of time of a company by kind and person, one entry being edited in its place."""
    stage.close_dialogs()
    german = stage.language == "de"
    company, anna = stage.contact("Kanzlei Müller"), stage.contact("Anna Müller")
    for kind, text, days, minutes in (
        ("call", ("Will 24 statt 36 Monate.", "Wants 24 months instead of 36."), 3, 12),
        ("visit", ("Serverraum angesehen, Platz für ein zweites Gestell.", "Looked at the server room."), 16, 90),
        ("letter", ("Angebot 2026-118", "Offer 2026-118"), 33, 0),
    ):
        at = stage.now - timedelta(days=days)
        activities.log(stage.ws, [anna if days != 33 else company], kind, text[not german], at=at, minutes=minutes)
    page = stage.go("contacts", company)
    history = page.detail.history
    entry = next(row for row in history.model._rows if row is not None and row.activity.kind == "visit")
    history.edit(history.model.index_of(entry.activity.id))
    stage.settle()


def calendar_week(stage: Stage) -> None:
    """Appointments side by side, a series, whole days, and what is done."""
    german = i18n.language() == "de"
    anna, max_, birgit = (stage.contact(name) for name in ("Anna Müller", "Ingo Petersen", "Heike Bruns"))
    for person, kind, subject, day, clock, minutes, repeat in (
        (anna, "meeting", ("Jahresgespräch", "Annual talk"), "2026-11-18", "10:00", 90, ""),
        (max_, "visit", ("Aufmaß im Lager", "Measuring the store"), "2026-11-18", "10:30", 60, ""),
        (birgit, "meeting", ("Jour fixe", "Weekly meeting"), "2026-11-10", "09:00", 45, "FREQ=WEEKLY"),
        (birgit, "visit", ("Messe Leipzig", "Leipzig fair"), "2026-11-19", "", 0, ""),
        (max_, "meeting", ("Abnahme", "Acceptance"), "2026-11-20", "13:00", 120, ""),
    ):
        until = "2026-11-20" if not clock else ""
        followups.plan(stage.ws, [person], kind=kind, subject=subject[not german], day=day, time=clock,
                       minutes=minutes, repeat=repeat, until=until)  # fmt: skip
    done = followups.plan(stage.ws, [anna], kind="visit", subject=("Übergabe", "Handover")[not german],
                          day="2026-11-16", time="11:00", minutes=60)  # fmt: skip
    followups.complete(stage.ws, done)
    stage.go("calendar").set_mode("week")


def calendar_month(stage: Stage) -> None:
    stage.go("calendar").set_mode("month")


def calendar_new(stage: Stage) -> None:
    """An appointment being written on a day of the week."""
    page = stage.go("calendar")
    page.set_mode("week")
    stage.settle()
    page.new_at(date(2026, 11, 19), 14 * 60, date(2026, 11, 19), 15 * 60)
    panel = QApplication.activePopupWidget()
    panel.line.set_text("Termin wegen Laufzeit" if i18n.language() == "de" else "meeting about the term")


def calendar_report(stage: Stage) -> None:
    QApplication.activePopupWidget().close()
    page = stage.go("calendar")
    slot = next(slot for slot in page.slots if slot.entry.time == "10:30")
    page.view.choose((slot.entry.id, slot.day))
    page.report(slot)
    panel = QApplication.activePopupWidget()
    german = i18n.language() == "de"
    panel.text.setPlainText("Lager ist größer als gedacht." if german else "The store is larger than we thought.")
    panel.next.set_text("in 2 Wochen Angebot senden" if german else "in 2 weeks send offer")


def follow_up(stage: Stage) -> None:
    """A line being typed that may mean two days."""
    timeline = stage.go("contacts", stage.contact("Albrecht")).detail.history
    timeline.planning.focus()
    words = (
        "nächsten Fr 10:00 anrufen wegen Laufzeit" if stage.language == "de" else "next Fri 10:00 call about the term"
    )
    timeline.plan.field.setPlainText(words)


def palette(stage: Stage) -> None:
    stage.window.open_palette("mü")
    stage.settle()


def table(stage: Stage) -> None:
    stage.close_dialogs()
    pane = stage.go("contacts").list
    where = Group("and", (Condition("zip", "between", ("14000", "14999")), Condition("role", "is", ("customer",))))
    pane.apply(replace(pane.state, where=where, mode="table"))
    for row in (0, 2, 3):
        pane.view.selectRow(row)
        pane.view.tick_current()
    stage.settle()


def selection(stage: Stage) -> None:
    """A selection in groups, over the table of the picture before."""
    pane = stage.page.list
    crafts = Group("or", (Condition("industry", "is", ("Handwerk",)), Condition("role", "is", ("customer",))))
    quiet = Condition("entry:any", "older_than_days", ("90",))
    near = Condition("near", "within_km", ("14467", "30"))
    newsletter = Group("not", (Condition("case", "is", ("lost",)), Condition("entry:letter", "within_days", ("90",))))
    pane.apply(replace(pane.state, where=Group("and", (near, quiet, crafts, newsletter))))
    stage.window.context.commands.trigger("list.build")
    stage.settle()


def pipeline_case(stage: Stage, title: str) -> str:
    return stage.ws.value("SELECT id FROM process_case WHERE title = ?", (title,))


def pipeline(stage: Stage) -> None:
    """The board, as it stands just after a card was carried into Offer."""
    stage.close_dialogs()
    case_id = pipeline_case(stage, "Wartungsvertrag" if stage.language == "de" else "Service contract")
    page = stage.go("pipeline", case_id, view="board")
    page.board.choose(case_id)
    stage.settle()
    stage.hide_toasts()


def pipeline_drag(stage: Stage) -> None:
    """A card on its way: the line says where it would land."""
    board = stage.page.board
    source, target = board.shown[1], board.shown[3]
    source.list.drag_begun.emit(1, QPoint(60, 30))
    goal = target.mapToGlobal(QPoint(target.width() // 2 - 20, 330))
    source.list.dragged.emit(goal)
    QApplication.processEvents()


def pipeline_lost(stage: Stage) -> None:
    """Won or lost asks for one line."""
    stage.page.board.end_drag()
    case_id = pipeline_case(stage, "Server-Umzug" if stage.language == "de" else "Moving the server")
    lost = next(view.column.step for view in stage.page.board.shown if view.column.step.id == "lost")
    stage.page.move(case_id, lost)
    fields = stage.page.bar.closing.fields
    fields["reason"].set_value(fields["reason"].options()[0].value)
    fields["competitor"].set_contact(stage.contact("Netzgroß"))
    stage.settle()


def pipeline_list(stage: Stage) -> None:
    stage.page.bar.closing.close_button.click()
    stage.page.show_view("list")
    stage.settle()


def pipeline_forecast(stage: Stage) -> None:
    stage.page.show_view("forecast")
    stage.settle()


def case_page(stage: Stage) -> None:
    stage.close_dialogs()
    stage.go("case", pipeline_case(stage, "Wartungsvertrag" if stage.language == "de" else "Service contract"))


def complaint_page(stage: Stage) -> None:
    found = stage.ws.value("SELECT id FROM process_case WHERE noun = 'complaint' ORDER BY id")
    assert found, "no complaint"
    stage.go("case", found)


def cases_of_contact(stage: Stage) -> None:
    stage.go("contacts", stage.contact("Wendt")).detail.show_tab(3)
    stage.settle()


def step_in_today(stage: Stage) -> None:
    """The next step of a case, chosen: what did the customer say?"""
    page = stage.go("today")
    line = next(line for line in page.model.lines if line.found and line.found.case_id)
    page.rows.setCurrentIndex(page.model.index(page.model.row_of(line.id), 0))
    page.rows.setFocus()
    stage.settle()


def pipeline_back(stage: Stage) -> None:
    """The lower half of the forecast: funnel, lost sales, time spent."""
    bar = stage.page.forecast.verticalScrollBar()
    bar.setValue(bar.maximum())
    stage.settle()


def pipeline_service(stage: Stage) -> None:
    """Complaints by cause and first answers, below the forecast of a process of service."""
    from crm_desktop.store.queries import processes

    page = stage.page
    page.show_process(next(one.process_id for one in processes.live(stage.ws) if one.code == "complaint"))
    stage.settle()
    bar = page.forecast.verticalScrollBar()
    bar.setValue(bar.maximum())
    stage.settle()


def looked_after(stage: Stage) -> None:
    """A customer with class, service level and goal; somebody else shall look after them, and things are open."""
    from crm_desktop.operations import users
    from crm_desktop.ui.contacts import owners

    stage.close_dialogs()
    german = stage.language == "de"
    firm = stage.contact("Wendt")
    contacts.set_fields(stage.ws, firm, {
        "account_class": "A", "service_level": ("Antwort binnen 4 Stunden", "Answer within 4 hours")[not german],
        "goal": ("Alle Filialen mit neuer Kasse", "New tills in all shops")[not german], "goal_day": "2027-06-30",
    })  # fmt: skip
    stage.go("contacts", firm)
    other = next(one for one, _ in user_queries.users(stage.ws) if one != stage.ws.user_id)
    found = users.open_with(stage.ws, [firm], other)
    asked = owners.question(stage.window.context, found, other)
    asked.open()
    stage.settle()


def list_of_cases(stage: Stage) -> None:
    """A list of offers, and where its columns go."""
    from crm_desktop.ui.list_import.setup import open_file

    stage.close_dialogs()
    german = stage.language == "de"
    lines = (
        ("Firma;Fall;Betrag;Erwarteter Abschluss;Phase;Bemerkung",
         "Hotel Seeblick;Kasse;4.800,00 €;31.01.2027;Angebot;",
         "Fischer KG;Server;12k;2027-02-28;;eilt", "Unbekannt GmbH;Netz;viel;;;")
        if german
        else ("Company;Case;Amount;Expected close;Stage;Remark", "Hotel Seeblick;Till;4,800.00;2027-01-31;Offer;",
              "Fischer KG;Server;12k;2027-02-28;;urgent", "Unknown Ltd;Network;much;;;")
    )  # fmt: skip
    path = stage.window.context.ws.path.with_name("Angebote.csv" if german else "offers.csv")
    path.write_text("\n".join(lines), encoding="utf-8")
    open_file(stage.window.context, path, "cases")
    stage.settle(3)


def new_case(stage: Stage) -> None:
    from crm_desktop.ui.cases.new_case import NewCase

    stage.go("pipeline").show_view("board")
    dialog = NewCase(stage.window.context, stage.contact("Weingut Thalheim"))
    dialog.name.setText("Kassensystem Hofladen" if stage.language == "de" else "Till of the farm shop")
    dialog.amount.setText("12k")
    dialog.close_day.setText("Ende Januar" if stage.language == "de" else "end of January")
    dialog.open()
    stage.settle()


def trash(stage: Stage) -> None:
    stage.close_dialogs()
    pane = stage.page.list
    pane.ticks.clear()
    pane.apply(replace(pane.state, where=Group(), mode="cards"))
    gone = [stage.contact(name) for name in ("Lindqvist", "Petersen", "Seeblick")]
    stage.window.context.do(lambda: contacts.delete(stage.ws, gone))
    stage.go("trash")


def history(stage: Stage) -> None:
    notes.add(stage.ws, stage.contact("Müller"), "Rückruf vereinbart" if stage.language == "de" else "Will call back")
    stage.go("history")


def duplicates(stage: Stage) -> None:
    """A second Anna Müller, as she came from a list, and what the search says."""
    german = stage.language == "de"
    ws = stage.ws
    with ws.operation("Messe"):
        contacts.set_fields(ws, stage.contact("Müller"), {"legal_basis": "Newsletter"})
        twin = contacts.create(
            ws, first_name="Anna", last_name="Mueller", email="info@mueller-soehne.example", phone="0331/5550120",
            birthday="1971-03-04", employer="Kanzlei Müller und Söhne PartG",
            legal_basis="Widerrufen am 2.11.2026" if german else "Withdrawn on 2 Nov 2026",
        )  # fmt: skip
        notes.add(ws, twin, "Am Stand auf der Messe" if german else "At our stand at the fair")
        other = contacts.create(
            ws, first_name="Karlheinz", last_name="Obermeier", email="obermaier@example.com", phone="030 5550181"
        )
        contacts.add_address(ws, other, zip="14467", city="Hamburg", country="DE")
        some = (
            "SELECT l.id FROM listing AS l JOIN contact AS c ON c.id = l.id AND c.first_name IS NOT NULL"
            " WHERE l.email IS NOT NULL ORDER BY l.sort_name LIMIT 6"
        )
        for (found,) in ws.rows(some):
            person = queries.page(ws, found)
            assert person is not None
            mail = next(item.value for item in person.channels if item.kind == "email")
            contacts.create(
                ws, first_name=person.contact.first_name[:1] + ".", last_name=person.contact.last_name, email=mail
            )
    stage.go("duplicates")
    stage.settle(1.5)
    stage.page.tabs.setCurrentIndex(1)
    stage.settle()


def merge(stage: Stage) -> None:
    stage.page.tabs.setCurrentIndex(0)
    stage.page.compare(0)
    stage.settle(0.6)


def campaign(stage: Stage) -> None:
    stage.close_dialogs()
    stage.go("campaigns")
    stage.page.list.setCurrentRow(0)
    stage.settle(1)


def campaign_responses(stage: Stage) -> None:
    stage.close_dialogs()
    stage.go("campaigns")
    stage.page.list.setCurrentRow(1)
    stage.page.tabs.setCurrentIndex(1)
    stage.settle(1)


def campaigns_of_contact(stage: Stage) -> None:
    """What somebody had of campaigns, whose letter came back."""
    from crm_desktop.operations import undeliverable
    from crm_desktop.ui.contacts.detail import CAMPAIGNS

    stage.close_dialogs()
    ws = stage.ws
    who = ws.value("SELECT k.record_id FROM activity_link AS k JOIN activity AS a ON a.id = k.activity_id JOIN listing"
                   " AS l ON l.id = k.record_id WHERE a.campaign_step_id IS NOT NULL AND a.kind = 'letter'"
                   " AND NOT EXISTS (SELECT 1 FROM campaign_response AS r WHERE r.contact_id = k.record_id)"
                   " ORDER BY l.sort_name LIMIT 1")  # fmt: skip
    undeliverable.letters(ws, [who])
    page = stage.go("contacts", who)
    stage.settle(1)
    page.detail.show_tab(CAMPAIGNS)
    stage.settle(1)


def campaign_new(stage: Stage) -> None:
    campaign(stage)
    stage.page.tabs.setCurrentIndex(0)
    stage.page.edit()
    stage.settle(0.6)


def quality(stage: Stage) -> None:
    stage.close_dialogs()
    stage.go("quality")
    stage.settle(1)


def settings(section: str) -> Callable[[Stage], object]:
    return lambda stage: stage.go("settings", section=section)


def _mail_account(stage: Stage) -> None:
    from crm_desktop.operations import mail_account

    if not mail_account.account(stage.ws).is_set:
        address, words = "buero@bergmann.example", "Sabine Bergmann\nBüro Bergmann\n0331 5550100"
        mail_account.save(
            stage.ws, host="smtp.example.com", address=address, name="Büro Bergmann", user=address, signature=words
        )  # fmt: skip


def mailing(step: int) -> Callable[[Stage], object]:
    """A step of a newsletter to everybody of the sample office; some have agreed to it."""

    def show(stage: Stage) -> None:
        from crm_desktop.operations import consents

        stage.close_dialogs()
        if step == 0:
            _mail_account(stage)
            people = [row[0] for row in stage.ws.rows("SELECT id FROM listing ORDER BY sort_name")]
            for person in people[::2]:
                consents.record(stage.ws, person, "email", "newsletter", "allowed")
            name = "Alle Kontakte" if stage.language == "de" else "All contacts"
            stage.go("mailing", ids=people, name=name, purpose="newsletter", steps=True)
        else:
            serial = stage.page.serial
            serial.go_to(step)
            if step == 1:
                editor = serial.steps[1].editor
                wanted = ("Rundschreiben", "Newsletter")
                found = next(option for option in editor.template.options() if option.text in wanted)
                editor.template.chosen.emit(found.value)
            if step == 2:
                stage.settle(1)
                serial.steps[2].kind.set_value("page")
                serial.steps[2].step(0)
        stage.settle(1)

    return show


def mail_to_one(stage: Stage) -> None:
    stage.close_dialogs()
    _mail_account(stage)
    stage.go("mailing", ids=[stage.contact("Anna Müller")])
    compose = stage.page.compose
    compose.editor.subject.setText("Unser Gespräch" if stage.language == "de" else "Our talk")
    compose.editor.edited.emit()


def outbox(stage: Stage) -> None:
    """Mails that wait, and what became of others: sent, refused, and one whose answer never came."""
    from crm_desktop.operations import mailings
    from crm_desktop.records.outgoing import OutgoingMail

    stage.close_dialogs()
    people = stage.ws.rows("SELECT id, name FROM listing ORDER BY sort_name LIMIT 9")
    subject = "Neues von Büro Bergmann" if stage.language == "de" else "News from Büro Bergmann"
    mails = [OutgoingMail(one[0], one[1], f"p{at}@example.com", subject, "Text\n") for at, one in enumerate(people)]
    mailings.queue(stage.ws, subject, mails, "service", [f"<{at}@example.com>" for at in range(len(mails))])
    for at in range(6):
        mail = mailings.take_next(stage.ws)
        if at < 3:
            mailings.sent(stage.ws, mail, "250 2.0.0 Ok")
        elif at == 3:
            mailings.refused(stage.ws, mail, "550 5.1.1 no such user")
        elif at == 4:
            mailings.unclear(stage.ws, mail, "Connection unexpectedly closed")
        else:
            mailings.stop(stage.ws, [mail.id])
            mailings.not_sent(stage.ws, mail, "")
    stage.go("outbox")
    stage.page.shown.set_value("yours")
    stage.page._load()


def calls_settings(stage: Stage) -> None:
    calm_settings("calls")(stage)
    stage.page.sections["calls"].line.setText("crm-desktop --call NUMBER")  # not where Python lies on this computer


def calm_settings(section: str) -> Callable[[Stage], object]:
    """A section with no dialog of the picture before over it."""

    def show(stage: Stage) -> None:
        stage.close_dialogs()
        stage.go("settings", section=section)

    return show


def bell(stage: Stage) -> None:
    """Somebody who waits for an answer in Today, and the panel of the bell over it."""
    from crm_desktop.operations import activities, users

    german = stage.language == "de"
    person = stage.contact("Grabowski")
    said = "bittet um Rückruf wegen der Rechnung" if german else "asks to be called back about the invoice"
    activities.log(stage.ws, [person], "call", said, direction="in", asks=True, at=stage.now - timedelta(hours=15))
    other = next(user_id for user_id, _ in user_queries.users(stage.ws) if user_id != stage.ws.user_id)
    users.set_absence(stage.ws, other, "2026-11-16", "2026-11-27", stage.ws.user_id)
    stage.go("today")
    stage.settle(1)
    stage.close_dialogs()
    stage.window.context.commands.trigger("reminders.open")
    stage.settle()


def member(stage: Stage) -> None:
    """The absence of a member."""
    stage.close_dialogs()
    section = stage.go("settings", section="members").sections["members"]
    section.edit(section.entries()[-1].id)
    stage.settle()


def quotes_of_case(stage: Stage) -> None:
    """Two versions of a quote on the page of a case, the newer one being written."""
    from crm_desktop.operations import quotes
    from crm_desktop.records.quote import Line
    from crm_desktop.ui.case.page import QUOTES

    stage.close_dialogs()
    german = stage.language == "de"
    case_id = pipeline_case(stage, "Wartungsvertrag" if german else "Service contract")
    lines = (
        Line("Wartung vor Ort" if german else "Service on site", 24000, "h", 9600, discount=500),
        Line("Bereitschaft, Monat" if german else "Stand-by, month", 12000, "", 14900),
        Line("Handbuch" if german else "Manual", 2000, "", 2490, vat=700),
    )
    first = quotes.create(stage.ws, case_id=case_id, lines=lines, discount=300)
    quotes.send(stage.ws, first)
    quotes.new_version(stage.ws, first)
    page = stage.go("case", case_id)
    page.tabs.setCurrentIndex(QUOTES)
    stage.settle()


def quote_editor(stage: Stage) -> None:
    stage.page.quotes.cards[0].buttons["edit"].click()
    stage.settle()


def designer(stage: Stage) -> None:
    """A process being drawn: cases run in the version before, one step has lost its exit."""
    from dataclasses import replace as changed

    from crm_desktop.exchange import process_files
    from crm_desktop.operations import cases, processes
    from crm_desktop.store.queries import processes as process_queries

    stage.close_dialogs()
    process_id = process_files.available(stage.ws, "acquisition")
    people = [row[0] for row in stage.ws.rows("SELECT id FROM listing WHERE kind = 'person' ORDER BY sort_name")][-15:]
    places = ("need", "need", "info", "visit", "offer", "won", "lost")
    for number, person in enumerate(people):
        case_id = cases.begin(stage.ws, process_id, person)
        cases.move(stage.ws, case_id, places[number % len(places)])
    process = process_queries.current(stage.ws, process_id).process
    steps = tuple(changed(step, reactions=()) if step.id == "later" else step for step in process.steps)
    processes.save_draft(stage.ws, process_id, changed(process, steps=steps))
    page = stage.go("designer", process_id)
    page.drawing.pick("visit", "wants_offer")
    page.canvas.setFocus()
    stage.settle(0.8)
    stage.hide_toasts()


def designer_trial(stage: Stage) -> None:
    page = stage.page
    page.start_trial()
    for said in ("send_info", "interested"):
        trial = page.trial
        trial.react(page.drawing.process.step(trial.stops[-1].step).reaction(said))
    stage.settle()


def processes_list(stage: Stage) -> None:
    stage.page.end_trial()
    stage.go("settings", section="processes")


def field_dialog(stage: Stage) -> None:
    section = stage.go("settings", section="fields").sections["fields"]
    section.edit(section.entries()[1].id)
    stage.settle()


def backups(stage: Stage) -> None:
    stage.close_dialogs()
    stage.go("backups")


def restore(stage: Stage) -> None:
    page = stage.go("restore")
    page.choose.table.selectRow(2)
    page.frame.primary.click()
    stage.settle(1)


def unknown_mails(stage: Stage) -> None:
    stage.close_dialogs()
    firm = stage.ws.value("SELECT normal FROM channel WHERE kind = 'email' AND normal LIKE '%seeblick%' LIMIT 1") or ""
    domain = firm.rpartition("@")[2] or "example.com"
    words = (
        ("Anfrage Terrasse", "Rückfrage zur Rechnung") if stage.language == "de" else ("New terrace", "Your invoice")
    )
    paths = []
    for number, (sender, subject) in enumerate(zip((f"Jana Seidel <seidel@{domain}>", "Ole Brand <ole@brand.example>"),
                                                   words, strict=True)):  # fmt: skip
        path = HOME / f"{number}.eml"
        path.write_text(f"From: {sender}\nSubject: {subject}\nDate: Wed, 18 Nov 2026 08:1{number}:00 +0100\n\nHallo\n")
        paths.append(str(path))
    stage.window.open_arguments(paths)
    stage.settle(1.5)


def import_columns(stage: Stage) -> None:
    stage.go("import", file=str(outlook_list(HOME / "Outlook-Kontakte.csv")))
    stage.settle(1)
    stage.page.frame.primary.click()
    stage.settle(1)


def import_check(stage: Stage) -> None:
    page = stage.page
    page.frame.primary.click()
    stage.settle(2)
    page.step.show_only("all")
    page.step.grid.next_doubtful()
    page.step.grid.setFocus()
    stage.settle(0.5)


def import_cards(stage: Stage) -> None:
    stage.page.begin(cards(HOME / "Telefon.vcf"))
    stage.settle(1)
    stage.page.frame.primary.click()
    stage.settle(1)


def import_calendar(stage: Stage) -> None:
    stage.page.begin(calendar(HOME / "Kalender.ics", stage.ws))
    stage.settle(1.5)


def import_result(stage: Stage) -> None:
    page = stage.page
    until = time.monotonic() + 60
    while page.draft.outcome is None and time.monotonic() < until:
        if page.frame.primary.isEnabled():
            page.frame.primary.click()
        stage.settle(0.5)


def file_problem(stage: Stage) -> None:
    file = stage.ws.path
    stage.window.use(None)
    data = file.read_bytes()
    file.write_bytes(data[: len(data) // 2])
    stage.window.files.open(file)
    stage.settle()


SENT = 6
"""The fifth step once more, where the letters are sent."""


def letters(step: int) -> Callable[[Stage], object]:
    """A step of the letters to everybody of the sample office: one who objected, one without an address, one abroad."""

    def show(stage: Stage) -> None:
        stage.close_dialogs()
        if step == 0:
            _letter_people(stage)
            people = [row[0] for row in stage.ws.rows("SELECT id FROM listing ORDER BY sort_name")]
            stage.go("letters", ids=people)
            stage.settle(1)
            return
        page = stage.page
        if step == 1:
            page.go_to(1)
            chosen = page.template.templates
            names = [chosen.item(row).text() for row in range(chosen.count())]
            chosen.setCurrentRow(names.index("Wartung" if stage.language == "de" else "Maintenance"))
            stage.settle(1.5)
            page.template.meanings.choose("Ihr Zeichen", "-")
        elif step == SENT:
            _mail_account(stage)
            page.draft.purpose = "contract"
            page.draft.gathered = None
            page.gather()
            stage.settle(1)
            page.prepare()
            stage.settle(1.5)
            page.go_to(4)
            page.output.ways["send"].click()
        elif step == 5:
            page.draft.folder, page.draft.with_follow_up = HOME, True
            page.go_to(4)
            page.output.go_on()
        else:
            page.go_to(step)
        stage.settle(1.5)

    return show


def letter_templates(stage: Stage) -> None:
    page = stage.go("templates")
    page.list.setCurrentRow(1)
    stage.settle(1)


def _letter_people(stage: Stage) -> None:
    """Oddities, and a template of the office's own with a field nobody knows."""
    from crm_desktop.exchange.letters import shipped
    from crm_desktop.operations import consents, templates

    german = stage.language == "de"
    anna = stage.contact("Anna Müller")
    contacts.set_fields(stage.ws, anna, {"title": "Dr."})
    consents.record(stage.ws, stage.contact("Heike Bruns"), "post", "advertising", "declined", how="Telefon")
    contacts.create(stage.ws, first_name="Ida", last_name="Haack")
    content = _maintenance(shipped.folder() / ("Angebot.docx" if german else "Offer.docx"), german)
    templates.add(stage.ws, "Wartung" if german else "Maintenance", content)


def _maintenance(source: Path, german: bool) -> bytes:
    """The shipped offer as an office would make it its own."""
    import io
    import zipfile

    words = {
        "vielen Dank für Ihre Anfrage. Gern bieten wir Ihnen an:": "im Winter alles rund läuft, wenn wir Ihre Anlage"
        " bis zum 18. Dezember prüfen. Zum Festpreis:", ">Angebot<": ">Wartung Ihrer EDV zum Festpreis<",
    } if german else {">Our offer<": ">Maintenance at a fixed price<"}  # fmt: skip
    mark = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> MERGEFIELD "Ihr Zeichen" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>x</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p><w:tbl>'  # noqa: E501
    out = io.BytesIO()
    with zipfile.ZipFile(source) as known, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name in known.namelist():
            data = known.read(name)
            if name == "word/document.xml":
                text = data.decode()
                for old, new in words.items():
                    text = text.replace(old, new)
                data = text.replace("<w:tbl>", mark, 1).encode()
            made.writestr(name, data)
    return out.getvalue()


PICTURES = (
    Picture("first-run", first_run),
    Picture("contacts", new_note, small=True),
    Picture("new-contact", new_contact, small=True),
    Picture("contact-erase", erase_for_good, small=True),
    Picture("signature", signature, small=True),
    Picture("caller", caller),
    Picture("consents", consent_panel, small=True),
    Picture("newsletter", newsletter),
    Picture("files", files, small=True),
    Picture("pdf", pdf),
    Picture("today", today, small=True),
    Picture("quick-capture", quick_capture, small=True),
    Picture("calls", calls, small=True),
    Picture("entry-edit", entry_edit, small=True),
    Picture("calendar-week", calendar_week, small=True),
    Picture("calendar-month", calendar_month, small=True),
    Picture("calendar-new", calendar_new),
    Picture("calendar-report", calendar_report),
    Picture("pipeline", pipeline, small=True),
    Picture("pipeline-drag", pipeline_drag),
    Picture("pipeline-lost", pipeline_lost, small=True),
    Picture("pipeline-list", pipeline_list, small=True),
    Picture("pipeline-forecast", pipeline_forecast, small=True),
    Picture("pipeline-back", pipeline_back, small=True),
    Picture("pipeline-service", pipeline_service, small=True),
    Picture("looked-after", looked_after, small=True),
    Picture("new-case", new_case),
    Picture("campaign", campaign, small=True),
    Picture("campaign-responses", campaign_responses, small=True),
    Picture("campaign-new", campaign_new),
    Picture("campaign-contact", campaigns_of_contact, small=True),
    Picture("list-of-cases", list_of_cases, small=True),
    Picture("case", case_page, small=True),
    Picture("case-complaint", complaint_page),
    Picture("case-contact", cases_of_contact, small=True),
    Picture("case-step", step_in_today),
    Picture("follow-up", follow_up, small=True),
    Picture("reminders", bell, small=True),
    Picture("settings-members", member, small=True),
    Picture("settings-keeping", calm_settings("contact"), small=True),
    Picture("settings-advertising", calm_settings("advertising"), small=True),
    Picture("settings-reminders", calm_settings("reminders")),
    Picture("palette", palette),
    Picture("mails-unknown", unknown_mails, small=True),
    Picture("table", table, small=True),
    Picture("selection", selection, small=True),
    Picture("trash", trash),
    Picture("history", history),
    Picture("settings-calls", calls_settings, small=True),
    Picture("settings-appearance", settings("appearance")),
    Picture("settings-fields", settings("fields"), small=True),
    Picture("settings-field", field_dialog),
    Picture("case-quotes", quotes_of_case, small=True),
    Picture("quote-editor", quote_editor, small=True),
    Picture("designer", designer, small=True),
    Picture("designer-trial", designer_trial),
    Picture("settings-processes", processes_list),
    Picture("backups", backups),
    Picture("restore", restore, small=True),
    Picture("duplicates", duplicates),
    Picture("merge", merge, small=True),
    Picture("quality", quality, small=True),
    Picture("letters-recipients", letters(0), small=True),
    Picture("letters-template", letters(1), small=True),
    Picture("letters-salutation", letters(2), small=True),
    Picture("letters-preview", letters(3), small=True),
    Picture("letters-output", letters(4), small=True),
    Picture("letters-result", letters(5), small=True),
    Picture("letters-send", letters(SENT), small=True),
    Picture("letter-templates", letter_templates, small=True),
    Picture("mailing-recipients", mailing(0), small=True),
    Picture("mailing-text", mailing(1), small=True),
    Picture("mailing-preview", mailing(2)),
    Picture("mailing-output", mailing(3)),
    Picture("mailing-one", mail_to_one, small=True),
    Picture("outbox", outbox, small=True),
    Picture("settings-mail", calm_settings("mail"), small=True),
    Picture("import-columns", import_columns, small=True),
    Picture("import-check", import_check, small=True),
    Picture("import-result", import_result),
    Picture("import-cards", import_cards),
    Picture("import-calendar", import_calendar, small=True),
    Picture("file-problem", file_problem),
)


def outlook_list(path: Path) -> Path:
    """An invented export of Outlook with the usual oddities: codes without their zero, dates of several kinds."""
    heads = ("Anrede", "Vorname", "Nachname", "Firma", "Position", "Straße geschäftlich", "Ort geschäftlich",
             "Postleitzahl geschäftlich", "Telefon geschäftlich", "Mobiltelefon", "E-Mail-Adresse", "Geburtstag",
             "Kundennummer", "Wartungsintervall")  # fmt: skip
    first = ("Heike", "Jürgen", "Ulrike", "Ortwin", "Reinhild", "Selim", "Gudrun", "Matthias", "Ayse", "Bernd")
    last = ("Bruns", "Kahlow", "Matthes", "Lohmann", "Sander", "Adebar", "Haack", "Tornow", "Demir", "Wieland")
    firms = ("Bruns Gartenbau", "Sanitär Kahlow GmbH", "Matthes Metallbau", "Praxis Dr. Lohmann", "Sander Reisen")
    towns = (("Potsdam", "14467"), ("Teltow", "14513"), ("Werder (Havel)", "14542"), ("Dresden", "1067"))
    lines = [";".join(heads)]
    for number in range(120):
        given, name = first[number % 10], last[(number // 10 + number) % 10]
        town, code = towns[number % 4]
        born = f"{1 + number % 28:02d}.{1 + number % 12:02d}.19{50 + number % 45}" if number % 3 else ""
        mail = f"{name.lower()}{number}@example.com" if number % 17 else f"{name.lower()}(at)example.com"
        said = "" if number % 7 == 3 else "Frau" if number % 2 == 0 else "Herr"
        born = "31.02.1968" if number % 23 == 5 else born
        lines.append(";".join((
            said, given, name, firms[number % 5] if number % 4 else "",
            "Einkauf" if number % 6 == 0 else "", f"Am Kanal {number + 1}", town, code,
            f"0331 555 {1000 + number}", f"0170 555 {2000 + number}" if number % 2 else "", mail, born,
            f"K-{400 + number}", f"{6 + number % 3 * 6} Monate" if number % 4 == 0 else "",
        )))  # fmt: skip
    path.write_text("\r\n".join(lines) + "\r\n", encoding="cp1252", errors="replace")
    return path


def cards(path: Path) -> Path:
    """Invented cards as a phone exports them."""
    found = []
    for number, (first, last) in enumerate((("Heike", "Bruns"), ("Selim", "Demir"), ("Gudrun", "Haack"))):
        found += [
            "BEGIN:VCARD", "VERSION:3.0", f"N:{last};{first};;;", f"FN:{first} {last}", f"ORG:{last} GmbH",
            f"TEL;TYPE=CELL:0170 555 {2100 + number}", f"TEL;TYPE=WORK:0331 555 {1100 + number}",
            f"EMAIL;TYPE=WORK:{last.lower()}@example.com", f"ADR;TYPE=WORK:;;Am Markt {number + 1};Potsdam;;14467;",
            "CATEGORIES:Telefon", "BDAY:--0415", "END:VCARD",
        ]  # fmt: skip
    path.write_text("\r\n".join(found) + "\r\n", encoding="utf-8")
    return path


def calendar(path: Path, ws: Any) -> Path:
    """An invented calendar, to some of whose appointments people of the sample office were invited."""
    mails = [row[0] for row in ws.rows("SELECT value FROM channel WHERE kind = 'email' ORDER BY value LIMIT 40")]
    found = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Beispiel//DE"]
    for number in range(60):
        day = f"2026{1 + number % 12:02d}{1 + number % 28:02d}"
        mail = mails[number] if number % 3 and number < len(mails) else f"gast{number}@example.com"
        found += [
            "BEGIN:VEVENT", f"UID:{number}@example.com",
            f"SUMMARY:{('Jahresgespräch', 'Wartung', 'Vertragsverlängerung')[number % 3]}",
            f"DTSTART:{day}T{8 + number % 8:02d}0000", f"DTEND:{day}T{9 + number % 8:02d}0000",
            f"LOCATION:{('Besprechungsraum', 'beim Kunden')[number % 2]}", f"ATTENDEE:mailto:{mail}", "END:VEVENT",
        ]  # fmt: skip
    path.write_text("\r\n".join([*found, "END:VCALENDAR", ""]), encoding="utf-8")
    return path


# Writing small files


def fewer_colours(image: QImage) -> QImage:
    """At most 256 colours: the most frequent ones, then rare ones that resemble none of these (the dot of a tag); the
    rest, shades at the edges of letters, becomes the nearest."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(image.constBits()).cast("I").tolist()
    common = [(code, (code >> 16 & 255, code >> 8 & 255, code & 255)) for code, _ in Counter(pixels).most_common()]
    kept = [parts for _, parts in common[:150]]
    for _, parts in common[150:]:
        if len(kept) == 256:
            break
        if min(distance(parts, other) for other in kept) > 600:
            kept.append(parts)
    place = {code: min(range(len(kept)), key=lambda n: distance(kept[n], parts)) for code, parts in common}
    width = image.width()
    data = bytes(map(place.__getitem__, pixels))
    small = QImage(data, width, image.height(), width, QImage.Format.Format_Indexed8)
    small.setColorTable([qRgb(*part) for part in kept])
    return small.copy()


def distance(one: tuple[int, int, int], other: tuple[int, int, int]) -> int:
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 + (one[2] - other[2]) ** 2


def save(pixmap: QPixmap, path: Path) -> int:
    path.parent.mkdir(parents=True, exist_ok=True)
    assert fewer_colours(pixmap.toImage()).save(str(path), "PNG", 0), f"cannot write {path}"
    return path.stat().st_size


def draw(language: str, wanted: list[str], folder: Path) -> int:
    """All pictures of one language; returns their bytes."""
    stage, size = Stage(language), 0
    asked = [not wanted or any(picture.name.startswith(name) for name in wanted) for picture in PICTURES]
    last = max((number for number, yes in enumerate(asked) if yes), default=-1)
    for picture, yes in list(zip(PICTURES, asked, strict=True))[: last + 1]:
        theme().set_mode("light")
        picture.show(stage)
        if not yes:
            continue
        for mode in ("light", "dark"):
            theme().set_mode(mode)
            stage.settle(0.15)
            size += save(stage.picture(), folder / f"{picture.name}-{language}-{mode}.png")
        theme().set_mode("light")
        if picture.small:
            stage.window.resize(*SMALL)
            stage.settle()
            size += save(stage.picture(), folder / f"{picture.name}-{language}-small.png")
            stage.window.resize(*SIZE)
            stage.settle()
        print(f"{picture.name}-{language}", flush=True)
    stage.close_dialogs()
    stage.window.context.providers.at_close = None
    stage.window.close()
    return size


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", help="only pictures whose name begins so")
    parser.add_argument("--to", type=Path, default=ROOT / "docs" / "pictures")
    options = parser.parse_args()
    folder = options.to.resolve()
    place = Path(tempfile.mkdtemp(prefix="kontor-pictures-"))
    os.chdir(place)
    if hasattr(time, "tzset"):
        time.tzset()
    app = make_application()
    app.setCursorFlashTime(0)
    theme().install(app, "light")
    total = sum(draw(language, options.names, folder) for language in ("de", "en"))
    print(f"{total / 1e6:.1f} MB in {folder}")
    os.chdir(ROOT)
    shutil.rmtree(place, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
