"""What a player's gestures do, and sets of gestures, parsed and validated once, at the edge.

The JSON names are those of static/learning/choices.js and set-file.js. The server does not
know which commands a page has; it keeps names and plain values, and the page checks each of
them before it is used. A set on the server holds numbers only: a picture is refused.
"""

from __future__ import annotations

import base64
import binascii
import struct
from functools import cache
from math import isfinite
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator
from pydantic.alias_generators import to_camel
from pydantic.json_schema import GenerateJsonSchema

from creatable.problems import Problem
from creatable.takes import SettingName, WholeNumber

MAX_GESTURES = 31
"""Thirty, and the one that stands for everything else."""
MAX_SAMPLES = 1200
MAX_MAPPINGS = 60
MAX_EMBEDDING_BYTES = 16 * 1024
"""Of one snapshot and kind; the body's has about 6 KiB, the picture's 5 KiB."""

_CONFIG = ConfigDict(alias_generator=to_camel, extra="forbid", strict=True, allow_inf_nan=False, frozen=True)

Id = Annotated[str, Field(pattern=r"^[a-z0-9-]{1,40}$")]
Name = Annotated[str, Field(max_length=40, pattern=r"^[^\u0000-\u001f\u007f-\u009f]*$")]
Value = (
    bool
    | Annotated[int, Field(ge=-(2**53), le=2**53)]
    | Annotated[float, Field(ge=-1e300, le=1e300)]
    | Annotated[str, Field(max_length=200)]
)
Values = Annotated[dict[SettingName, Value], Field(max_length=20)]
Embedding = Annotated[
    str,
    Field(
        min_length=8,
        max_length=MAX_EMBEDDING_BYTES * 4 // 3 + 4,
        description="little-endian 32 bit numbers in base64",
    ),
]


class Mapping(BaseModel):
    """One thing that a gesture does."""

    model_config = _CONFIG
    id: Id
    gesture_id: Id
    command: Annotated[str, Field(pattern=r"^[a-z-]{1,40}$")]
    args: Values


class GestureChoices(BaseModel):
    """Which set a player uses, what its gestures do, and when each counts as made."""

    model_config = _CONFIG
    set_id: Id | None = None
    mappings: Annotated[list[Mapping], Field(max_length=MAX_MAPPINGS)] = []
    firing: Annotated[dict[Id, Values], Field(max_length=60)] = {}


class Gesture(BaseModel):
    """One class to tell from the others; the first has the id 'nothing'."""

    model_config = _CONFIG
    id: Id
    name: Name
    colour: Annotated[int, Field(ge=0, le=7)]
    order: Annotated[int, Field(ge=0, le=1_000_000)]


class Embeddings(BaseModel):
    """What the networks made of one snapshot; at least one of the two."""

    model_config = _CONFIG
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
            raise ValueError("32 bit numbers in base64") from None
        if not all(map(isfinite, numbers)):
            raise ValueError("finite numbers")
        return value


class GestureSample(BaseModel):
    """One snapshot, without its picture."""

    model_config = _CONFIG
    id: Id
    gesture_id: Id
    at_ms: Annotated[int, Field(ge=0, le=8_640_000_000_000_000)]
    embeddings: Embeddings
    light: Annotated[float, Field(ge=0, le=255)] | None = None


class GestureSet(BaseModel):
    """A set of gestures with what was learnt from its snapshots."""

    model_config = _CONFIG
    format: Literal["creatable-gestures"]
    schema_version: Annotated[Literal[1], WholeNumber]
    id: UUID
    name: Name
    kind: Literal["body", "picture"]
    gestures: Annotated[list[Gesture], Field(min_length=1, max_length=MAX_GESTURES)]
    samples: Annotated[list[GestureSample], Field(max_length=MAX_SAMPLES)]
    mappings: Annotated[list[Mapping], Field(max_length=MAX_MAPPINGS)]
    firing: Annotated[dict[Id, Values], Field(max_length=60)]

    def to_json(self) -> str:
        """Return the set as JSON text, as static/learning/set-file.js reads it."""
        return self.model_dump_json(by_alias=True, exclude_none=True)


def parse_gesture_set(raw: bytes) -> GestureSet:
    """Return the set in a JSON document.

    Raises Problem: not-json, gesture-set-schema-unknown or gesture-set-invalid, naming the field.
    """
    try:
        return GestureSet.model_validate_json(raw.removeprefix(b"\xef\xbb\xbf"))
    except ValidationError as error:
        raise _problem(error) from None


def _problem(error: ValidationError) -> Problem:
    details = error.errors(include_url=False, include_input=False)
    if any(each["loc"] == ("schemaVersion",) and each["type"] == "literal_error" for each in details):
        message = "schemaVersion must be 1: the set was made by another version"
        return Problem("gesture-set-schema-unknown", message, field="schemaVersion")
    first = details[0]
    if first["type"] == "json_invalid":
        return Problem("not-json", f"the set is not JSON: {first['ctx']['error']}")
    if not first["loc"]:
        return Problem("gesture-set-invalid", "a set of gestures must be a JSON object")
    field = ".".join(str(part) for part in first["loc"])
    words = "is not a field of a set of gestures" if first["type"] == "extra_forbidden" else first["msg"]
    return Problem("gesture-set-invalid", f"{field}: {words}", field=field)


def check_set_id(gesture_set: GestureSet, wanted: UUID) -> None:
    """Raise Problem (gesture-set-id-mismatch) if the set is not the one that the address names."""
    if gesture_set.id != wanted:
        message = f"id must be {wanted} as in the address, got {gesture_set.id}"
        raise Problem("gesture-set-id-mismatch", message, field="id")


@cache
def gesture_set_schema() -> dict[str, Any]:
    """Return the set's JSON Schema, as docs/reference/gesture-set.schema.json holds it."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **GestureSet.model_json_schema(by_alias=True, schema_generator=_WithoutFieldTitles),
    }


class _WithoutFieldTitles(GenerateJsonSchema):
    """The names say what the titles would."""

    def field_title_should_be_set(self, schema: object) -> bool:
        return False
