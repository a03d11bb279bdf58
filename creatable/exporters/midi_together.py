"""Several takes as one Standard MIDI File, type 1: one after the other, a track each.

The first track conducts: each take's tempo, time and key signature where it begins, and markers: its name, and the
moments that were marked in a session. Takes share channels, so each begins with its sounds and leaves pedals, bends and
controllers as it found them. static/recorder/midi-together.js makes the same file, byte by byte.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import mido
import numpy as np

from creatable.exporters.midi_bytes import Track, file_of, utf8
from creatable.exporters.midi_timeline import Timeline, make_timeline
from creatable.exporters.midi_tuning import DRUM_CHANNEL, tune, tuning_of
from creatable.notation.metre import find_key
from creatable.notes import notes_of
from creatable.sessions import Mark
from creatable.takes import Take
from creatable.ticks import PPQ, absolute_ticks, tempo_us

BEATS_A_BAR = 4
RESET_ALL_CONTROLLERS = 121
# mido's names of major keys, from five flats to six sharps.
KEYS = ("Db", "Ab", "Eb", "Bb", "F", "C", "G", "D", "A", "E", "B", "F#")


@dataclass(frozen=True)
class _Placed:
    """A take with the tick in which it begins."""

    take: Take
    timeline: Timeline
    begin: int

    @property
    def end(self) -> int:
        return self.begin + self.timeline.end_tick


def export_together(takes: Sequence[Take], title: str, marks: Sequence[Mark] = ()) -> bytes:
    """Return one file of takes in the order given, each from the first whole bar after the one before.

    Between two takes lies a bar or more. Each is in its own tempo, so its times are those of its own file.
    marks: of the session in which the takes, in the order of time, were recorded.
    """
    placed = list(_placed(takes))
    end = placed[-1].end
    conductor = Track()
    for tick, message in _conduct(placed, title, _marks_of(takes, marks)):
        conductor.add(tick, message)
    return file_of([conductor.end(end), *(_play(each, end) for each in placed)])


def _placed(takes: Sequence[Take]) -> Iterator[_Placed]:
    begin, bar = 0, BEATS_A_BAR * PPQ
    for take in takes:
        placed = _Placed(take, make_timeline(take), begin)
        yield placed
        begin = (placed.end // bar + 2) * bar


def _marks_of(takes: Sequence[Take], marks: Sequence[Mark]) -> list[list[Mark]]:
    """Return those of each take: of the one that was being recorded, else of the one before, else of the first."""
    starts = [take.started_at for take in takes]
    found: list[list[Mark]] = [[] for _ in takes]
    for mark in sorted(marks, key=lambda each: each.at):
        found[max(0, bisect_right(starts, mark.at) - 1)].append(mark)
    return found


def _conduct(placed: list[_Placed], title: str, marked: list[list[Mark]]) -> Iterator[tuple[int, mido.MetaMessage]]:
    yield 0, mido.MetaMessage("track_name", name=utf8(title))
    for each, marks in zip(placed, marked, strict=True):
        yield each.begin, mido.MetaMessage("set_tempo", tempo=tempo_us(each.take.tempo_bpm))
        yield each.begin, mido.MetaMessage("time_signature", numerator=BEATS_A_BAR, denominator=4)
        yield each.begin, mido.MetaMessage("key_signature", key=KEYS[_fifths(each.take) + 5])
        yield each.begin, mido.MetaMessage("marker", text=utf8(each.take.name))
        for mark in marks:
            yield each.begin + _tick_of(mark, each), mido.MetaMessage("marker", text=utf8(_words_of(mark)))


def _tick_of(mark: Mark, placed: _Placed) -> int:
    seconds = max(0, (mark.at - placed.take.started_at).total_seconds())
    return min(placed.timeline.end_tick, int(absolute_ticks([seconds], tempo_bpm=placed.take.tempo_bpm)[0]))


def _words_of(mark: Mark) -> str:
    """Return the time by the clock of the place, and what was written, in one line."""
    return " ".join([f"{mark.at:%H:%M:%S}", *filter(None, re.split(r"[\n\t ]+", mark.words))])


def _fifths(take: Take) -> int:
    return find_key([(note.pitch, note.end_seconds - note.start_seconds)
                     for note in notes_of(take) if note.channel != DRUM_CHANNEL])


def _play(placed: _Placed, end: int) -> bytes:
    """Return a take's track, with what all its channels play."""
    take, timeline = placed.take, placed.timeline
    track = Track()
    track.add(0, mido.MetaMessage("track_name", name=utf8(take.name)))
    channels = sorted({*np.unique(timeline.channel).tolist(), *(each.channel for each in take.tracks)})
    programs = {each.channel: each.program for each in take.tracks}
    for channel in channels:
        for message in tune(channel, tuning_of(take)):
            track.add(placed.begin, message)
        track.add(placed.begin, mido.Message("program_change", channel=channel, program=programs.get(channel, 0)))
    track.play(timeline, placed.begin)
    for channel in channels:
        reset = mido.Message("control_change", channel=channel, control=RESET_ALL_CONTROLLERS, value=0)
        track.add(placed.end, reset)
        track.add(placed.end, mido.Message("pitchwheel", channel=channel, pitch=0))
    return track.end(end)
