"""Commands of e-mail that exist everywhere, and a word about what waits when a file is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.common.i18n import mark, texts
from crm_desktop.ui.commands import Command

from .sending import post_of

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("mailing_ui")


def setup(context: Context) -> None:
    post = post_of(context)

    def waits() -> str:
        if context.ws.read_only:
            return tr("The file is open for reading only.")
        if post.job is not None:
            return tr("E-mails are being sent already.")
        return "" if _waiting(context) else tr("No e-mail waits.")

    context.commands.add(
        Command(
            "mail.many", tr, mark("E-mail to many …"), lambda: context.go("mailing", ids=[], steps=True), "contact",
            icon="mail", enabled=lambda: tr("The file is open for reading only.") if context.ws.read_only else "",
            synonyms_en="serial mail, newsletter, mailing, mail merge",
            synonyms_de="Serienmail, Rundschreiben, Newsletter, Mailing, E-Mail an viele",
        ),
        Command(
            "outbox.send", tr, mark("Send what waits in the outbox"), post.start, "contact", icon="send", enabled=waits,
            synonyms_en="send mail, deliver", synonyms_de="E-Mails senden, Postausgang senden",
        ),
        Command(
            "outbox.stop", tr, mark("Stop sending e-mails"), post.stop, "contact", icon="hand",
            enabled=lambda: "" if post.job is not None else tr("No e-mail is being sent."),
            synonyms_en="halt, pause sending", synonyms_de="Senden anhalten, stoppen",
        ),
    )  # fmt: skip
    context.when_idle(lambda: _tell(context))


def _waiting(context: Context) -> int:
    from crm_desktop.operations import mailings

    return mailings.waiting(context.ws)


def _tell(context: Context) -> None:
    """What waits from the last time is said once; nothing is sent by itself."""
    if not context.has_file or context.ws.read_only:
        return
    number = context.ws.value("SELECT count(*) FROM outbox WHERE state IN ('queued', 'sending', 'handing', 'unknown')")
    if number:
        said = tr.plural(number, "{n} e-mail waits in the outbox", "{n} e-mails wait in the outbox")
        context.toast(said, action=(tr("Show"), lambda: context.go("outbox")))
