"""Mails dropped on the window."""
