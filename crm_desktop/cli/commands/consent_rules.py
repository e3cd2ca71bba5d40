"""`crm-desktop consent-rules`"""

from __future__ import annotations

from typing import Any

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts
from crm_desktop.records.consent import AUDIENCES, CHANNELS, NEEDS

tr = texts("cli")

ALL = "all"


def run(call: Call) -> None:
    from crm_desktop.operations import consent_rules

    args = call.args
    country = "" if args.country.casefold() == ALL else args.country
    one = bool(args.channel or args.audience)
    if (args.needs or (args.reset and one)) and not (args.channel and args.audience):
        raise CrmError(tr("Which rule is it about?"), remedy=tr("Name it with --country, --channel and --audience."))
    with call.workspace(write=bool(args.needs or args.reset)) as ws:
        if args.needs:
            consent_rules.change(
                ws, country, args.channel, args.audience, args.needs, existing=args.existing, statute=args.statute
            )
        elif args.reset and one:
            consent_rules.reset(ws, country, args.channel, args.audience)
        elif args.reset:
            consent_rules.reset_all(ws)
        wanted = [consent_rules.country_of(country)] if args.country else consent_rules.countries(ws)
        found = [line for code in wanted for line in consent_rules.lines(ws, code)]
    found = [line for line in found if args.channel in ("", line.channel) and args.audience in ("", line.audience)]
    if call.out.as_json:
        call.out.json({"rules": [_as_json(line) for line in found]})
        return
    heads = (tr("Country"), tr("Channel"), tr("To"), tr("Needs"), tr("Existing customer"), tr("Statute"), tr("From"))
    call.out.table(heads, [_row(line) for line in found])
    call.out.note(tr("This is not legal advice."))


def _as_json(line: Any) -> dict[str, Any]:
    rule = line.rule
    return {
        "country": line.country or None, "channel": line.channel, "audience": line.audience, "needs": rule.needs,
        "existing": rule.existing, "statute": rule.statute or None, "own": rule.own,
    }  # fmt: skip


def _row(line: Any) -> tuple[str, ...]:
    from crm_desktop.records.consent_labels import label

    rule = line.rule
    return (
        line.country or tr("all others"), label("channel", line.channel), label("audience", line.audience),
        label("needs", rule.needs),
        tr("yes") if rule.existing else "", rule.statute, tr("the office") if rule.own else tr("shipped"),
    )  # fmt: skip


COMMAND = Command(
    arguments=(
        argument("--country", default="", metavar=mark("COUNTRY"),
                 help=mark("Only this country, e.g. DE; all: the rules for all that have none of their own")),
        argument("--channel", choices=CHANNELS, default="", help=mark("Only this channel")),
        argument("--audience", choices=AUDIENCES, default="", help=mark("To firms or to private people")),
        argument("--needs", choices=NEEDS, default="", help=mark("Change the rule: what advertising needs there")),
        argument("--existing", action="store_true",
                 help=mark("With --needs consent: not with existing customers, when all four conditions are kept")),
        argument("--statute", default="", metavar="TEXT", help=mark("With --needs: where that stands")),
        argument("--reset", action="store_true", help=mark("Let the shipped rule hold again; alone: all of them")),
    ),
    run=run,
    details=mark(
        "Shows what advertising needs by country, channel and audience, and changes it for this office. The gate, and "
        "so every letter, list, call and mail, goes by it. Whoever changes a rule answers for it; this is not legal "
        "advice."
    ),
    examples=(
        ("consent-rules --country AT", mark("what holds in Austria")),
        ("consent-rules --country DE --channel phone --audience business --needs consent",
         mark("stricter than the law: no call without consent")),
        ("consent-rules --reset", mark("the rules as shipped")),
    ),
    keys={
        "rules": "each with country (null: all others), channel, audience, needs, existing, statute, own",
    },
)  # fmt: skip
