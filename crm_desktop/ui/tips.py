"""Tooltips that show texts as they were typed.

Qt takes a tooltip that looks like HTML for HTML. A contact named <img src=//server/x> would then make the window ask
that server for a picture, which on Windows hands it the user's sign-in; so whatever holds data goes through
plain_tip().
"""

from __future__ import annotations


def plain_tip(text: str) -> str:
    """The same words, shown to the letter."""
    if "<" not in text:  # Qt looks for tags; without one the text is plain already
        return text
    from html import escape

    return f"<qt>{escape(text, quote=False).replace(chr(10), '<br>')}</qt>"
