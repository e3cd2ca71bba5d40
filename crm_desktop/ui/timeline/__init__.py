"""The line of time: what is planned, today, and what happened. Shared by the pages that have one."""
