"""What a customer has: product, number, value, and when contract and warranty end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit

from crm_desktop.common.i18n import texts
from crm_desktop.operations import equipment
from crm_desktop.records.equipment import MOST_NOTICE, NOTICE_DAYS, Equipment
from crm_desktop.ui import fonts
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.field_kinds import DATE, MONEY, FieldKind
from crm_desktop.ui.widgets.forms import FieldRow, NumberField

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("contact_page")


class EquipmentDialog(Dialog):
    """Without `found` it makes a new entry. Days and amounts are read as people write them."""

    def __init__(self, context: Context, contact_id: str, found: Equipment | None = None) -> None:
        title = tr("Change product or contract") if found else tr("New product or contract")
        super().__init__(context.window, title, width=480)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._contact_id, self._found = context, contact_id, found
        known = found or Equipment("")
        self.product = self._line(known.product, tr("e.g. Service contract"))
        self.product_row = FieldRow(tr("Product or contract"), self.product)
        self.body.addWidget(self.product_row)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        self.body.addLayout(grid)
        self._rows: dict[str, tuple[QLineEdit, FieldRow, FieldKind]] = {}
        amount = "" if known.amount is None else str(known.amount)
        for place, (name, text, kind, value) in enumerate((
            ("contract_end", tr("Contract ends"), DATE, known.contract_end),
            ("warranty_end", tr("Warranty ends"), DATE, known.warranty_end),
            ("amount", tr("Value"), MONEY, amount),
        )):  # fmt: skip
            line = self._line(kind.show(value) if value else "", DATE.show("2027-03-31") if kind is DATE else "")
            row = FieldRow(text, line)
            self._rows[name] = (line, row, kind)
            grid.addWidget(row, place // 2, place % 2)
        self.serial = self._line(known.serial, "")
        grid.addWidget(FieldRow(tr("Serial or contract number"), self.serial), 1, 1)
        self.notice = NumberField(tr("Days before the end"), least=0, most=MOST_NOTICE)
        self.notice.setValue(known.notice)
        hint = tr("So many days before comes the follow-up")
        grid.addWidget(FieldRow(tr("Days before the end"), self.notice, hint), 2, 0)
        self.note = self._line(known.note, "")
        grid.addWidget(FieldRow(tr("Note"), self.note), 2, 1)
        self.body.addStretch(1)
        self.add_button(tr("Cancel"), "secondary", self.reject)
        self.save_button = self.add_button(tr("Save"), "primary", self.save)
        self.product.setFocus()

    @staticmethod
    def _line(text: str, hint: str) -> QLineEdit:
        line = QLineEdit(text)
        line.setFont(fonts.font("body", tabular=True))
        line.setPlaceholderText(hint)
        return line

    def field(self, name: str) -> QLineEdit:
        """One of contract_end, warranty_end, amount."""
        return self._rows[name][0]

    def save(self) -> None:
        """Take it over; what cannot be read is said at its field."""
        values: dict[str, Any] = {
            "product": self.product.text().strip(), "serial": self.serial.text().strip(),
            "note": self.note.text().strip(),
            "notice_days": self.notice.value() if self.notice.value() != NOTICE_DAYS else None,
        }  # fmt: skip
        wrong: QLineEdit | None = None
        for name, (line, row, kind) in self._rows.items():
            try:
                read = kind.read(line.text())
                if name == "amount" and read.startswith("-"):
                    raise ValueError(tr("The value is not below zero."))
            except ValueError as problem:
                row.set_error(str(problem))
                wrong = wrong or line
                continue
            row.set_error("")
            values[name] = (int(read) if read else None) if name == "amount" else read
        if not values["product"]:
            self.product_row.set_error(tr("What does the customer have?"))
            wrong = self.product
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        ws, found = self._context.ws, self._found
        if found is None:
            product = values.pop("product")
            done = self._context.do(
                lambda: equipment.add(ws, self._contact_id, product, **values), tr("“{name}” noted", name=product)
            )
        else:
            done = self._context.do(
                lambda: (equipment.set_fields(ws, found.id, values), True)[1],
                tr("“{name}” changed", name=values["product"]),
            )
        if done is not None:
            self.accept()
