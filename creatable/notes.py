"""A take's events as notes, each with its end: what every format but MIDI's needs."""

from __future__ import annotations

from dataclasses import dataclass, replace

from creatable.takes import Take

NAMES = ("C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B")
A4 = 69


@dataclass(frozen=True, slots=True)
class Note:
    """One note. Seconds count from the take's start; `syllable` is what it is sung to, as in takes."""

    channel: int
    pitch: int
    velocity: int
    start_seconds: float
    end_seconds: float
    syllable: str = ""


def notes_of(take: Take) -> list[Note]:
    """Return the take's notes in the order in which they were struck.

    A note that is struck again while it sounds ends there; one that still sounds ends with the take.
    """
    notes: list[Note] = []
    sounding: dict[tuple[int, int], int] = {}
    syllables: dict[int, str] = {}
    last = max(take.duration_seconds, take.events[-1].at_seconds if take.events else 0)
    for event in take.events:
        if event.type == "lyric":
            syllables[event.channel] = event.text
        elif event.type in ("note-on", "note-off"):
            key = (event.channel, event.note)
            if key in sounding:
                index = sounding.pop(key)
                notes[index] = replace(notes[index], end_seconds=event.at_seconds)
            if event.type == "note-on":
                sounding[key] = len(notes)
                syllable = syllables.pop(event.channel, "")
                notes.append(Note(event.channel, event.note, event.velocity, event.at_seconds, last, syllable))
    return notes


def name_of(pitch: int) -> str:
    """Return a MIDI note's name in English, with its octave: 60 is C4."""
    return f"{NAMES[pitch % 12]}{pitch // 12 - 1}"


def hertz_of(pitch: int, tuning: float) -> float:
    """Return a MIDI note's frequency; tuning: hertz of A4."""
    return tuning * 2 ** float((pitch - A4) / 12)


def track_names(take: Take) -> dict[int, str]:
    """Return the name of each channel with notes."""
    return {track.channel: track.name for track in take.tracks}
