"""The screen of data quality: what is missing or wrong, and the way to it."""
