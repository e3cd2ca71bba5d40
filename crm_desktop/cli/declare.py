"""How a command is declared: as data, so that parser, help, manual and tests read the same."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crm_desktop.common.clock import Clock, utc_now
from crm_desktop.common.errors import CrmError, DiskFull, FileLocked, FileMissing
from crm_desktop.common.i18n import texts
from crm_desktop.common.settings import Settings

if TYPE_CHECKING:
    from crm_desktop.store.workspace import Workspace

    from .output import Output

tr = texts("cli")


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument: names and options as argparse takes them; help is a marked text."""

    names: tuple[str, ...]
    help: str
    options: dict[str, Any] = field(default_factory=dict[str, Any])


def argument(*names: str, help: str, **options: Any) -> Argument:
    return Argument(names, help, options)


def whole(text: str) -> int:
    """How many, as an option says it. Raises ValueError below 0."""
    number = int(text)
    if number < 0:
        raise ValueError
    return number


def only_first(shown: int, total: int) -> str:
    """Behind a figure: that only the first ones are shown, where that is so."""
    return tr.plural(shown, ", the first one is shown", ", the first {n} are shown") if shown < total else ""


@dataclass(frozen=True, slots=True)
class Command:
    """One command. `examples` are (arguments, what they do); `keys` says what --json gives."""

    arguments: tuple[Argument, ...]
    run: Callable[[Call], int | None]
    """Returns the exit code; None means 0."""
    details: str = ""
    examples: tuple[tuple[str, str], ...] = ()
    keys: dict[str, str] = field(default_factory=dict[str, str])
    """Keys of the JSON object, always all present, with their meaning."""


@dataclass(slots=True)
class Call:
    """One run of a command: what was asked, where to answer, and what to work on."""

    args: Namespace
    out: Output
    settings: Settings
    clock: Clock = utc_now
    written: Path | None = None
    """The file this run may have changed."""

    def path(self) -> Path:
        """The file to work on: named by --file, or the one opened last. Raises CrmError when there is none."""
        if self.args.file:
            return Path(self.args.file)
        for name in (self.settings.get("last_file"), *self.settings.get("recent_files", [])):
            if isinstance(name, str) and Path(name).is_file():
                return Path(name)
        raise CrmError(
            tr("There is no file to work on yet."),
            remedy=tr("Name one with --file FILE, or make one with: crm-desktop new FILE"),
        )

    def workspace(self, *, write: bool = True) -> Workspace:
        """The file, open. Without `write` a file another computer holds, or on a full disk, is read all the same."""
        from crm_desktop.store.workspace import Workspace

        path = self.path()
        self.written = path if write else self.written
        try:
            ws = Workspace.open(path, clock=self.clock)
        except (FileLocked, DiskFull):
            if write:
                raise
            ws = Workspace.open(path, read_only=True, clock=self.clock)
        except FileMissing as problem:
            raise FileMissing(
                problem.what, remedy=tr("Check its name and folder, or make a new file: crm-desktop new FILE")
            ) from None
        ws.source = "cli"
        if name := getattr(self.args, "user", ""):
            from crm_desktop.operations import followups

            try:
                ws.act_as(followups.member(ws, name), remember=False)
            except CrmError:
                ws.close()
                raise
        return ws

    def keep_calendar(self) -> None:
        """After a command that may have changed the file: bring the calendar that others subscribe to up to date."""
        if self.written is None or not self.settings.get("calendar_feeds"):
            return
        from crm_desktop.exchange import calendar_feed
        from crm_desktop.store.workspace import Workspace

        try:
            with Workspace.open(self.written, read_only=True, clock=self.clock) as ws:
                calendar_feed.keep(ws, self.settings)
        except CrmError as problem:
            # What was asked for is done; the calendar is written with the next change.
            self.out.note(tr("The calendar for others could not be written: {reason}", reason=problem.what))


def moment(text: str) -> datetime | None:
    """A moment on the wall of this machine as typed (ISO), None for no text. Raises CrmError for anything else."""
    if not text:
        return None
    try:
        return datetime.fromisoformat(text).astimezone()
    except ValueError:
        raise CrmError(tr("“{text}” is no date.", text=text), remedy=tr("Write it like 2026-11-18T09:00.")) from None


def money(text: str, currency: str = "") -> int:
    """An amount as it was typed, in cents; one in another than this currency is refused."""
    from crm_desktop.common.numbers import currency_named, parse_money

    cents = parse_money(text)
    if cents is None:
        raise CrmError(
            tr("“{text}” is no amount.", text=text), safe=tr("Nothing was changed."),
            remedy=tr("Write it like 1.234,56 or 12k."),
        )  # fmt: skip
    if currency and currency_named(text) not in ("", currency):
        raise CrmError(
            tr("“{text}” is not in {currency}.", text=text, currency=currency), safe=tr("Nothing was changed.")
        )
    return cents
