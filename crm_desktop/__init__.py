"""Kontor: a local-first customer-relationship program for small offices."""

from .common import compiled as _compiled

__version__ = "0.1.0"

_compiled.use()
