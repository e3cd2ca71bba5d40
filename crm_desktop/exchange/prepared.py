"""What a reaction of a process prepares: a letter or an e-mail, by the name it was drawn with."""

from __future__ import annotations

from dataclasses import dataclass

from crm_desktop.common import i18n
from crm_desktop.common.errors import NotFound
from crm_desktop.common.fold import fold
from crm_desktop.store.queries import mail_templates, templates
from crm_desktop.store.workspace import Workspace

LETTER, MAIL = "letter", "mail"
_CODES: dict[str, tuple[str, dict[str, str]]] = {
    "offer": (LETTER, {"de": "Angebot", "en": "Offer"}),
    "information": (MAIL, {"de": "Information", "en": "Information"}),
}
"""The shipped processes speak both languages: what they name by a code."""


def shown_name(name: str) -> str:
    """How the template of a reaction reads: a code of a shipped process in words, every other name as it is."""
    found = _CODES.get(name)
    return found[1][i18n.language()] if found else name


@dataclass(frozen=True, slots=True)
class Prepared:
    kind: str
    """LETTER or MAIL."""
    name: str
    template_id: str = ""
    """Of a letter of the office's own; '' for one that comes with the program."""


def find(ws: Workspace, name: str) -> Prepared | None:
    """The template of this name: the office's own first, then those that come with the program. None where there is
    none of this name any more."""
    from crm_desktop.exchange.letters import shipped
    from crm_desktop.exchange.mailing import shipped as mails

    wanted = fold(name.strip())
    if not wanted:
        return None
    for own in templates.letters(ws):
        if fold(own.name) == wanted:
            return Prepared(LETTER, own.name, own.id)
    for mail in mail_templates.templates(ws):
        if fold(mail.name) == wanted:
            return Prepared(MAIL, mail.name)
    if name in _CODES:
        kind, names = _CODES[name]
        return Prepared(kind, names[i18n.language()])
    path = shipped.find(name)
    if path.suffix == ".docx" and path.parent.parent == shipped.folder().parent:
        return Prepared(LETTER, path.stem)
    try:
        return Prepared(MAIL, mails.find(None, name).name)
    except NotFound:
        return None
