"""The bytes of a Standard MIDI File as events: counted while they are read, so that no file is too much to refuse.

MIDI Association, "Standard MIDI Files 1.0" (RP-001). mido makes an object of every event before anybody can
ask how many there are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from creatable.importers.making import refused
from creatable.problems import Problem

HEADER_BYTES = 14
DATA_BYTES = {0x80: 2, 0x90: 2, 0xA0: 2, 0xB0: 2, 0xC0: 1, 0xD0: 1, 0xE0: 2}
META, END_OF_TRACK = 0xFF, 0x2F
SYSTEM_EXCLUSIVE = (0xF0, 0xF7)


@dataclass(frozen=True, slots=True)
class MidiEvent:
    """One event at an absolute tick. status: with its channel, or META; then `first` is the meta event's type."""

    tick: int
    status: int
    first: int
    second: int = 0
    data: bytes = b""


@dataclass(frozen=True)
class MidiFile:
    """A file's tracks. division: as in its header, ticks a quarter note or, with its upper bit set, SMPTE's."""

    kind: int
    division: int
    tracks: list[list[MidiEvent]] = field(repr=False)

    @property
    def smpte_ticks_a_second(self) -> float | None:
        """How many ticks a second has, where the file counts frames; None where it counts beats."""
        if not self.division & 0x8000:
            return None
        frames = 256 - (self.division >> 8)
        return (30_000 / 1001 if frames == 29 else frames) * (self.division & 0xFF)


def read_file(content: bytes, max_events: int) -> MidiFile:
    """Return what is in a file; raises Problem (import-invalid, take-too-long)."""
    content = _unwrapped(content)
    if len(content) < HEADER_BYTES:
        raise refused("it is cut short within its header")
    header, kind, division = (int.from_bytes(content[a:b], "big") for a, b in ((4, 8), (8, 10), (12, 14)))
    if kind == 2:
        raise refused("it is of type 2, which holds pieces that are not played together; save it as type 1")
    if kind > 2 or header < 6:
        raise refused(f"there are MIDI files of type 0 and 1, and it says that it is of type {kind}")
    file = MidiFile(kind, division, [])
    if division == 0 or file.smpte_ticks_a_second == 0:
        raise refused("it has no ticks in a beat")
    count = 0
    for number, begin, end in _chunks(content, 8 + header):
        track = []
        for event in _Track(content, begin, end, number).events():
            count += 1
            if count > max_events:
                raise Problem("take-too-long", f"the file has more than {max_events} events", field="events")
            track.append(event)
        file.tracks.append(track)
    return file


def _unwrapped(content: bytes) -> bytes:
    """Return the file inside a RIFF container, as Windows has them (.rmi)."""
    if content[:4] != b"RIFF":
        return content
    begin = content.find(b"MThd", 0, 4096)
    return content[begin:] if begin >= 0 else b""


def _chunks(content: bytes, begin: int) -> Iterator[tuple[int, int, int]]:
    """Yield number, begin and end of each track; other kinds of chunks are passed over."""
    number = 0
    while begin < len(content):
        if begin + 8 > len(content):
            # What other programs leave behind the last track is no music.
            return
        kind, length = content[begin : begin + 4], int.from_bytes(content[begin + 4 : begin + 8], "big")
        begin += 8
        if kind == b"MTrk":
            number += 1
            if begin + length > len(content):
                raise refused(f"it is cut short: track {number} should have {length} bytes, "
                              f"and {len(content) - begin} are there")
            yield number, begin, begin + length
        elif not kind.isalnum():
            return
        begin += length


class _Track:
    """Reads one track byte by byte."""

    def __init__(self, content: bytes, begin: int, end: int, number: int) -> None:
        self._content = content
        self._here = begin
        self._end = end
        self._number = number

    def events(self) -> Iterator[MidiEvent]:
        """Yield the track's events until it ends, without exclusive ones of some maker."""
        tick = status = 0
        content, end = self._content, self._end
        while self._here < end:
            tick += self._length()
            if self._here >= end:
                raise self._cut()
            byte = content[self._here]
            if byte >= 0x80:
                self._here += 1
            if byte == META:
                event = self._meta(tick)
                yield event
                if event.first == END_OF_TRACK:
                    return
            elif byte in SYSTEM_EXCLUSIVE:
                self._skip(self._length())
            elif byte > 0xF0:
                raise self._wrong(f"a message {byte:#04x}, which no file may hold")
            else:
                status = byte if byte >= 0x80 else status
                yield self._message(tick, status)

    def _message(self, tick: int, status: int) -> MidiEvent:
        if not status:
            raise self._wrong("a value that belongs to no message")
        here = self._here
        size = DATA_BYTES[status & 0xF0]
        if here + size > self._end:
            raise self._cut()
        first, second = self._content[here], self._content[here + 1] if size == 2 else 0
        if first > 0x7F or second > 0x7F:
            raise self._wrong("a value above 127")
        self._here = here + size
        return MidiEvent(tick, status, first, second)

    def _meta(self, tick: int) -> MidiEvent:
        if self._here >= self._end:
            raise self._cut()
        kind = self._content[self._here]
        self._here += 1
        begin = self._skip(self._length())
        return MidiEvent(tick, META, kind, data=self._content[begin : self._here])

    def _length(self) -> int:
        """Read a number of up to four bytes with seven bits each."""
        value = 0
        for _ in range(4):
            if self._here >= self._end:
                raise self._cut()
            byte = self._content[self._here]
            self._here += 1
            value = value << 7 | byte & 0x7F
            if byte < 0x80:
                return value
        raise self._wrong("a time of more than four bytes")

    def _skip(self, count: int) -> int:
        """Pass over some bytes, and return where they began."""
        begin = self._here
        if begin + count > self._end:
            raise self._cut()
        self._here += count
        return begin

    def _cut(self) -> Problem:
        return self._wrong("an event that is not whole")

    def _wrong(self, what: str) -> Problem:
        return refused(f"track {self._number} has {what} (byte {self._here})")
