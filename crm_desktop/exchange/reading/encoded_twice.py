"""UTF-8 that a program took for Windows text and wrote as UTF-8 once more: "MÃ¼ller" was "Müller"."""

from __future__ import annotations

import re

_CONTINUED = "[" + "".join(re.escape(bytes([code]).decode("cp1252", "replace")) for code in range(0x80, 0xC0)).replace(
    "\ufffd", ""
) + "\x80-\x9f]"  # fmt: skip
_TWICE = re.compile(f"Ã{_CONTINUED}|Å[¡¾]|Â[\u00a0§°´]|â(?:{_CONTINUED}){{2}}")


def unravelled(text: str) -> tuple[str, int]:
    """A text with what was encoded twice put right, and how many letters that were."""
    return _TWICE.subn(_once, text) if "Ã" in text or "â" in text or "Â" in text or "Å" in text else (text, 0)


def _once(found: re.Match[str]) -> str:
    data = b"".join(bytes([ord(sign)]) if ord(sign) < 256 else sign.encode("cp1252") for sign in found[0])
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return found[0]
