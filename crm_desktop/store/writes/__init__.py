"""INSERT, UPDATE and DELETE only, one file per noun; called by operations alone."""
