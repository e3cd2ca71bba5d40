"""The screen of everything that was done in this file, and undoing it."""
