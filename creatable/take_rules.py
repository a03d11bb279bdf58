"""The rules of a take that no single field can tell: order, ends, matching notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from creatable.complaints import break_rule

if TYPE_CHECKING:
    from creatable.takes import Take

END_TOLERANCE_SECONDS = 0.1
"""Events may lie this far after durationSeconds: Stop and the last release are read from
the audio clock one after the other."""


def check(take: Take) -> None:
    """Break off, naming field and event, at the first rule that `take` breaks."""
    _check_times(take)
    _check_tracks(take)
    _check_notes(take)


def _check_times(take: Take) -> None:
    times = np.fromiter((event.at_seconds for event in take.events), dtype=np.float64, count=len(take.events))
    backwards = np.flatnonzero(np.diff(times) < 0)
    if backwards.size:
        index = int(backwards[0]) + 1
        before, here = times[index - 1], times[index]
        break_rule(f"must never decrease, got {here:g} after {before:g}", "events", index, "atSeconds")
    late = int(np.searchsorted(times, take.duration_seconds + END_TOLERANCE_SECONDS, side="right"))
    if late < times.size:
        end = take.duration_seconds
        break_rule(f"must be 0..{end:g} (durationSeconds), got {times[late]:g}", "events", late, "atSeconds")


def _check_tracks(take: Take) -> None:
    channels = [track.channel for track in take.tracks]
    for index, channel in enumerate(channels):
        if channel in channels[:index]:
            break_rule(f"must name each channel once, got {channel} again", "tracks", index)


def _check_notes(take: Take) -> None:
    channels = {track.channel for track in take.tracks}
    sounding: set[tuple[int, int]] = set()
    for index, event in enumerate(take.events):
        if event.type == "note-on":
            if event.channel not in channels:
                break_rule(f"must have a track, got {event.channel}", "events", index, "channel")
            sounding.add((event.channel, event.note))
        elif event.type == "note-off":
            if (event.channel, event.note) not in sounding:
                where = f"got {event.note} on channel {event.channel}"
                break_rule(f"of a note-off must be sounding, {where}", "events", index, "note")
            sounding.remove((event.channel, event.note))
