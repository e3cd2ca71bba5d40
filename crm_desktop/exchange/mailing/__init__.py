"""E-mail on its way out: the text for each person, the message, drafts in the own program, the office's server.

preparing -> what each person gets, and who gets nothing and why
message   -> the mail as the standards want it
drafts    -> .eml, mailto: and Thunderbird
server    -> the connection to the office's SMTP server
sending   -> the queue, one mail after the other, never one twice
"""
