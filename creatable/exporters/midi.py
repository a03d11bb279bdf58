"""A take as a Standard MIDI File, type 1, 480 ticks a quarter note.

The first track conducts (name, tempo, time signature); then one track for
each channel. numpy makes the ticks and the bytes of what was played, mido
those of all else.
"""

from __future__ import annotations

import mido
import numpy as np

from creatable.exporters.midi_bytes import Track, file_of, utf8
from creatable.exporters.midi_timeline import Timeline, make_timeline
from creatable.exporters.midi_tuning import tune, tuning_of
from creatable.takes import Take, TakeTrack
from creatable.ticks import tempo_us

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
    return file_of([_conduct(take, timeline), *(_play(track, tuning, timeline) for track in _tracks(take, timeline))])


def _tracks(take: Take, timeline: Timeline) -> list[TakeTrack]:
    """Return the take's tracks, and one for each channel with events but without a note."""
    named = {track.channel: track for track in take.tracks}
    for channel in np.unique(timeline.channel).tolist():
        named.setdefault(channel, TakeTrack(channel=channel, name=f"Channel {channel + 1}", program=0))
    return [named[channel] for channel in sorted(named)]


def _conduct(take: Take, timeline: Timeline) -> bytes:
    track = Track()
    track.add(0, mido.MetaMessage("track_name", name=utf8(take.name)))
    track.add(0, mido.MetaMessage("set_tempo", tempo=tempo_us(take.tempo_bpm)))
    track.add(0, mido.MetaMessage("time_signature", numerator=4, denominator=4))
    return track.end(timeline.end_tick)


def _play(about: TakeTrack, tuning: float, timeline: Timeline) -> bytes:
    track = Track()
    track.add(0, mido.MetaMessage("track_name", name=utf8(about.name)))
    for message in tune(about.channel, tuning):
        track.add(0, message)
    track.add(0, mido.Message("program_change", channel=about.channel, program=about.program))
    track.play(timeline.only(timeline.channel == about.channel))
    return track.end(timeline.end_tick)
