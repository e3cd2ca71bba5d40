"""What the pages of long tasks share: work in the background with its line of progress."""
