"""Where things are kept: the open file, its journal, queries and writes."""
