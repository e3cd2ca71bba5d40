"""Reminders: what rings, the bell in the top bar, the icon in the system's tray."""
