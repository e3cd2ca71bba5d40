"""Outlook's items, whatever file they lie in: properties of an item, and what a contact, a mail, an appointment or a
list makes of them. .msg files, PST and OST stores and winmail.dat differ only in how they store properties.

Numbers and meanings are from Microsoft's open specifications (MS-OXPROPS, MS-OXCMSG, MS-OXOCNTC, MS-OXRTFCP).
"""
