"""The import of foreign lists: from the file to contacts, in seven steps."""
