"""How two contacts are linked: kind of relation, position, since when. A panel for a new link or an existing one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.operations import relations
from crm_desktop.records.contact import COMPANY, Contact, RelatedContact, RelationType
from crm_desktop.records.field_labels import relation_field
from crm_desktop.records.labels import relation_label
from crm_desktop.records.relations import EMPLOYMENT, SYMMETRIC, fits
from crm_desktop.store.queries import contacts as queries
from crm_desktop.ui.contacts.detail_declared import read_date, show_date
from crm_desktop.ui.waiting_form import RELATION, Part, WaitingForm
from crm_desktop.ui.widgets.avatar import Avatar
from crm_desktop.ui.widgets.buttons import Button, IconButton
from crm_desktop.ui.widgets.combo import Combo, Extra, Option
from crm_desktop.ui.widgets.forms import FieldRow
from crm_desktop.ui.widgets.labels import ElidedLabel, Label
from crm_desktop.ui.widgets.popover import Popover

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("contact_page")

_OWN = "own"


class RelationForm(Popover):
    """Of an existing relation (`item`: saved when the panel closes, Esc forgets) or a new one to `other`, which is
    (id, kind, name); a contact without an id is made together with the link."""

    def __init__(
        self,
        context: Context,
        anchor: QWidget,
        contact: Contact,
        item: RelatedContact | None,
        other: tuple[str, str, str] = ("", "", ""),
    ) -> None:
        super().__init__(anchor, tr("Relation"), width=340, margins=16)
        self._context, self._contact, self._item = context, contact, item
        self._other = (item.other_id, item.other_kind, item.other_name) if item else other
        self._dropped = False
        self._types = queries.relation_types(context.ws)
        self._add_head()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(8)
        self._add_type()
        self._add_fields()
        self.body.addLayout(self._grid)
        self.problem = Label("", "caption", "danger", self, wrap=True)
        self.problem.hide()
        self.body.addWidget(self.problem)
        self._add_foot()
        self.closed.connect(self._save_existing)
        self._wait()
        self._type_chosen()
        self.setFocusProxy(self.fields["role"] if self.type.value else self.type)

    # building

    def _wait(self) -> None:
        """A link that was not made yet waits between these two; of one there is, what cannot be kept does."""
        kind = Part(lambda: self.type.value, self._set_type, self.type.chosen)
        typed = {"type": kind, **self.own, **self.fields}
        if self._item is None:
            other = self._other[0] or self._other[2]
            self._waiting = WaitingForm(self._context, self, f"{RELATION} {other}", typed, self._contact.id)
            return
        said = tr("The relation was not changed: a date could not be read. What you typed waits there.")
        self._waiting = WaitingForm(self._context, self, RELATION, typed, self._item.relation.id, said=said)

    def _add_head(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        face = Avatar(self._other[2], self, company=self._other[1] == COMPANY, side=28)
        head.addWidget(face)
        head.addWidget(ElidedLabel(self._other[2], "head"), 1)
        self.body.addLayout(head)

    def _add_type(self) -> None:
        self.type = Combo(
            tr("Kind of relation"), self._options(), self, placeholder=tr("How are they connected?"),
            extras=[Extra(tr("New kind of relation …"), self._own_type)],
        )  # fmt: skip
        self.type.chosen.connect(lambda _: self._type_chosen())
        self._grid.addWidget(self.type, 0, 0, 1, 2)
        self.reading = Label("", "caption", "text3", self, wrap=True)
        self._grid.addWidget(self.reading, 1, 0, 1, 2)
        self.own = {name: QLineEdit(self) for name in ("forward", "reverse")}
        a, b = self._contact_name(), self._other[2]
        forward = FieldRow(tr("{a} … {b}", a=a, b=b), self.own["forward"], tr("For example: is landlord of"))
        reverse = FieldRow(tr("{a} … {b}", a=b, b=a), self.own["reverse"], tr("For example: is tenant of"))
        self._own_rows = (forward, reverse)
        for number, row in enumerate(self._own_rows):
            self._grid.addWidget(row, 2 + number, 0, 1, 2)
            row.hide()
        for line in self.own.values():
            line.textEdited.connect(self._refresh)
        start = EMPLOYMENT
        if self._item is not None:
            self.type.set_value(_value(self._item.type.id, self._item.forward))
        elif COMPANY in (self._other[1], self._contact.kind) and self._other[1] != self._contact.kind:
            self.type.set_value(_value(start, self._contact.kind != COMPANY))

    def _options(self) -> list[Option]:
        """Every kind that may stand between the two, in both readings."""
        found: list[Option] = []
        here, there = self._contact.kind, self._other[1]
        for kind in self._types.values():
            if fits(kind, here, there):
                found.append(Option(_value(kind.id, True), relation_label(kind, True)))
            symmetric = kind.id in SYMMETRIC or (kind.forward and kind.forward == kind.reverse)
            if fits(kind, there, here) and not (symmetric and fits(kind, here, there)):
                found.append(Option(_value(kind.id, False), relation_label(kind, False)))
        return found

    def _add_fields(self) -> None:
        now = self._item.relation if self._item else None
        self.fields: dict[str, QLineEdit] = {}
        self.rows: dict[str, FieldRow] = {}
        places = (("role", 4, 0), ("department", 4, 1), ("from_date", 5, 0), ("to_date", 5, 1), ("note", 6, 0))
        for name, row, column in places:
            value = getattr(now, name) if now else ""
            line = self.fields[name] = QLineEdit(show_date(value) if name.endswith("_date") else value, self)
            line.returnPressed.connect(self._enter)
            line.textEdited.connect(lambda _, name=name: self.rows[name].set_error(""))
            field = self.rows[name] = FieldRow(relation_field(name), line)
            self._grid.addWidget(field, row, column, 1, 2 if name == "note" else 1)

    def _add_foot(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 4, 0, 0)
        if self._item is not None:
            remove = IconButton("unlink", tr("Remove relation"), self)
            remove.clicked.connect(self._remove)
            foot.addWidget(remove)
        foot.addStretch(1)
        self.done = Button(tr("Done") if self._item else tr("Connect"), "soft", parent=self)
        self.done.clicked.connect(self._enter)
        foot.addWidget(self.done)
        self.body.addLayout(foot)

    def _contact_name(self) -> str:
        return queries.name(self._context.ws, self._contact.id)

    # the kind

    def _set_type(self, value: str) -> None:
        if value == _OWN:
            self.type.set_options([*self._options(), Option(_OWN, tr("New kind of relation"))])
        if any(option.value == value for option in self.type.options()):
            self.type.set_value(value)

    def _own_type(self) -> None:
        self._set_type(_OWN)
        self._type_chosen()
        self.own["forward"].setFocus()

    def _type_chosen(self) -> None:
        for row in self._own_rows:
            row.setVisible(self.type.value == _OWN)
        employed = self._type_id() == EMPLOYMENT
        self.rows["department"].setVisible(employed)
        self._grid.addWidget(self.rows["role"], 4, 0, 1, 1 if employed else 2)
        self._refresh()
        self.refit()

    def _refresh(self) -> None:
        ready = bool(self.type.value) and (self.type.value != _OWN or bool(self.own["forward"].text().strip()))
        self.done.setEnabled(ready)
        reading = self._reading()
        self.reading.setText(
            tr("{a} {relation} {b}", a=self._contact_name(), relation=reading, b=self._other[2]) if reading else ""
        )
        self.reading.setVisible(bool(reading))

    def _type_id(self) -> str:
        return self.type.value.rpartition(":")[0]

    def _forward(self) -> bool:
        return self.type.value.endswith(":f") or self.type.value == _OWN

    def _reading(self) -> str:
        if self.type.value == _OWN:
            return self.own["forward"].text().strip()
        kind = self._types.get(self._type_id())
        return relation_label(kind, self._forward()) if kind else ""

    def _make_type(self) -> RelationType:
        return relations.define_type(self._context.ws, self.own["forward"].text(), self.own["reverse"].text())

    # saving

    def values(self) -> dict[str, str] | None:
        """What was typed, as it is kept; None after saying which date cannot be read."""
        found: dict[str, str] = {}
        for name, line in self.fields.items():
            text = " ".join(line.text().split())
            try:
                found[name] = read_date(text) if name.endswith("_date") else text
            except ValueError as problem:
                self.rows[name].set_error(str(problem))
                line.setFocus()
                self.refit()
                return None
        if found["from_date"] and found["to_date"] and found["to_date"] < found["from_date"]:
            self.rows["to_date"].set_error(tr("The end lies before the beginning."))
            self.refit()
            return None
        return found

    def _enter(self) -> None:
        if self.values() is None or not self.done.isEnabled():
            return
        if self._item is None:
            try:
                self._link()
            except CrmError as problem:
                self.problem.setText(str(problem))
                self.problem.show()
                self.refit()
                return
            self._waiting.used()
        self.close()

    def _link(self) -> None:
        ws, values = self._context.ws, self.values()
        assert values is not None
        ended = values.pop("to_date")
        other_id, kind, name = self._other
        forward = self._forward()
        with ws.operation(tr("Link to {name}", name=name)):
            type_id = self._make_type().id if self.type.value == _OWN else self._type_id()
            if other_id:
                ends = (self._contact.id, other_id) if forward else (other_id, self._contact.id)
                number = relations.link(ws, type_id, *ends, **values)
                if ended:
                    relations.end(ws, number, ended)
            else:
                relations.link_new(ws, type_id, self._contact.id, kind, name, forward=forward, **values)
        self._context.toast(tr("Connected with {name}", name=name), undo=True)

    def _save_existing(self) -> None:
        if self._item is None:
            return
        values = None if self._dropped else self.values()
        if values is None and not self._dropped:
            return  # it waits, and that is said
        self._waiting.used()
        if values is None:
            return
        ws, relation = self._context.ws, self._item.relation
        changed = {name: value for name, value in values.items() if value != getattr(relation, name)}
        kind_changed = self.type.value != _value(self._item.type.id, self._item.forward)
        if not changed and not kind_changed:
            return

        def save() -> None:
            with ws.operation(tr("Change relation")):
                if kind_changed:
                    self._change_kind(relation.id)
                if changed:
                    relations.change(ws, relation.id, **changed)

        self._context.do(save)

    def _change_kind(self, relation_id: str) -> None:
        """Another kind, and the other way round where it is read from the other side now."""
        type_id = self._make_type().id if self.type.value == _OWN else self._type_id()
        relations.change_kind(self._context.ws, relation_id, type_id, turn=self._forward() != self._item.forward)

    def _remove(self) -> None:
        self._dropped = True
        self.close()
        number = self._item.relation.id
        self._context.do(
            lambda: relations.unlink(self._context.ws, number), tr("Relation to {name} removed", name=self._other[2])
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._dropped = True
        super().keyPressEvent(event)


def _value(type_id: str, forward: bool) -> str:
    return f"{type_id}:{'f' if forward else 'r'}"
