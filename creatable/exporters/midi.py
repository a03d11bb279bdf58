"""A take as a Standard MIDI File, type 1, 480 ticks a quarter note.

The first track conducts (name, tempo, time signature); then one track for
each channel. numpy makes the ticks, mido writes the bytes.
"""

from __future__ import annotations

import io
from collections.abc import Iterator

import mido
import numpy as np

from creatable.exporters.midi_messages import LONGEST_DELTA, after, message_of, utf8
from creatable.exporters.midi_timeline import Timeline, make_timeline
from creatable.exporters.midi_tuning import tune, tuning_of
from creatable.takes import Take, TakeTrack
from creatable.ticks import PPQ, tempo_us

FORMAT = "midi"
LABEL = "MIDI"
MIME_TYPE = "audio/midi"
EXTENSION = "mid"


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
    yield mido.MetaMessage("track_name", name=utf8(take.name))
    yield mido.MetaMessage("set_tempo", tempo=tempo_us(take.tempo_bpm))
    yield mido.MetaMessage("time_signature", numerator=4, denominator=4)
    yield from _end(timeline.end_tick)


def _play(track: TakeTrack, tuning: float, timeline: Timeline) -> Iterator[mido.Message]:
    yield mido.MetaMessage("track_name", name=utf8(track.name))
    yield from tune(track.channel, tuning)
    yield mido.Message("program_change", channel=track.channel, program=track.program)
    tick, kind, data1, data2 = timeline.of_channel(track.channel)
    deltas = np.diff(tick, prepend=0).tolist()
    for delta, event, first, second in zip(deltas, kind.tolist(), data1.tolist(), data2.tolist(), strict=True):
        message = message_of(timeline, track.channel, event, first, second, delta)
        if delta > LONGEST_DELTA:
            yield from after(delta, message)
        else:
            yield message
    yield from _end(timeline.end_tick - int(tick[-1] if tick.size else 0))


def _end(delta: int) -> Iterator[mido.Message]:
    yield from after(delta, mido.MetaMessage("end_of_track"))
