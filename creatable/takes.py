"""Take and its events: parsed and validated once, at the edge.

The JSON names are those of static/types.js. Whoever holds a Take holds a
valid one: fields in range, events in order, no note-off without its note-on.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import ConfigDict, FailFast, Field, model_validator

from creatable import take_rules
from creatable.beside_notes import Cues, Helps
from creatable.documents import (
    MAX_VALUES,
    STRICT,
    Answer,
    Document,
    DocumentKind,
    Moment,
    PlainValue,
    SettingName,
    Strict,
    WholeNumber,
    line,
)
from creatable.movement import Movement
from creatable.problems import Problem

MAX_SECONDS = 86_400
MAX_EVENTS = 4_000_000
"""More than a million notes with their ends and pedals; the server takes fewer."""

Channel = Annotated[int, Field(ge=0, le=15, description="9 is the drums")]
SevenBit = Annotated[int, Field(ge=0, le=127)]
Count = Annotated[int, Field(ge=0, le=1_000_000_000)]
Seconds = Annotated[float, Field(ge=0)]
TakeSeconds = Annotated[float, Field(ge=0, le=MAX_SECONDS)]
Name = Annotated[str, line(120)]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteOn:
    """A note begins. Velocity is 1..127: 0 would be a note-off in disguise."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    type: Literal["note-on"]
    channel: Channel
    note: SevenBit
    velocity: Annotated[int, Field(ge=1, le=127)]
    at_seconds: Seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteOff:
    """A sounding note ends."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    type: Literal["note-off"]
    channel: Channel
    note: SevenBit
    velocity: SevenBit
    at_seconds: Seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlChange:
    """A controller moves; 64 is the sustain pedal."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    type: Literal["control-change"]
    channel: Channel
    controller: SevenBit
    value: SevenBit
    at_seconds: Seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramChange:
    """The channel gets another sound (General MIDI program, counted from 0)."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    type: Literal["program-change"]
    channel: Channel
    program: SevenBit
    at_seconds: Seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class PitchBend:
    """The channel's pitch bends; 0 is straight."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    type: Literal["pitch-bend"]
    channel: Channel
    value: Annotated[int, Field(ge=-8192, le=8191)]
    at_seconds: Seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentChange:
    """From here on the channel is played with another instrument of the page, by its id."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    type: Literal["instrument"]
    channel: Channel
    instrument: Annotated[str, Field(pattern="^[a-z][a-z0-9-]{0,63}$")]
    at_seconds: Seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Lyric:
    """The syllable of the notes that follow, as written; inside a word it ends with a hyphen."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    type: Literal["lyric"]
    channel: Channel
    text: Annotated[str, line(40)]
    at_seconds: Seconds


NoteEvent = Annotated[
    NoteOn | NoteOff | ControlChange | ProgramChange | PitchBend | InstrumentChange | Lyric,
    Field(discriminator="type"),
]


class TakeTrack(Strict):
    """Name and first sound of one channel."""

    channel: Channel
    name: Name
    program: SevenBit


class TrackingQuality(Strict):
    """How well the player was seen during the take."""

    frames: Count
    dropped: Count
    lost_seconds: TakeSeconds
    mean_inference_ms: Annotated[float, Field(ge=0, le=1_000_000)]


class Take(Document):
    """One recording. `at_seconds` counts from its start and never decreases."""

    schema_version: Annotated[Literal[1], WholeNumber]
    id: UUID
    name: Name
    started_at: Moment
    duration_seconds: TakeSeconds
    tempo_bpm: Annotated[float, Field(ge=32, le=400)]
    ppq: Annotated[Literal[480], WholeNumber]
    tracks: Annotated[tuple[TakeTrack, ...], Field(max_length=16)]
    events: Annotated[tuple[NoteEvent, ...], FailFast(), Field(max_length=MAX_EVENTS)]
    settings: Annotated[dict[SettingName, PlainValue], Field(max_length=400)]
    tracking: TrackingQuality
    movement: Movement | None = None
    cues: Cues = ()
    help: Helps = ()

    @model_validator(mode="after")
    def _keeps_the_rules(self) -> Take:
        take_rules.check(self)
        return self

    @property
    def note_count(self) -> int:
        """How many notes are struck."""
        return sum(event.type == "note-on" for event in self.events)

    def summary(self, *, protected: bool = False) -> TakeSummary:
        """Return what a list shows of the take."""
        return TakeSummary(
            id=self.id, name=self.name, started_at=self.started_at.astimezone(UTC),
            duration_seconds=self.duration_seconds, note_count=self.note_count, protected=protected,
        )


class TakeSummary(Answer):
    """What a list of takes shows of each; `protected`: its secret is needed to change it."""

    id: UUID
    name: str
    started_at: datetime
    duration_seconds: float
    note_count: int
    protected: bool


TAKE = DocumentKind(
    Take, code="take", noun="take",
    entries={"events": "event", "tracks": "track"}, too_long={"events": "take-too-long"},
)


def parse_take(raw: bytes | str, *, wanted: UUID | None = None, max_events: int = MAX_EVENTS) -> Take:
    """Return the take in a JSON text.

    Raises Problem as DocumentKind.parse does, and take-too-long for more than `max_events` events.
    """
    # An event is an object of five values, or of four.
    most_values = MAX_VALUES + 6 * max_events
    take = TAKE.parse(raw.encode() if isinstance(raw, str) else raw, wanted=wanted, max_values=most_values)
    if len(take.events) > max_events:
        message = f"events must be at most {max_events}, got {len(take.events)}"
        raise Problem("take-too-long", message, field="events")
    return take
