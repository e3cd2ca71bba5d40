"""Mails dropped on the window go to the line of time of their people; for senders nobody knows it asks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from crm_desktop.common.i18n import texts
from crm_desktop.exchange import mails
from crm_desktop.exchange.mails import FILED, KNOWN, UNKNOWN, How, Outcome
from crm_desktop.store.queries import matching
from crm_desktop.store.queries.followups import case_of

if TYPE_CHECKING:
    from crm_desktop.records.case import Case
    from crm_desktop.ui.context import Context

tr = texts("mails_dropped")

NAMES_SHOWN = 3


def choose_mails(context: Context) -> None:
    """Ask for the files of mails, then file them."""
    from PySide6.QtWidgets import QFileDialog

    kinds = " ".join(f"*{ending}" for ending in mails.ENDINGS)
    names, _ = QFileDialog.getOpenFileNames(
        context.window, tr("Choose mails"), str(context.settings.get("import_folder", "")),
        f"{tr('Mails')} ({kinds});;{tr('All files')} (*)",
    )  # fmt: skip
    if names:
        context.settings.set("import_folder", str(Path(names[0]).parent))
        file_mails(context, [Path(name) for name in names])


def file_mails(context: Context, paths: Sequence[Path]) -> None:
    """Read the mails beside the window, file those of known people, then ask about the others. A .msg that is no mail
    (a saved contact, an appointment) goes to the import."""
    if context.ws.read_only:
        context.toast(tr("The file is open for reading only."))
        return

    def work(ws, progress):
        return list(mails.look(ws, paths, progress))

    context.run(tr("Reading mails"), work, lambda outcomes: _looked(context, outcomes))


def _looked(context: Context, outcomes: list[Outcome]) -> None:
    others = [found for found in outcomes if found.problem is not None and found.problem.code == "no_mail"]
    if others and len(others) == len(outcomes):
        context.go("import", file=str(others[0].path))
        return
    problems = [found.problem for found in outcomes if found.problem is not None]
    ready = [(found, How()) for found in outcomes if found.state == FILED]
    known = [found for found in outcomes if found.state == KNOWN]
    unknown = [found for found in outcomes if found.state == UNKNOWN]
    if problems:
        context.show_error(problems[0])
    if ready:
        write(context, ready, lambda: _ask(context, unknown))
        return
    if known:
        _go_to(context, known)
        context.toast(tr.plural(len(known), "This mail was filed before.", "These {n} mails were filed before."))
    _ask(context, unknown)


def _ask(context: Context, unknown: list[Outcome]) -> None:
    if unknown:
        from .unknown_dialog import UnknownDialog

        UnknownDialog(context, unknown, lambda chosen: write(context, chosen)).open()


def write(context: Context, chosen: Sequence[tuple[Outcome, How]], then=None) -> None:
    """File them beside the window as one step, say with whom, and show the contact where it is only one."""

    def done(answer: tuple[list[Outcome], int]) -> None:
        outcomes, number = answer
        filed = [found for found in outcomes if found.state == FILED]
        names = _names(context, filed)
        if filed:
            _go_to(context, filed)
            context.toast(
                tr.plural(len(filed), "Mail filed with {names}", "{n} mails filed with {names}", names=names),
                action=(tr("Undo"), lambda: context.window.history.undo_operation(number)),
            )
        _offer_case(context, filed, then)

    context.run(tr("Filing mails"), lambda ws, progress: mails.file_looked(ws, chosen, progress), done)


def _offer_case(context: Context, filed: Sequence[Outcome], then: Callable[[], object] | None) -> None:
    """Mails of people with open cases may belong to one of them; a number in the subject has said so already. Mails
    with the same cases to choose from are asked about together, one group after the other; `then` comes last."""
    from .case_dialog import open_cases

    groups: dict[tuple[str, ...], tuple[list[str], list[Outcome], list[Case]]] = {}
    for outcome in filed:
        entry = outcome.filed.entry if outcome.filed else ""
        if not entry or case_of(context.ws, entry):
            continue
        if found := open_cases(context, _contacts([outcome])):
            group = groups.setdefault(tuple(sorted(case.id for case in found)), ([], [], found))
            group[0].append(entry)
            group[1].append(outcome)
    _ask_case(context, list(groups.values()), then)


def _ask_case(
    context: Context, groups: list[tuple[list[str], list[Outcome], list[Case]]], then: Callable[[], object] | None
) -> None:
    from .case_dialog import CaseDialog

    if not groups:
        if then is not None:
            then()
        return
    entries, outcomes, found = groups[0]
    dialog = CaseDialog(context, entries, found, _names(context, outcomes))
    dialog.finished.connect(lambda _: _ask_case(context, groups[1:], then))
    dialog.open()


def _contacts(outcomes: Sequence[Outcome]) -> list[str]:
    found: dict[str, None] = {}
    for outcome in outcomes:
        ids = outcome.filed.contacts if outcome.filed else outcome.filing.contacts if outcome.filing else ()
        found.update(dict.fromkeys(ids))
    return list(found)


def _names(context: Context, outcomes: Sequence[Outcome]) -> str:
    names = list(matching.names(context.ws, _contacts(outcomes)).values())
    more = len(names) - NAMES_SHOWN
    shown = ", ".join(names[:NAMES_SHOWN])
    return tr("{names} and {n} more", names=shown, n=more) if more > 0 else shown


def _go_to(context: Context, outcomes: Sequence[Outcome]) -> None:
    ids = _contacts(outcomes)
    if len(ids) == 1:
        context.go("contacts", ids[0])
