"""`crm-desktop duplicates`"""

from __future__ import annotations

from crm_desktop.cli.declare import Call, Command, argument, only_first, whole
from crm_desktop.common.i18n import mark, texts

tr = texts("cli")

_CLASSES = {
    "certain": mark("certain"),
    "probable": mark("probable"),
    "household": mark("one household"),
    "company": mark("one company"),
}


def run(call: Call) -> None:
    from crm_desktop.cli import contact_views
    from crm_desktop.operations import duplicates
    from crm_desktop.records.matching import reasons
    from crm_desktop.store.queries import matching

    if call.args.apart:
        with call.workspace() as ws:
            one, two = (contact_views.find_one(ws, text) for text in call.args.apart)
            duplicates.keep_apart(ws, one, two)
    with call.workspace(write=False) as ws:
        pairs = [pair for pair in duplicates.find(ws) if pair.is_duplicate or call.args.related]
        shown = pairs if call.out.as_json or not call.args.limit else pairs[: call.args.limit]
        names = matching.names(ws, list({contact for pair in shown for contact in (pair.a, pair.b)}))
    if call.out.as_json:
        found = [
            {
                "a": pair.a, "a_name": names.get(pair.a, ""), "b": pair.b, "b_name": names.get(pair.b, ""),
                "score": round(pair.score, 4), "class": pair.cls, "reasons": list(pair.reasons),
                "words": reasons.words(pair.reasons),
            }
            for pair in shown
        ]  # fmt: skip
        call.out.json({"pairs": found})
        return
    rows = [
        (names.get(pair.a, ""), names.get(pair.b, ""), tr(_CLASSES[pair.cls]), reasons.words(pair.reasons))
        for pair in shown
    ]
    if rows:
        call.out.table((tr("Contact"), tr("And"), tr("How sure"), tr("Why")), rows, widest=60)
    call.out.note(tr.plural(len(pairs), "{n} pair", "{n} pairs") + only_first(len(shown), len(pairs)))


COMMAND = Command(
    arguments=(
        argument("--related", action="store_true", help=mark("Also people of one household or company")),
        argument("--limit", type=whole, default=50, metavar="N", help=mark("At most so many (usually 50, 0 = all)")),
        argument(
            "--apart",
            nargs=2,
            metavar="CONTACT",
            help=mark("Remember that these two are no duplicate; they are left out from then on"),
        ),
    ),
    run=run,
    details=mark(
        "Compares all contacts with one another: names by sound and spelling, numbers, e-mail, address, birthday, "
        "customer number. What agreement is worth is learned from the file itself. Nothing is merged; merge does that. "
        "With --json all pairs are given, whatever the limit."
    ),
    examples=(
        ("duplicates", mark("the surest first")),
        ("duplicates --related --json", mark("with households and companies, for a script")),
        ('duplicates --apart "dr. anna müller" "a. mueller"', mark("these two are two")),
    ),
    keys={
        "pairs": (
            "each with a and b (ids, the older contact first), a_name, b_name, score (0 to 1), class (certain, "
            "probable, household or company), reasons (codes), words (the reasons in the chosen language)"
        ),
    },
)
