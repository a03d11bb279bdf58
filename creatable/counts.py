"""How much is in a document, looked at before its fields are.

A validator says what is wrong with each of a million entries, and fills the memory with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from creatable.complaints import Path, Schema, inside, resolved

Excess = tuple[Path, int]
"""Where there is too much, and how much there may be."""
STRANGE_FIELDS = 20
"""As many that an object does not have are left to the validator, which names them."""


@dataclass(frozen=True)
class Room:
    """How much may be in one list or object, and in what is in it."""

    most: int | None
    fields: Mapping[str, Room] = field(default_factory=dict)
    others: Room | None = None

    def excess(self, value: object, path: Path = ()) -> Excess | None:
        """Return the first place in `value` that holds too much. What is no list or object has no size."""
        if not isinstance(value, list | dict):
            return None
        if self.most is not None and len(value) > self.most:
            return path, self.most
        entries: Iterator[tuple[int | str, object]] = iter(
            value.items() if isinstance(value, dict) else enumerate(value) if self.others else ()
        )
        for name, each in entries:
            room = self.fields.get(str(name), self.others)
            if room and isinstance(each, list | dict) and (found := room.excess(each, (*path, name))):
                return found
        return None


def room_for(part: Schema, schema: Schema) -> Room | None:
    """Return the room that a JSON Schema gives; None for what is neither list nor object."""
    here = resolved(part, schema)
    if kinds := here.get("oneOf"):
        rooms = [room_for(kind, schema) for kind in kinds]
        return Room(max(room.most or 0 for room in rooms if room))
    if here.get("type") == "array":
        return Room(here.get("maxItems"), others=room_for(here["items"], schema))
    if here.get("type") != "object":
        return None
    names = here.get("properties", {})
    own = {name: room for name in names if (room := room_for(inside(here, name), schema))}
    closed = here.get("additionalProperties") is False
    most = len(names) + STRANGE_FIELDS if closed else here.get("maxProperties")
    return Room(most, own, room_for(_other(here), schema))


def _other(owner: Schema) -> Schema:
    """Return the schema of the fields of an object that have no names of their own."""
    others: Any = inside(owner, "")
    return others if isinstance(others, Mapping) else {}
