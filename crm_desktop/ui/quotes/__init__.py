"""Quotes in the window: the panel of a case, the editor, sending."""
