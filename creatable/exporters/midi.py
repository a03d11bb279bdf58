"""A take as a Standard MIDI File, type 1, 480 ticks a quarter note.

The first track conducts (name, tempo, time signature); then one track for
each channel. numpy makes the ticks, mido writes the bytes.
"""

from __future__ import annotations

import io
from collections.abc import Iterator

import mido
import numpy as np

from creatable.exporters.midi_timeline import (
    CONTROL_CHANGE,
    INSTRUMENT,
    LYRIC,
    NOTE_OFF,
    NOTE_ON,
    PITCH_BEND,
    PROGRAM_CHANGE,
    Timeline,
    make_timeline,
)
from creatable.exporters.midi_tuning import tune, tuning_of
from creatable.takes import Take, TakeTrack
from creatable.ticks import PPQ, tempo_us

FORMAT = "midi"
LABEL = "MIDI"
MIME_TYPE = "audio/midi"
EXTENSION = "mid"

LONGEST_DELTA = 0x0FFFFFFF
"""The most ticks that four bytes of seven bits hold: the most that a MIDI file allows."""


def export(take: Take) -> bytes:
    """Return the MIDI file of a take.

    Every time is within half a tick (125 / tempo_bpm milliseconds) of the
    take's, unless the same note was struck twice within one tick. A note still
    held at the end is ended at the take's end; a note struck again while it
    sounds is ended there. Where A4 was not 440 Hz, each track begins by saying so.
    """
    timeline = make_timeline(take)
    tuning = tuning_of(take)
    tracks = [_Messages(_conduct(take, timeline))]
    tracks += [_Messages(_play(track, tuning, timeline)) for track in _tracks(take, timeline)]
    file = io.BytesIO()
    mido.MidiFile(type=1, ticks_per_beat=PPQ, tracks=tracks).save(file=file)
    return file.getvalue()


class _Messages:
    """A track that makes each message as mido asks for it, so that a million never exist at once."""

    def __init__(self, messages: Iterator[mido.Message]) -> None:
        self._messages = messages

    def __iter__(self) -> Iterator[mido.Message]:
        return self._messages


def _tracks(take: Take, timeline: Timeline) -> list[TakeTrack]:
    """Return the take's tracks, and one for each channel with events but without a note."""
    named = {track.channel: track for track in take.tracks}
    for channel in np.unique(timeline.channel).tolist():
        named.setdefault(channel, TakeTrack(channel=channel, name=f"Channel {channel + 1}", program=0))
    return [named[channel] for channel in sorted(named)]


def _conduct(take: Take, timeline: Timeline) -> Iterator[mido.Message]:
    yield mido.MetaMessage("track_name", name=_utf8(take.name))
    yield mido.MetaMessage("set_tempo", tempo=tempo_us(take.tempo_bpm))
    yield mido.MetaMessage("time_signature", numerator=4, denominator=4)
    yield from _end(timeline.end_tick)


def _play(track: TakeTrack, tuning: float, timeline: Timeline) -> Iterator[mido.Message]:
    yield mido.MetaMessage("track_name", name=_utf8(track.name))
    yield from tune(track.channel, tuning)
    yield mido.Message("program_change", channel=track.channel, program=track.program)
    tick, kind, data1, data2 = timeline.of_channel(track.channel)
    deltas = np.diff(tick, prepend=0).tolist()
    for delta, event, first, second in zip(deltas, kind.tolist(), data1.tolist(), data2.tolist(), strict=True):
        if delta > LONGEST_DELTA:
            yield from _wait(delta - LONGEST_DELTA)
            delta = LONGEST_DELTA
        if event == INSTRUMENT:
            yield mido.MetaMessage("instrument_name", name=timeline.text_of(first, second), time=delta)
        elif event == LYRIC:
            yield mido.MetaMessage("lyrics", text=_utf8(timeline.text_of(first, second)), time=delta)
        else:
            yield _message(track.channel, event, first, second, delta)
    yield from _end(timeline.end_tick - int(tick[-1] if tick.size else 0))


def _message(channel: int, kind: int, first: int, second: int, delta: int) -> mido.Message:
    """Return one message. The take's validation has made mido's own checks needless."""
    if kind == NOTE_ON:
        return mido.Message("note_on", True, channel=channel, note=first, velocity=second, time=delta)
    if kind == NOTE_OFF:
        return mido.Message("note_off", True, channel=channel, note=first, velocity=second, time=delta)
    if kind == CONTROL_CHANGE:
        return mido.Message("control_change", True, channel=channel, control=first, value=second, time=delta)
    if kind == PROGRAM_CHANGE:
        return mido.Message("program_change", True, channel=channel, program=first, time=delta)
    assert kind == PITCH_BEND
    return mido.Message("pitchwheel", True, channel=channel, pitch=first, time=delta)


def _end(delta: int) -> Iterator[mido.Message]:
    if delta > LONGEST_DELTA:
        yield from _wait(delta - LONGEST_DELTA)
        delta = LONGEST_DELTA
    yield mido.MetaMessage("end_of_track", time=delta)


def _wait(delta: int) -> Iterator[mido.Message]:
    """Let time pass with empty texts, where it is longer than one delta time can be."""
    while delta > 0:
        step = min(delta, LONGEST_DELTA)
        yield mido.MetaMessage("text", text="", time=step)
        delta -= step


def _utf8(text: str) -> str:
    """Return characters that mido, which writes Latin-1, turns into the UTF-8 bytes of `text`.

    mido's own `charset` is a global that two threads would fight over.
    """
    return text.encode().decode("latin-1")
