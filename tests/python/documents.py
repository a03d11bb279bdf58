"""Takes, profiles, sets of gestures and play sessions as the page would send them, for tests to break."""

from __future__ import annotations

import base64
import json
import struct
from typing import Any

from creatable.takes import Take, parse_take

TAKE_ID = "0b5f1c5e-7d1c-4f0e-9a52-2f4d3f7a9c11"

Document = dict[str, Any]


def note_on(note: int, at_seconds: float, *, velocity: int = 90, channel: int = 0) -> Document:
    return {
        "type": "note-on", "channel": channel, "note": note, "velocity": velocity, "atSeconds": at_seconds,
    }


def note_off(note: int, at_seconds: float, *, velocity: int = 0, channel: int = 0) -> Document:
    return {
        "type": "note-off", "channel": channel, "note": note, "velocity": velocity, "atSeconds": at_seconds,
    }


def control_change(controller: int, value: int, at_seconds: float, *, channel: int = 0) -> Document:
    return {
        "type": "control-change", "channel": channel, "controller": controller, "value": value,
        "atSeconds": at_seconds,
    }


def take_document(events: list[Document] | None = None, **changes: Any) -> Document:
    """A valid take of two notes, four seconds long; `changes` replace its fields."""
    if events is None:
        events = [note_on(60, 0.5), note_off(60, 1.0), note_on(64, 1.25), note_off(64, 2.0)]
    channels = sorted({event["channel"] for event in events}) or [0]
    return {
        "schemaVersion": 1,
        "id": TAKE_ID,
        "name": "Morning song",
        "startedAt": "2026-05-01T10:00:00.250Z",
        "durationSeconds": 4.0,
        "tempoBpm": 120,
        "ppq": 480,
        "tracks": [{"channel": c, "name": f"Sound {c}", "program": 0} for c in channels],
        "events": events,
        "settings": {"instrument": "piano", "keys": 8, "sustain": False, "volume": 0.8},
        "tracking": {"frames": 120, "dropped": 2, "lostSeconds": 0.5, "meanInferenceMs": 16.2},
        **changes,
    }


def make_take(events: list[Document] | None = None, **changes: Any) -> Take:
    return parse_take(json.dumps(take_document(events, **changes)))


def many_notes(count: int, *, seconds_apart: float = 0.1) -> list[Document]:
    """Notes one after the other; no two alike, so that they do not compress to nothing."""
    events = []
    for index in range(count):
        at = index * seconds_apart
        note, velocity = index * 7919 % 128, index * 104729 % 127 + 1
        events += [note_on(note, at, velocity=velocity), note_off(note, at + 0.7 * seconds_apart)]
    return events


PROFILE_ID = "7d0c2c0a-52bb-4e5c-9d25-0b3c1f6c2a10"


def profile_document(**changes: Any) -> Document:
    """A valid profile; `changes` replace its fields."""
    return {
        "format": "creatable-profile",
        "schemaVersion": 1,
        "id": PROFILE_ID,
        "nickname": "Mia",
        "colour": "teal",
        "symbol": "star",
        "changedAt": "2026-05-01T10:00:00.250Z",
        "settings": {"keys": 8, "scale": "pentatonic", "staccato": False, "volume": 0.5},
        "reaches": {
            "nose": {
                "reach": {"left": 0.03, "right": 0.12, "up": 0.05, "down": 0.06},
                "rest": {"x": 0.01, "y": 0.0},
            }
        },
        **changes,
    }


SET_ID = "11111111-2222-4333-8444-555555555555"


def numbers(*values: float) -> str:
    return base64.b64encode(struct.pack(f"<{len(values)}f", *values)).decode()


def sample(**changes: Any) -> Document:
    return {"id": "s1", "gestureId": "lean", "atMs": 1_700_000_000_000,
            "embeddings": {"body": numbers(0.5, -1.25)}, "light": 120.5, **changes}


def set_document(**changes: Any) -> Document:
    """A valid set of gestures; `changes` replace its fields."""
    return {
        "format": "creatable-gestures", "schemaVersion": 1, "id": SET_ID, "name": "", "kind": "body",
        "gestures": [{"id": "nothing", "name": "", "colour": 0, "order": 0},
                     {"id": "lean", "name": "<b>lean</b>", "colour": 1, "order": 1}],
        "samples": [sample()],
        "mappings": [{"id": "m", "gestureId": "lean", "command": "play-note", "args": {"note": 62}}],
        "firing": {"lean": {"threshold": 0.8, "holdsPointer": True}},
        **changes,
    }


SESSION_ID = "5e551045-0000-4000-8000-000000000001"
MARK_ID = "3a4c0000-0000-4000-8000-000000000001"


def mark(**changes: Any) -> Document:
    return {"id": MARK_ID, "at": "2026-05-01T10:12:00+02:00", "words": "first smile", **changes}


def session_document(**changes: Any) -> Document:
    """A valid play session that has ended; `changes` replace its fields."""
    return {
        "format": "creatable-play-session", "schemaVersion": 1, "id": SESSION_ID,
        "player": {"name": "Mia", "profileId": PROFILE_ID}, "name": "",
        "spans": [{"startedAt": "2026-05-01T10:00:00+02:00", "endedAt": "2026-05-01T10:45:00+02:00"}],
        "place": "Room 2", "goal": "to reach further left", "notes": "calm at first\nthen <b>loud</b>",
        "tags": ["home", "Reach"], "archived": False,
        "instrument": "piano", "settings": {"keys": 8, "sustain": False, "volume": 0.8},
        "takes": [{"id": TAKE_ID, "startedAt": "2026-05-01T10:10:00+02:00"}],
        "marks": [mark()],
        **changes,
    }
