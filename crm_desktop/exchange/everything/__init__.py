"""The whole file in open formats, out and back in (see docs/decisions/0022-everything-out.md)."""
