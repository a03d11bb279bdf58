"""A kept take's notes as arrays: what the figures are computed from.

Read straight from the JSON that the database has, which was checked when it came: an hour of music is read in
fractions of a second, and nothing but its notes stays in memory.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from creatable.takes import MAX_SECONDS

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

DRUMS = 9
"""The channel whose notes are drums, not pitches."""
PITCHES = 128


@dataclass(frozen=True, eq=False)
class TakeNotes:
    """One take's notes, in the order in which they were struck.

    starts, ends: seconds from the take's start, shape (n,). pitches, channels: MIDI's, shape (n,).
    lost_seconds: how long nobody was seen; None where no camera was used.
    """

    duration_seconds: float
    starts: Floats
    ends: Floats
    pitches: Ints
    channels: Ints
    lost_seconds: float | None = None

    @property
    def are_drums(self) -> Flags:
        """Which of the notes are drums, shape (n,)."""
        return np.equal(self.channels, DRUMS)

    @cached_property
    def silences(self) -> Floats:
        """Seconds of each time without a note: before the first, between them, after the last. Shape (n + 1,)."""
        heard_until = np.maximum.accumulate(np.concatenate(([0.0], self.ends)))
        next_note = np.concatenate((self.starts, [max(self.duration_seconds, float(heard_until[-1]))]))
        silences: Floats = np.maximum(next_note - heard_until, 0.0)
        return silences


def notes_in(take: Mapping[str, Any]) -> TakeNotes:
    """Return the notes of a take, as its JSON has it.

    As in notes.py, a note ends where its key is struck again, and one that still sounds ends with the take.
    """
    events = [event for event in take["events"] if event["type"] in ("note-on", "note-off")]
    count = len(events)
    at = np.fromiter((event["atSeconds"] for event in events), np.float64, count)
    pitches = np.fromiter((event["note"] for event in events), np.int64, count)
    channels = np.fromiter((event["channel"] for event in events), np.int64, count)
    strikes = np.fromiter((event["type"] == "note-on" for event in events), np.bool_, count)
    duration = float(take["durationSeconds"])
    last = max([duration, *(event["atSeconds"] for event in take["events"][-1:])])
    ends = _next_of_same_key(at, channels * PITCHES + pitches, min(last, MAX_SECONDS + 1))
    tracking = take["tracking"]
    return TakeNotes(
        duration, at[strikes], ends[strikes], pitches[strikes], channels[strikes],
        float(tracking["lostSeconds"]) if tracking["frames"] else None,
    )


def _next_of_same_key(at: Floats, keys: Ints, last: float) -> Floats:
    """Return when the next event of each event's key comes; `last` where none does. Shape (n,)."""
    order = np.argsort(keys, kind="stable")
    following = np.full(at.size, last)
    same = keys[order[1:]] == keys[order[:-1]]
    following[order[:-1][same]] = at[order[1:][same]]
    return following
