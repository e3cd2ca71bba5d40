"""Folders per customer: choose where they lie, look whose they are, link those that are ticked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from crm_desktop.common.i18n import texts
from crm_desktop.exchange.customer_folders import subfolders
from crm_desktop.operations import customer_folders
from crm_desktop.operations.customer_folders import CERTAIN, Owner, Proposal
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.tick_list import Tick, TickList

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("customer_folders")

Chosen = list[tuple[str, str, str]]
NAMED = 8
"""So many folders without a contact are named."""


def choose_folder(context: Context) -> None:
    """Ask for the folder that holds one folder per customer."""
    from PySide6.QtWidgets import QFileDialog

    start = str(context.settings.get("customer_folder", ""))
    if name := QFileDialog.getExistingDirectory(context.window, tr("Folder that holds one folder per customer"), start):
        context.settings.set("customer_folder", name)
        look_through(context, Path(name))


def look_through(context: Context, path: Path) -> None:
    """Compare its folders with the contacts beside the window, then ask."""

    def work(ws, progress):
        return customer_folders.propose(ws, subfolders(path), progress)

    def done(found: list[Proposal]) -> None:
        if not any(item.owners for item in found):
            context.toast(tr("None of the folders in “{name}” is named like a contact.", name=path.name))
            return
        LinkDialog(context, path, found, lambda chosen: _link(context, chosen)).open()

    context.run(tr("Comparing folders"), work, done)


def _link(context: Context, chosen: Chosen) -> None:
    count = len(chosen)
    context.do(
        lambda: customer_folders.link(context.ws, chosen),
        tr.plural(count, "{n} folder linked", "{n} folders linked"),
    )


class LinkDialog(Dialog):
    """`on_yes` gets (path, name, contact) of what is ticked. Those that are certain are ticked from the start."""

    def __init__(
        self, context: Context, path: Path, found: Sequence[Proposal], on_yes: Callable[[Chosen], object]
    ) -> None:
        super().__init__(
            context.window,
            tr("Whose folders are these?"),
            tr("Folders in “{name}”. Only a link is kept; nothing is copied or moved.", name=path.name),
            width=760,
        )
        self._chosen: dict[str, tuple[str, str, str]] = {}
        ticks: list[Tick] = []
        ticked: list[str] = []
        for item in sorted(found, key=lambda item: not (item.owners and item.owners[0].cls != CERTAIN)):
            for owner in item.owners:
                value = str(len(self._chosen))
                self._chosen[value] = (item.path, item.name, owner.contact_id)
                token = "ok" if owner.cls == CERTAIN else "warn"
                ticks.append(Tick(value, item.name, _about(owner), token, fixed=owner.linked))
                if owner.cls == CERTAIN:
                    ticked.append(value)
        self._linked = {tick.value for tick in ticks if tick.fixed}
        self.list = TickList(tr("Folders and the contacts they may belong to"))
        self.list.set_ticks(ticks, ticked)
        self.list.changed.connect(self._changed)
        self.body.addWidget(self.list)
        self.body.addWidget(Label(_without(found), "small", "text2", wrap=True))
        self.add_button(tr("Cancel"), "secondary", self.reject)
        self.yes = self.add_button("", "primary", self.accept)
        self.accepted.connect(lambda: on_yes(self.chosen()))
        self.list.setFocus()
        self._changed()

    def chosen(self) -> Chosen:
        return [self._chosen[value] for value in self.list.values() if value not in self._linked]

    def _changed(self) -> None:
        count = len(self.chosen())
        self.yes.setText(tr.plural(count, "Link {n} folder", "Link {n} folders"))
        self.yes.setEnabled(bool(count))


def _about(owner: Owner) -> str:
    """ "Anna Müller · Potsdam – same name" """
    from crm_desktop.records.matching.reasons import words

    who = " · ".join(part for part in (owner.name, owner.detail) if part)
    return f"{who} – {tr('linked already') if owner.linked else words(owner.reasons)}"


def _without(found: Sequence[Proposal]) -> str:
    names = [item.name for item in found if not item.owners]
    if not names:
        return tr("Every folder looks like a contact. Green ones are certain; please look at the others.")
    listed = ", ".join(names[:NAMED]) + (" …" if len(names) > NAMED else "")
    return tr.plural(
        len(names),
        "{n} folder is named like nobody: {names}",
        "{n} folders are named like nobody: {names}",
        names=listed,
    )
