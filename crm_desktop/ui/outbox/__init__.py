"""The outbox: what waits, what was sent, what nobody knows."""
