"""Takes out of what other programs' files say: in order, within a take's limits, every note with an end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from pydantic import ValidationError

from creatable.problems import Problem
from creatable.takes import MAX_SECONDS, NoteEvent, NoteOff, NoteOn, Take, TakeTrack

MAX_EVENTS = 1_000_000
LONGEST_NAME, LONGEST_SYLLABLE = 120, 40
SLOWEST_BPM, FASTEST_BPM = 32.0, 400.0
USUAL_BPM = 120.0

_INVISIBLE = re.compile("[\u0000-\u001f\u007f-\u009f\ud800-\udfff]+")


@dataclass(frozen=True, kw_only=True)
class Origin:
    """Where a file comes from. name: the take's, where the file has none; read_at: when it counts as begun."""

    name: str
    read_at: datetime = field(default_factory=lambda: datetime.now(UTC))
    max_events: int = MAX_EVENTS


@dataclass(frozen=True, kw_only=True)
class Found:
    """What a file says: events in the order of time, tracks by channel, and the rest of a take."""

    events: Sequence[NoteEvent]
    names: dict[int, str]
    programs: dict[int, int]
    title: str
    tempo_bpm: float
    end_seconds: float


def make_take(found: Found, content: bytes, origin: Origin) -> Take:
    """Return the take; the same file is the same take, whenever it is read. Raises Problem."""
    if not any(event.type == "note-on" for event in found.events):
        raise Problem("take-empty", "the file has no notes", field="events")
    last = found.events[-1].at_seconds
    if last > MAX_SECONDS:
        raise refused(f"its music lasts {last / 3600:.0f} hours, and a take may last {MAX_SECONDS // 3600}")
    channels = sorted({event.channel for event in found.events})
    document: dict[str, Any] = {
        "schemaVersion": 1, "ppq": 480, "id": uuid5(NAMESPACE_URL, f"creatable:{sha256(content).hexdigest()}"),
        "name": one_line(found.title, LONGEST_NAME) or one_line(origin.name, LONGEST_NAME) or "Music",
        "startedAt": origin.read_at,
        "durationSeconds": found.end_seconds if last <= found.end_seconds <= MAX_SECONDS else last,
        "tempoBpm": min(max(found.tempo_bpm, SLOWEST_BPM), FASTEST_BPM),
        "tracks": tuple(_track(channel, found) for channel in channels),
        "events": tuple(found.events),
        "settings": {},
        "tracking": {"frames": 0, "dropped": 0, "lostSeconds": 0.0, "meanInferenceMs": 0.0},
    }
    try:
        return Take.model_validate(document)
    except ValidationError as error:
        raise refused(error.errors(include_url=False)[0]["msg"]) from error


def _track(channel: int, found: Found) -> TakeTrack:
    name = one_line(found.names.get(channel, ""), LONGEST_NAME) or f"Channel {channel + 1}"
    return TakeTrack(channel=channel, name=name, program=found.programs.get(channel, 0))


def one_line(text: str, most: int) -> str:
    """Return a text as a take may have it: on one line, without controls, not too long; "" if nothing is left."""
    return " ".join(_INVISIBLE.sub(" ", text).split())[:most].strip()


def refused(why: str) -> Problem:
    """Return the problem of a file that is damaged or has what a take cannot have; `why` ends a sentence."""
    return Problem("import-invalid", f"the file cannot be read: {why}")


def in_order(events: Iterable[tuple[float, NoteEvent]]) -> list[NoteEvent]:
    """Return events, which come by time, such that each end follows its note's begin, and none is without.

    Where a note ends at the very moment of its next strike, files have the two in either order.
    """
    ordered: list[NoteEvent] = []
    sounding: dict[tuple[int, int], float] = {}
    moment: list[NoteEvent] = []
    at: float | None = None
    for time, event in events:
        if time != at:
            _settle(moment, sounding, ordered)
            moment, at = [], time
        moment.append(event)
    _settle(moment, sounding, ordered)
    return ordered


def _settle(moment: list[NoteEvent], sounding: dict[tuple[int, int], float], ordered: list[NoteEvent]) -> None:
    """Put the events of one moment behind the others: first the ends of what has sounded until then."""
    later: list[NoteEvent] = []
    for event in moment:
        if isinstance(event, NoteOff) and sounding.pop((event.channel, event.note), None) is not None:
            ordered.append(event)
        else:
            later.append(event)
    for event in later:
        if isinstance(event, NoteOff) and sounding.pop((event.channel, event.note), None) is None:
            continue
        if isinstance(event, NoteOn):
            sounding[event.channel, event.note] = event.at_seconds
        ordered.append(event)
