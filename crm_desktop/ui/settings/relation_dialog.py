"""A kind of relation of the office's own: both readings, with an example of how they will read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from crm_desktop.common.i18n import texts
from crm_desktop.operations import relations
from crm_desktop.records.contact import RelationType
from crm_desktop.ui.waiting_form import KIND_OF_RELATION, WaitingForm
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.forms import FieldRow
from crm_desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from crm_desktop.ui.context import Context

tr = texts("settings_page")


class RelationDialog(Dialog):
    """Makes a kind, or changes the words of `kind`."""

    def __init__(self, parent: QWidget, context: Context, kind: RelationType | None) -> None:
        super().__init__(parent, tr("Change kind of relation") if kind else tr("New kind of relation"), width=480)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._kind = context, kind
        self.forward, self.reverse = QLineEdit(kind.forward if kind else ""), QLineEdit(kind.reverse if kind else "")
        self.forward.setPlaceholderText(tr("is landlord of"))
        self.reverse.setPlaceholderText(tr("is tenant of"))
        self.forward_row = FieldRow(tr("From the first contact"), self.forward)
        reverse_hint = tr("Left empty, both sides read the same: “is a neighbour of”.")
        self.body.addWidget(self.forward_row)
        self.body.addWidget(FieldRow(tr("From the other contact"), self.reverse, reverse_hint))
        self.ends = {}
        if kind is None:
            for end, caption in (("from", tr("The first contact is")), ("to", tr("The other contact is"))):
                choice = Combo(caption, [Option("", tr("a person or a company"), icon="users"),
                                         Option("person", tr("a person"), icon="user"),
                                         Option("company", tr("a company"), icon="building-2")])  # fmt: skip
                choice.set_value("")
                self.ends[end] = choice
                self.body.addWidget(FieldRow(caption, choice))
        self.example = Label("", "small", "text2", wrap=True)
        self.body.addWidget(self.example)
        self.add_button(tr("Cancel"), "secondary", self.reject)
        self.add_button(tr("Apply") if kind else tr("Create kind"), "primary", self.save)
        for field in (self.forward, self.reverse):
            field.textChanged.connect(self._show_example)
        typed = {"forward": self.forward, "reverse": self.reverse, **self.ends}
        WaitingForm(context, self, KIND_OF_RELATION, typed, kind.id if kind else "")
        self._show_example()
        self.forward.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_example(self) -> None:
        forward = self.forward.text().strip() or self.forward.placeholderText()
        reverse = self.reverse.text().strip() or (
            forward if self.forward.text().strip() else self.reverse.placeholderText()
        )
        self.example.setText(
            tr("Reads: Anna {forward} Carlos; Carlos {reverse} Anna.", forward=forward, reverse=reverse)
        )
        self.forward_row.set_error("")

    def save(self) -> None:
        forward, reverse = self.forward.text().strip(), self.reverse.text().strip()
        if not forward:
            self.forward_row.set_error(tr("Please say how the relation reads."))
            self.forward.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        ws, kind = self._context.ws, self._kind
        self.accept()
        if kind is None:
            ends = {f"{end}_kind": choice.value for end, choice in self.ends.items()}
            made = tr("Kind of relation “{name}” created", name=forward)
            self._context.do(lambda: relations.define_type(ws, forward, reverse, **ends), made)
        elif (forward, reverse) != (kind.forward, kind.reverse):
            changed = tr("Kind of relation “{name}” changed", name=forward)
            self._context.do(lambda: relations.rename_type(ws, kind.id, forward, reverse), changed)
