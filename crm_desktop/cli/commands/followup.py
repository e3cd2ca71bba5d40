"""`crm-desktop followup TEXT`"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.common import i18n
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts

if TYPE_CHECKING:
    from crm_desktop.records.phrases import Reading

tr = texts("cli")


def run(call: Call) -> None:
    from crm_desktop.records.phrases import read

    text = " ".join(call.args.text).strip()
    if not text:
        raise CrmError(tr("What is to be done, and when?"), remedy=tr("Write it like: Fri 10:00 call about the term"))
    reading = read(text, _now(call), call.args.lang or i18n.language())
    if call.out.as_json:
        call.out.json(as_json(reading))
        return
    for line in lines(reading):
        call.out.line(line)
    for number, other in enumerate(reading.alternatives, start=1):
        call.out.line(tr("Reading {n}: {reading}", n=number, reading=" · ".join(lines(other))))


def _now(call: Call) -> datetime:
    """The wall-clock moment the line counts from."""
    if not call.args.now:
        return call.clock().astimezone().replace(tzinfo=None)
    try:
        return datetime.fromisoformat(call.args.now).replace(tzinfo=None)
    except ValueError:
        raise CrmError(
            tr("“{text}” is no date.", text=call.args.now), remedy=tr("Write it like 2026-11-18T09:00.")
        ) from None


def as_json(reading: Reading) -> dict[str, Any]:
    """A reading with its alternatives, each of them a whole reading of the line."""
    found = _fields(reading)
    found["alternatives"] = [_fields(other) for other in reading.alternatives]
    return found


def _fields(reading: Reading) -> dict[str, Any]:
    return {
        "kind": reading.kind, "date": reading.date or None, "time": reading.time or None,
        "until": reading.until or None, "minutes": reading.minutes or None, "repeat": reading.repeat or None,
        "owner": reading.owner or None, "tags": list(reading.tags), "important": reading.important,
        "amount": reading.amount, "currency": reading.currency or None, "text": reading.text,
        "hint": reading.hint or None,
        "spans": [{"start": span.start, "end": span.end, "role": span.role} for span in reading.spans],
    }  # fmt: skip


def lines(reading: Reading) -> list[str]:
    """A reading in words, for a terminal."""
    from crm_desktop.common.numbers import format_money
    from crm_desktop.records.dates import format_date
    from crm_desktop.records.labels import label

    when = " ".join(filter(None, (format_date(reading.date) if reading.date else "", reading.time)))
    until = tr("until {date}", date=format_date(reading.until)) if reading.until else ""
    signs = {"USD": "$", "GBP": "£", "CHF": "CHF "}
    amount = format_money(reading.amount, signs.get(reading.currency, "€")) if reading.amount is not None else ""
    marks = [f"@{reading.owner}" if reading.owner else "", *(f"#{tag}" for tag in reading.tags)]
    parts = [
        label("activity", reading.kind), reading.text, when, until, reading.repeat, amount, *marks,
        "!" if reading.important else "",
    ]  # fmt: skip
    return [part for part in parts if part]


COMMAND = Command(
    arguments=(
        argument(
            "text", nargs="+", metavar="TEXT", help=mark("What is to be done, when, and whose it is, in one line")
        ),
        argument(
            "--parse", action="store_true", required=True,
            help=mark("Only say how the line is read; nothing is written"),
        ),
        argument(
            "--now", default="", metavar=mark("MOMENT"),
            help=mark("Read as if it were this moment, e.g. 2026-11-18T09:00"),
        ),
        argument("--lang", choices=("de", "en"), help=mark("Language of the line (otherwise that of the answer)")),
    ),
    run=run,
    details=mark(
        "Understood in any order: a day (Fri, tomorrow, in 3 weeks, 24.12., Dec 24, week 50, end of the month), a "
        "time (10:00, half past nine, 5pm), a repetition (every 4 weeks, last weekday of the month), what to do (call, "
        "e-mail, letter, visit, meeting), @owner, #tag, ! for important, and an amount. Everything else is the text. "
        "A line that may mean two days gives both, and none is taken silently."
    ),
    examples=(
        (
            'followup --parse "Fr 10:00 anrufen wegen Laufzeit @sabine" --now 2026-11-18T09:00 --lang de --json',
            mark("how a line is read"),
        ),
    ),
    keys={
        "kind": "call, email, letter, meeting, visit or task",
        "date, time": "day like 2026-11-20 and time like 10:00 on the wall, or null",
        "until, minutes": "last day of several; length of a time from-to; or null",
        "repeat": "RRULE like FREQ=MONTHLY;INTERVAL=3, or null",
        "owner, tags, important": "@name or null, list of #tags, true or false",
        "amount, currency": "in cents, and EUR, USD, GBP or CHF; or null",
        "text": "everything that was not read as one of these",
        "hint": (
            "next_year (the day had passed this year), past, no_such_day (such as 30.2., left in the text), or null"
        ),
        "spans": "what was read, each with start, end (characters) and role",
        "alternatives": (
            "empty when the line is clear; otherwise every reading it may have, each with all keys but this one, the "
            "likeliest first"
        ),
    },
)  # fmt: skip
