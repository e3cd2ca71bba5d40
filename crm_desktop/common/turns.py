"""Python's lock in compiled code (common/compiled.py), which hands it on only where it calls code left uncompiled."""


def turn() -> None:
    """To be called for each row by loops that run beside another thread: the window, or the one that feeds the engine.
    This module is never compiled, so here whoever waits for the lock gets it."""
