"""The templates that come with the program."""

from __future__ import annotations

from pathlib import Path

from crm_desktop.common import i18n, paths
from crm_desktop.common.fold import fold


def folder(language: str = "") -> Path:
    """Where those of a language lie (default: the language in use)."""
    return paths.templates() / "letters" / (language or i18n.language())


def names(language: str = "") -> list[str]:
    """What they are called, in alphabetical order."""
    return sorted((path.stem for path in folder(language).glob("*.docx")), key=fold)


def find(name: str) -> Path:
    """A template by its path or, where there is no such file, by the name of a shipped one in either language."""
    path = Path(name)
    if path.exists():
        return path
    wanted = fold(name.removesuffix(".docx"))
    for language in (i18n.language(), *i18n.LANGUAGES):
        for found in folder(language).glob("*.docx"):
            if fold(found.stem) == wanted:
                return found
    return path
