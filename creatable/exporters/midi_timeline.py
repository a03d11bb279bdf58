"""A take's events as arrays of MIDI ticks, in the order in which a file plays them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from creatable.takes import NoteEvent, Take
from creatable.ticks import absolute_ticks

NOTE_OFF, NOTE_ON, CONTROL_CHANGE, PROGRAM_CHANGE, PITCH_BEND, INSTRUMENT, LYRIC = range(7)
KINDS = {
    "note-off": NOTE_OFF, "note-on": NOTE_ON, "control-change": CONTROL_CHANGE, "program-change": PROGRAM_CHANGE,
    "pitch-bend": PITCH_BEND, "instrument": INSTRUMENT, "lyric": LYRIC,
}

BANK_SELECT = 0
PITCHES = 128

HALF = 1 << 14
"""The number of a text is kept in two halves, since a take may have more texts than 16 bits count."""
APART = 1 << 40
"""More ticks than a take has: notes of different keys, one key after the other, never meet."""

Ticks = NDArray[np.int64]
Small = NDArray[np.int16]
Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class Timeline:
    """MIDI events, shape (n,) each, ordered by tick; and the tick of the take's end.

    data1: note, controller, program or bend; data2: velocity, value or 0. For what has a text, `text_of` of both.
    """

    tick: Ticks
    channel: Small
    kind: Small
    data1: Small
    data2: Small
    end_tick: int
    texts: tuple[str, ...]

    def text_of(self, data1: int, data2: int) -> str:
        """Return an instrument's name, or a syllable."""
        return self.texts[data1 * HALF + data2]

    def only(self, mine: Flags | Ticks | slice) -> Timeline:
        """Return some of its events."""
        return replace(self, tick=self.tick[mine], channel=self.channel[mine], kind=self.kind[mine],
                       data1=self.data1[mine], data2=self.data2[mine])


def make_timeline(take: Take) -> Timeline:
    """Return the take's events in ticks; every note in it has an end, at least a tick later."""
    events = _heard_elsewhere(take)
    times = np.fromiter((event.at_seconds for event in events), np.float64, len(events))
    end = int(absolute_ticks([take.duration_seconds], tempo_bpm=take.tempo_bpm)[0])
    kind = np.fromiter((KINDS[event.type] for event in events), np.int16, len(events))
    channel = np.fromiter((event.channel for event in events), np.int16, len(events))
    data, texts = _data_of(events, kind)
    tick = absolute_ticks(times, tempo_bpm=take.tempo_bpm)
    return _in_order(_with_every_end(Timeline(tick, channel, kind, data[0], data[1], end, texts)))


def _heard_elsewhere(take: Take) -> Sequence[NoteEvent]:
    """Return all events but those about the player's own SoundFont: elsewhere the program counts, not its bank."""
    if not take.settings.get("ownSound"):
        return take.events
    return [event for event in take.events
            if not (event.type == "control-change" and event.controller == BANK_SELECT)]


def _data_of(events: Sequence[NoteEvent], kind: Small) -> tuple[Small, tuple[str, ...]]:
    """Return data1 and data2 of each event, shape (2, n), and the texts that they name."""
    data = np.zeros((2, len(events)), np.int16)
    are_notes = kind <= NOTE_ON
    notes = events if are_notes.all() else [events[place] for place in np.flatnonzero(are_notes).tolist()]
    for row, name in enumerate(("note", "velocity")):
        data[row, are_notes] = np.fromiter((getattr(event, name) for event in notes), np.int16, len(notes))
    texts: dict[str, int] = {}
    for place in np.flatnonzero(~are_notes).tolist():
        data[:, place] = _other_data_of(events[place], texts)
    return data, tuple(texts)


def _other_data_of(event: NoteEvent, texts: dict[str, int]) -> tuple[int, int]:
    if event.type == "control-change":
        return event.controller, event.value
    if event.type == "program-change":
        return event.program, 0
    if event.type == "pitch-bend":
        return event.value, 0
    assert event.type in ("lyric", "instrument")
    text = event.text if event.type == "lyric" else event.instrument
    return divmod(texts.setdefault(text, len(texts)), HALF)


def _with_every_end(timeline: Timeline) -> tuple[Timeline, Ticks]:
    """Return the events with those ends of notes that nobody played, and the place of each among events of its tick.

    A note that is struck again while it sounds ends there, one that is held ends with the take. None ends in the tick
    in which it began, since readers drop notes without length, and none is struck before it has ended.
    """
    places, strikes, is_last = _key_by_key(timeline)
    count = timeline.tick.size
    again = np.flatnonzero(strikes[:-1] & strikes[1:] & ~is_last[:-1])
    held = np.flatnonzero(strikes & is_last)
    ticks = timeline.tick[places]
    # Each missing end behind its strike, all of them at once; the end of a held note is behind all that was played.
    behind = np.concatenate((again, held)) + 1
    order = np.argsort(np.concatenate((2 * np.arange(places.size), 2 * behind - 1)), kind="stable")
    all_ticks = np.concatenate((ticks, ticks[again + 1], np.full(held.size, timeline.end_tick)))
    lasts = np.concatenate((is_last, np.zeros(again.size, np.bool_), np.ones(held.size, np.bool_)))
    lasts[held] = False
    moved = np.empty_like(all_ticks)
    moved[order] = _with_lengths(all_ticks[order], lasts[order])
    tick = timeline.tick.copy()
    tick[places] = moved[: places.size]
    of = np.concatenate((places[again], places[held]))
    before = np.concatenate((2 * places[again + 1], 2 * count + places[held]))
    return Timeline(
        np.concatenate((tick, moved[places.size :])), _more(timeline.channel, timeline.channel[of]),
        _more(timeline.kind, np.full(of.size, NOTE_OFF, np.int16)), _more(timeline.data1, timeline.data1[of]),
        _more(timeline.data2, np.zeros(of.size, np.int16)), timeline.end_tick, timeline.texts,
    ), np.concatenate((2 * np.arange(count) + 1, before))


def _key_by_key(timeline: Timeline) -> tuple[Ticks, Flags, Flags]:
    """Return the places of strikes and releases, key by key; which of them are strikes; which are the last of a key."""
    places = np.flatnonzero(timeline.kind <= NOTE_ON)
    keys = timeline.channel[places] * PITCHES + timeline.data1[places]
    order = np.argsort(keys, kind="stable")
    places, keys = places[order], keys[order]
    return places, timeline.kind[places] == NOTE_ON, np.append(keys[1:] != keys[:-1], np.full(min(1, keys.size), True))


def _with_lengths(ticks: Ticks, lasts: Flags) -> Ticks:
    """Return the ticks of strikes and releases by turns, key by key, moved so that each note lasts a tick.

    lasts: which are the last of a key.
    A release is a tick after its strike or later, a strike as late as the release before it or later. Without the ticks
    that lengths need at least, that is the most of all ticks until then.
    """
    number: Ticks = np.cumsum(lasts) - lasts
    begins = np.concatenate(([0], np.flatnonzero(lasts) + 1))
    least = (np.arange(ticks.size) - begins[number] + 1) // 2
    most: Ticks = np.maximum.accumulate(ticks - least + number * APART)
    return most + least - number * APART


def _in_order(found: tuple[Timeline, Ticks]) -> Timeline:
    """Return the events by their ticks; where these are equal, the take's own order stays.

    So a note's end comes before the next strike of the same note.
    """
    timeline, place = found
    order = np.lexsort((place, timeline.tick))
    ordered = timeline.only(order)
    last = int(ordered.tick[-1]) if order.size else 0
    return replace(ordered, end_tick=max(timeline.end_tick, last))


def _more(column: Small, others: Small) -> Small:
    return np.concatenate((column, others))
