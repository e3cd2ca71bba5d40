"""The wizard of letters: from a list of people to documents on their lines of time."""
