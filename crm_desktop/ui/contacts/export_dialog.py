"""Writing contacts to a file: which, what kind, which columns; then the system's own file dialog."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QFileDialog, QRadioButton, QVBoxLayout, QWidget

from crm_desktop.common.i18n import mark, texts
from crm_desktop.common.progress import Progress
from crm_desktop.exchange import export
from crm_desktop.exchange.export import Exported
from crm_desktop.operations import consents
from crm_desktop.records import consent_labels
from crm_desktop.store.queries.gate import Answer
from crm_desktop.store.workspace import Workspace
from crm_desktop.ui import fonts
from crm_desktop.ui.consents.who_may import WhoMayDialog, counted
from crm_desktop.ui.folders import EXPORT_FOLDER, open_folder, with_ending
from crm_desktop.ui.widgets.buttons import LinkButton
from crm_desktop.ui.widgets.choice_card import ChoiceCard
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.forms import FieldRow
from crm_desktop.ui.widgets.labels import Label

from . import columns
from .ticks import Picked

if TYPE_CHECKING:
    from .list_pane import ListPane

tr = texts("contacts")

KIND = "export_kind"
_KINDS: tuple[tuple[str, str, str, str], ...] = (
    ("xlsx", mark("Excel"), mark("One row per contact; also for LibreOffice."), "file-spreadsheet"),
    ("csv", mark("CSV"), mark("Text with separators, for any other program."), "file-text"),
    ("vcf", mark("vCard"), mark("For telephones, Outlook, Google and iCloud."), "contact"),
)
_MAILINGS = tuple(
    (channel, purpose)
    for purpose in ("advertising", "newsletter", "invitation", "survey")
    for channel in ("post", "email", "phone")
    if (channel, purpose) != ("phone", "newsletter")
)


class ExportDialog(Dialog):
    """Choices are remembered on this machine, but for which contacts."""

    def __init__(self, pane: ListPane) -> None:
        super().__init__(pane.context.window, tr("Export contacts"), width=540)
        self._pane, self._context = pane, pane.context
        self._ticked = pane.ticks.picked(pane.contacts.view, pane.contacts.count) if pane.ticks else None
        self._whole = Picked(pane.contacts.view, True, frozenset(), frozenset(), pane.contacts.count)
        self.which = self._radios(tr("Which contacts"), self._which_choices())
        self._build_kinds()
        count = len(columns.fields_among(pane.state.columns, pane.lookups))
        shown = tr.plural(count, "The {n} column of the table", "The {n} columns of the table")
        self.columns = self._radios(
            tr("Which columns"), [("all", tr("All fields that hold anything")), ("shown", shown)]
        )
        self._build_mailing()
        self._choose(self._context.settings.get(KIND, "xlsx"))
        self.add_button(tr("Cancel"), "secondary", self.reject)
        self.add_button(tr("Choose file …"), "primary", self._ask_file)

    def _which_choices(self) -> list[tuple[str, str]]:
        whole = self._whole.count
        everything = self._pane.contacts.total == whole
        choices = [
            (
                "list",
                tr.plural(whole, "The {n} contact of the file", "All {n} contacts of the file")
                if everything
                else tr.plural(whole, "The {n} contact of the list", "The {n} contacts of the list"),
            )
        ]
        if self._ticked is not None:
            choices.insert(0, ("ticked", tr.plural(self._ticked.count, "{n} ticked contact", "{n} ticked contacts")))
        return choices

    def _radios(self, title: str, choices: list[tuple[str, str]]) -> dict[str, QRadioButton]:
        box = QWidget()
        box.setAccessibleName(title)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(Label(title, "small", "text2", weight=fonts.SEMIBOLD))
        group = QButtonGroup(box)
        made: dict[str, QRadioButton] = {}
        for value, text in choices:
            button = made[value] = QRadioButton(text.replace("&", "&&"))
            button.setFont(fonts.font("body"))
            group.addButton(button)
            column.addWidget(button)
        next(iter(made.values())).setChecked(True)
        self.body.addWidget(box)
        return made

    def _build_kinds(self) -> None:
        box = QWidget()
        box.setAccessibleName(tr("Kind of file"))
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(tr("Kind of file"), "small", "text2", weight=fonts.SEMIBOLD))
        self.kinds: dict[str, ChoiceCard] = {}
        for kind, text, detail, icon in _KINDS:
            card = self.kinds[kind] = ChoiceCard(tr(text), tr(detail), icon)
            card.toggled.connect(lambda _on: self._fit_columns())
            column.addWidget(card)
        self.body.addWidget(box)

    def _build_mailing(self) -> None:
        """What the list is for: of one for a mailing the gate leaves out who may not be addressed."""
        offered = [Option("", tr("Own use, nobody is written to"))]
        for channel, purpose in _MAILINGS:
            what, way = consent_labels.label("purpose", purpose), consent_labels.label("channel", channel)
            offered.append(Option(f"{channel}:{purpose}", tr("{purpose} by {channel}", purpose=what, channel=way)))
        self.use = Combo(tr("What the list is for"), offered)
        self.use.chosen.connect(lambda _value: self._count())
        for button in self.which.values():
            button.toggled.connect(lambda on: self._count() if on else None)
        self.body.addWidget(FieldRow(tr("What the list is for"), self.use))
        self.who = LinkButton("")
        self.who.clicked.connect(self._show_who)
        self.who.hide()
        self.body.addWidget(self.who)

    @property
    def mailing(self) -> export.Mailing | None:
        channel, _, purpose = self.use.value.partition(":")
        return export.Mailing(channel, purpose) if purpose else None

    def _answers(self) -> list[Answer]:
        ws = self._context.ws
        return consents.gate(ws, self._picked().resolve(ws), *self.mailing) if self.mailing else []

    def _count(self) -> None:
        self.who.setVisible(self.mailing is not None)
        if self.mailing is not None:
            self.who.set_text(counted(self._answers()))
        self.adjustSize()

    def _show_who(self) -> None:
        if self.mailing is not None:
            WhoMayDialog(self, self._answers(), *self.mailing).open()

    def _picked(self) -> Picked:
        return self._ticked if self._ticked is not None and self.which["ticked"].isChecked() else self._whole

    def _choose(self, kind: str) -> None:
        self.kinds[kind if kind in self.kinds else "xlsx"].setChecked(True)
        self._fit_columns()

    @property
    def kind(self) -> str:
        return next((kind for kind, card in self.kinds.items() if card.isChecked()), "xlsx")

    def _fit_columns(self) -> None:
        """A vCard has no columns."""
        if hasattr(self, "columns"):
            for button in self.columns.values():
                button.setEnabled(self.kind != "vcf")

    # Writing

    def _ask_file(self) -> None:
        kind, settings = self.kind, self._context.settings
        folder = Path(settings.get(EXPORT_FOLDER) or Path.home())
        name = self._pane.saved.name if self._pane.saved is not None else tr("Contacts")
        name = "".join(char for char in name if char not in '\\/:*?"<>|').strip() or tr("Contacts")
        proposal = folder / f"{name} {self._context.today().isoformat()}{export.KINDS[kind]}"
        label = next(tr(text) for found, text, _, _ in _KINDS if found == kind)
        chosen, _ = QFileDialog.getSaveFileName(
            self, tr("Export contacts"), str(proposal), f"{label} (*{export.KINDS[kind]})"
        )
        if not chosen:
            return
        path: Path | None = Path(chosen)
        if path.suffix.lower() != export.KINDS[kind]:
            path = with_ending(self, path, export.KINDS[kind])
        if path is None:
            return
        settings.set(KIND, kind)
        settings.set(EXPORT_FOLDER, str(path.parent))
        self.accept()
        self._write(path, kind)

    def _write(self, path: Path, kind: str) -> None:
        context = self._context
        picked, mailing = self._picked(), self.mailing
        wanted = None
        if kind != "vcf" and self.columns["shown"].isChecked():
            wanted = columns.fields_among(self._pane.state.columns, self._pane.lookups)

        def work(ws: Workspace, progress: Progress) -> Exported:
            progress.start(tr("Export contacts"))
            return export.write(ws, path, kind, picked.resolve(ws), wanted, progress, mailing)

        def done(found: Exported) -> None:
            said = tr.plural(found.contacts, "{n} contact written to “{name}”", "{n} contacts written to “{name}”",
                             name=found.path.name)  # fmt: skip
            if found.left_out:
                said += " " + tr.plural(len(found.left_out), "{n} was left out.", "{n} were left out.")
            if found.cut:
                said += " " + tr.plural(
                    found.cut, "{n} text was too long for a cell and was cut.",
                    "{n} texts were too long for a cell and were cut.",
                )  # fmt: skip
            context.toast(said, action=(tr("Show"), lambda: open_folder(context, found.path)))

        context.run(tr("Export contacts"), work, done, None, lambda: context.toast(tr("Stopped, no file was written.")))
