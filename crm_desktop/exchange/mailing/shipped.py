"""The templates of e-mails that come with the program: TOML files, one for each, in both languages."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence

from crm_desktop.common import i18n, paths
from crm_desktop.common.errors import NotFound
from crm_desktop.common.fold import fold
from crm_desktop.common.i18n import texts
from crm_desktop.records.outgoing import MailTemplate
from crm_desktop.store.queries import mail_templates
from crm_desktop.store.workspace import Workspace

tr = texts("mailing")


def templates(language: str = "") -> list[MailTemplate]:
    """Those of a language (default: the one in use), in the order of their files."""
    language = language or i18n.language()
    found: list[MailTemplate] = []
    for path in sorted((paths.templates() / "mails" / language).glob("*.toml")):
        values = tomllib.loads(path.read_text("utf-8"))
        found.append(
            MailTemplate(
                f"shipped:{language}/{path.stem}", values["name"], values["subject"], values["body"],
                formatted=values.get("formatted", False), language=language, purpose=values["purpose"],
            )
        )  # fmt: skip
    return found


def find(ws: Workspace | None, name: str) -> MailTemplate:
    """A template by name: the office's own first, then shipped ones in either language. Raises NotFound."""
    own = mail_templates.templates(ws) if ws is not None else []
    languages = dict.fromkeys((i18n.language(), *i18n.LANGUAGES))
    offered: Sequence[MailTemplate] = [*own, *(one for language in languages for one in templates(language))]
    for item in offered:
        if name in (item.id, item.name) or fold(item.name) == fold(name):
            return item
    raise NotFound(
        tr("There is no e-mail template “{name}”.", name=name),
        remedy=tr("Templates are: {names}", names=", ".join(dict.fromkeys(item.name for item in offered))),
    )
