"""A timeline's events as mido's messages, for files of one take and of several."""

from __future__ import annotations

from collections.abc import Iterator

import mido

from creatable.exporters.midi_timeline import (
    CONTROL_CHANGE,
    INSTRUMENT,
    LYRIC,
    NOTE_OFF,
    NOTE_ON,
    PITCH_BEND,
    PROGRAM_CHANGE,
    Timeline,
)

LONGEST_DELTA = 0x0FFFFFFF
"""The most ticks that four bytes of seven bits hold: the most that a MIDI file allows."""


def message_of(timeline: Timeline, channel: int, kind: int, first: int, second: int, delta: int) -> mido.Message:
    """Return one message. The take's validation has made mido's own checks needless."""
    if kind == NOTE_ON:
        return mido.Message("note_on", True, channel=channel, note=first, velocity=second, time=delta)
    if kind == NOTE_OFF:
        return mido.Message("note_off", True, channel=channel, note=first, velocity=second, time=delta)
    if kind == CONTROL_CHANGE:
        return mido.Message("control_change", True, channel=channel, control=first, value=second, time=delta)
    if kind == PROGRAM_CHANGE:
        return mido.Message("program_change", True, channel=channel, program=first, time=delta)
    if kind == INSTRUMENT:
        return mido.MetaMessage("instrument_name", name=timeline.text_of(first, second), time=delta)
    if kind == LYRIC:
        return mido.MetaMessage("lyrics", text=utf8(timeline.text_of(first, second)), time=delta)
    assert kind == PITCH_BEND
    return mido.Message("pitchwheel", True, channel=channel, pitch=first, time=delta)


def after(delta: int, message: mido.Message) -> Iterator[mido.Message]:
    """Yield a message after so many ticks, behind empty texts where that is longer than one delta time can be."""
    while delta > LONGEST_DELTA:
        yield mido.MetaMessage("text", text="", time=LONGEST_DELTA)
        delta -= LONGEST_DELTA
    message.time = delta
    yield message


def utf8(text: str) -> str:
    """Return characters that mido, which writes Latin-1, turns into the UTF-8 bytes of `text`.

    mido's own `charset` is a global that two threads would fight over.
    """
    return text.encode().decode("latin-1")
