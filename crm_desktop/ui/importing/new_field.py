"""A new field of one's own: its name, its kind, and the reason where it holds data that need one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLineEdit, QPlainTextEdit, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.exchange.reading.tables import Cell
from crm_desktop.records.contact import FIELD_KINDS
from crm_desktop.records.sensitive import sensitive_category
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.forms import FieldRow
from crm_desktop.ui.widgets.icon_label import IconLabel
from crm_desktop.ui.widgets.labels import Label

tr = texts("import_wizard")

_ICONS = {
    "text": "type", "number": "hash", "date": "calendar", "choice": "circle-dot", "multi": "list-checks",
    "money": "euro", "link": "link",
}  # fmt: skip


def kind_name(kind: str) -> str:
    return {
        "text": tr("Text"), "number": tr("Number"), "date": tr("Date"), "choice": tr("Choice"),
        "multi": tr("Several choices"), "money": tr("Amount of money"), "link": tr("Web link"),
    }[kind]  # fmt: skip


def category_name(category: str) -> str:
    return {
        "health": tr("health"), "religion": tr("religion or belief"), "politics": tr("political opinions"),
        "ethnicity": tr("ethnic origin"), "union": tr("trade union membership"), "sex_life": tr("sex life"),
        "genetic": tr("genetic data"), "biometric": tr("biometric data"), "convictions": tr("criminal convictions"),
    }.get(category, category)  # fmt: skip


def likely_kind(samples: Sequence[Cell]) -> str:
    """The kind of field these values fit without a loss."""
    import datetime

    from crm_desktop.common.numbers import parse_number
    from crm_desktop.records.dates import parse_date

    found = [sample for sample in samples if sample is not None]
    if not found:
        return "text"
    if all(isinstance(sample, datetime.date) for sample in found):
        return "date"
    if all(isinstance(sample, (int, float)) for sample in found):
        return "number"
    written = [str(sample).strip() for sample in found]
    if all(text.casefold().startswith(("http://", "https://", "www.")) for text in written):
        return "link"
    if all(text.endswith("€") or text.startswith("€") for text in written):
        return "money"
    if all(text[:1].isdigit() and "." in text and parse_date(text).iso for text in written):
        return "date"
    if all(parse_number(text) is not None and not text.startswith("0") for text in written):
        return "number"
    return "text"


class NewFieldDialog(Dialog):
    """`values()` after it was accepted: name, kind, reason."""

    def __init__(
        self, parent: QWidget, heading: str, samples: Sequence[Cell], kind: str, reason: str, taken: frozenset[str]
    ) -> None:
        super().__init__(parent, tr("New field"), tr("It appears at once in form, list, filter and export."), width=460)
        self._taken = taken
        self.name = QLineEdit(" ".join(heading.split()))
        self.name.setMaxLength(80)
        self.kind = Combo(tr("Kind"), [Option(value, kind_name(value), _ICONS[value]) for value in FIELD_KINDS])
        self.kind.set_value(kind or likely_kind(samples))
        self.layout().setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._name_row = FieldRow(tr("Name"), self.name)
        self.body.addWidget(self._name_row)
        self.body.addWidget(FieldRow(tr("Kind"), self.kind, tr("Values that do not fit the kind are kept as text.")))
        self._warning = QWidget()
        row = QHBoxLayout(self._warning)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(10)
        row.addWidget(IconLabel("triangle-alert", "warn", size=18), 0, Qt.AlignmentFlag.AlignTop)
        self._why = Label("", "body", "warn", wrap=True)
        row.addWidget(self._why, 1)
        self.body.addWidget(self._warning)
        self.reason = QPlainTextEdit(reason)
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(68)
        self._reason_row = FieldRow(
            tr("Reason"), self.reason, tr("Kept with the field, so that it can be shown to an authority.")
        )
        self.body.addWidget(self._reason_row)
        self.add_button(tr("Cancel"), callback=self.reject)
        self._make = self.add_button(tr("Create field"), "primary", self._accept)
        self.name.textChanged.connect(self._look)
        self.reason.textChanged.connect(self._look)
        self._look()
        (self.name if not self._category() or reason else self.reason).setFocus()

    def values(self) -> tuple[str, str, str]:
        reason = " ".join(self.reason.toPlainText().split())
        return " ".join(self.name.text().split()), self.kind.value, reason if self._category() else ""

    def _category(self) -> str:
        return sensitive_category(self.name.text())

    def _look(self) -> None:
        category = self._category()
        self._warning.setVisible(bool(category))
        self._reason_row.setVisible(bool(category))
        if category:
            self._why.setText(
                tr(
                    "“{name}” sounds like data on {category}. Such data are specially protected (GDPR Art. 9 and 10): "
                    "write down why your office needs them, or leave the column out.",
                    name=" ".join(self.name.text().split()),
                    category=category_name(category),
                )
            )
        self._make.setEnabled(not self._missing())
        self._make.setToolTip(plain_tip(self._missing()))
        name, taken = " ".join(self.name.text().split()), self._taken
        self._name_row.set_error(tr("There is a field of this name already.") if name.casefold() in taken else "")
        QTimer.singleShot(0, self._fit)

    def showEvent(self, event) -> None:
        self._fit()
        super().showEvent(event)

    def _fit(self) -> None:
        """As high as warning and reason need."""
        for row in (self._name_row, self._warning, self._reason_row):
            row.layout().activate()
        self.layout().activate()
        self.resize(self.width(), self.layout().heightForWidth(self.width()))

    def _missing(self) -> str:
        name, _, reason = self.values()
        if not name:
            return tr("Please type the name of the field.")
        if name.casefold() in self._taken:
            return tr("There is a field of this name already.")
        return tr("Please give the reason.") if self._category() and not reason else ""

    def _accept(self) -> None:
        if not self._missing():
            self.accept()
