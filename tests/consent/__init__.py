"""Whoever may not be addressed is reached by no way out."""
