"""What every screen shows of consents: who of many may be addressed, and why."""
