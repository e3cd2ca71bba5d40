"""When and where this computer reminds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.common import autostart
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts
from crm_desktop.operations import reminders
from crm_desktop.ui.widgets.combo import Option
from crm_desktop.ui.widgets.labels import Label

from .form import Choice, Switch
from .machine import FormSection

if TYPE_CHECKING:
    from collections.abc import Callable

    from crm_desktop.ui.context import Context

tr = texts("settings_page")


def _set(key: str) -> Callable[[Context, object], None]:
    def write(context: Context, value: object) -> None:
        context.settings.set(key, value)
        context.providers.reminders_changed()

    return write


def _lead(context: Context, value: str) -> None:
    _set("remind_lead")(context, int(value))


def _leads() -> list[Option]:
    shown = [Option("0", tr("at its time"))]
    shown += [
        Option(str(minutes), tr.plural(minutes, "{n} minute before", "{n} minutes before"))
        for minutes in (5, 10, 15, 30)
    ]
    return [*shown, Option("60", tr("an hour before")), Option("1440", tr("a day before"))]


def _times(first: int, last: int) -> Callable[[], list[Option]]:
    """Half hours from one hour to another."""
    clock = [f"{hour:02d}:{minute:02d}" for hour in range(first, last) for minute in (0, 30)]
    return lambda: [Option(time, time) for time in clock]


def _start_with_computer(context: Context, on: bool) -> None:
    try:
        autostart.turn_on(autostart.command()) if on else autostart.turn_off()
    except OSError as problem:
        raise_ = CrmError(
            tr("The system did not take the entry ({reason}).", reason=problem.strerror or "?"),
            safe=tr("Your data are not concerned."),
            remedy=tr("Start Kontor yourself, or ask who looks after this computer."),
        )
        context.show_error(raise_)
        return
    if on:
        _set("stay_in_tray")(context, True)


WHEN = (
    Choice(
        tr=tr,
        title=mark("Follow-ups with a time"),
        hint=mark("Unless the follow-up says otherwise."),
        options=_leads,
        read=lambda context: str(reminders.habits(context.settings).lead_minutes),
        write=_lead,
    ),
    Choice(
        tr=tr,
        title=mark("Follow-ups of a whole day"),
        hint=mark("All of them together, in one message."),
        options=_times(5, 14),
        read=lambda context: reminders.habits(context.settings).day_starts,
        write=_set("remind_day_starts"),
    ),
)

QUIET = (
    Switch(
        tr=tr,
        title=mark("Quiet hours"),
        hint=mark("Nothing pops up meanwhile; the bell counts on, and afterwards one message sums up."),
        read=lambda context: reminders.quiet(context.settings).hours,
        write=_set("quiet_hours"),
    ),
    Choice(
        tr=tr,
        title=mark("From"),
        options=_times(0, 24),
        read=lambda context: reminders.quiet(context.settings).starts,
        write=_set("quiet_starts"),
    ),
    Choice(
        tr=tr,
        title=mark("To"),
        options=_times(0, 24),
        read=lambda context: reminders.quiet(context.settings).ends,
        write=_set("quiet_ends"),
    ),
    Switch(
        tr=tr,
        title=mark("Quiet at the weekend"),
        hint=mark("Saturday and Sunday, all day."),
        read=lambda context: reminders.quiet(context.settings).weekend,
        write=_set("quiet_weekend"),
    ),
)

WHERE = (
    Switch(
        tr=tr,
        title=mark("Notifications of the system"),
        hint=mark("While you work in another window. In Kontor's own window the message stands at its foot."),
        read=lambda context: bool(context.settings.get("notify", True)),
        write=_set("notify"),
    ),
    Switch(
        tr=tr,
        title=mark("Go on in the tray when the window is closed"),
        hint=mark("Reminders ring on. Quit ends the program for good."),
        read=lambda context: bool(context.settings.get("stay_in_tray", False)),
        write=_set("stay_in_tray"),
    ),
    Switch(
        tr=tr,
        title=mark("Start with the computer, in the tray"),
        hint=mark("Kontor begins without a window and reminds you."),
        read=lambda context: autostart.is_on(),
        write=_start_with_computer,
    ),
)


class RemindersSection(FormSection):
    def __init__(self, context: Context) -> None:
        from crm_desktop.ui.reminders import tray

        super().__init__(
            context, tr("Reminders"), tr("These settings hold on this computer, for every file."),
            [("", WHEN), (tr("Quiet times"), QUIET), (tr("Outside the window"), WHERE)],
        )  # fmt: skip
        if not tray.available():
            said = tr(
                "This system has no tray now: reminders show in the window only, at the bell and at its foot; started"
                " with the computer, Kontor begins minimised."
            )
            self.body.insertWidget(self.body.count() - 1, Label(said, "small", "warn", wrap=True))
