"""`crm-desktop call-links`"""

from __future__ import annotations

import sys

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.common.i18n import mark, texts

tr = texts("cli")


def run(call: Call) -> None:
    from crm_desktop.common import call_links

    if call.args.what == "on":
        call_links.take(("tel", "callto") if call.args.callto else ("tel",))
    elif call.args.what == "off":
        call_links.take(())
    states = {scheme: call_links.state(scheme) for scheme in call_links.SCHEMES}
    why = call_links.why_not()
    if call.out.as_json:
        call.out.json({"links": states, "why_not": why})
        return
    said = {
        call_links.OFF: tr("not with Kontor"), call_links.OFFERED: tr("offered, but another program opens them"),
        call_links.CHOSEN: tr("opened in Kontor"),
    }  # fmt: skip
    for scheme, found in states.items():
        call.out.line(f"{scheme}: {said[found]}")
    if why:
        call.out.note(why)
    elif call_links.OFFERED in states.values():
        call.out.note(_how_to_choose())


def _how_to_choose() -> str:
    if sys.platform == "win32":
        return tr("Choose Kontor in Windows under Settings, Apps, Default apps.")
    return tr("Choose Kontor in the settings of your desktop, under standard applications.")


COMMAND = Command(
    arguments=(
        argument("what", nargs="?", choices=("show", "on", "off"), default="show",
                 help=mark("Show how it is (the usual), register Kontor, or take it away again")),
        argument("--callto", action="store_true", help=mark("With on: older links (callto:), too")),
    ),
    run=run,
    details=mark(
        "A click on a number in the browser or in a mail brings the window to the front on the contact it belongs to. "
        "Only your own account is concerned, no administrator is needed. On Windows you choose Kontor yourself "
        "afterwards; on a Mac only apps can open such links."
    ),
    examples=(
        ("call-links on", mark("numbers open in Kontor")), ("call-links --json", mark("how it is, for a script")),
    ),
    keys={
        "links": "tel and callto to off, offered (another program opens them) or chosen (Kontor opens them)",
        "why_not": "why this system cannot be told, or empty",
    },
)  # fmt: skip
