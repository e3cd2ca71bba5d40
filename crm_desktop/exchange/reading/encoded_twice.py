"""UTF-8 that a program took for text of Windows (or of an old Mac, or DOS) and wrote as UTF-8 once more: "MÃ¼ller" was
"Müller"."""

from __future__ import annotations

import re

_CONTINUED = "[" + "".join(re.escape(bytes([code]).decode("cp1252", "replace")) for code in range(0x80, 0xC0)).replace(
    "\ufffd", ""
) + "\x80-\x9f]"  # fmt: skip
_OF_OTHERS = {"√": "mac_roman", "‚": "mac_roman", "¬": "mac_roman", "├": "cp850", "Ô": "cp850", "┬": "cp850"}
"""What begins a letter that was taken for text of an old Mac or of DOS: "M√ºller", "M├╝ller"."""
_MAC, _DOS = (
    "[" + re.escape("".join(bytes([code]).decode(name) for code in range(0x80, 0xC0))) + "]"
    for name in ("mac_roman", "cp850")
)
_TWICE = re.compile(f"Ã{_CONTINUED}|Å[¡¾]|Â[\u00a0§°´]|â(?:{_CONTINUED}){{2}}|√{_MAC}|├{_DOS}")
_ANY = re.compile(f"{_TWICE.pattern}|Ã(?: |$)|‚{_MAC}{{2}}|¬{_MAC}|Ô{_DOS}{{2}}|┬{_DOS}")
"""The blank of "Ã " (à) may have become a plain one, or be gone at the end of a cell."""


def unravelled(text: str) -> tuple[str, int]:
    """A text with what was encoded twice put right, and how many letters that were."""
    return _ANY.subn(_once, text)


def is_twice(text: str) -> bool:
    if text.isascii() or not any(sign in text for sign in "ÃÂâÅ√├"):  # found much faster than any pattern
        return False
    return _TWICE.search(text) is not None


def _once(found: re.Match[str]) -> str:
    if found[0] in ("Ã ", "Ã"):
        return "à"
    if code := _OF_OTHERS.get(found[0][0]):
        return found[0].encode(code).decode("utf-8", "replace").replace("\ufffd", found[0])
    data = b"".join(bytes([ord(sign)]) if ord(sign) < 256 else sign.encode("cp1252") for sign in found[0])
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return found[0]
