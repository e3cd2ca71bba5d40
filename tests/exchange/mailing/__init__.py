"""E-mail on its way out, against real servers."""
