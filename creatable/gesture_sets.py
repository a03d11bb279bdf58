"""What a player's gestures do, and sets of gestures, parsed and validated once, at the edge.

The JSON names are those of static/learning/choices.js and set-file.js. The server does not
know which commands a page has; it keeps names and plain values, and the page checks each of
them before it is used. A set on the server holds numbers only: a picture is refused.
"""

from __future__ import annotations

import base64
import binascii
import struct
from math import isfinite
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, field_validator

from creatable.complaints import NO_CONTROLS, break_rule
from creatable.documents import Document, DocumentKind, PlainValue, SettingName, Strict, WholeNumber

MAX_GESTURES = 31
"""Thirty, and the one that stands for everything else."""
MAX_SAMPLES = 1200
MAX_MAPPINGS = 60
MAX_EMBEDDING_BYTES = 16 * 1024
"""Of one snapshot and kind; the body's has about 6 KiB, the picture's 5 KiB."""

Id = Annotated[str, Field(pattern=r"^[a-z0-9-]{1,40}$")]
Name = Annotated[str, Field(max_length=40, pattern=NO_CONTROLS)]
Values = Annotated[dict[SettingName, PlainValue], Field(max_length=20)]
Embedding = Annotated[
    str,
    Field(
        min_length=8,
        max_length=MAX_EMBEDDING_BYTES * 4 // 3 + 4,
        description="little-endian 32 bit numbers in base64",
    ),
]


class Mapping(Strict):
    """One thing that a gesture does."""

    id: Id
    gesture_id: Id
    command: Annotated[str, Field(pattern=r"^[a-z-]{1,40}$")]
    args: Values


class GestureChoices(Strict):
    """Which set a player uses, what its gestures do, and when each counts as made."""

    set_id: Id | None = None
    mappings: Annotated[list[Mapping], Field(max_length=MAX_MAPPINGS)] = Field(default=[])
    firing: Annotated[dict[Id, Values], Field(max_length=60)] = Field(default={})


class Gesture(Strict):
    """One class to tell from the others; the first has the id 'nothing'."""

    id: Id
    name: Name
    colour: Annotated[int, Field(ge=0, le=7)]
    order: Annotated[int, Field(ge=0, le=1_000_000)]


class Embeddings(Strict):
    """What the networks made of one snapshot; at least one of the two."""

    body: Embedding | None = None
    picture: Embedding | None = None

    @field_validator("body", "picture")
    @classmethod
    def _holds_finite_numbers(cls, value: str | None) -> str | None:
        if value is None:
            return value
        try:
            raw = base64.b64decode(value, validate=True)
            numbers = struct.unpack(f"<{len(raw) // 4}f", raw)
        except (binascii.Error, struct.error):
            break_rule("must be 32 bit numbers in base64")
        if not all(map(isfinite, numbers)):
            break_rule("must hold finite numbers only")
        return value


class GestureSample(Strict):
    """One snapshot, without its picture."""

    id: Id
    gesture_id: Id
    at_ms: Annotated[int, Field(ge=0, le=8_640_000_000_000_000)]
    embeddings: Embeddings
    light: Annotated[float, Field(ge=0, le=255)] | None = None


class GestureSet(Document):
    """A set of gestures with what was learnt from its snapshots."""

    format: Literal["creatable-gestures"]
    schema_version: Annotated[Literal[1], WholeNumber]
    id: UUID
    name: Name
    kind: Literal["body", "picture"]
    gestures: Annotated[list[Gesture], Field(min_length=1, max_length=MAX_GESTURES)]
    samples: Annotated[list[GestureSample], Field(max_length=MAX_SAMPLES)]
    mappings: Annotated[list[Mapping], Field(max_length=MAX_MAPPINGS)]
    firing: Annotated[dict[Id, Values], Field(max_length=60)]


GESTURE_SET = DocumentKind(GestureSet, code="gesture-set", noun="set of gestures")
