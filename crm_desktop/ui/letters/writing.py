"""The work of the wizard that runs beside the window: functions of a workspace and a progress, without widgets."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from crm_desktop.common.errors import NotFound
from crm_desktop.common.i18n import texts

from .draft import ALL, EACH, EACH_PDF, LIST, MAIL, OWN, PRINT, SEND, Chosen, Draft, Gathered, Prepared, Who

if TYPE_CHECKING:
    from crm_desktop.common.progress import Progress
    from crm_desktop.exchange.letters.batch import Choices
    from crm_desktop.exchange.letters.runs import Outcome
    from crm_desktop.exchange.letters.template import Template
    from crm_desktop.exchange.mailing.preparing import MailText
    from crm_desktop.store.workspace import Workspace

tr = texts("letter_wizard")


def ids_of(ws: Workspace, who: Who, today: date) -> list[str]:
    from crm_desktop.records.filters import Group, from_json
    from crm_desktop.store.queries import listing, selections
    from crm_desktop.store.queries.listing import View

    if who.kind == ALL:
        return listing.ids(ws, View(today=today))
    if who.kind == LIST:
        saved = selections.selection(ws, who.list_id)
        if saved is None:
            raise NotFound(tr("This list is no longer there."), safe=tr("No letter was written."))
        try:
            where = from_json(saved.definition)
        except ValueError:
            where = Group()
        return listing.ids(ws, View(where=where, today=today))
    return list(who.ids)


def gathered(ws: Workspace, who: Who, choices: Choices, today: date, progress: Progress) -> Gathered:
    from crm_desktop.exchange.letters.batch import sort_out
    from crm_desktop.store.queries import sheets

    ids = ids_of(ws, who, today)
    progress.start(tr("Looking who can be written to"), len(ids))
    kept, left = sort_out(ws, list(sheets.sheets(ws, ids, notes=False)), choices)
    return Gathered(ids, kept, left)


def read_template(ws: Workspace, chosen: Chosen, progress: Progress) -> tuple[Template, dict[str, str]]:
    """A template, and what was said about its fields."""
    from crm_desktop.exchange.letters import own, template
    from crm_desktop.store.queries import templates

    if chosen.kind != OWN:
        return template.read(Path(chosen.key), progress), {}
    kept = templates.letter(ws, chosen.key)
    if kept is None:
        raise NotFound(tr("This template is no longer there."), safe=tr("No letter was written."))
    return own.read(ws, kept, progress), dict(kept.meanings)


def prepared(ws: Workspace, ready: Template, ids: list[str], choices: Choices, progress: Progress) -> Prepared:
    from crm_desktop.exchange.letters.batch import Batch
    from crm_desktop.records.phrases import read

    read(
        tr("call in 2 weeks"), ws.clock().replace(tzinfo=None)
    )  # the grammar of follow-ups is made here, not on screen
    batch = Batch(ws, ready, ids, choices)
    looks, skipped = batch.looks(progress)
    return Prepared(batch, looks, skipped)


def run(draft: Draft, out: Path) -> Callable[[Workspace, Progress], Outcome]:
    """Write the letters as the draft says; asks the gate once more."""
    assert draft.gathered is not None
    assert draft.ready is not None
    ready, ids, choices, way = draft.ready, draft.gathered.ids, draft.choices(), draft.way
    follow_up = draft.reading if draft.with_follow_up else None
    keep, pattern, subject, printer = draft.keep, draft.pattern, draft.subject or "", draft.printer
    mail_text = draft.mail_text

    def work(ws: Workspace, progress: Progress) -> Outcome:
        from crm_desktop.exchange.letters import by_mail, runs
        from crm_desktop.exchange.letters.batch import Batch

        if way in (MAIL, SEND):
            text = around(ws, mail_text, subject or ready.path.stem)
            if way == SEND:
                return by_mail.queue(
                    ws, ready, ids, text, choices, pattern=pattern, follow_up=follow_up, progress=progress
                )
            return by_mail.write(
                ws, ready, ids, out, text, choices, pattern=pattern, follow_up=follow_up, progress=progress
            )
        return runs.of_batch(
            ws, Batch(ws, ready, ids, choices), out, progress, keep=keep,
            pattern=pattern if way in (EACH, EACH_PDF) else "", follow_up=follow_up, subject=subject,
            as_pdf=way == EACH_PDF, printer=printer if way == PRINT else "",
        )  # fmt: skip

    return work


def around(ws: Workspace, template: str, subject: str) -> MailText:
    """What an e-mail says around a letter: this template, or for '' a greeting, one sentence and the signature."""
    from crm_desktop.exchange.letters import by_mail
    from crm_desktop.exchange.mailing import runs, shipped

    return runs.text_of(shipped.find(ws, template)) if template else by_mail.usual_text(ws, subject)


def test(draft: Draft, contact_id: str, password: str) -> Callable[[Workspace, Progress], None]:
    """Send the letter of one person to the office itself, as it would go out."""
    assert draft.ready is not None
    ready, choices, pattern = draft.ready, draft.choices(), draft.pattern
    subject, mail_text = draft.subject or "", draft.mail_text

    def work(ws: Workspace, progress: Progress) -> None:
        from crm_desktop.exchange.letters import by_mail

        text = around(ws, mail_text, subject or ready.path.stem)
        by_mail.send_test(ws, ready, contact_id, text, password, choices, pattern=pattern, progress=progress)

    return work
