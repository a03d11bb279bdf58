"""A take's events as arrays of MIDI ticks, in the order in which a file plays them."""

from __future__ import annotations

from array import array
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from creatable.takes import NoteEvent, Take
from creatable.ticks import absolute_ticks

NOTE_OFF, NOTE_ON, CONTROL_CHANGE, PROGRAM_CHANGE, PITCH_BEND, INSTRUMENT, LYRIC = range(7)

BANK_SELECT = 0

HALF = 1 << 14
"""The number of a text is kept in two halves, since a take may have more texts than 16 bits count."""


@dataclass(frozen=True)
class Timeline:
    """MIDI events, shape (n,) each, ordered by tick; and the tick of the take's end.

    data1: note, controller, program or bend; data2: velocity, value or 0. For what has a text, `text_of` of both.
    """

    tick: NDArray[np.int64]
    channel: NDArray[np.int16]
    kind: NDArray[np.int16]
    data1: NDArray[np.int16]
    data2: NDArray[np.int16]
    end_tick: int
    texts: tuple[str, ...]

    def text_of(self, data1: int, data2: int) -> str:
        """Return an instrument's name, or a syllable."""
        return self.texts[data1 * HALF + data2]

    def of_channel(self, channel: int) -> tuple[NDArray[np.int64], ...]:
        """Return tick, kind, data1 and data2 of one channel's events."""
        mine = self.channel == channel
        return self.tick[mine], self.kind[mine], self.data1[mine], self.data2[mine]


def make_timeline(take: Take) -> Timeline:
    """Return the take's events in ticks; every note in it has an end, at least a tick later."""
    times = np.fromiter((e.at_seconds for e in take.events), dtype=np.float64, count=len(take.events))
    ticks = absolute_ticks(times, tempo_bpm=take.tempo_bpm)
    end = int(absolute_ticks([take.duration_seconds], tempo_bpm=take.tempo_bpm)[0])
    writer = _Writer()
    has_own_sound = bool(take.settings.get("ownSound"))
    for tick, event in zip(ticks.tolist(), take.events, strict=True):
        # Which bank the player's own SoundFont is in is the page's business: elsewhere the program counts.
        if not (has_own_sound and event.type == "control-change" and event.controller == BANK_SELECT):
            writer.add(tick, event)
    writer.end_held_notes(end)
    return writer.timeline(end)


class _Writer:
    """Appends events and follows each note, for what a MIDI file must not leave open."""

    def __init__(self) -> None:
        self._tick = array("q")
        self._rest = array("h")
        self._began: dict[tuple[int, int], int] = {}
        self._free: dict[tuple[int, int], int] = {}
        self._texts: dict[str, int] = {}

    def add(self, tick: int, event: NoteEvent) -> None:
        if event.type == "note-on":
            self._strike(tick, event.channel, event.note, event.velocity)
        elif event.type == "note-off":
            self._release(tick, event.channel, event.note, event.velocity)
        elif event.type == "control-change":
            self._put(tick, event.channel, CONTROL_CHANGE, event.controller, event.value)
        elif event.type == "program-change":
            self._put(tick, event.channel, PROGRAM_CHANGE, event.program, 0)
        elif event.type == "pitch-bend":
            self._put(tick, event.channel, PITCH_BEND, event.value, 0)
        elif event.type == "lyric":
            self._put_text(tick, event.channel, LYRIC, event.text)
        else:
            self._put_text(tick, event.channel, INSTRUMENT, event.instrument)

    def _put_text(self, tick: int, channel: int, kind: int, text: str) -> None:
        number = self._texts.setdefault(text, len(self._texts))
        self._put(tick, channel, kind, *divmod(number, HALF))

    def _strike(self, tick: int, channel: int, note: int, velocity: int) -> None:
        key = (channel, note)
        if key in self._began:
            self._release(tick, channel, note, 0)
        began = max(tick, self._free.get(key, 0))
        self._began[key] = began
        self._put(began, channel, NOTE_ON, note, velocity)

    def _release(self, tick: int, channel: int, note: int, velocity: int) -> None:
        """End a note, but not in the tick in which it began: readers drop notes without length."""
        key = (channel, note)
        ended = max(tick, self._began.pop(key) + 1)
        self._free[key] = ended
        self._put(ended, channel, NOTE_OFF, note, velocity)

    def end_held_notes(self, end: int) -> None:
        for channel, note in list(self._began):
            self._release(end, channel, note, 0)

    def _put(self, tick: int, channel: int, kind: int, data1: int, data2: int) -> None:
        self._tick.append(tick)
        self._rest.extend((channel, kind, data1, data2))

    def timeline(self, end: int) -> Timeline:
        tick = np.frombuffer(self._tick, dtype=np.int64)
        rest = np.frombuffer(self._rest, dtype=np.int16).reshape(-1, 4)
        # Stable: where ticks are equal the take's own order stays, so that a
        # note's end comes before the next strike of the same note.
        order = np.argsort(tick, kind="stable")
        tick, rest = tick[order], rest[order]
        last = int(tick[-1]) if tick.size else 0
        return Timeline(tick, rest[:, 0], rest[:, 1], rest[:, 2], rest[:, 3], max(end, last), tuple(self._texts))
