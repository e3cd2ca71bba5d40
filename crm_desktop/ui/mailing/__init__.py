"""Writing e-mails: one to one person, or many in steps."""
