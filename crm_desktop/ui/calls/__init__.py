"""Call lists: one contact after the other, by digits alone."""
