"""The bytes of a Standard MIDI File, type 1: what was played by numpy, all at once; the few other messages by mido."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from itertools import pairwise

import mido
import numpy as np
from numpy.typing import NDArray

from creatable.exporters.midi_timeline import INSTRUMENT, LYRIC, PITCH_BEND, PROGRAM_CHANGE, Timeline
from creatable.ticks import PPQ

LONGEST_DELTA = 0x0FFFFFFF
"""The most ticks that four bytes of seven bits hold: the most that a MIDI file allows."""
AT_ONCE = 1 << 15
"""Events: so many need little memory at once, and are enough for numpy to be quick."""
STATUS = np.array([0x80, 0x90, 0xB0, 0xC0, 0xE0, 0xFF, 0xFF], np.uint8)
"""By the kinds of midi_timeline; a meta event has no channel."""
META = 0xFF
BEND_MIDDLE = 8192
DATA_BYTES = 2
CHUNK = struct.Struct(">4sL")

Bytes = NDArray[np.uint8]
Whole = NDArray[np.int64]


def file_of(tracks: Iterable[bytes]) -> bytes:
    """Return a file of tracks."""
    chunks = list(tracks)
    return b"".join((CHUNK.pack(b"MThd", 6), struct.pack(">HHH", 1, len(chunks), PPQ), *chunks))


class Track:
    """A track as it is written, from its begin on."""

    def __init__(self) -> None:
        self._written = bytearray()
        self._tick = 0
        # The status byte that needs not be said again.
        self._running = META

    def add(self, tick: int, message: mido.Message) -> None:
        """Write one message, at a tick that counts from the track's begin."""
        self._come_near(tick)
        content = bytes(message.bytes())
        says = message.is_meta or content[0] != self._running
        self._written += _delta(tick - self._tick) + (content if says else content[1:])
        self._tick, self._running = tick, content[0]

    def play(self, timeline: Timeline, begin: int = 0) -> None:
        """Write all events of a timeline; begin: the tick with which it begins."""
        ticks = timeline.tick + begin
        far = np.flatnonzero(np.diff(ticks, prepend=self._tick) > LONGEST_DELTA).tolist()
        for first, after_last in pairwise(sorted({*range(0, ticks.size, AT_ONCE), *far, ticks.size})):
            some = slice(first, after_last)
            self._come_near(int(ticks[first]))
            self._written += self._bytes_of(timeline.only(some), np.diff(ticks[some], prepend=self._tick))
            self._tick = int(ticks[after_last - 1])

    def end(self, tick: int) -> bytes:
        """Return the whole track, which ends at this tick."""
        self.add(tick, mido.MetaMessage("end_of_track"))
        return CHUNK.pack(b"MTrk", len(self._written)) + self._written

    def _come_near(self, tick: int) -> None:
        """Write empty texts while a tick is farther away than one delta time can be."""
        while tick - self._tick > LONGEST_DELTA:
            self._written += _delta(LONGEST_DELTA) + bytes(mido.MetaMessage("text", text="").bytes())
            self._tick += LONGEST_DELTA
            self._running = META

    def _bytes_of(self, events: Timeline, deltas: Whole) -> bytes:
        texts = _texts_of(events)
        status = STATUS[events.kind]
        are_meta = status == META
        status = np.where(are_meta, status, status | events.channel.astype(np.uint8))
        says = are_meta | (status != np.concatenate((np.array([self._running], np.uint8), status[:-1])))
        self._running = int(status[-1])
        widths = np.searchsorted([0x80, 0x4000, 0x200000], deltas, side="right") + 1
        data = DATA_BYTES - (events.kind == PROGRAM_CHANGE)
        for place, text in texts.items():
            data[place] = len(text)
        sizes = widths + says + data
        ends = np.cumsum(sizes)
        out: Bytes = np.empty(int(ends[-1]), np.uint8)
        _write_deltas(out, ends - sizes, deltas, widths)
        starts = ends - data
        out[starts[says] - 1] = status[says]
        _write_data(out, starts, events, are_meta)
        for place, text in texts.items():
            out[starts[place] : ends[place]] = np.frombuffer(text, np.uint8)
        return out.tobytes()


def _texts_of(events: Timeline) -> dict[int, bytes]:
    """Return what follows the status byte of each event that has a text, by its place."""
    found = {}
    for place in np.flatnonzero(events.kind >= INSTRUMENT).tolist():
        text = utf8(events.text_of(int(events.data1[place]), int(events.data2[place])))
        message = (mido.MetaMessage("lyrics", text=text) if events.kind[place] == LYRIC
                   else mido.MetaMessage("instrument_name", name=text))
        found[place] = bytes(message.bytes()[1:])
    return found


def _write_deltas(out: Bytes, starts: Whole, deltas: Whole, widths: Whole) -> None:
    """Seven bits a byte, the highest first; all but the last byte have the eighth bit."""
    for place in range(int(widths.max())):
        has = widths > place
        bits = deltas[has] >> (7 * place) & 0x7F
        out[(starts + widths)[has] - 1 - place] = bits | 0x80 if place else bits


def _write_data(out: Bytes, starts: Whole, events: Timeline, are_meta: NDArray[np.bool_]) -> None:
    bends = events.kind == PITCH_BEND
    bend = events.data1 + BEND_MIDDLE
    first = np.where(bends, bend & 0x7F, events.data1)
    second = np.where(bends, bend >> 7, events.data2)
    out[starts[~are_meta]] = first[~are_meta]
    two = ~are_meta & (events.kind != PROGRAM_CHANGE)
    out[starts[two] + 1] = second[two]


def _delta(ticks: int) -> bytes:
    written = [ticks & 0x7F]
    while ticks := ticks >> 7:
        written.insert(0, ticks & 0x7F | 0x80)
    return bytes(written)


def utf8(text: str) -> str:
    """Return characters that mido, which writes Latin-1, turns into the UTF-8 bytes of `text`.

    mido's own `charset` is a global that two threads would fight over.
    """
    return text.encode().decode("latin-1")
