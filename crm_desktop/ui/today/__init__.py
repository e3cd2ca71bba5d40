"""The day: what is overdue, due, handed on, come back and forgotten."""
