"""From a foreign table (CSV, Excel, OpenDocument) to contacts as understood. No Qt, no workspace.

The window and the command line call `files` (preview, rows, contacts) and `inspect`. Everything that touches the
bytes of a foreign file runs in a child process (`child`, started by `session`); what comes back is plain data.
"""
