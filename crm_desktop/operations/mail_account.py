"""The account the office sends e-mail with: settings of the business. The password lies elsewhere."""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.records.emails import parse_emails
from crm_desktop.records.mail_account import FASTEST, NONE, PORTS, SECURITIES, TLS, USUAL_PACE, MailAccount
from crm_desktop.records.mail_template import one_line
from crm_desktop.store.queries import settings as queries
from crm_desktop.store.workspace import Workspace

from . import settings

tr = texts("mailing")

_TEXTS = ("host", "security", "user", "address", "name", "reply_to", "signature")
_NUMBERS = ("port", "per_minute")


def account(ws: Workspace) -> MailAccount:
    """As far as it is set up."""
    found = queries.several(ws, *(f"mail.{name}" for name in (*_TEXTS, *_NUMBERS)))
    said = {key.removeprefix("mail."): value for key, value in found.items()}
    security = said.get("security", TLS) if said.get("security", TLS) in SECURITIES else TLS
    return MailAccount(
        said.get("host", ""), _number(said, "port", PORTS[security], 65535), security, said.get("user", ""),
        said.get("address", ""), said.get("name", ""), said.get("reply_to", ""), said.get("signature", ""),
        _number(said, "per_minute", USUAL_PACE, FASTEST),
    )  # fmt: skip


def _number(said: Mapping[str, str], name: str, usual: int, most: int) -> int:
    text = said.get(name, "")
    return min(int(text), most) if text.isdecimal() and int(text) > 0 else usual


def save(ws: Workspace, **values: str | int) -> None:
    """Change parts of the account (names of MailAccount). Raises CrmError for what cannot be."""
    found = {
        name: str(value).strip() if name == "signature" else one_line(str(value)) for name, value in values.items()
    }
    if unknown := set(found) - {*_TEXTS, *_NUMBERS}:
        raise ValueError(f"no part of the account: {unknown}")
    for name in ("address", "reply_to"):
        if text := found.get(name, ""):
            found[name] = _address(text)
    if found.get("security", TLS) not in SECURITIES:
        raise CrmError(tr("“{text}” is no kind of encryption.", text=found["security"]), safe=_unchanged())
    for name, most in (("port", 65535), ("per_minute", FASTEST)):
        if name in found and not (found[name].isdecimal() and 0 < int(found[name]) <= most):
            raise CrmError(
                tr("“{text}” is no number from 1 to {most}.", text=found[name], most=most), safe=_unchanged()
            )
    with ws.operation(tr("E-mail account changed")):
        for name, value in found.items():
            if settings.get(ws, f"mail.{name}") != value:
                settings.put(ws, f"mail.{name}", value)


def required(ws: Workspace) -> MailAccount:
    """The account, ready to send with. Raises CrmError when it is not set up."""
    found = account(ws)
    if not found.is_set:
        raise CrmError(
            tr("No e-mail account is set up yet."),
            safe=tr("Nothing was sent."),
            remedy=tr("Enter server and address of the office in the settings, under E-mail."),
        )
    if found.security == NONE and not found.is_here:
        raise CrmError(
            tr("Without encryption Kontor only sends through a program on this computer, not through {host}.",
               host=found.host),
            safe=tr("Nothing was sent."),
            remedy=tr("Choose TLS or STARTTLS in the settings, under E-mail."),
        )  # fmt: skip
    return found


def _address(text: str) -> str:
    found = [email for email in parse_emails(text) if email.valid]
    if len(found) != 1:
        raise CrmError(tr("“{text}” is no e-mail address.", text=text), safe=_unchanged())
    return found[0].normal


def _unchanged() -> str:
    return tr("The account was not changed.")
