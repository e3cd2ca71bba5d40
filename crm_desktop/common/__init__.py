"""What everyone may use: no business data, no Qt, no database."""
