"""The folders an office keeps per customer."""
