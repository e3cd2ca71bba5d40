"""The screen of deleted contacts, and restoring them."""
