"""The password of the e-mail account on the command line: from the keyring, from standard input, or asked for."""

from __future__ import annotations

import sys

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.records.mail_account import MailAccount

from .declare import Call

tr = texts("cli")


def password(call: Call, account: MailAccount) -> str:
    """'' for an account that needs none. Raises CrmError when there is nobody to ask."""
    from crm_desktop.exchange.mailing import passwords

    if not account.user:
        return ""
    if getattr(call.args, "password_stdin", False):
        return sys.stdin.readline().rstrip("\r\n")
    if known := passwords.find(account):
        return known
    if not sys.stdin.isatty():
        raise CrmError(
            tr("The password of {user} at {host} is not in the keyring of this computer.", user=account.user,
               host=account.host),
            safe=tr("Nothing was sent."), remedy=tr("Hand it over on standard input with --password-stdin."),
        )  # fmt: skip
    import getpass

    return getpass.getpass(tr("Password of {user} at {host}: ", user=account.user, host=account.host))
