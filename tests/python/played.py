"""What was played in a take, told without the code under test, and melodies for hypothesis to invent."""

from __future__ import annotations

import io
from typing import NamedTuple

import mido
from hypothesis import strategies as st

from creatable.takes import Take

from .documents import Document, note_off, note_on


class Note(NamedTuple):
    channel: int
    pitch: int
    velocity: int
    start: float
    end: float


def played(take: Take) -> list[Note]:
    """The take's notes: each from its strike to its end, the next strike or the take's end."""
    open_notes: dict[tuple[int, int], tuple[int, float]] = {}
    notes = []
    for event in take.events:
        if event.type not in ("note-on", "note-off"):
            continue
        key = (event.channel, event.note)
        if key in open_notes:
            notes.append(Note(*key, *open_notes.pop(key), event.at_seconds))
        if event.type == "note-on":
            open_notes[key] = (event.velocity, event.at_seconds)
    return notes + [Note(*key, *opened, take.duration_seconds) for key, opened in open_notes.items()]


def notes_of_file(content: bytes) -> list[Note]:
    open_notes: dict[tuple[int, int], tuple[int, float]] = {}
    notes, now = [], 0.0
    for message in mido.MidiFile(file=io.BytesIO(content)):
        now += message.time
        if message.type == "note_on":
            assert (message.channel, message.note) not in open_notes
            open_notes[message.channel, message.note] = (message.velocity, now)
        elif message.type == "note_off":
            key = (message.channel, message.note)
            notes.append(Note(*key, *open_notes.pop(key), now))
    assert not open_notes
    return notes


@st.composite
def melodies(draw: st.DrawFn) -> list[Document]:
    """Notes of 5 ms and more on some channels; some end, some are struck again, some are held."""
    now, events, sounding = 0.0, [], set()
    for _ in range(draw(st.integers(1, 40))):
        now += draw(st.floats(0.005, 2.0))
        key = (draw(st.sampled_from([0, 1, 9])), draw(st.integers(58, 64)))
        if key in sounding and draw(st.booleans()):
            sounding.remove(key)
            events.append(note_off(key[1], now, velocity=draw(st.integers(0, 127)), channel=key[0]))
        else:
            sounding.add(key)
            events.append(note_on(key[1], now, velocity=draw(st.integers(1, 127)), channel=key[0]))
    return events
