"""In and out: spreadsheets, CSV, vCard, backup."""
