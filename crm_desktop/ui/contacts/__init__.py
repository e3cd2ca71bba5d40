"""The contacts screen: list and table on the left, one contact on the right."""
