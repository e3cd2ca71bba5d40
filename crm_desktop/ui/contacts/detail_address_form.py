"""The form of one address: a panel at its place; what was typed is saved when the panel closes, Esc forgets it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.operations import contacts
from crm_desktop.records.contact import ADDRESS_TYPES, Address
from crm_desktop.records.countries import country_code, country_codes, country_name
from crm_desktop.records.field_labels import address_field
from crm_desktop.records.labels import label
from crm_desktop.records.postal import places
from crm_desktop.ui.widgets.buttons import Button, IconButton
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.forms import FieldRow
from crm_desktop.ui.widgets.popover import Popover

if TYPE_CHECKING:
    from crm_desktop.ui.contacts.detail_channels import AddressField
    from crm_desktop.ui.context import Context

tr = texts("contact_page")

# field, row, column, columns it spans
_PLACES = (
    ("street", 1, 0, 2), ("extra", 2, 0, 2), ("zip", 3, 0, 1), ("city", 3, 1, 1), ("po_box", 4, 0, 1),
    ("state", 4, 1, 1),
)  # fmt: skip


class AddressForm(Popover):
    """Of an existing address, or of a new one when `address.id` is empty."""

    def __init__(self, context: Context, anchor: QWidget, address: Address, field: AddressField | None = None) -> None:
        super().__init__(anchor, tr("Address"), width=340, margins=16)
        self._context, self._address, self._field = context, address, field
        self._dropped = False
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        types = [Option(type, label("address", type)) for type in ADDRESS_TYPES]
        self.type = Combo(tr("Kind of address"), types, self)
        self.type.set_value(address.type or "work")
        grid.addWidget(self.type, 0, 0, 1, 2)
        self.fields: dict[str, QLineEdit] = {}
        self.rows: dict[str, FieldRow] = {}
        for name, row, column, span in _PLACES:
            line = self.fields[name] = QLineEdit(getattr(address, name), self)
            line.returnPressed.connect(self.close)
            self.rows[name] = FieldRow(address_field(name), line)
            grid.addWidget(self.rows[name], row, column, 1, span)
        self.fields["zip"].editingFinished.connect(self._fill_city)
        self.country = self._make_country(address.country)
        for name in ("zip", "city"):
            self.fields[name].editingFinished.connect(self._check_place)
        self.country.chosen.connect(lambda _: self._check_place())
        grid.addWidget(FieldRow(address_field("country"), self.country), 5, 0, 1, 2)
        self.body.addLayout(grid)
        self.body.addLayout(self._make_foot())
        self.setFocusProxy(self.fields["street"])
        self.closed.connect(self._save)
        self._check_place()

    def _make_country(self, value: str) -> Combo:
        home = contacts.home_country(self._context.ws)
        codes = sorted(country_codes(), key=lambda code: country_name(code).casefold())
        options = [Option("", tr("As the office ({country})", country=country_name(home)))]
        options += [Option(code, country_name(code)) for code in codes]
        if value and value not in codes:
            options.append(Option(value, value))
        combo = Combo(address_field("country"), options, self, search=tr("Country …"))
        combo.set_value(value)
        return combo

    def _make_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 4, 0, 0)
        if self._address.id and self._field is not None:
            star = IconButton("star", tr("Use first"), self)
            star.setCheckable(True)
            star.setChecked(bool(self._address.is_primary))
            star.setEnabled(not self._address.is_primary)
            star.clicked.connect(self._field.make_primary)
            remove = IconButton("trash-2", tr("Remove address"), self)
            remove.clicked.connect(self._remove)
            foot.addWidget(star)
            foot.addWidget(remove)
        foot.addStretch(1)
        done = Button(tr("Done") if self._address.id else tr("Add"), "soft", parent=self)
        done.clicked.connect(self.close)
        foot.addWidget(done)
        return foot

    def _fill_city(self) -> None:
        """A postal code that belongs to one place names it."""
        if not self.fields["city"].text():
            found = places(self.fields["zip"].text().strip(), country_code(self.country.value))
            if len(found) == 1:
                self.fields["city"].setText(found[0])

    def _check_place(self) -> None:
        """Code and place that do not go together are pointed out; they may stay."""
        from crm_desktop.ui.contacts.detail_channels import place_doubt

        doubt = place_doubt(self.fields["zip"].text(), self.fields["city"].text(), self.country.value)
        if self.rows["city"].message.text() != doubt:
            self.rows["city"].set_doubt(doubt)
            self.refit()

    def _remove(self) -> None:
        self._dropped = True
        self.close()
        if self._field is not None:
            self._field.remove()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._dropped = True
        super().keyPressEvent(event)

    def values(self) -> dict[str, str]:
        found = {name: " ".join(line.text().split()) for name, line in self.fields.items()}
        return {"type": self.type.value, **found, "country": self.country.value}

    def _save(self) -> None:
        if self._dropped:
            return
        values, ws, address = self.values(), self._context.ws, self._address
        changed = {name: value for name, value in values.items() if value != getattr(address, name)}
        if address.id:
            if changed:
                self._context.do(lambda: contacts.change_address(ws, address.id, **changed))
        elif any(value for name, value in values.items() if name not in ("type", "country")):
            self._context.do(lambda: contacts.add_address(ws, address.contact_id, **values))
