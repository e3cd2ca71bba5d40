"""`crm-desktop mail-account`"""

from __future__ import annotations

import sys
from dataclasses import asdict

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts
from crm_desktop.records.mail_account import SECURITIES

tr = texts("cli")

_PARTS = ("host", "port", "security", "login", "address", "name", "reply_to", "signature", "per_minute")


def run(call: Call) -> None:
    from crm_desktop.cli.mail_password import password
    from crm_desktop.exchange.mailing import passwords, sending
    from crm_desktop.operations import mail_account

    args = call.args
    values = {
        "user" if name == "login" else name: getattr(args, name) for name in _PARTS if getattr(args, name) is not None
    }
    kept: bool | None = None
    with call.workspace(write=bool(values)) as ws:
        if values:
            mail_account.save(ws, **values)
        account = mail_account.account(ws)
        if args.password_stdin:
            kept = passwords.keep(account, sys.stdin.readline().rstrip("\r\n"))
            if not kept and not args.check:
                raise CrmError(
                    tr("This computer has no keyring that keeps passwords."), safe=tr("It was not written down."),
                    remedy=tr("Hand it over each time with --password-stdin."),
                )  # fmt: skip
        if args.check:
            args.password_stdin = False
            sending.check_account(ws, password(call, mail_account.required(ws)))
    if call.out.as_json:
        call.out.json({**asdict(account), "checked": bool(args.check), "password_kept": kept})
        return
    for name, value in asdict(account).items():
        call.out.line(f"{name}: {value}")
    if args.check:
        call.out.line(tr("The server answers, its certificate is good, and the login works."))


COMMAND = Command(
    arguments=(
        argument("--host", metavar="NAME", help=mark("Name of the SMTP server")),
        argument("--port", metavar="N", help=mark("Its port, often 465 or 587")),
        argument("--security", choices=SECURITIES,
                 help=mark("tls from the beginning, starttls, or none (only to a program on this computer)")),
        argument("--login", metavar="NAME", help=mark("Name to log in with")),
        argument("--address", metavar=mark("ADDRESS"), help=mark("Mails are from this address")),
        argument("--name", metavar="NAME", help=mark("Who they are from, in words")),
        argument("--reply-to", metavar=mark("ADDRESS"), help=mark("Answers go to this address")),
        argument("--signature", metavar="TEXT", help=mark("Stands where a text says {Signatur}")),
        argument("--per-minute", metavar="N", help=mark("So many mails a minute at most")),
        argument("--password-stdin", action="store_true",
                 help=mark("Read the password from standard input and keep it in the keyring of the system")),
        argument("--check", action="store_true", help=mark("Connect and log in, send nothing")),
    ),
    run=run,
    details=mark(
        "The account the office sends with. It stands in the file; the password never does: it lies in the keyring of "
        "the system, and without one it is asked for each time. Certificates are always checked."
    ),
    examples=(
        ("mail-account --host mail.example.com --security tls --address info@example.com", mark("set it up")),
        ("mail-account --check", mark("does it work?")),
    ),
    keys={
        "host, port, security, user, address, name, reply_to, signature, per_minute": "the account",
        "checked": "whether the server was asked and answered well",
        "password_kept": "with --password-stdin whether the keyring has it, otherwise null",
    },
)  # fmt: skip
