"""The settings: of this computer, and of the office in its file. Everything is saved at once."""
