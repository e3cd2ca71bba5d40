"""What a newcomer sees first: language, file, backup, and where the contacts come from."""
