"""How often the office wants to be in touch, when a customer counts as forgotten, how soon it answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.common.i18n import mark, texts
from crm_desktop.operations import escalation, responses, rhythms
from crm_desktop.records.field_labels import rhythm_words
from crm_desktop.records.rhythm import CLASSES
from crm_desktop.store import schema
from crm_desktop.store.queries import users
from crm_desktop.ui.widgets.combo import Option

from .form import Choice
from .machine import FormSection

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from crm_desktop.ui.context import Context

tr = texts("settings_page")

RHYTHMS = (0, 7, 14, 21, 28, 42, 56, 84, 182, 365)
_IDLE = (30, 60, 90, 120, 180, 365)
_SAID = mark("Settings of the office changed")


def _rhythm(context: Context, name: str, title: str) -> Choice:
    days = sorted({*RHYTHMS, rhythms.classes(context.ws).get(name, 0)})  # also one that was said elsewhere

    def write(context: Context, value: str) -> None:
        context.do(lambda: rhythms.set_class(context.ws, name, int(value)), tr(_SAID))
        context.providers.rhythms_changed()

    return Choice(
        tr=tr, title=title, options=lambda: _rhythms(days),
        read=lambda context: str(rhythms.classes(context.ws).get(name, 0)), write=write, of_file=True,
    )  # fmt: skip


def _rhythms(days: Sequence[int]) -> list[Option]:
    return [Option(str(number), rhythm_words(number) if number else tr("no rhythm")) for number in days]


def _days(days: int) -> str:
    return tr.plural(days, "after {n} day", "after {n} days")


def _forgotten(context: Context, name: str, title: str, hint: str = "") -> Choice:
    known = rhythms.idle(context.ws)
    days = sorted({*_IDLE, known.of(name)})

    def write(context: Context, value: str) -> None:
        context.do(lambda: rhythms.set_idle(context.ws, int(value), name), tr(_SAID))

    def read(context: Context) -> str:
        found = rhythms.idle(context.ws)
        return str(found.classes.get(name, 0) if name else found.days)

    def options() -> list[Option]:
        first = [Option("0", tr("as all others"))] if name else []
        return [*first, *(Option(str(number), _days(number)) for number in days)]

    return Choice(tr=tr, title=title, hint=hint, options=options, read=read, write=write, of_file=True)


def _hour(part: str) -> Callable[[Context, str], None]:
    def write(context: Context, value: str) -> None:
        found = responses.hours(context.ws)._replace(**{part: int(value) if part == "target" else value})
        context.do(lambda: responses.set_hours(context.ws, found), tr(_SAID))

    return write


def _clock() -> list[Option]:
    return [Option(time, time) for time in (f"{hour:02d}:{minute:02d}" for hour in range(24) for minute in (0, 30))]


def _targets() -> list[Option]:
    return [
        Option(str(hours), tr.plural(hours, "{n} hour of work", "{n} hours of work")) for hours in (1, 2, 4, 8, 16, 24)
    ]


_TITLES = dict(zip(CLASSES, (mark("A customers"), mark("B customers"), mark("C customers")), strict=True))
_IDLE_HINT = mark("Without a next step and with nothing happening they stand in Today then.")
ANSWERS = (
    Choice(
        tr=tr, title=mark("Work begins"), options=_clock, read=lambda context: responses.hours(context.ws).starts,
        write=_hour("starts"), of_file=True,
    ),
    Choice(
        tr=tr, title=mark("Work ends"), hint=mark("From Monday to Friday."), options=_clock,
        read=lambda context: responses.hours(context.ws).ends, write=_hour("ends"), of_file=True,
    ),
    Choice(
        tr=tr, title=mark("First answer within"), hint=mark("Who waits longer stands in red in Today."),
        options=_targets, read=lambda context: str(responses.hours(context.ws).target), write=_hour("target"),
        of_file=True,
    ),
)  # fmt: skip


_HOURS = (0, 2, 4, 8, 16, 24, 40)
_DUE = (0, 1, 2, 3, 7, 14)


def _escalation(part: str) -> Callable[[Context, str], None]:
    def write(context: Context, value: str) -> None:
        found = escalation.rule(context.ws)._replace(**{part: value if part == "member" else int(value)})
        context.do(lambda: escalation.set_rule(context.ws, found), tr(_SAID))
        context.providers.rhythms_changed()

    return write


def _waits(context: Context) -> tuple[Choice, ...]:
    """When tickets and complaints are handed on, and to whom."""
    known = escalation.rule(context.ws)

    def hours() -> list[Option]:
        numbers = sorted({*_HOURS, known.answer_hours})
        return [
            Option(str(n), tr.plural(n, "after {n} hour of work", "after {n} hours of work") if n else tr("never"))
            for n in numbers
        ]

    def days() -> list[Option]:
        numbers = sorted({*_DUE, known.due_days})
        return [Option(str(n), _days(n) if n else tr("never")) for n in numbers]

    def members() -> list[Option]:
        named = [Option(identity, name) for identity, name in users.users(context.ws)]
        return [Option("", tr("the deputy")), *named]

    return (
        Choice(
            tr=tr, title=mark("Without a first answer"), hint=mark("With high priority after half of it."),
            options=hours, read=lambda context: str(escalation.rule(context.ws).answer_hours),
            write=_escalation("answer_hours"), of_file=True,
        ),
        Choice(
            tr=tr, title=mark("Past the day they are due"), options=days,
            read=lambda context: str(escalation.rule(context.ws).due_days), write=_escalation("due_days"), of_file=True,
        ),
        Choice(
            tr=tr, title=mark("Who is told"),
            hint=mark("They get a follow-up for today, and the priority rises by one step."),
            options=members, read=lambda context: escalation.rule(context.ws).member, write=_escalation("member"),
            of_file=True,
        ),
    )  # fmt: skip


class KeepingSection(FormSection):
    touches = frozenset({schema.SETTING})

    def __init__(self, context: Context) -> None:
        sentence = tr(
            "When nothing was written down with a customer for so long, a follow-up appears by itself, once. The class"
            " of a customer stands on its page; there one may also have a rhythm of its own."
        )
        super().__init__(
            context, tr("Keeping in touch"), sentence,
            [
                (tr("In touch with"), tuple(_rhythm(context, *item) for item in _TITLES.items())),
                (
                    tr("Forgotten customers"),
                    (
                        _forgotten(context, "", mark("Customers"), _IDLE_HINT),
                        *(_forgotten(context, *item) for item in _TITLES.items()),
                    ),
                ),
                (tr("First answers"), ANSWERS),
                (tr("Tickets and complaints that wait too long"), _waits(context)),
            ],
        )  # fmt: skip
