"""What every screen with follow-ups shares: the one-line entry, how they read and look, putting off."""
