"""Web addresses and profiles."""

from __future__ import annotations

import re
from functools import lru_cache

_SCHEME = re.compile(r"^([a-z][a-z0-9+.\-]*):/*", re.IGNORECASE)
_SLOPPY = re.compile(r"^(https?)(?::?/+|:)", re.IGNORECASE)
_HOST = re.compile(r"^(?:[^\W_](?:[\w\-]*[^\W_])?\.)+[^\W\d_]{2,24}\.?$")
_IP = re.compile(r"^\d{1,3}(?:\.\d{1,3}){3}$")


@lru_cache(maxsize=4096)
def normal_url(text: str) -> str:
    """A full URL with lower-case scheme and host ("Acme.example/Team" gives "https://acme.example/Team").

    '' where the text is no web address; other schemes than http and https are refused, so that a click on
    the stored value can only open a web page.
    """
    text = _SLOPPY.sub(r"\1://", text.strip().strip("<>\"'"))
    if not text or any(char.isspace() for char in text):
        return ""
    scheme = "https"
    if (match := _SCHEME.match(text)) and (text[match.end() - 1] == "/" or "." not in match[1]):
        scheme, text = match[1].lower(), text[match.end() :]
        if scheme not in ("http", "https"):
            return ""
    host, separator, rest = _parts(text)
    name, _, port = host.partition(":")
    if "@" in name or (port and not port.isdigit()) or not (_HOST.match(name) or _IP.match(name)):
        return ""
    host = host.lower().rstrip(".")
    rest = "" if separator + rest == "/" else separator + rest
    return f"{scheme}://{host}{rest}"


def _parts(text: str) -> tuple[str, str, str]:
    for index, char in enumerate(text):
        if char in "/?#":
            return text[:index], char, text[index + 1 :]
    return text, "", ""


def host_of(url: str) -> str:
    """The host without "www." of a normalised URL."""
    host = _parts(url.partition("://")[2])[0].partition(":")[0]
    return host.removeprefix("www.")


def web_type(url: str) -> str:
    """A code of contact.WEB_TYPES: profiles are recognised by their host, everything else is "work"."""
    host = host_of(url)
    if host == "linkedin.com" or host.endswith(".linkedin.com") or host == "lnkd.in":
        return "linkedin"
    if host == "xing.com" or host.endswith(".xing.com") or host == "xing.to":
        return "xing"
    return "work"


def is_social(url: str) -> bool:
    """Whether the address is a profile in a social network, kept as a channel of kind "social"."""
    host = host_of(url)
    return any(host == name or host.endswith(f".{name}") for name in _SOCIAL)


_SOCIAL = (
    "linkedin.com", "lnkd.in", "xing.com", "xing.to", "facebook.com", "instagram.com", "twitter.com", "x.com",
    "mastodon.social", "bsky.app", "threads.net", "youtube.com", "tiktok.com", "github.com",
)  # fmt: skip


def readable(url: str) -> str:
    """For display: without scheme, "www." and a closing slash."""
    return url.partition("://")[2].removeprefix("www.").rstrip("/") or url
