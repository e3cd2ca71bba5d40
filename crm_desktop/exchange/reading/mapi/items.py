"""One item of Outlook with its receivers and attachments, and what kind of thing it is."""

from __future__ import annotations

from dataclasses import dataclass, field

from . import ids
from .properties import Properties, clean

CONTACT, LIST, APPOINTMENT, TASK, NOTE, MEETING, MAIL, OTHER = (
    "contact", "dist_list", "appointment", "task", "note", "meeting_message", "mail", "other",
)  # fmt: skip

_KINDS = (
    ("ipm.contact", CONTACT),
    ("ipm.distlist", LIST),
    ("ipm.appointment", APPOINTMENT),
    ("ipm.taskrequest", TASK),
    ("ipm.task", TASK),
    ("ipm.stickynote", NOTE),
    ("ipm.schedule", MEETING),
    ("ipm.note", MAIL),
    ("ipm.post", MAIL),
    ("ipm.document", MAIL),
    ("report", MAIL),
)


@dataclass(slots=True)
class Attachment:
    properties: Properties
    item: Item | None = None
    """An item inside the item, e.g. a forwarded mail."""

    @property
    def name(self) -> str:
        """As the mail calls it; an item inside is called by its subject."""
        props = self.properties
        found = props.text(ids.ATTACH_LONG_NAME, ids.ATTACH_NAME)
        if self.item is not None:
            subject = found or self.item.subject or props.text(ids.DISPLAY_NAME)
            return subject if subject.lower().endswith(".msg") else f"{subject}.msg"
        found = found or props.text(ids.DISPLAY_NAME) or props.text(ids.ATTACH_LONG_PATH, ids.ATTACH_PATH)
        ending = props.text(ids.ATTACH_EXTENSION)
        found = found + ending if found and ending and "." not in found else found
        return found or props.text(ids.ATTACH_CONTENT_ID).partition("@")[0]

    @property
    def content(self) -> bytes:
        return self.properties.binary(ids.ATTACH_DATA)


@dataclass(slots=True)
class Item:
    properties: Properties
    recipients: list[Properties] = field(default_factory=list[Properties])
    attachments: list[Attachment] = field(default_factory=list[Attachment])

    @property
    def message_class(self) -> str:
        return self.properties.text(ids.MESSAGE_CLASS)

    @property
    def kind(self) -> str:
        return kind_of_class(self.message_class)

    @property
    def subject(self) -> str:
        return subject(self.properties)


def kind_of_class(message_class: str) -> str:
    """mail, contact and so on; an item without a class is a mail."""
    name = message_class.casefold()
    if not name or name == "ipm":
        return MAIL
    return next((kind for start, kind in _KINDS if name.startswith(start)), OTHER)


def subject(props: Properties) -> str:
    """The subject as people read it: stores put a sign and the length of "Re: " before it."""
    raw = props.raw(ids.SUBJECT)
    if raw is not None:
        text = props.decoded(raw.type, raw.data)
        if text[:1] == "\x01":
            text = text[2:]
        if found := " ".join(clean(text).split()):
            return found
    prefix, rest = props.text(ids.SUBJECT_PREFIX), props.text(ids.NORMALIZED_SUBJECT)
    return " ".join(f"{prefix} {rest}".split())
