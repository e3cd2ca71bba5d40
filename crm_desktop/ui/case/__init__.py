"""The page of one case: where it stands, what the customer may say, and all that belongs to it."""
