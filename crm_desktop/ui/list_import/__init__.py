"""Lists of cases and of what customers have, taken over from a table."""
