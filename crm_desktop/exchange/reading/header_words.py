"""Headings seen in the exports of other programs, with the target field of each (resources/data/csv_headers.tsv, and
those of other CRM programs as their documentation names them in resources/data/crm_headers.tsv, and those of other
languages in resources/data/foreign_headers.tsv).

Headings are compared folded: case, umlauts (ae = ä), ß, brackets, underscores, a trailing dot and multiple blanks
make no difference, so "Telefon (privat)" is "telefon privat" and "Strasse geschaeftlich" is what it was meant to be.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from crm_desktop.common import paths

from .kinds import RECORD_FORMATS

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_DROP = str.maketrans({"\ufeff": "", '"': "", "“": "", "”": "", "„": "", "'": "", "’": "", "*": ""})
_BLANKS = re.compile(r"[\s_()\[\]\u00a0]+")
_NUMBER = re.compile(r"(?<![\w])(\d{1,2})(?![\w])")


@lru_cache(maxsize=4096)
def fold_heading(text: str) -> str:
    """The form in which two headings are compared."""
    folded = text.translate(_DROP).casefold().translate(_UMLAUTS)
    return _BLANKS.sub(" ", folded).strip(" .:")


def numbered(folded: str) -> tuple[str, str]:
    """ "e-mail 2 - value" as ("e-mail n - value", "2"): Google counts its columns."""
    found = _NUMBER.search(folded)
    if found is None:
        return folded, ""
    return f"{folded[: found.start()]}n{folded[found.end() :]}", found[1]


@dataclass(frozen=True, slots=True)
class Profile:
    """The headings of one export program: all of its variants and languages together."""

    name: str
    targets: dict[str, str]
    variants: dict[str, frozenset[str]]

    def target(self, folded: str) -> str:
        found = self.targets.get(folded)
        return found if found is not None else self.targets.get(numbered(folded)[0], "")


PROFILE_NAMES = {
    "outlook": "Outlook",
    "google": "Google",
    "thunderbird": "Thunderbird",
    "sevdesk": "sevDesk",
    "datev": "DATEV",
    "kivitendo": "kivitendo",
    "apple": "Apple",
    "kontor": "Kontor",
    "espocrm": "EspoCRM",
    "espocrm_accounts": "EspoCRM",
    "suitecrm": "SuiteCRM",
    "suitecrm_accounts": "SuiteCRM",
    "odoo": "Odoo",
    "hubspot": "HubSpot",
    "hubspot_companies": "HubSpot",
    "pipedrive": "Pipedrive",
    "pipedrive_organizations": "Pipedrive",
    "zoho": "Zoho CRM",
    "zoho_accounts": "Zoho CRM",
    "salesforce": "Salesforce",
    "daylite": "Daylite",
    "cas": "CAS genesisWorld",
    "cobra": "cobra",
    "lexware": "Lexware Office",
    **{kind: known.name for kind, known in RECORD_FORMATS.items()},
}
"""Proper names of the programs, the same in every language."""


_FILES = ("csv_headers.tsv", "crm_headers.tsv", "foreign_headers.tsv")
OTHER_CRM = frozenset(
    ("espocrm", "espocrm_accounts", "suitecrm", "suitecrm_accounts", "odoo", "hubspot", "hubspot_companies",
     "pipedrive", "pipedrive_organizations", "zoho", "zoho_accounts", "salesforce", "daylite", "cas", "cobra",
     "lexware")
)  # fmt: skip
"""Profiles of other CRM programs. Where a file is none of theirs, only their telling headings count: "type" and "name"
mean something else in every list."""


def _lines(name: str) -> list[str]:
    return (paths.resources() / "data" / name).read_text(encoding="utf-8").splitlines()[1:]


@cache
def _table() -> tuple[dict[str, Profile], dict[str, str]]:
    targets: dict[str, dict[str, str]] = {}
    variants: dict[str, dict[str, set[str]]] = {}
    singles: dict[str, str] = {}
    for line in (line for name in _FILES for line in _lines(name)):
        profile, variant, heading, target = line.split("\t")
        folded = fold_heading(heading)
        if profile == "single":
            singles.setdefault(folded, target)
        else:
            targets.setdefault(profile, {}).setdefault(folded, target)
            variants.setdefault(profile, {}).setdefault(variant, set()).add(folded)
    profiles = {
        name: Profile(name, found, {key: frozenset(value) for key, value in variants[name].items()})
        for name, found in targets.items()
    }
    return profiles, singles


def profiles() -> dict[str, Profile]:
    return _table()[0]


def elsewhere(folded: str) -> str:
    """The target of a heading of any program, for a file that is recognised as none's; empty when nobody knows it."""
    if len(folded) <= 2:
        return ""
    for profile in profiles().values():
        target = profile.target(folded)
        # What one program says where there is nothing to say may be all there is in a list of others.
        if target == "ignore" and (profile.name == "kontor" or len(folded) < 16):
            continue
        if target and (profile.name not in OTHER_CRM or (len(folded) > 12 and target not in ("custom", "ignore"))):
            return target
    return ""


def singles() -> dict[str, str]:
    """Folded heading to target, for headings that mean the same wherever they are found."""
    return _table()[1]


@cache
def _squeezed() -> dict[str, str]:
    found: dict[str, str] = {}
    for name, target in singles().items():
        found.setdefault(_NOT_LETTERS.sub("", name), target)
    return found


_NOT_LETTERS = re.compile(r"[\W_]+")


def squeezed(folded: str) -> str:
    """The target of a heading that differs from a single one by signs and blanks only ("Kd.-Nr." is "KdNr"); or
    empty."""
    text = _NOT_LETTERS.sub("", folded)
    return _squeezed().get(text, "") if len(text) > 2 else ""


@lru_cache(maxsize=8192)
def is_known(text: str) -> bool:
    """Whether a cell could be a heading that some program writes."""
    folded = fold_heading(text)
    if not folded or len(folded) > 60:
        return False
    if folded in singles() or squeezed(folded):
        return True
    return bool(elsewhere(folded)) or any(
        profile.target(folded) for profile in profiles().values() if profile.name not in OTHER_CRM or len(folded) > 5
    )


RECOGNISED = 0.6
"""Share of a file's headings that must be a profile's to recognise it."""
OWN_EXPORT = frozenset((fold_heading("Kontaktart"), fold_heading("Contact kind")))
"""The first heading of our own exports, which have as many columns as their contacts need."""
_COVERED = 0.5
_MANY = 25
"""Share of a variant's headings, or how many of them, must be there: a plain list of name and address is no
program's export."""


def recognise(folded: list[str]) -> str:
    """Name of the profile the headings come from, or empty."""
    names = [name for name in folded if name]
    if names and names[0] in OWN_EXPORT:
        return "kontor"
    best, best_score = "", 0.0
    for profile in profiles().values():
        hits = sum(1 for name in names if profile.target(name))
        # A DATEV file has 254 columns, most of them bank accounts.
        enough = hits >= RECOGNISED * len(names) or (profile.name == "datev" and hits >= 20)
        if not names or not enough:
            continue
        present = set(names) | {numbered(name)[0] for name in names}
        covered = max(len(present & variant) / len(variant) for variant in profile.variants.values())
        if (covered >= _COVERED or hits >= _MANY) and (score := hits / len(names) + covered) > best_score:
            best, best_score = profile.name, score
    return best
