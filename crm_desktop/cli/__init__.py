"""The same operations on a command line, without Qt."""
