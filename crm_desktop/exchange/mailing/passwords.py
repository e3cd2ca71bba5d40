"""The password of the e-mail account: in the keyring of the system or, where there is none, in memory until the program
ends. Never in a file of ours."""

from __future__ import annotations

from typing import Any

from crm_desktop.records.mail_account import MailAccount

SERVICE = "Kontor e-mail"
_session: dict[str, str] = {}


def has_keyring() -> bool:
    """Whether this computer keeps passwords for programs. A keyring that is a readable file does not count."""
    return _backend() is not None


def find(account: MailAccount) -> str:
    """The password; '' when it must be asked for."""
    key = _key(account)
    if key in _session:
        return _session[key]
    backend = _backend()
    if backend is not None:
        try:
            return str(backend.get_password(SERVICE, key) or "")
        except Exception:  # what backends raise differs by system; then it is asked for
            return ""
    return ""


def keep(account: MailAccount, password: str) -> bool:
    """Keep it; True when the keyring has it, False when only this session does."""
    key = _key(account)
    backend = _backend()
    if backend is not None:
        try:
            backend.set_password(SERVICE, key, password)
            _session.pop(key, None)
            return True
        except Exception:  # a locked keyring, a refused dialog: then for this session
            pass
    _session[key] = password
    return False


def _key(account: MailAccount) -> str:
    return f"{account.user}@{account.host}:{account.port}"


def _backend() -> Any | None:
    """The keyring of the system, or None."""
    import keyring

    try:
        found: Any = keyring.get_keyring()
        if getattr(found, "backends", None) is not None:  # several behind one: the first of the system's own
            found = next((one for one in found.backends if _trusted(one)), None)
        return found if found is not None and _trusted(found) else None
    except Exception:  # no session bus, a broken configuration
        return None


_TRUSTED = ("keyring.backends.Windows", "keyring.backends.macOS", "keyring.backends.SecretService",
            "keyring.backends.libsecret", "keyring.backends.kwallet")  # fmt: skip


def _trusted(backend: object) -> bool:
    return type(backend).__module__.startswith(_TRUSTED)
