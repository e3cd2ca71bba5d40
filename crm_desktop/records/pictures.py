"""What counts as the picture of a contact."""

from __future__ import annotations

LARGEST = 4 * 2**20
"""Bytes of a picture that is kept at most; phones and directories write some ten thousand."""
_BEGINNINGS = ((b"\xff\xd8\xff", "jpg"), (b"\x89PNG\r\n\x1a\n", "png"), (b"GIF8", "gif"), (b"BM", "bmp"))


def ending(content: bytes) -> str:
    """jpg, png, gif, webp or bmp, by how it begins; "" for what is no picture that can be shown."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "webp"
    return next((name for beginning, name in _BEGINNINGS if content.startswith(beginning)), "")


def usable(content: bytes) -> bool:
    return 0 < len(content) <= LARGEST and bool(ending(content))
