"""What of a template would reach out of it, and what speaks of those who wrote it: taken out before it is compiled.

A letter that is opened or made a PDF of fetches nothing: relations to the outside lead nowhere, links that somebody
has to click on stay. The way of saying "nowhere" is the one Word has for a picture that is lost.
"""

from __future__ import annotations

import posixpath

from .xml_nodes import document, parse

_NOWHERE = "NULL"
_INSERTED = ("aFChunk", "subDocument")
"""Whole documents put in when the letter is opened."""
_COMMENTS = ("comments", "commentsExtended", "commentsIds", "commentsExtensible", "people")


def cut_off(parts: dict[str, bytes]) -> tuple[frozenset[str], set[str]]:
    """Change the relations among the parts. Ids under which documents from outside would be put in, whose places are to
    go; names of parts that are gone."""
    inserted: set[str] = set()
    gone: set[str] = set()
    for name in [name for name in parts if name.endswith(".rels")]:
        tree = parse(parts[name])
        changed = False
        for node in tree.nodes():
            kind = node.get("Type").rpartition("/")[2]
            outside = node.get("TargetMode").casefold() == "external"
            if kind in _COMMENTS and not outside:
                folder = posixpath.dirname(posixpath.dirname(name))
                target = node.get("Target")
                gone.add(posixpath.normpath(f"{folder}/{target}").lstrip("/") if target[:1] != "/" else target[1:])
            elif not outside or kind == "hyperlink":
                continue
            elif kind not in _INSERTED:
                node.attrs["Target"] = _NOWHERE
                changed = True
                continue
            else:
                inserted.add(node.get("Id"))
            tree.children.remove(node)
            changed = True
        if changed:
            parts[name] = document(tree)
    for name in gone:
        parts.pop(name, None)
        folder, _, file = name.rpartition("/")
        parts.pop(f"{folder}/_rels/{file}.rels".lstrip("/"), None)
    return frozenset(inserted), gone
