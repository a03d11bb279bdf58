"""One part of a score as notes in beats, in the order in which they are played."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from creatable.importers.making import LONGEST_SYLLABLE, one_line, refused
from creatable.importers.musicxml_order import Barlines, playing_order
from creatable.problems import Problem

STEPS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
BEAT_UNITS = {"whole": 4.0, "half": 2.0, "quarter": 1.0, "eighth": 0.5, "16th": 0.25}
DRUM_CHANNEL = 9
CHANNELS = [channel for channel in range(16) if channel != DRUM_CHANNEL]
SNARE = 38
FORTE = 90
"""The velocity that MusicXML counts as a hundred per cent."""
VELOCITIES = {"ppp": 16, "pp": 33, "p": 49, "mp": 64, "mf": 80, "f": 96, "ff": 112, "fff": 126}
SLOWEST_BPM, FASTEST_BPM = 1.0, 2000.0
MOST_DIVISIONS = 1_000_000
MOST_BEATS = 1_000_000.0
SAME_MOMENT = 1e-6


@dataclass(frozen=True, kw_only=True)
class Sound:
    """What a part sounds with. drums: the id of a drum's instrument -> its MIDI note."""

    name: str
    channel: int
    program: int
    drums: dict[str, int]


@dataclass(frozen=True, slots=True)
class ScoreNote:
    """A note that is heard: ties are one note. Times in quarters from the begin."""

    beat: float
    beats: float
    pitch: int
    velocity: int
    syllable: str = ""


@dataclass
class Heard:
    """A part as it is played: notes, tempi as (beat, beats a minute), and how long it is."""

    channel: int
    notes: list[ScoreNote] = field(default_factory=list)
    tempi: list[tuple[float, float]] = field(default_factory=list)
    beats: float = 0.0


def channels_of(listed: Any, ids: list[str]) -> list[Sound]:
    """Return the sound of each part: the channel that the score says, where no other sound has it."""
    described = {each.get("id"): each for each in (() if listed is None else listed.findall("score-part"))}
    taken: dict[int, int] = {}
    sounds: list[Sound] = []
    for name in ids:
        part = described.get(name)
        program = _number(part, "midi-instrument/midi-program", 1) - 1
        channel = _number(part, "midi-instrument/midi-channel", 0) - 1
        drums = _drums(part)
        if drums:
            channel = DRUM_CHANNEL
        elif channel not in CHANNELS or taken.get(channel, program) != program:
            channel = next((each for each in CHANNELS if each not in taken), CHANNELS[len(sounds) % len(CHANNELS)])
        taken[channel] = program
        label = "" if part is None else part.findtext("part-name") or ""
        sounds.append(Sound(name=label, channel=channel, program=min(max(program, 0), 127), drums=drums))
    return sounds


def _drums(part: Any) -> dict[str, int]:
    found = () if part is None else part.findall("midi-instrument")
    return {each.get("id", ""): min(max(_number(each, "midi-unpitched", 1) - 1, 0), 127)
            for each in found if each.find("midi-unpitched") is not None}


class PartReader:
    """Reads one part, bar by bar in the order in which they are played."""

    def __init__(self, sound: Sound, max_events: int) -> None:
        self._sound = sound
        self._heard = Heard(sound.channel)
        self._max_events = max_events
        self._divisions = 1.0
        self._transposed = 0
        self._velocity = VELOCITIES["mf"]
        self._begin = self._here = self._last = self._furthest = 0.0
        self._tied: dict[int, int] = {}

    def read(self, part: Any) -> Heard:
        """Return what is heard of a part; raises Problem."""
        bars = part.findall("measure")
        for number in playing_order(_barlines(bars)):
            self._here = self._furthest = self._begin
            for element in bars[number]:
                self._read(element)
                self._furthest = max(self._furthest, self._here)
            self._begin = self._furthest
            if self._begin > MOST_BEATS:
                raise refused("it lasts longer than a day")
        self._heard.beats = self._begin
        return self._heard

    def _read(self, element: Any) -> None:
        match element.tag:
            case "note":
                self._read_note(element)
            case "backup":
                self._here = max(self._here - self._duration(element), self._begin)
            case "forward":
                self._here += self._duration(element)
            case "attributes":
                self._read_attributes(element)
            case "direction":
                self._read_direction(element)
            case "sound":
                self._read_sound(element)

    def _read_attributes(self, element: Any) -> None:
        divisions = _decimal(element.findtext("divisions"), self._divisions)
        if not 0 < divisions <= MOST_DIVISIONS:
            raise refused(f"divisions must be 1..{MOST_DIVISIONS}, got {divisions:g}")
        self._divisions = divisions
        if (moved := element.find("transpose")) is not None:
            self._transposed = _number(moved, "chromatic", 0) + 12 * _number(moved, "octave-change", 0)

    def _read_direction(self, element: Any) -> None:
        sound = element.find("sound")
        if sound is not None:
            self._read_sound(sound)
        marks = element.find("direction-type/dynamics")
        if marks is not None and len(marks) and (sound is None or sound.get("dynamics") is None):
            self._velocity = VELOCITIES.get(str(marks[0].tag), self._velocity)
        metronome = element.find("direction-type/metronome")
        if metronome is not None and (sound is None or sound.get("tempo") is None):
            unit = BEAT_UNITS.get(metronome.findtext("beat-unit", ""), 1.0)
            unit *= 1.5 if metronome.find("beat-unit-dot") is not None else 1
            self._set_tempo(unit * _decimal(metronome.findtext("per-minute"), 0.0))

    def _read_sound(self, element: Any) -> None:
        self._set_tempo(_decimal(element.get("tempo"), 0.0))
        if (per_cent := _decimal(element.get("dynamics"), -1.0)) >= 0:
            self._velocity = _velocity(per_cent)

    def _set_tempo(self, bpm: float) -> None:
        if SLOWEST_BPM <= bpm <= FASTEST_BPM:
            self._heard.tempi.append((self._here, bpm))

    def _read_note(self, element: Any) -> None:
        if element.find("grace") is not None:
            return
        beats = self._duration(element)
        if element.find("chord") is None:
            self._last = self._here
            self._here += beats
        pitch = self._pitch(element)
        if pitch is None or element.find("cue") is not None:
            return
        ties = {tie.get("type") for tie in element.findall("tie")}
        if "stop" in ties and self._goes_on(pitch, beats):
            if "start" not in ties:
                del self._tied[pitch]
            return
        if "start" in ties:
            self._tied[pitch] = len(self._heard.notes)
        loud = _decimal(element.get("dynamics"), -1.0)
        velocity = _velocity(loud) if loud >= 0 else self._velocity
        self._heard.notes.append(ScoreNote(self._last, beats, pitch, velocity, _syllable(element)))
        if len(self._heard.notes) * 2 > self._max_events:
            raise Problem("take-too-long", f"the score has more than {self._max_events} events", field="events")

    def _goes_on(self, pitch: int, beats: float) -> bool:
        """Make a tied note longer; False where the one that it goes on from is not there."""
        index = self._tied.get(pitch)
        if index is None:
            return False
        note = self._heard.notes[index]
        if abs(note.beat + note.beats - self._last) > SAME_MOMENT:
            return False
        self._heard.notes[index] = replace(note, beats=self._last + beats - note.beat)
        return True

    def _pitch(self, element: Any) -> int | None:
        """Return the MIDI note that sounds; None for a rest, or for what no MIDI note can be."""
        if element.find("unpitched") is not None:
            named = element.find("instrument")
            return self._sound.drums.get("" if named is None else named.get("id", ""),
                                         next(iter(self._sound.drums.values()), SNARE))
        found = element.find("pitch")
        if found is None or found.findtext("step") not in STEPS:
            return None
        alter = round(_decimal(found.findtext("alter"), 0.0))
        pitch = 12 * (_number(found, "octave", 4) + 1) + STEPS[found.findtext("step")] + alter + self._transposed
        return pitch if 0 <= pitch <= 127 else None

    def _duration(self, element: Any) -> float:
        duration = _decimal(element.findtext("duration"), 0.0)
        return max(duration, 0.0) / self._divisions


def _barlines(bars: list[Any]) -> list[Barlines]:
    """Return the repeats of each bar; an ending lasts until a barline ends it."""
    found = []
    endings: frozenset[int] = frozenset()
    for bar in bars:
        marks = bar.findall("barline")
        begins = any(each.get("direction") == "forward" for mark in marks for each in mark.findall("repeat"))
        backward = [each for mark in marks for each in mark.findall("repeat") if each.get("direction") == "backward"]
        times = 0
        for each in backward:
            times = min(max(int(_decimal(each.get("times"), 2.0)), 2), 100)
        changes = [each for mark in marks for each in mark.findall("ending")]
        for each in changes:
            if each.get("type") == "start":
                endings = frozenset(int(number) for number in each.get("number", "").replace(",", " ").split()
                                    if number.isdecimal())
        found.append(Barlines(begins, times, endings))
        if any(each.get("type") in ("stop", "discontinue") for each in changes):
            endings = frozenset()
    return found


def _velocity(per_cent: float) -> int:
    return min(max(round(per_cent * FORTE / 100), 1), 127)


def _syllable(element: Any) -> str:
    """Return what a note is sung to in its first verse, as takes have it: with a hyphen inside a word."""
    lyric = element.find("lyric")
    text = "" if lyric is None else one_line(" ".join(each.text or "" for each in lyric.findall("text")),
                                             LONGEST_SYLLABLE - 1)
    goes_on = text and lyric.findtext("syllabic") in ("begin", "middle")
    return f"{text}-" if goes_on else text


def _number(element: Any, path: str, otherwise: int) -> int:
    return round(_decimal(None if element is None else element.findtext(path), float(otherwise)))


def _decimal(text: str | None, otherwise: float) -> float:
    """Return a number; `otherwise` where there is none that could be one."""
    try:
        value = float(text) if text and len(text) < 40 else otherwise
    except ValueError:
        return otherwise
    return value if abs(value) < 1e9 else otherwise
