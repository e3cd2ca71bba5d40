"""Backups: made beside the work, seen on a page, restored by a wizard."""
