"""Outlook's stores (PST, OST) by libpff: every item of every folder, one after the other, unreadable ones counted."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from crm_desktop.exchange.reading.refusals import Refused

from . import codepages, ids
from .items import CONTACT, OTHER, Attachment, Item, kind_of_class
from .properties import T_MANY, T_OBJECT, NameMap, Properties, Raw, multi_value, name_map

_WASTE_BASKET, _CONTAINER_CLASS = 0x35E3, 0x3613
_BY_ITSELF = ("recipientcache", "galcontacts", "organizationalcontacts", "peoplecentric", ".moc.", "companies")
"""In the class of a folder: people the program gathers by itself, which nobody entered as contacts."""
_DEEPEST = 64
_CLASS = frozenset((ids.MESSAGE_CLASS,))


@dataclass(frozen=True, slots=True)
class Place:
    """The folder an item lies in."""

    name: str
    deleted: bool = False
    """In the folder of deleted items."""
    by_itself: bool = False
    """In a folder that the program fills by itself."""


@dataclass(slots=True)
class Store:
    """An open store; `unreadable` grows while its items are read."""

    file: Any
    names: NameMap
    encoding: str
    waste_basket: int = 0
    unreadable: list[str] = field(default_factory=list[str])
    """Name of the folder, once for each item that could not be read."""

    def count(self) -> int:
        """About how many items there are."""
        return sum(_number(folder, "number_of_sub_messages") for folder, _ in self._folders())

    def items(self, wanted: Callable[[str], bool]) -> Iterator[tuple[Place, str, Any]]:
        """(folder, message class, item of the library) of every item; `wanted` says for which classes the item is
        needed, the others come with None."""
        for folder, place in self._folders():
            count, get = _messages(folder)
            for at in range(count):
                try:
                    message = get(at)
                    name = self._class(message)
                    if not _has(message, "number_of_attachments"):
                        if not (name and name.isascii() and name.isprintable()):
                            raise ValueError("nobody can say what it is")
                        if kind_of_class(name) == OTHER:
                            continue  # an item of the program itself, such as free and busy times
                except (OSError, ValueError, AttributeError):
                    self.unreadable.append(place.name)
                    continue
                yield place, name, message if wanted(name) else None

    def item(self, message: Any, parts: bool = False) -> Item:
        """The whole item; attachments only when asked for. Raises OSError when it cannot be read."""
        props = Properties(_raw(message), self.names, self.encoding)
        found = Item(props, self.people(message))
        if parts:
            for at in range(_number(message, "number_of_attachments")):
                with suppress(OSError):
                    raw = _raw(message.get_attachment(at))
                    if raw.get(ids.ATTACH_DATA, Raw(0)).type == T_OBJECT:
                        del raw[ids.ATTACH_DATA]  # an item inside, which the library does not open
                    found.attachments.append(Attachment(Properties(raw, self.names, props.encoding)))
        return found

    def brief(self, message: Any, wanted: frozenset[int]) -> Properties:
        """Only these properties: bodies and attachments of a large store are not touched."""
        found: dict[int, Raw] = {}
        for record_set in message.record_sets:
            for entry in record_set.entries:
                if entry.entry_type in wanted:
                    found[entry.entry_type] = _value(entry)
        return Properties(found, self.names, self.encoding)

    def people(self, message: Any) -> list[Properties]:
        """The receivers of a message."""
        with suppress(OSError):
            found = getattr(message, "recipients", None)
            if found is not None:
                return [Properties(_entries(person), self.names, self.encoding) for person in found.record_sets]
        return []

    def _class(self, message: Any) -> str:
        return self.brief(message, _CLASS).text(ids.MESSAGE_CLASS)

    def _folders(self) -> Iterator[tuple[Any, Place]]:
        waiting: list[tuple[Any, Place, int]] = []
        with suppress(OSError):
            waiting.append((self.file.get_root_folder(), Place(""), 0))
        while waiting:
            folder, parent, depth = waiting.pop()
            place = self._place(folder, parent)
            yield folder, place
            inner: list[tuple[Any, Place, int]] = []
            count, get = _inner(folder) if depth < _DEEPEST else (0, folder.get_sub_folder)
            for at in range(count):
                try:
                    found = get(at)
                except OSError:
                    self.unreadable.append(place.name)
                    continue
                if _has(found, "number_of_sub_messages"):
                    inner.append((found, place, depth + 1))
            waiting += reversed(inner)

    def _place(self, folder: Any, parent: Place) -> Place:
        name, kind, number = "", "", 0
        with suppress(OSError):
            name, number = folder.name or "", folder.identifier
            kind = Properties(_raw(folder), self.names, self.encoding).text(_CONTAINER_CLASS).casefold()
        deleted = parent.deleted or (number == self.waste_basket and number > 0)
        return Place(name, deleted, parent.by_itself or any(part in kind for part in _BY_ITSELF))


def open_store(path: Path) -> Store:
    """Open a store. Raises Refused. A password of Outlook protects nothing and is not asked for."""
    from importlib import import_module

    library: Any = import_module("pypff")  # a C extension without types
    file: Any = library.file()
    try:
        file.open(str(path))
        if file.encryption_type not in (0, 1, 2):
            raise Refused("locked_store")
        root = file.get_root_folder()
    except (OSError, ValueError, MemoryError) as error:
        raise Refused("damaged_store", "", type(error).__name__) from error
    if root is None:
        raise Refused("damaged_store", "", "NoRootFolder")
    store = Store(file, NameMap(), codepages.WESTERN)
    with suppress(OSError, ValueError):
        store.names = _names(file)
    with suppress(OSError, ValueError):
        own = Properties(_raw(file.message_store), store.names)
        store.encoding = codepages.of_code_page(own.number(ids.STORE_CODE_PAGE)) or own.encoding
        basket = own.binary(_WASTE_BASKET)
        store.waste_basket = int.from_bytes(basket[20:24], "little") if len(basket) >= 24 else 0
    return store


def wants(name: str) -> bool:
    """Classes whose items an import of contacts needs."""
    return kind_of_class(name) == CONTACT


def _has(found: object, name: str) -> bool:
    """Whether things of this kind have it, also where it cannot be read."""
    return hasattr(type(found), name)


def _messages(folder: Any) -> tuple[int, Callable[[int], Any]]:
    """How many items a folder has, and how to get one. Where its list of messages is damaged, that of its items, so
    that they are read in another way or counted as lost."""
    try:
        return int(folder.number_of_sub_messages), folder.get_sub_message
    except OSError:
        return _number(folder, "number_of_sub_items"), folder.get_sub_item


def part_there(path: Path) -> int:
    """How many percent of a store are there by the length that its header states: less than 100 where a copy broke
    off."""
    with suppress(OSError, struct.error), path.open("rb") as file:
        head = file.read(0xC0)
        wide = struct.unpack_from("<H", head, 10)[0] >= 20
        said: int = struct.unpack_from("<Q", head, 0xB8)[0] if wide else struct.unpack_from("<I", head, 0xA8)[0]
        size = path.stat().st_size
        if head[:4] == b"!BDN" and size < said < 2**42:
            return 100 * size // said
    return 100


def _inner(folder: Any) -> tuple[int, Callable[[int], Any]]:
    """The same for the folders in a folder."""
    try:
        return int(folder.number_of_sub_folders), folder.get_sub_folder
    except OSError:
        return _number(folder, "number_of_sub_items"), folder.get_sub_item


def _names(file: Any) -> NameMap:
    """The library's own view of this map has no readable members: its three streams are read here."""
    streams: dict[int, bytes] = {}
    for record_set in file.name_to_id_map.record_sets:
        for entry in record_set.entries:
            if entry.entry_type in (2, 3, 4):
                streams[entry.entry_type] = entry.data or b""
    return name_map(streams.get(2, b""), streams.get(3, b""), streams.get(4, b""))


def _raw(owner: Any) -> dict[int, Raw]:
    found: dict[int, Raw] = {}
    for record_set in owner.record_sets:
        found |= _entries(record_set)
    return found


def _entries(record_set: Any) -> dict[int, Raw]:
    found: dict[int, Raw] = {}
    for entry in record_set.entries:
        with suppress(OSError):
            found[entry.entry_type] = _value(entry)
    return found


def _value(entry: Any) -> Raw:
    type_, data = entry.value_type, entry.data or b""
    return Raw(type_, data, multi_value(type_, data) if type_ & T_MANY else [])


def _number(owner: Any, name: str) -> int:
    with suppress(OSError):
        return int(getattr(owner, name))
    return 0
