"""Writing e-mails in the window."""
