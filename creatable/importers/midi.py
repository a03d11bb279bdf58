"""A Standard MIDI File as a take: type 0 and 1, in beats or in SMPTE frames."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from creatable.importers.making import LONGEST_SYLLABLE, USUAL_BPM, Found, Origin, in_order, make_take, one_line
from creatable.importers.midi_file import META, MidiEvent, MidiFile, read_file
from creatable.takes import ControlChange, Lyric, NoteEvent, NoteOff, NoteOn, PitchBend, ProgramChange, Take

FORMAT = "midi"
LABEL = "MIDI"
EXTENSIONS: tuple[str, ...] = ("mid", "midi", "smf", "kar", "rmi")

TRACK_NAME, LYRIC, TEMPO = 0x03, 0x05, 0x51
USUAL_TEMPO_US = 500_000
BEND_CENTRE = 8192

Seconds = NDArray[np.float64]


def is_one(content: bytes) -> bool:
    """Tell whether a file begins like a MIDI file, in a RIFF container or without."""
    return content[:4] == b"MThd" or (content[:4] == b"RIFF" and content[8:12] == b"RMID")


def read(content: bytes, origin: Origin) -> Take:
    """Return the take. Aftertouch and exclusive messages are left out: a take has none."""
    file = read_file(content, origin.max_events)
    merged = sorted((event for track in file.tracks for event in track), key=lambda event: event.tick)
    seconds, tempo_bpm = _seconds(file, merged)
    names, title = _names(file)
    events = in_order(_events(merged, seconds, file))
    found = Found(events=events, names=names, programs=_programs(merged), title=title, tempo_bpm=tempo_bpm,
                  end_seconds=float(seconds[-1]) if len(seconds) else 0.0)
    return make_take(found, content, origin)


def _seconds(file: MidiFile, merged: list[MidiEvent]) -> tuple[Seconds, float]:
    """Return when each event comes, and the first tempo in beats a minute."""
    ticks = np.fromiter((event.tick for event in merged), dtype=np.float64, count=len(merged))
    if rate := file.smpte_ticks_a_second:
        return ticks / rate, USUAL_BPM
    changes = [(0, USUAL_TEMPO_US)]
    for event in merged:
        if event.status == META and event.first == TEMPO and len(event.data) == 3:
            tempo = int.from_bytes(event.data, "big")
            changes.append((event.tick, tempo or USUAL_TEMPO_US))
    begins = np.array([tick for tick, _ in changes], dtype=np.float64)
    lengths = np.array([tempo for _, tempo in changes]) / file.division / 1e6
    clock = np.concatenate([[0.0], np.cumsum(np.diff(begins) * lengths[:-1])])
    which = np.searchsorted(begins, ticks, side="right") - 1
    first = next((tempo for tick, tempo in changes[1:] if tick == 0), changes[0][1])
    return clock[which] + (ticks - begins[which]) * lengths[which], 60e6 / first


def _events(merged: list[MidiEvent], seconds: Seconds, file: MidiFile) -> Iterator[tuple[float, NoteEvent]]:
    of_lyrics = _channels_of_lyrics(file)
    programs = _programs(merged)
    for event, at in zip(merged, seconds.tolist(), strict=True):
        channel = event.status & 0x0F
        if event.status & 0xF0 == 0xC0:
            # A track's first program is said by the track.
            if programs[channel] == event.first:
                continue
            programs[channel] = event.first
        found = _event(event, at, of_lyrics)
        if found is not None:
            yield at, found


def _event(event: MidiEvent, at: float, of_lyrics: dict[int, int]) -> NoteEvent | None:
    kind, channel = event.status & 0xF0, event.status & 0x0F
    if kind == 0x90 and event.second:
        return NoteOn(type="note-on", channel=channel, note=event.first, velocity=event.second, at_seconds=at)
    if kind in (0x80, 0x90):
        return NoteOff(type="note-off", channel=channel, note=event.first, velocity=event.second, at_seconds=at)
    if kind == 0xB0:
        return ControlChange(type="control-change", channel=channel, controller=event.first, value=event.second,
                             at_seconds=at)
    if kind == 0xC0:
        return ProgramChange(type="program-change", channel=channel, program=event.first, at_seconds=at)
    if kind == 0xE0:
        bend = event.first + (event.second << 7) - BEND_CENTRE
        return PitchBend(type="pitch-bend", channel=channel, value=bend, at_seconds=at)
    if event.status == META and event.first == LYRIC and (text := one_line(_text(event.data), LONGEST_SYLLABLE)):
        return Lyric(type="lyric", channel=of_lyrics.get(id(event), 0), text=text, at_seconds=at)
    return None


def _channels_of_lyrics(file: MidiFile) -> dict[int, int]:
    """Return the channel of each lyric: that of its own track's notes, or of the file's first ones."""
    first = next((channel for track in file.tracks if (channel := _channel(track)) is not None), 0)
    return {id(event): first if (own := _channel(track)) is None else own
            for track in file.tracks for event in track if event.status == META and event.first == LYRIC}


def _channel(track: list[MidiEvent]) -> int | None:
    return next((event.status & 0x0F for event in track if event.status & 0xF0 == 0x90), None)


def _names(file: MidiFile) -> tuple[dict[int, str], str]:
    """Return the names of channels, and the piece's: that of the first track in a file of several."""
    names: dict[int, str] = {}
    title = ""
    for number, track in enumerate(file.tracks):
        name = next((_text(event.data) for event in track if event.status == META and event.first == TRACK_NAME), "")
        if number == 0:
            title = name
        channels = {event.status & 0x0F for event in track if event.status & 0xF0 == 0x90}
        for channel in channels if name else ():
            names.setdefault(channel, name)
    return names, title


def _programs(merged: list[MidiEvent]) -> dict[int, int]:
    """Return the first program of each channel."""
    programs: dict[int, int] = {}
    for event in merged:
        if event.status & 0xF0 == 0xC0:
            programs.setdefault(event.status & 0x0F, event.first)
    return programs


def _text(data: bytes) -> str:
    """Return a text, which files hold in UTF-8 or in what their program took for granted."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")
