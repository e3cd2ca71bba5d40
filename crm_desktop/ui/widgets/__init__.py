"""Widgets that know no records."""
