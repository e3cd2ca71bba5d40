"""The information column of a case: its fields, edited in place; who has a part in it; what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts
from crm_desktop.operations import cases
from crm_desktop.records.case import DECIDES, ROLES, SERVICE, Case, hints
from crm_desktop.records.labels import label
from crm_desktop.records.process import LOST, Process
from crm_desktop.store.queries import campaigns, users
from crm_desktop.store.queries import cases as queries
from crm_desktop.store.queries.cases import CasePerson
from crm_desktop.ui.case.fields import FIELDS, CaseField, causes, save, shown_kind, value_of
from crm_desktop.ui.contact_picker import contact_picker
from crm_desktop.ui.widgets.combo import Option
from crm_desktop.ui.widgets.field_kinds import TEXT
from crm_desktop.ui.widgets.info_section import InfoSection
from crm_desktop.ui.widgets.inline_field import PAD, InlineField
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.menu import Menu
from crm_desktop.ui.widgets.surface import Surface

from .people import PersonRow

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("case_page")

WIDTH = 288
_UNKNOWN = {
    "amount": mark("amount"), "close_day": mark("expected close"), "need": mark("need"), "budget": mark("budget"),
    "time_frame": mark("time frame"), "people": mark("who decides"),
}  # fmt: skip


class CaseInfo(Surface):
    """Shows what `show_case` gave it; every edit is saved at once. `contact_requested` carries a person's id."""

    contact_requested = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("sunken", "left", parent)
        self._context = context
        self._case: Case | None = None
        self._process: Process | None = None
        self.setFixedWidth(WIDTH)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        self.area = QScrollArea()
        self.area.setProperty("look", "plain")
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer.addWidget(self.area)
        body = QWidget()
        self.area.setWidget(body)
        column = QVBoxLayout(body)
        column.setContentsMargins(20 - PAD, 12, 18 - PAD, 20)
        column.setSpacing(10)
        self.offer = InfoSection("", "", body)
        self.people = InfoSection(tr("People"), tr("Add a person"), body)
        self.case = InfoSection(tr("Case"), "", body)
        self.case.line.hide()
        for section in (self.offer, self.people, self.case):
            column.addWidget(section)
        column.addStretch(1)
        self.missing = Label("", "small", "warn", wrap=True)
        self.missing.setContentsMargins(PAD, 0, PAD, 0)
        self.offer.fields.addWidget(self.missing)
        self.fields: dict[str, InlineField] = {}
        for declared in FIELDS:
            self._make(declared.name, tr(declared.text), declared.icon, self.offer)
        self._make("title", tr("Name"), "briefcase", self.case)
        for name, text, icon in (
            ("contact_id", tr("Customer"), "users"), ("owner_id", tr("Led by"), "user-round"),
            ("campaign_id", tr("Came of the campaign"), "megaphone"),
            ("reason", tr("Reason"), "message-square"), ("competitor_id", tr("Competitor"), "users"),
        ):  # fmt: skip
            self._make(name, text, icon, self.case)
        self.fields["contact_id"].opener = lambda: self._choose("contact_id")
        self.fields["competitor_id"].opener = lambda: self._choose("competitor_id")
        self.rows: list[PersonRow] = []
        self.nobody = Label(tr("Nobody yet. Who decides?"), "small", "text3", wrap=True)
        self.nobody.setContentsMargins(PAD, 0, PAD, 0)
        self.people.fields.addWidget(self.nobody)
        self.people.add.clicked.connect(lambda: self.add_person())

    def _make(self, name: str, caption: str, icon: str, section: InfoSection) -> None:
        field = InlineField(caption, "", icon, self, kind=TEXT)
        field.saved.connect(lambda value: self._save(name, value))
        section.fields.addWidget(field)
        self.fields[name] = field

    @property
    def _writable(self) -> bool:
        return not self._context.ws.read_only

    def show_case(self, case: Case, process: Process | None, *, again: bool) -> None:
        """Show this case; `again` keeps what is being typed."""
        if not again:
            self.settle()
        self._case, self._process = case, process
        self.offer.header.title.setText(tr("Service") if case.noun in SERVICE else tr("Offer"))
        people = queries.people(self._context.ws, case.id)
        self._show_missing(case, people)
        for declared in FIELDS:
            self._show_field(declared, case)
        self._show_case_fields(case)
        self._show_people(people)
        if not again:
            self.area.verticalScrollBar().setValue(0)

    def _show_missing(self, case: Case, people: list[CasePerson]) -> None:
        unknown = hints(case, sum(person.role == DECIDES for person in people))
        self.missing.setVisible(bool(unknown))
        self.missing.setText(tr("Not known yet: {list}", list=", ".join(tr(_UNKNOWN[name]) for name in unknown)))

    def _show_field(self, declared: CaseField, case: Case) -> None:
        field = self.fields[declared.name]
        field.setVisible(declared.applies(case))
        field.kind = shown_kind(declared, case)
        field.editable = self._writable
        if declared.choices is not None:
            field.options = tuple(declared.choices())
        if declared.name == "cause":
            field.completions = lambda: causes(case, self._process)
        caption = tr(declared.text)
        if declared.name == "probability" and case.own_probability is None:
            step = self._process.step(case.step) if self._process else None
            caption = tr("Probability, otherwise {n} %", n=case.percent(step))
        field.caption = caption
        if not field.editing:
            field.set_value(value_of(case, declared.name))

    def _show_case_fields(self, case: Case) -> None:
        owners = [Option(identity, name) for identity, name in users.users(self._context.ws)]
        self.fields["owner_id"].options = tuple(owners)
        self.fields["contact_id"].options = (Option(case.contact_id, case.contact),)
        self.fields["competitor_id"].options = (Option(case.competitor_id, case.competitor),)
        known = campaigns.campaigns(self._context.ws)
        self.fields["campaign_id"].options = (
            Option("", tr("None")), *(Option(one.id, one.name, "megaphone") for one in known)
        )  # fmt: skip
        self.fields["campaign_id"].setVisible(bool(known) or bool(case.campaign_id))
        ended = bool(case.outcome)
        self.fields["reason"].setVisible(ended or bool(case.reason))
        self.fields["competitor_id"].setVisible(case.outcome == LOST or bool(case.competitor_id))
        for name in ("title", "contact_id", "owner_id", "campaign_id", "reason", "competitor_id"):
            field = self.fields[name]
            field.editable = self._writable
            if not field.editing:
                field.set_value(getattr(case, name))

    def settle(self) -> None:
        """Save what is being typed, before another case is shown; what cannot be read is given up."""
        for field in self.fields.values():
            if field.editing:
                field.save()
                if field.editing:
                    field.cancel()

    def edit(self, name: str) -> None:
        """Open a field."""
        field = self.fields[name]
        self.area.ensureWidgetVisible(field)
        field.edit()

    def _save(self, name: str, value: str) -> None:
        if self._case is None:
            return
        try:
            save(self._context.ws, self._case, name, value)
        except CrmError as problem:
            self.fields[name].refuse(str(problem))

    def _choose(self, name: str) -> None:
        """Another customer, or who got it instead."""
        field = self.fields[name]
        picker = contact_picker(self._context, field.display)
        picker.chosen.connect(lambda contact_id: self._save(name, contact_id))
        picker.open_at(field.display)

    # people

    def _show_people(self, people: list[CasePerson]) -> None:
        while len(self.rows) < len(people):
            row = PersonRow()
            row.opened.connect(self.contact_requested)
            row.wanted.connect(self._person_menu)
            self.people.fields.addWidget(row)
            self.rows.append(row)
        for place, row in enumerate(self.rows):
            known = place < len(people)
            row.setVisible(known)
            if known:
                row.show_person(people[place], self._writable)
        self.people.add.setVisible(self._writable)
        self.nobody.setVisible(not people)

    def add_person(self) -> None:
        """Find somebody, then say which part they have."""
        if self._case is None:
            return
        case_id, anchor = self._case.id, self.people.add
        picker = contact_picker(self._context, anchor)
        picker.chosen.connect(lambda contact_id: self._roles(anchor, case_id, contact_id))
        picker.open_at(anchor, align="right")

    def _roles(self, anchor: QWidget, case_id: str, contact_id: str) -> Menu:
        menu, ws = Menu(anchor), self._context.ws
        for role in ROLES:
            menu.add(
                label("case_role", role), "user-round-check",
                lambda role=role: self._context.do(
                    lambda: cases.add_person(ws, case_id, contact_id, role), tr("Person added")
                ),
            )  # fmt: skip
        menu.aboutToHide.connect(menu.deleteLater)
        menu.open_at(anchor, align="right")
        return menu

    def _person_menu(self, anchor: QWidget, person: CasePerson) -> Menu:
        """Another part, or none any more."""
        menu, ws, case = Menu(anchor), self._context.ws, self._case
        for role in ROLES if case is not None else ():
            menu.add(
                label("case_role", role), "user-round-check",
                lambda role=role: self._context.do(
                    lambda: cases.add_person(ws, case.id, person.contact_id, role, person.note), tr("Part changed")
                ),
                checked=role == person.role,
            )  # fmt: skip
        menu.addSeparator()
        menu.add(
            tr("Remove"), "trash-2",
            lambda: self._context.do(lambda: (cases.remove_person(ws, person.id), True)[1], tr("Person removed")),
        )  # fmt: skip
        menu.aboutToHide.connect(menu.deleteLater)
        menu.open_at(anchor, align="right")
        return menu
