"""Tick, dash and arrows for stylesheets, in the theme's colours, without files.

A stylesheet can show a picture only by its path. The few glyphs it needs are made from the same Lucide icons
and tokens as everything else and put into Qt's resource system in memory, as :/glyphs-<scheme>/<name>.svg.
"""

from __future__ import annotations

import struct

from PySide6.QtCore import qRegisterResourceData

from . import icons

# name in the stylesheet: icon, token, stroke width
GLYPHS = {
    "check": ("check", "onAccent", 3.0),
    "minus": ("minus", "onAccent", 3.0),
    "check-menu": ("check", "accent", 2.25),
    "down": ("chevron-down", "text3", 2.0),
    "up": ("chevron-up", "text3", 2.0),
    "left": ("chevron-left", "text2", 2.0),
    "right": ("chevron-right", "text3", 2.0),
    "down-off": ("chevron-down", "disabled", 2.0),
}
_kept: dict[str, tuple[bytes, bytes, bytes]] = {}  # Qt reads from these for as long as the program runs


def register(scheme: str, tokens: dict[str, str]) -> str:
    """Make the glyphs of a scheme available; returns the folder to use in url(...)."""
    folder = f"glyphs-{scheme}"
    if scheme not in _kept:
        files = {
            f"{name}.svg": icons.svg(icon, tokens[token], stroke) for name, (icon, token, stroke) in GLYPHS.items()
        }
        _kept[scheme] = pack(folder, files)
        qRegisterResourceData(1, *_kept[scheme])
    return f":/{folder}"


def pack(folder: str, files: dict[str, bytes]) -> tuple[bytes, bytes, bytes]:
    """Tree, names and data of one folder of files in the layout rcc writes (format version 1, big-endian)."""
    names, data = b"", b""
    tree = struct.pack(">IHII", 0, 2, 1, 1)  # the root: a directory with one child, node 1
    offsets: dict[str, int] = {}
    for name in (folder, *files):
        offsets[name] = len(names)
        names += struct.pack(f">HI{len(name)}H", len(name), _hash(name), *map(ord, name))
    tree += struct.pack(">IHII", offsets[folder], 2, len(files), 2)
    for name in sorted(files, key=_hash):  # Qt searches siblings by hash, in halves
        tree += struct.pack(">IHHHI", offsets[name], 0, 0, 1, len(data))
        data += struct.pack(">I", len(files[name])) + files[name]
    return tree, names, data


def _hash(name: str) -> int:
    value = 0
    for character in name:
        value = (value << 4) + ord(character)
        value ^= (value & 0xF0000000) >> 23
        value &= 0x0FFFFFFF
    return value
