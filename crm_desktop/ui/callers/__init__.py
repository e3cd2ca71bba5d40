"""Calls and mails that come in raise the window on their contact."""
