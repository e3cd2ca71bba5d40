"""The processes of the office: drawn, taken from those that come with the program or from a file, given away."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from crm_desktop.common import i18n
from crm_desktop.common.i18n import mark, texts
from crm_desktop.operations import processes
from crm_desktop.records import drawing
from crm_desktop.records.process import NOUNS, Process, Step
from crm_desktop.store import schema
from crm_desktop.store.queries import processes as queries
from crm_desktop.ui.folders import EXPORT_FOLDER, with_ending
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.menu import Menu

from .entry_list import Entry
from .own import OwnSection

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("settings_page")

ICONS = dict(zip(NOUNS, ("handshake", "ticket", "circle-alert", "heart-handshake"), strict=True))
_NOUNS = dict(
    zip(NOUNS, (mark("Sales"), mark("Tickets"), mark("Complaints"), mark("Customer care")), strict=True)
)  # fmt: skip


class ProcessesSection(OwnSection):
    touches = frozenset({schema.PROCESS, schema.PROCESS_VERSION, schema.PROCESS_CASE})

    def __init__(self, context: Context) -> None:
        self.empty = tr("There is no process yet. Take one that comes with Kontor and change it, or draw your own.")
        sentence = tr("The steps a sale, a ticket or a complaint goes through, and what follows from each reaction of "
                      "the customer.")  # fmt: skip
        super().__init__(context, tr("Processes"), sentence)
        self.new = Button(tr("New process …"), "secondary", "plus", size="large")
        self.new.clicked.connect(self._open_new)
        self.take = Button(tr("From a file …"), "secondary", "import", size="large")
        self.take.clicked.connect(self.import_file)
        self.give = Button(tr("Export …"), "secondary", "file-up", size="large")
        self.give.clicked.connect(self._open_export)
        for button in (self.new, self.take, self.give):
            self.tools.addWidget(button)
        self.tools.addStretch(1)

    def entries(self) -> list[Entry]:
        found = queries.heads(self.context.ws)
        self.give.setEnabled(bool(found))
        return [self._entry(head) for head in found]

    def _entry(self, head: queries.Head) -> Entry:
        parts = [tr(_NOUNS.get(head.noun, mark("Sales")))]
        if head.number:
            parts.append(tr("Version {n}", n=head.number))
        if head.draft:
            parts.append(tr("Draft {n}", n=head.draft))
        if head.number and not head.draft:
            parts.append(tr("in use"))
        note = tr.plural(head.cases, "{n} case is running", "{n} cases are running") if head.cases else ""
        return Entry(head.id, head.name, " · ".join(parts), note, ICONS.get(head.noun, "workflow"))

    def edit(self, entry_id: str) -> None:
        self.context.go("designer", entry_id)

    def delete(self, entry_id: str) -> None:
        done = tr("Process “{name}” deleted", name=self._title(entry_id))
        self.context.do(lambda: processes.delete(self.context.ws, entry_id), done)

    # New ones

    def _open_new(self) -> None:
        from crm_desktop.exchange import process_files

        menu = Menu(self)
        menu.add(tr("&Empty drawing"), "square-plus", self.create)
        menu.addSeparator()
        for code in process_files.shipped():
            process = process_files.read(process_files.shipped()[code])
            menu.add(process.name.replace("&", "&&"), ICONS.get(process.noun, "workflow"),
                     lambda code=code: self.take_shipped(code))  # fmt: skip
        menu.open_at(self.new)

    def create(self) -> None:
        """A drawing with a first step and two ends, which every process needs."""
        name = tr("New process")
        steps = (
            Step("first", tr("First step"), probability=10, x=160, y=0),
            drawing.ended(Step("won", tr("Won"), kind="task", x=0, y=400), "won"),
            drawing.ended(Step("lost", tr("Lost"), kind="task", x=320, y=400), "lost"),
        )
        process = Process("process", name, start="first", steps=steps)
        self._open(self.context.do(lambda: processes.create(self.context.ws, process)))

    def take_shipped(self, code: str) -> None:
        """One that comes with the program; where the file has it already, a second one of one's own."""
        from crm_desktop.exchange import process_files

        ws = self.context.ws
        if queries.process_named(ws, code):
            process = process_files.read(process_files.shipped()[code])
            self._open(self.context.do(lambda: processes.create(ws, process)))
        else:
            self._open(self.context.do(lambda: process_files.available(ws, code), tr("Process is in use now")))

    def import_file(self) -> None:
        folder = self.context.settings.get(EXPORT_FOLDER) or str(Path.home())
        kinds = f"{tr('Processes')} (*.toml *.json)"
        name, _ = QFileDialog.getOpenFileName(self.window(), tr("Process from a file"), str(folder), kinds)
        if name:
            self.read_file(Path(name))

    def read_file(self, path: Path) -> None:
        """Take a process from a file as a draft, to be looked at before it is used."""
        from crm_desktop.exchange import process_files

        ws = self.context.ws
        self._open(
            self.context.do(
                lambda: processes.create(ws, process_files.read(path, i18n.language())),
                tr("Read as a draft: publish it to use it."),
            )
        )

    def _open(self, process_id: str | None) -> None:
        if process_id:
            self.context.go("designer", process_id)

    # Giving away

    def _open_export(self) -> None:
        menu = Menu(self)
        for head in queries.heads(self.context.ws):
            menu.add(head.name.replace("&", "&&"), ICONS.get(head.noun, "workflow"),
                     lambda head=head: self.export(head))  # fmt: skip
        menu.open_at(self.give)

    def export(self, head: queries.Head) -> None:
        from crm_desktop.exchange import process_files

        versions = queries.versions(self.context.ws, head.id)
        name = "".join(char for char in head.name if char not in '\\/:*?"<>|').strip() or head.code
        folder = Path(self.context.settings.get(EXPORT_FOLDER) or Path.home())
        chosen, _ = QFileDialog.getSaveFileName(
            self.window(), tr("Export process"), str(folder / f"{name}.toml"), "TOML (*.toml)"
        )
        if not chosen or not versions:
            return
        path: Path | None = Path(chosen)
        path = path if path.suffix.lower() == ".toml" else with_ending(self.window(), path, ".toml")
        if path is None:
            return
        self.context.settings.set(EXPORT_FOLDER, str(path.parent))
        done = tr("Saved: {name}", name=path.name)
        self.context.do(lambda: process_files.write(versions[0].process, path) or True, done, undo=False)
