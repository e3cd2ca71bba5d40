"""The exchange with a newsletter service in the window: a file of it is taken in, the audience is written for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QPlainTextEdit

from crm_desktop.common.i18n import mark, texts
from crm_desktop.common.progress import Progress
from crm_desktop.operations import settings
from crm_desktop.operations.newsletters import WORDING, Taken
from crm_desktop.records.filters import Group, from_json
from crm_desktop.records.newsletter import SERVICES, Understood
from crm_desktop.store.queries import listing, selections
from crm_desktop.store.workspace import Workspace
from crm_desktop.ui import fonts
from crm_desktop.ui.folders import EXPORT_FOLDER, open_folder
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.forms import FieldRow
from crm_desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from crm_desktop.exchange.newsletters import Audience
    from crm_desktop.ui.context import Context

tr = texts("newsletter_window")

_KINDS = (
    ("", mark("As the file says")), ("signed_up", mark("Sign-ups")), ("unsubscribed", mark("Unsubscribes")),
    ("bounced", mark("Bounces")), ("complained", mark("Complaints")), ("clicked", mark("Clicks")),
)  # fmt: skip
_NAMES = {"mailchimp": "Mailchimp", "cleverreach": "CleverReach", "brevo": "Brevo", "rapidmail": "rapidmail"}
MOST = 6
"""Lines that were not taken, and topics, that are named one by one."""


class TakeInDialog(Dialog):
    """Which file, and what it is a list of where it does not say that itself."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context.window, tr("Take in a newsletter file"),
            tr("Sign-ups, unsubscribes, bounces, complaints or clicks of Mailchimp, CleverReach, Brevo, rapidmail and"
               " others, as CSV or Excel."),
        )  # fmt: skip
        self._context = context
        self.kind = Combo(tr("What the file is a list of"), [Option(code, tr(text)) for code, text in _KINDS])
        self.kind.set_value("")
        self.wording = QPlainTextEdit(settings.get(context.ws, WORDING))
        self.wording.setFont(fonts.font("body"))
        self.wording.setTabChangesFocus(True)
        self.wording.setFixedHeight(fonts.room(64))
        self.body.addWidget(FieldRow(tr("What the file is a list of"), self.kind))
        self.body.addWidget(
            FieldRow(tr("Words of the sign-up form"), self.wording, tr("They are written into every consent."))
        )
        self.add_button(tr("Cancel"), "secondary", self.reject)
        self.add_button(tr("Choose file …"), "primary", self._choose)

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, tr("Take in a newsletter file"), "", "CSV, Excel (*.csv *.txt *.xlsx *.xls)"
        )
        if chosen:
            self.take_in(Path(chosen))

    def take_in(self, path: Path) -> None:
        context, kind, words = self._context, self.kind.value, self.wording.toPlainText().strip()
        self.accept()

        def work(ws: Workspace, progress: Progress) -> tuple[Understood, Taken]:
            from crm_desktop.exchange import newsletters

            if words != settings.get(ws, WORDING):
                settings.put(ws, WORDING, words)
            return newsletters.take_in(ws, path, kind, progress)

        context.run(tr("Take in a newsletter file"), work, lambda found: TakenDialog(context, path, *found).open())


class TakenDialog(Dialog):
    """What became of the lines of a file."""

    def __init__(self, context: Context, path: Path, found: Understood, taken: Taken) -> None:
        super().__init__(context.window, tr("Newsletter file taken in"), path.name)
        self.body.setSpacing(4)
        lines = _said(taken, len(found.unclear), found.passing)
        for text in lines or [tr("The file says nothing new.")]:
            self.body.addWidget(Label(text, "body", wrap=True))
        if taken.refused:
            self.body.addWidget(Label(tr("Not taken"), "small", "text2", weight=fonts.SEMIBOLD))
        for line, email, why in taken.refused[:MOST]:
            said = tr("Line {line}: {email} {why}", line=line, email=email, why=why)
            self.body.addWidget(Label(said, "small", "text2", wrap=True))
        if len(taken.refused) > MOST:
            more = tr.plural(len(taken.refused) - MOST, "and {n} more", "and {n} more")
            self.body.addWidget(Label(more, "small", "text2"))
        self.add_button(tr("Close"), "primary", self.accept)


class AudienceDialog(Dialog):
    """For which service, and out of which list."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context.window, tr("Newsletter audience for a service"),
            tr("Written are those whom the newsletter may reach by e-mail, each address once, none that bounced."),
        )  # fmt: skip
        self._context = context
        self.service = Combo(tr("Service"), [Option(code, _NAMES[code]) for code in SERVICES])
        self.service.set_value("mailchimp")
        lists = [Option(found.id, found.name) for found in selections.selections(context.ws)]
        self.list = Combo(tr("Contacts"), [Option("", tr("All contacts")), *lists])
        self.list.set_value("")
        self.body.addWidget(FieldRow(tr("Service"), self.service))
        self.body.addWidget(FieldRow(tr("Contacts"), self.list))
        self.add_button(tr("Cancel"), "secondary", self.reject)
        self.add_button(tr("Choose file …"), "primary", self._choose)

    def _choose(self) -> None:
        today = self._context.today().isoformat()
        folder = Path(self._context.settings.get(EXPORT_FOLDER) or Path.home())
        proposal = folder / f"{tr('Newsletter')} {_NAMES[self.service.value]} {today}.csv"
        chosen, _ = QFileDialog.getSaveFileName(
            self, tr("Newsletter audience for a service"), str(proposal), "CSV (*.csv)"
        )
        if chosen:
            self.write(Path(chosen if chosen.lower().endswith(".csv") else f"{chosen}.csv"))

    def write(self, path: Path) -> None:
        context, service, list_id, today = self._context, self.service.value, self.list.value, self._context.today()
        self.accept()

        def work(ws: Workspace, progress: Progress) -> Audience:
            from crm_desktop.exchange import newsletters

            progress.start(tr("Newsletter audience for a service"))
            saved = selections.selection(ws, list_id) if list_id else None
            where = from_json(saved.definition) if saved is not None else Group()
            ids = listing.ids(ws, listing.View(where=where, today=today))
            return newsletters.write_audience(ws, path, ids, service)

        def done(found: Audience) -> None:
            said = tr.plural(found.written, "{n} address written to “{name}”.", "{n} addresses written to “{name}”.",
                             name=path.name)  # fmt: skip
            if found.left_out:
                said += " " + tr.plural(len(found.left_out), "{n} was left out.", "{n} were left out.")
            context.toast(said, action=(tr("Show"), lambda: open_folder(context, path)))

        context.run(tr("Newsletter audience for a service"), work, done)


def _said(taken: Taken, unclear: int, passing: int) -> list[str]:
    """What became of the lines, one sentence each; nothing for what did not happen."""
    found = [
        (taken.signed_up, tr.plural(taken.signed_up, "{n} sign-up written down", "{n} sign-ups written down")),
        (taken.created, tr.plural(taken.created, "{n} new contact", "{n} new contacts")),
        (
            taken.unsubscribed,
            tr.plural(
                taken.unsubscribed, "{n} address unsubscribed and blocked", "{n} addresses unsubscribed and blocked"
            ),
        ),
        (
            taken.complained,
            tr.plural(
                taken.complained, "{n} address blocked after a complaint", "{n} addresses blocked after a complaint"
            ),
        ),
        (taken.bounced, tr.plural(taken.bounced, "{n} address marked as bounced", "{n} addresses marked as bounced")),
        (
            taken.returned,
            tr.plural(
                taken.returned, "{n} counted as returned for a campaign", "{n} counted as returned for a campaign"
            ),
        ),
        (taken.interests, tr.plural(taken.interests, "{n} click became an interest", "{n} clicks became interests")),
        (
            taken.unconfirmed,
            tr.plural(taken.unconfirmed, "{n} sign-up not confirmed yet", "{n} sign-ups not confirmed yet"),
        ),
        (taken.known, tr.plural(taken.known, "{n} line said nothing new", "{n} lines said nothing new")),
        (
            passing,
            tr.plural(
                passing,
                "{n} line about what is not kept: delivered, opened, put off",
                "{n} lines about what is not kept: delivered, opened, put off",
            ),
        ),
        (unclear, tr.plural(unclear, "{n} line was not understood", "{n} lines were not understood")),
    ]
    clicks = [
        tr("{topic}: {n} clicks without names", topic=topic, n=n) for topic, n in taken.anonymous.most_common(MOST)
    ]
    return [text for count, text in found if count] + clicks
