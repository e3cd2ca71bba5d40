"""Doubles: the list of pairs, and merging field by field."""
