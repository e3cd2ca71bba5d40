"""Reads the program's own small TOML files: settings and colours. Loading tomllib alone takes 2.5 ms of the start, most
of it for dates, which these files do not have; so what tomli_w writes for them is read here, anything else there."""

from __future__ import annotations

TYPE_CHECKING = False  # loading typing would take longer than reading the file

if TYPE_CHECKING:
    from typing import Any


def loads(text: str) -> dict[str, Any]:
    """What tomllib.loads gives. Raises ValueError for text that is no TOML."""
    try:
        return _read(text)
    except ValueError:
        import tomllib

        return tomllib.loads(text)


def _read(text: str) -> dict[str, Any]:
    """Tables, and keys with text, whole numbers, true, false and flat lists of them; ValueError for all else."""
    whole: dict[str, Any] = {}
    table = whole
    lines = iter(text.splitlines())
    for raw in lines:
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            table = _table(whole, line)
            continue
        key, between, value = line.partition(" = ")
        if key.startswith('"'):  # as keys with a dot are written
            key = str(_value(key))
        elif not _is_bare(key):
            raise ValueError("not plain")
        if not between or key in table:
            raise ValueError("not plain")
        if value == "[":
            found: list[Any] = []
            table[key] = found
            for item in lines:
                if item == "]":
                    break
                found.append(_value(item.strip().removesuffix(",")))
            else:
                raise ValueError("a list without end")
        else:
            table[key] = [] if value == "[]" else _value(value)
    return whole


def _table(whole: dict[str, Any], line: str) -> dict[str, Any]:
    table, names = whole, line[1:-1].split(".")
    for number, name in enumerate(names):
        last = number == len(names) - 1
        if not line.endswith("]") or not _is_bare(name) or (last and name in table):
            raise ValueError("not plain")
        below: Any = table.setdefault(name, {})
        if not isinstance(below, dict):
            raise ValueError("a value, not a table")
        table = below  # pyright: ignore[reportUnknownVariableType] made here, so of names
    return table  # pyright: ignore[reportUnknownVariableType] likewise


def _value(text: str) -> str | int | bool:
    if len(text) >= 2 and text[0] == text[-1] == '"':
        inner = text[1:-1]
        plain = inner.replace("\\\\", "")  # a path of Windows; other escapes are left to tomllib
        if '"' in plain or "\\" in plain or not inner.isprintable():
            raise ValueError("not plain")
        return inner.replace("\\\\", "\\")
    if text in ("true", "false"):
        return text == "true"
    digits = text.removeprefix("-")
    if not digits.isascii() or not digits.isdigit() or (digits[0] == "0" and text != "0"):
        raise ValueError("not plain")
    return int(text)


def _is_bare(key: str) -> bool:
    return key.isascii() and key.replace("-", "_").replace("_", "a").isalnum()
