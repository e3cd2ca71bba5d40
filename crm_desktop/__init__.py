"""Kontor: a local-first customer-relationship program for small offices."""

__version__ = "0.1.0"
