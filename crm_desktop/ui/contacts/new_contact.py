"""A new contact from one line, or from a pasted e-mail signature; every part can be put right before it is made."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit

from crm_desktop.common.i18n import mark, texts
from crm_desktop.operations import capture as operations
from crm_desktop.operations import duplicates as doubles
from crm_desktop.operations.contacts import home_country
from crm_desktop.records import labels
from crm_desktop.records.capture import Captured, capture
from crm_desktop.records.contact import COMPANY, PERSON
from crm_desktop.records.doubts import sentence
from crm_desktop.store.queries import contacts as queries
from crm_desktop.ui import fonts
from crm_desktop.ui.contacts.there_already import ThereAlready
from crm_desktop.ui.waiting import NEW_CONTACT, Waiting
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.forms import FieldRow
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.tabs import SegmentedControl

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("contacts")

PAUSE_MS = 250
"""Pause in typing after which it is looked who is there already."""
ALWAYS = ("name", "company", "position", "email", "phone")
_LABELS = {
    "name": mark("Name"), "company": mark("Company"), "position": mark("Position"), "email": mark("E-mail"),
    "phone": mark("Phone"), "department": mark("Department"), "street": mark("Street"), "zip": mark("Postal code"),
    "city": mark("City"),
    "web": mark("Web"), "vat_id": mark("VAT ID"), "note": mark("Note"),
}  # fmt: skip


class NewContact(Dialog):
    """`kind` is "person", "company" or "": then the text decides. `made` carries the id of the contact; `shows` goes to
    its page then."""

    made = Signal(str)

    def __init__(self, context: Context, text: str = "", kind: str = "", *, shows: bool = True) -> None:
        super().__init__(context.window, tr("New contact"), width=560)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._kind, self._shows = kind, shows
        self._by_hand: set[str] = set()
        self._restored: frozenset[str] = frozenset()
        self._captured = Captured()
        self.rows: dict[str, FieldRow] = {}
        self._build()
        if doubles.to_catch_up(context.ws):  # after an import, so that who came with it is known, too
            context.run(tr("Reading contacts"), doubles.catch_up, quiet=True)
        self._waiting = Waiting(context, self, NEW_CONTACT, self._typed)
        self.text.setPlainText(text)
        self.text.textChanged.connect(self._read)
        self._read()
        if not text:
            self._restore(self._waiting.before)
        self._waiting.begin()
        self.text.textChanged.connect(self._waiting.touched)
        self.text.setFocus()

    def _build(self) -> None:
        self.text = QPlainTextEdit()
        self.text.setFont(fonts.font("body"))
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("Name, company, e-mail, phone in one line, or a signature"))
        self.text.setPlaceholderText(tr("Dr. Anna Müller, Kanzlei Müller & Söhne GmbH, 0331 555 01 20"))
        self.text.installEventFilter(self)
        self.body.addWidget(self.text)
        hint = tr("Everything in one line with commas, or paste the signature of an e-mail.")
        self.body.addWidget(Label(hint, "caption", "text2", wrap=True))
        self.kind = SegmentedControl(
            tr("Kind"), [(PERSON, tr("Person"), "user-round"), (COMPANY, tr("Company"), "building-2")]
        )
        self.kind.chosen.connect(self._choose_kind)
        self.body.addWidget(self.kind)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(8)
        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)
        self.body.addLayout(self.grid)
        self.there = ThereAlready(self._open_other)
        self.body.addWidget(self.there)
        self.body.addStretch(1)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self.add_button(tr("Cancel"), "secondary", self.reject)
        self.create = self.add_button(tr("Create"), "primary", self._create)

    # Reading

    def _read(self) -> None:
        if self._restored and len(self.text.toPlainText()) < 2:  # typed over: somebody else is meant
            self._by_hand -= self._restored
            self._restored = frozenset()
        self._captured = capture(self.text.toPlainText(), home_country(self._context.ws))
        found = self._captured
        kind = self._kind or found.kind
        if kind == COMPANY and not found.company and found.name:
            found = replace(found, company=found.name, name="")
        self.kind.set_value(kind)
        self._fit_text()
        self._show(replace(found, kind=kind))

    def _choose_kind(self, kind: str) -> None:
        self._kind = kind
        if kind == PERSON and not self._captured.name and self._captured.company:
            self._captured = replace(self._captured, name=self._captured.company, company="")
            self._show(replace(self._captured, kind=PERSON))
        else:
            self._read()

    def _fit_text(self) -> None:
        """Two lines to begin with, up to seven for a signature."""
        lines = min(7, max(2, self.text.document().blockCount()))
        self.text.setFixedHeight(lines * self.text.fontMetrics().lineSpacing() + 24)

    def _show(self, found: Captured) -> None:
        values = self._values(found)
        for name, (label, value) in values.items():
            row = self.rows.get(name)
            if row is None:
                row = self.rows[name] = self._row(name, label)
            row.label.setText(label)
            if name not in self._by_hand:
                row.field.setText(value)
                row.field.setCursorPosition(0)
        for name, row in self.rows.items():
            here = name in values and (name != "name" or found.kind == PERSON)
            row.setVisible(here or name in self._by_hand)
            row.set_doubt("" if name in self._by_hand else self._doubt(found, name))
        self._place()
        self._pause.start()

    def _row(self, name: str, label: str) -> FieldRow:
        line = QLineEdit()
        line.setFont(fonts.font("body"))
        row = FieldRow(label, line, parent=self)

        def edited(_text: str) -> None:
            self._by_hand.add(name)
            row.set_doubt("")
            self._pause.start()
            self._waiting.touched()

        line.textEdited.connect(edited)
        return row

    @staticmethod
    def _doubt(found: Captured, name: str) -> str:
        """What is only likely about this field, as a sentence."""
        value = {"name": found.name, "company": found.company, "position": found.position}.get(name)
        if name.startswith("phone"):
            number = int(name.removeprefix("phone") or 0)
            value = found.phones[number][1] if number < len(found.phones) else None
        for doubt in found.doubts:
            wanted = name.rstrip("0123456789")
            if doubt.field == wanted and (wanted != "phone" or doubt.value == value):
                return sentence(doubt)
        return ""

    def _values(self, found: Captured) -> dict[str, tuple[str, str]]:
        """Field to (label, value): the usual ones always, others when something was understood."""
        company = found.kind == COMPANY
        values = {
            "name": (tr("Name"), found.name),
            "company": (tr("Name of the company") if company else tr("Company"), found.company),
            "position": (tr("Position"), found.position),
            "email": (tr("E-mail"), found.emails[0] if found.emails else ""),
            "phone": (self._phone_label(found, 0), found.phones[0][1] if found.phones else ""),
        }
        if company:
            del values["position"]
        for number, mail in enumerate(found.emails[1:], 2):
            values[f"email{number}"] = (tr("Further e-mail"), mail)
        for number, (_, phone) in enumerate(found.phones[1:], 1):
            values[f"phone{number}"] = (self._phone_label(found, number), phone)
        for name, value in (
            ("department", found.department), ("street", found.street),
            ("zip", found.zip), ("city", found.city), ("web", " ".join(found.webs)),
            ("vat_id", found.vat_id), ("note", found.note.replace("\n", " · ")),
        ):  # fmt: skip
            if value:
                values[name] = (tr(_LABELS[name]), value)
        return values

    def _phone_label(self, found: Captured, number: int) -> str:
        kind = found.phones[number][0] if number < len(found.phones) else ""
        return labels.label("phone", kind) if kind and kind != "work" else tr("Phone")

    def _place(self) -> None:
        while self.grid.count():
            self.grid.takeAt(0)
        shown = [row for row in self.rows.values() if not row.isHidden()]
        for number, row in enumerate(shown):
            wide = row is self.rows.get("note")
            self.grid.addWidget(row, number // 2, 0 if wide else number % 2, 1, 2 if wide else 1)
        self.layout().activate()
        self.adjustSize()

    # What was not made yet

    def _typed(self) -> str:
        """What stands here, as it is kept; "" where nothing does."""
        text = self.text.toPlainText()
        by_hand = {name: self.rows[name].field.text() for name in sorted(self._by_hand)}
        if not text.strip() and not any(by_hand.values()):
            return ""
        return json.dumps({"text": text, "kind": self._kind, "by_hand": by_hand}, ensure_ascii=False)

    def _restore(self, kept: str) -> None:
        """What was typed the last time and not made stands here again, marked, so that a key replaces it."""
        if not kept:
            return
        found = json.loads(kept)
        self._kind = self._kind or found["kind"]
        self.text.setPlainText(found["text"])
        for name, value in found["by_hand"].items():
            if name in self.rows:
                self._by_hand.add(name)
                self.rows[name].field.setText(value)
                self.rows[name].set_doubt("")
        self._restored = frozenset(self._by_hand)
        self.text.selectAll()

    def reject(self) -> None:
        if self._waiting.keep():
            self._context.toast(tr("What you typed waits in “New contact”."))
        super().reject()

    # Who is there already

    def _look(self) -> None:
        """Ask for contacts that may be this one; a millisecond, so it needs no thread."""
        from crm_desktop.records.matching.reasons import words

        captured = self.captured()
        hits = []
        asked = captured.name or captured.company or captured.emails or captured.phones
        if asked and self._context.has_file:  # it may have been closed during the pause
            hits = doubles.check(self._context.ws, operations.draft(captured))
        if self.there.show_hits([(hit.id, queries.name(self._context.ws, hit.id), words(hit.reasons)) for hit in hits]):
            self.layout().activate()
            self.adjustSize()

    def _open_other(self, contact_id: str) -> None:
        self._waiting.used()
        self.reject()
        self._context.go("contacts", contact_id)

    # Making

    def captured(self) -> Captured:
        """What the fields say now."""

        def value(name: str) -> str:
            row = self.rows.get(name)
            return row.field.text().strip() if row is not None and not row.isHidden() else ""

        found, kind = self._captured, self.kind.value
        phones = [("work" if not found.phones else found.phones[0][0], value("phone"))]
        phones += [(kind_, value(f"phone{number}")) for number, (kind_, _) in enumerate(found.phones[1:], 1)]
        mails = [value("email"), *(value(f"email{number}") for number, _ in enumerate(found.emails[1:], 2))]
        return Captured(
            kind, value("name"), value("company"), value("position"), tuple(mail for mail in mails if mail),
            tuple((type_, number) for type_, number in phones if number), tuple(value("web").split()),
            value("street"), value("zip"), value("city"), found.country, value("vat_id"),
            value("note").replace(" · ", "\n"), value("department"), found.managers,
        )  # fmt: skip

    def _create(self) -> None:
        context, captured = self._context, self.captured()
        if not (captured.name or captured.company or captured.emails or captured.phones):
            row = self.rows["company" if captured.kind == COMPANY else "name"]
            row.set_error(tr("At least a name, an e-mail address or a phone number is needed."))
            self._place()
            row.field.setFocus()
            return
        made = context.do(
            lambda: operations.create(context.ws, captured),
            lambda found: tr("“{name}” created", name=queries.name(context.ws, found)),
        )
        if made is not None:
            self._waiting.used()
            self.accept()
            if self._shows:
                context.go("contacts", made)
            self.made.emit(made)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in a single line makes the contact; Shift+Enter, or Enter in a signature, begins a new line."""
        if watched is self.text and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            if enter and plain and self.text.document().blockCount() == 1:
                self._create()
                return True
        return super().eventFilter(watched, event)
