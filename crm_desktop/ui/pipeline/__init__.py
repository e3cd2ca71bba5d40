"""The board of cases, the same as a list, and what may come in."""
