"""Campaigns: the list of them, the page of one with audience, steps, responses, costs and what it brought."""
