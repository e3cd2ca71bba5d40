"""Files of contacts: opening, previewing, keeping, finding again."""
