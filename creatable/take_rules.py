"""The rules of a take that no single field can tell: order, ends, matching notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

import numpy as np
from pydantic_core import PydanticCustomError

if TYPE_CHECKING:
    from creatable.takes import Take

END_TOLERANCE_SECONDS = 0.1
"""Events may lie this far after durationSeconds: Stop and the last release are read from
the audio clock one after the other."""

BROKEN_RULE = "take_rule"
"""The pydantic error type of a broken rule; its context names field and event."""


def check(take: Take) -> None:
    """Raise PydanticCustomError, naming field and event, at the first rule that `take` breaks."""
    if not 1970 <= take.started_at.year <= 9998:
        _break("startedAt", f"startedAt must be in the years 1970..9998, got {take.started_at.year}")
    _check_times(take)
    _check_tracks(take)
    _check_notes(take)


def _check_times(take: Take) -> None:
    times = np.fromiter((event.at_seconds for event in take.events), dtype=np.float64, count=len(take.events))
    backwards = np.flatnonzero(np.diff(times) < 0)
    if backwards.size:
        index = int(backwards[0]) + 1
        before, here = times[index - 1], times[index]
        _break("atSeconds", f"atSeconds must never decrease, got {here:g} after {before:g}", index)
    late = int(np.searchsorted(times, take.duration_seconds + END_TOLERANCE_SECONDS, side="right"))
    if late < times.size:
        end = take.duration_seconds
        _break("atSeconds", f"atSeconds must be 0..{end:g} (durationSeconds), got {times[late]:g}", late)


def _check_tracks(take: Take) -> None:
    channels = [track.channel for track in take.tracks]
    for index, channel in enumerate(channels):
        if channel in channels[:index]:
            _break("tracks", f"tracks must name each channel once, got {channel} again (track {index})")


def _check_notes(take: Take) -> None:
    channels = {track.channel for track in take.tracks}
    sounding: set[tuple[int, int]] = set()
    for index, event in enumerate(take.events):
        if event.type == "note-on":
            if event.channel not in channels:
                _break("channel", f"channel must have a track, got {event.channel}", index)
            sounding.add((event.channel, event.note))
        elif event.type == "note-off":
            if (event.channel, event.note) not in sounding:
                where = f"got {event.note} on channel {event.channel}"
                _break("note", f"note of a note-off must be sounding, {where}", index)
            sounding.remove((event.channel, event.note))


def _break(field: str, message: str, event: int | None = None) -> NoReturn:
    where = "" if event is None else f" (event {event})"
    # Braces in a template would be read as placeholders; the message goes in as a value.
    raise PydanticCustomError(
        BROKEN_RULE, "{message}", {"message": message + where, "field": field, "event": event}
    )
