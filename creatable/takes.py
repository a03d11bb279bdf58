"""Take and its events: parsed and validated once, at the edge.

The JSON names are those of static/types.js. Whoever holds a Take holds a
valid one: fields in range, events in order, no note-off without its note-on.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import (
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    FailFast,
    Field,
    ValidationError,
    model_validator,
)
from pydantic.alias_generators import to_camel
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import PydanticCustomError

from creatable import take_rules
from creatable.problems import Problem
from creatable.take_problems import problem_from

MAX_SECONDS = 86_400
MAX_EVENTS = 4_000_000
"""More than a million notes with their ends and pedals; the server takes fewer."""

_CONFIG = ConfigDict(alias_generator=to_camel, extra="forbid", strict=True, allow_inf_nan=False, frozen=True)

Channel = Annotated[int, Field(ge=0, le=15, description="9 is the drums")]
SevenBit = Annotated[int, Field(ge=0, le=127)]
Count = Annotated[int, Field(ge=0, le=1_000_000_000)]
Seconds = Annotated[float, Field(ge=0)]
TakeSeconds = Annotated[float, Field(ge=0, le=MAX_SECONDS)]
Name = Annotated[
    str,
    Field(
        min_length=1,
        max_length=120,
        pattern=r"^[^\u0000-\u001f\u007f-\u009f]*$",
        description="1 to 120 characters (code points), no control characters",
    ),
]
SettingName = Annotated[str, Field(min_length=1, max_length=64)]
SettingValue = (
    bool
    | Annotated[int, Field(ge=-(2**53), le=2**53)]
    | Annotated[float, Field(ge=-1e300, le=1e300)]
    | Annotated[str, Field(max_length=200)]
)


def _no_look_alike(value: object) -> object:
    """Python takes true and 1.0 for 1; JSON Schema and we do not."""
    if type(value) is not int:
        raise PydanticCustomError("literal_error", "must be a whole number", {"expected": "a whole number"})
    return value


WholeNumber = BeforeValidator(_no_look_alike)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteOn:
    """A note begins. Velocity is 1..127: 0 would be a note-off in disguise."""

    __pydantic_config__: ClassVar[ConfigDict] = _CONFIG
    type: Literal["note-on"]
    channel: Channel
    note: SevenBit
    velocity: Annotated[int, Field(ge=1, le=127)]
    at_seconds: Seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteOff:
    """A sounding note ends."""

    __pydantic_config__: ClassVar[ConfigDict] = _CONFIG
    type: Literal["note-off"]
    channel: Channel
    note: SevenBit
    velocity: SevenBit
    at_seconds: Seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlChange:
    """A controller moves; 64 is the sustain pedal."""

    __pydantic_config__: ClassVar[ConfigDict] = _CONFIG
    type: Literal["control-change"]
    channel: Channel
    controller: SevenBit
    value: SevenBit
    at_seconds: Seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramChange:
    """The channel gets another sound (General MIDI program, counted from 0)."""

    __pydantic_config__: ClassVar[ConfigDict] = _CONFIG
    type: Literal["program-change"]
    channel: Channel
    program: SevenBit
    at_seconds: Seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class PitchBend:
    """The channel's pitch bends; 0 is straight."""

    __pydantic_config__: ClassVar[ConfigDict] = _CONFIG
    type: Literal["pitch-bend"]
    channel: Channel
    value: Annotated[int, Field(ge=-8192, le=8191)]
    at_seconds: Seconds


NoteEvent = Annotated[
    NoteOn | NoteOff | ControlChange | ProgramChange | PitchBend, Field(discriminator="type")
]


class TakeTrack(BaseModel):
    """Name and first sound of one channel."""

    model_config = _CONFIG
    channel: Channel
    name: Name
    program: SevenBit


class TrackingQuality(BaseModel):
    """How well the player was seen during the take."""

    model_config = _CONFIG
    frames: Count
    dropped: Count
    lost_seconds: TakeSeconds
    mean_inference_ms: Annotated[float, Field(ge=0, le=1_000_000)]


class Take(BaseModel):
    """One recording. `at_seconds` counts from its start and never decreases."""

    model_config = _CONFIG
    schema_version: Annotated[Literal[1], WholeNumber]
    id: UUID
    name: Name
    started_at: AwareDatetime
    duration_seconds: TakeSeconds
    tempo_bpm: Annotated[float, Field(ge=32, le=400)]
    ppq: Annotated[Literal[480], WholeNumber]
    tracks: Annotated[tuple[TakeTrack, ...], Field(max_length=16)]
    events: Annotated[tuple[NoteEvent, ...], FailFast(), Field(max_length=MAX_EVENTS)]
    settings: Annotated[dict[SettingName, SettingValue], Field(max_length=100)]
    tracking: TrackingQuality

    @model_validator(mode="after")
    def _keeps_the_rules(self) -> Take:
        take_rules.check(self)
        return self

    @property
    def note_count(self) -> int:
        """How many notes are struck."""
        return sum(event.type == "note-on" for event in self.events)

    def to_json(self) -> str:
        """Return the take as JSON text, as static/types.js describes it."""
        return self.model_dump_json(by_alias=True)


class TakeSummary(BaseModel):
    """What a list of takes shows of each."""

    model_config = ConfigDict(alias_generator=to_camel, validate_by_name=True, frozen=True)
    id: UUID
    name: str
    started_at: datetime
    duration_seconds: float
    note_count: int


def parse_take(raw: bytes | str, *, max_events: int = MAX_EVENTS) -> Take:
    """Return the take in a JSON document.

    Raises Problem: not-json, take-schema-unknown, take-too-long (more than
    `max_events` events) or take-invalid, naming the field and the event.
    """
    text = raw.encode() if isinstance(raw, str) else raw
    try:
        # Editors on Windows put a byte order mark in front.
        take = Take.model_validate_json(text.removeprefix(b"\xef\xbb\xbf"))
    except ValidationError as error:
        raise problem_from(error, take_schema()) from None
    if len(take.events) > max_events:
        message = f"events must be at most {max_events}, got {len(take.events)}"
        raise Problem("take-too-long", message, field="events")
    return take


@cache
def take_schema() -> dict[str, Any]:
    """Return the take's JSON Schema, as docs/reference/take.schema.json holds it."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Take.model_json_schema(by_alias=True, schema_generator=_WithoutFieldTitles),
    }


class _WithoutFieldTitles(GenerateJsonSchema):
    """The names say what the titles would: atSeconds needs no title Atseconds."""

    def field_title_should_be_set(self, schema: object) -> bool:
        return False

