"""The connection to the office's SMTP server. Certificates are always checked, and nothing is said before encryption
stands; there is no switch for either. Whoever has an authority of their own adds its certificate."""

from __future__ import annotations

import contextlib
import re
import smtplib
import socket
import ssl
from dataclasses import dataclass
from pathlib import Path

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.common.settings import Settings
from crm_desktop.records.mail_account import STARTTLS, TLS, MailAccount

tr = texts("mailing")

AUTHORITY = "mail.authority"
"""Setting of this machine: the file with the certificate of an authority of one's own (PEM)."""
_CONNECT, _WAIT = 30, 120
"""Seconds for the connection, and for the answer to a mail."""
_SELF = "[127.0.0.1]"
"""What we call ourselves: the name of the computer is nobody's business, and asking for it can take seconds."""


class ServerRefused(CrmError):
    """The server cannot be used now: no connection, no trust, no login. No mail was handed over."""


class LoginRefused(ServerRefused):
    """Name or password are wrong: ask for the password again."""


class Broken(Exception):
    """The connection ended before the text was handed over: this mail was not sent."""


class AnswerLost(Exception):
    """The connection ended after the text was handed over: nobody knows whether the server took it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server said to one mail."""

    code: int
    text: str

    @property
    def taken(self) -> bool:
        return 200 <= self.code < 300

    @property
    def for_now(self) -> bool:
        """Whether it may be asked again later."""
        return 400 <= self.code < 500


class Server:
    """One connection; made anew after it broke."""

    def __init__(self, account: MailAccount, password: str) -> None:
        self._account, self._password = account, password
        self._smtp: smtplib.SMTP | None = None

    def open(self) -> None:
        """Connect, encrypt, log in. Raises ServerRefused."""
        if self._smtp is not None:
            return
        account = self._account
        connection: smtplib.SMTP | None = None
        try:
            connection = self._connect()
            if account.user:
                connection.login(account.user, self._password)
        except Exception as problem:
            if connection is not None:
                _end(connection)
            raise _refusal(problem, account) from problem
        self._smtp = connection

    def _connect(self) -> smtplib.SMTP:
        account = self._account
        host = account.host.strip("[]")
        if account.security == TLS:
            return smtplib.SMTP_SSL(host, account.port, _SELF, timeout=_CONNECT, context=_context())
        connection = smtplib.SMTP(host, account.port, _SELF, timeout=_CONNECT)
        if account.security == STARTTLS:
            try:
                connection.ehlo_or_helo_if_needed()
                if not connection.has_extn("starttls"):
                    raise _stripped(account)
                connection.starttls(context=_context())
                connection.ehlo()
            except BaseException:
                _end(connection)
                raise
        return connection

    def largest(self) -> int:
        """Bytes of the largest mail the server takes; 0 when it does not say."""
        size = self._smtp.esmtp_features.get("size", "") if self._smtp is not None else ""
        return int(size) if size.isdecimal() else 0

    def envelope(self, sender: str, receiver: str) -> Answer:
        """Say from whom and to whom, and ask to begin; 354 is yes. Raises Broken."""
        assert self._smtp is not None
        try:
            self._smtp.ehlo_or_helo_if_needed()
            answer = self._said(self._smtp.mail(sender))
            if answer.taken:
                answer = self._said(self._smtp.rcpt(receiver))
            if answer.taken:
                answer = self._said(self._smtp.docmd("DATA"))
                if answer.code == 354:
                    return answer
            if answer.code == 421:
                self.drop()
                raise Broken(answer.text)
            self._smtp.rset()
        except (smtplib.SMTPServerDisconnected, OSError) as problem:
            self.drop()
            raise Broken(_words(problem)) from problem
        return answer

    def text(self, content: bytes) -> Answer:
        """After a yes to `envelope`: the mail. Raises AnswerLost."""
        assert self._smtp is not None
        stuffed = re.sub(rb"(?m)^\.", b"..", content)
        stuffed += b"" if stuffed.endswith(b"\r\n") else b"\r\n"
        try:
            if self._smtp.sock is not None:
                self._smtp.sock.settimeout(_WAIT)
            self._smtp.send(stuffed + b".\r\n")
            return self._said(self._smtp.getreply())
        except (smtplib.SMTPException, OSError) as problem:
            self.drop()
            raise AnswerLost(_words(problem)) from problem

    @staticmethod
    def _said(reply: tuple[int, bytes]) -> Answer:
        text = reply[1].decode("utf-8", "replace")
        shown = " ".join("".join(char if char.isprintable() else " " for char in text).split())
        return Answer(reply[0], f"{reply[0]} {shown}"[:500])

    def drop(self) -> None:
        """Forget a connection that is broken."""
        if self._smtp is not None:
            self._smtp.close()
            self._smtp = None

    def close(self) -> None:
        if self._smtp is not None:
            _end(self._smtp)
            self._smtp = None


def _end(connection: smtplib.SMTP) -> None:
    with contextlib.suppress(smtplib.SMTPException, OSError):
        if connection.sock is not None:
            connection.sock.settimeout(5)
        connection.quit()
    connection.close()


def _context() -> ssl.SSLContext:
    """Checks certificate and name, as a browser does."""
    context = ssl.create_default_context()
    own = str(Settings().get(AUTHORITY, "") or "")
    if own:
        try:
            context.load_verify_locations(cafile=own)
        except (OSError, ssl.SSLError) as problem:
            raise ServerRefused(
                tr("The certificate of your own authority cannot be read: {path}", path=own),
                safe=_nothing(), remedy=tr("Choose another file in the settings, under E-mail."),
            ) from problem  # fmt: skip
    return context


def check_authority(path: Path) -> None:
    """Raises CrmError when this file holds no certificate of an authority."""
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(cafile=str(path))
    except (OSError, ssl.SSLError) as problem:
        raise CrmError(
            tr("“{name}” holds no certificate of an authority.", name=path.name),
            remedy=tr("It must be a file in the format PEM (often .pem or .crt)."),
        ) from problem


def _nothing() -> str:
    return tr("No mail was sent; what waits in the outbox is still there.")


def _stripped(account: MailAccount) -> ServerRefused:
    return ServerRefused(
        tr("The server {host} does not offer encryption (STARTTLS).", host=account.host), safe=_nothing(),
        remedy=tr(
            "Somebody between may have taken it out, so Kontor does not go on. Try TLS on port 465, another network, "
            "or ask your provider."
        ),
    )  # fmt: skip


def _refusal(problem: Exception, account: MailAccount) -> CrmError:
    """Why the server cannot be used, in words, and what can be done."""
    if isinstance(problem, CrmError):
        return problem
    host, port = account.host, account.port
    reason = _words(problem)
    what = tr("The server {host} does not answer on port {port}: {reason}.", host=host, port=port, reason=reason)
    remedy = tr("Check server and port in the settings, under E-mail, and the network.")
    if isinstance(problem, ssl.SSLCertVerificationError):
        what = tr("The certificate of {host} cannot be trusted: {reason}.", host=host, reason=_why_not_trusted(problem))
        remedy = tr(
            "Check the name of the server. If your office has an authority of its own, add its certificate in the "
            "settings, under E-mail."
        )
    elif isinstance(problem, smtplib.SMTPAuthenticationError):
        what = tr("The server {host} does not accept name or password: {reason}.", host=host, reason=_words(problem))
        remedy = tr("Enter the password again. Some providers ask for one made for programs.")
        return LoginRefused(what, safe=_nothing(), remedy=remedy)
    elif isinstance(problem, smtplib.SMTPNotSupportedError):
        what = tr("The server {host} offers no login on this port.", host=host)
        remedy = tr("Choose another port or kind of encryption in the settings, under E-mail.")
    elif isinstance(problem, ssl.SSLError):
        what = tr("The server {host} does not speak this kind of encryption on port {port}.", host=host, port=port)
        remedy = tr("TLS usually goes with port 465, STARTTLS with port 587.")
    elif isinstance(problem, socket.gaierror):
        what = tr("There is no server named {host}, or this computer is offline.", host=host)
    elif isinstance(problem, TimeoutError):
        what = tr("The server {host} did not answer in time on port {port}.", host=host, port=port)
    elif isinstance(problem, smtplib.SMTPServerDisconnected) and account.security == STARTTLS:
        remedy = tr("TLS usually goes with port 465, STARTTLS with port 587.")
    elif isinstance(problem, (smtplib.SMTPException, OSError)):
        pass
    else:
        raise problem
    return ServerRefused(what, safe=_nothing(), remedy=remedy)


_SELF_SIGNED, _EXPIRED, _WRONG_NAME, _UNKNOWN_AUTHORITY, _NOT_YET = (18, 19), 10, (62, 64), (20, 21), 9
"""Codes of OpenSSL (x509_vfy.h)."""


def _why_not_trusted(problem: ssl.SSLCertVerificationError) -> str:
    code = problem.verify_code
    if code in _SELF_SIGNED:
        return tr("it is signed by nobody but itself")
    if code in _WRONG_NAME:
        return tr("it is made out to another name")
    if code in _UNKNOWN_AUTHORITY:
        return tr("it comes from an authority this computer does not know")
    if code == _EXPIRED:
        return tr("it has expired")
    if code == _NOT_YET:
        return tr("it is not valid yet; check the clock of this computer")
    return str(problem.verify_message)


def _words(problem: BaseException) -> str:
    """What another program said, on one line, never more than a line of it."""
    if isinstance(problem, smtplib.SMTPResponseException):
        error = problem.smtp_error
        text = f"{problem.smtp_code} {error.decode('utf-8', 'replace') if isinstance(error, bytes) else error}"
    else:
        text = getattr(problem, "strerror", "") or str(problem) or type(problem).__name__
    return " ".join("".join(char if char.isprintable() else " " for char in text).split()).rstrip(".")[:300]
