"""Changes to many contacts at once: each one undo step; long ones run beside the window with progress."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.common.progress import Progress
from crm_desktop.operations import contacts, fields, tags, users
from crm_desktop.records.contact import CustomField
from crm_desktop.store.queries import listing
from crm_desktop.store.workspace import Workspace

from .ticks import Picked

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("contacts")

AT_ONCE = 1000
CHUNK = 250
ASK_FROM, ASK_SHARE = 200, 0.2
"""Deleting more than this number, or this share of the file, is asked for first and backed up (reliability D21)."""

Work = Callable[[Workspace, Sequence[str]], object]


@dataclass(frozen=True)
class Bulk:
    """label: what is being done, for progress and history; done: what the toast says."""

    context: Context
    picked: Picked

    @property
    def count(self) -> int:
        return self.picked.count

    def run(self, label: str, done: str, work: Work, *, before: Callable[[Workspace], object] | None = None) -> None:
        """Do `work` on the ticked contacts; `before` runs first, outside the operation."""
        context, picked = self.context, self.picked
        if picked.count <= AT_ONCE and before is None:
            context.do(lambda: work(context.ws, picked.resolve(context.ws)), done)
            return

        def job(ws: Workspace, progress: Progress) -> int:
            progress.start(label)
            ids = picked.resolve(ws)  # who comes while the backup is made was not meant
            if before is not None:
                before(ws)
            progress.start(label, len(ids))
            with ws.operation(label) as operation:
                for start in range(0, len(ids), CHUNK):
                    work(ws, ids[start : start + CHUNK])
                    progress.step(start)
            return operation.id

        def finished(number: int) -> None:
            context.toast(done, action=(tr("Undo"), lambda: context.window.history.undo_operation(number)))

        context.run(label, job, finished, None, lambda: context.toast(tr("Stopped, nothing was changed.")))

    # What can be done

    def set_tag(self, name: str, tag_id: str, on: bool) -> None:
        if on:
            done = tr.plural(self.count, "“{tag}” put on {n} contact", "“{tag}” put on {n} contacts", tag=name)
            self.run(tr("Tag “{name}”", name=name), done, lambda ws, ids: tags.add(ws, ids, name))
        else:
            done = tr.plural(self.count, "“{tag}” taken off {n} contact", "“{tag}” taken off {n} contacts", tag=name)
            self.run(tr("Take tag off"), done, lambda ws, ids: tags.remove(ws, ids, tag_id))

    def set_role(self, role: str, text: str, on: bool) -> None:
        if on:
            done = tr.plural(self.count, "{n} contact is now: {role}", "{n} contacts are now: {role}", role=text)
        else:
            done = tr.plural(
                self.count, "{n} contact is no longer: {role}", "{n} contacts are no longer: {role}", role=text
            )
        self.run(tr("Change role"), done, lambda ws, ids: contacts.set_role(ws, ids, role, on))

    def set_phase(self, phase: str, text: str) -> None:
        done = tr.plural(self.count, "Phase of {n} contact: {phase}", "Phase of {n} contacts: {phase}", phase=text)
        self.run(tr("Change phase"), done, lambda ws, ids: contacts.set_phase(ws, ids, phase))

    def set_owner(self, owner_id: str, name: str) -> None:
        done = tr.plural(self.count, "{name} looks after {n} contact", "{name} looks after {n} contacts", name=name)
        if not owner_id:
            done = tr.plural(self.count, "Nobody looks after {n} contact now", "Nobody looks after {n} contacts now")
        context, along = self.context, False
        if owner_id:
            from crm_desktop.ui.contacts.owners import ALONG, ask_along, open_words

            found = users.open_with(context.ws, self.picked.resolve(context.ws), owner_id)
            answer = ask_along(context, found, owner_id)
            if not answer:
                return
            if along := answer == ALONG:
                done = tr("{done}, with {what}", done=done, what=open_words(found))
        self.run(tr("Edit contacts"), done, lambda ws, ids: users.give(ws, ids, owner_id, along=along))

    def set_plain(self, name: str, value: str, done: str) -> None:
        self.run(tr("Edit contacts"), done, lambda ws, ids: contacts.set_fields(ws, ids, {name: value}))

    def set_own(self, field: CustomField, values: Sequence[str]) -> None:
        done = tr.plural(
            self.count, "“{field}” set for {n} contact", "“{field}” set for {n} contacts", field=field.name
        )
        self.run(tr("Set “{name}”", name=field.name), done, lambda ws, ids: fields.set_value(ws, field.id, ids, values))

    def letters_came_back(self) -> None:
        from crm_desktop.operations import undeliverable

        done = tr.plural(self.count, "{n} letter noted as come back", "{n} letters noted as come back")
        self.run(tr("Letters came back"), done, undeliverable.letters)

    # Deleting

    def delete(self) -> None:
        """Move to the trash, with Undo; many are asked for by number first, and backed up."""
        total = listing.count_all(self.context.ws)
        if self.count > 1 and (self.count > ASK_FROM or self.count > ASK_SHARE * total):
            self._ask_delete(total)
        else:
            self._delete(backed_up=False)

    def _ask_delete(self, total: int) -> None:
        from crm_desktop.ui.widgets.dialog import ask

        ask(
            self.context.window,
            tr.plural(self.count, "Delete {n} contact?", "Delete {n} contacts?"),
            tr(
                "That is {n} of {all} contacts in this file. They go to the trash and can be brought back with Undo."
                " A backup is made first.",
                n=format_int(self.count), all=format_int(total),
            ),
            tr.plural(self.count, "Delete {n} contact", "Delete {n} contacts"),
            lambda: self._delete(backed_up=True),
            danger=True,
        )  # fmt: skip

    def _delete(self, *, backed_up: bool) -> None:
        done = tr.plural(self.count, "{n} contact deleted", "{n} contacts deleted")
        self.run(
            tr.plural(self.count, "Delete {n} contact", "Delete {n} contacts"), done, contacts.delete,
            before=_back_up if backed_up else None,
        )  # fmt: skip


def _back_up(ws: Workspace) -> None:
    from crm_desktop.exchange import backup

    backup.make(ws)
