"""The outbox at work, for every screen that sends."""
