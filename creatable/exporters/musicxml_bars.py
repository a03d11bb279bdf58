"""The bars of one part in MusicXML: voices, chords, ties, tuplets, beams, accidentals and words."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree import ElementTree as ET

from creatable.notation.grid import DIVISIONS
from creatable.notation.metre import altered, spell
from creatable.notation.pieces import Piece, by_bar
from creatable.notation.score import DRUM_CHANNEL, Part, Score
from creatable.notes import Note

VALUES = {3: ("16th", 0), 4: ("eighth", 0), 6: ("eighth", 0), 8: ("quarter", 0), 9: ("eighth", 1), 12: ("quarter", 0),
          18: ("quarter", 1), 24: ("half", 0), 36: ("half", 1), 48: ("whole", 0)}
"""Length in twelfths of a quarter -> type and dots."""

ACCIDENTALS = {-2: "flat-flat", -1: "flat", 0: "natural", 1: "sharp", 2: "double-sharp"}
FORTE = 90
"""The velocity that MusicXML counts as a hundred per cent."""
TEMPO_CHANGE = 0.04
"""A bar whose tempo differs by so much from the last one said says its own."""
# Where drums stand, by N. Weinberg, "Guide to Standardized Drumset Notation" (1998); others in the third space.
DRUM_PLACES = {35: "F4", 36: "F4", 37: "C5", 38: "C5", 40: "C5", 41: "A4", 43: "A4", 45: "B4", 47: "D5", 48: "E5",
               50: "E5", 42: "G5", 44: "D4", 46: "G5", 49: "A5", 57: "A5", 51: "F5", 59: "F5", 53: "F5"}
CYMBALS = {42, 44, 46, 49, 51, 53, 55, 57, 59}

Marks = dict[tuple[int, int], str]


class PartWriter:
    """Writes one part bar by bar. drum_id: the id of a drum's sound."""

    def __init__(self, part: Part, score: Score, *, drum_id: Callable[[int], str]) -> None:
        self._part = part
        self._score = score
        self._drum_id = drum_id
        self._said_bpm = 0.0
        self._voices = [[by_bar(voice, score, fills=number == 0) for number, voice in enumerate(staff)]
                        for staff in part.staves]
        self._sung = _syllabic(part)

    def write(self, bar: ET.Element, number: int, *, with_tempo: bool) -> None:
        """Write one bar; with_tempo: and how fast it goes, where that has changed."""
        if with_tempo:
            self._say_tempo(bar, number)
        begin = max(self._score.bars.begin_of(number), 0)
        end = self._score.bars.begin_of(number) + self._score.bars.length
        voice_number = 0
        for staff, voices in enumerate(self._voices, start=1):
            marks = self._marks([voice.get(number, []) for voice in voices])
            for voice in voices:
                voice_number += 1
                if number not in voice:
                    continue
                if len(bar.findall("note")):
                    ET.SubElement(ET.SubElement(bar, "backup"), "duration").text = str(end - begin)
                self._write_voice(bar, voice[number], str(voice_number), str(staff), marks)

    def _say_tempo(self, bar: ET.Element, number: int) -> None:
        bpm = self._score.tempo_bpm(number)
        if self._said_bpm and abs(bpm / self._said_bpm - 1) < TEMPO_CHANGE:
            return
        if self._said_bpm:
            # Heard, not seen: a number over each bar would be in the way.
            ET.SubElement(bar, "sound", tempo=f"{bpm:.2f}")
        else:
            _begin_tempo(bar, bpm)
            if self._score.grid.is_swung.any():
                _say_swing(bar)
        self._said_bpm = bpm

    def _write_voice(self, bar: ET.Element, pieces: list[Piece], voice: str, staff: str, marks: Marks) -> None:
        beams = beams_of(pieces)
        for piece, beam in zip(pieces, beams, strict=True):
            for note in piece.notes or (None,):
                element = ET.SubElement(bar, "note")
                self._write_note(element, piece, note, marks)
                ET.SubElement(element, "voice").text = voice
                self._write_value(element, piece, note, marks)
                if len(self._part.clefs) > 1:
                    ET.SubElement(element, "staff").text = staff
                if note is None or note == piece.notes[0]:
                    for level, kind in enumerate(beam, start=1):
                        ET.SubElement(element, "beam", number=str(level)).text = kind
                self._write_notations(element, piece, note)
                if note and note.syllable and not piece.continues:
                    self._write_syllable(element, note)

    def _write_note(self, element: ET.Element, piece: Piece, note: Note | None, marks: Marks) -> None:
        if note is None:
            rest = ET.SubElement(element, "rest")
            if piece.length == self._score.bars.length:
                rest.set("measure", "yes")
        else:
            element.set("dynamics", f"{note.velocity / FORTE * 100:.2f}")
            if note != piece.notes[0]:
                ET.SubElement(element, "chord")
            self._write_pitch(element, note)
        ET.SubElement(element, "duration").text = str(piece.length)
        if note and piece.continues:
            ET.SubElement(element, "tie", type="stop")
        if note and piece.goes_on:
            ET.SubElement(element, "tie", type="start")
        if note and note.channel == DRUM_CHANNEL:
            ET.SubElement(element, "instrument", id=self._drum_id(note.pitch))

    def _write_pitch(self, element: ET.Element, note: Note) -> None:
        if note.channel == DRUM_CHANNEL:
            where = DRUM_PLACES.get(note.pitch, "C5")
            place = ET.SubElement(element, "unpitched")
            ET.SubElement(place, "display-step").text = where[0]
            ET.SubElement(place, "display-octave").text = where[1]
            return
        step, alter, height = spell(note.pitch, self._score.fifths)
        pitch = ET.SubElement(element, "pitch")
        ET.SubElement(pitch, "step").text = step
        if alter:
            ET.SubElement(pitch, "alter").text = str(alter)
        ET.SubElement(pitch, "octave").text = str(height)

    def _write_value(self, element: ET.Element, piece: Piece, note: Note | None, marks: Marks) -> None:
        whole_bar = note is None and piece.length == self._score.bars.length
        if not whole_bar:
            name, dots = VALUES[piece.length]
            ET.SubElement(element, "type").text = name
            for _ in range(dots):
                ET.SubElement(element, "dot")
        if note and (mark := marks.get((piece.place, note.pitch))) and not piece.continues:
            ET.SubElement(element, "accidental").text = mark
        if piece.is_triplet:
            modification = ET.SubElement(element, "time-modification")
            ET.SubElement(modification, "actual-notes").text = "3"
            ET.SubElement(modification, "normal-notes").text = "2"
        if note and note.channel == DRUM_CHANNEL and note.pitch in CYMBALS:
            ET.SubElement(element, "notehead").text = "x"

    def _write_notations(self, element: ET.Element, piece: Piece, note: Note | None) -> None:
        notations = ET.Element("notations")
        if note and piece.continues:
            ET.SubElement(notations, "tied", type="stop")
        if note and piece.goes_on:
            ET.SubElement(notations, "tied", type="start")
        if piece.is_triplet and (note is None or note == piece.notes[0]):
            if piece.place % DIVISIONS == 0:
                ET.SubElement(notations, "tuplet", type="start", bracket="yes")
            if (piece.place + piece.length) % DIVISIONS == 0:
                ET.SubElement(notations, "tuplet", type="stop")
        if len(notations):
            element.append(notations)

    def _write_syllable(self, element: ET.Element, note: Note) -> None:
        lyric = ET.SubElement(element, "lyric", number="1")
        ET.SubElement(lyric, "syllabic").text = self._sung[note]
        ET.SubElement(lyric, "text").text = note.syllable.removesuffix("-") or note.syllable

    def _marks(self, voices: list[list[Piece]]) -> Marks:
        """Return the accidentals of one staff in one bar, in the order of time whatever voice they are in."""
        marks: Marks = {}
        if self._part.track.channel == DRUM_CHANNEL:
            return marks
        known: dict[tuple[str, int], int] = {}
        pieces = sorted((piece for voice in voices for piece in voice), key=lambda piece: piece.place)
        for piece in pieces:
            for note in piece.notes:
                letter, alter, height = spell(note.pitch, self._score.fifths)
                if known.get((letter, height), altered(letter, self._score.fifths)) != alter:
                    marks[piece.place, note.pitch] = ACCIDENTALS[alter]
                known[letter, height] = alter
        return marks


def beams_of(pieces: list[Piece]) -> list[list[str]]:
    """Return the beams of each piece, the upper one first: those of one beat belong together."""
    levels = [0 if not piece.notes or piece.length > 9 or piece.length == 8 else 2 if piece.length == 3 else 1
              for piece in pieces]
    beats = [piece.beat if piece.place % DIVISIONS + piece.length <= DIVISIONS else -1 for piece in pieces]
    beams: list[list[str]] = [[] for _ in pieces]
    for index in range(len(pieces)):
        for level in range(1, levels[index] + 1):
            before = _joined(levels, beats, index - 1, index, level)
            after = _joined(levels, beats, index, index + 1, level)
            if before or after:
                beams[index].append("continue" if before and after else "end" if before else "begin")
            elif level == 2 and beams[index]:
                beams[index].append("backward hook" if beams[index][0] == "end" else "forward hook")
    return beams


def _joined(levels: list[int], beats: list[int], one: int, other: int, level: int) -> bool:
    if one < 0 or other >= len(levels):
        return False
    return beats[one] == beats[other] and beats[one] >= 0 and min(levels[one], levels[other]) >= level


def _begin_tempo(bar: ET.Element, bpm: float) -> None:
    direction = ET.SubElement(bar, "direction", placement="above")
    metronome = ET.SubElement(ET.SubElement(direction, "direction-type"), "metronome")
    ET.SubElement(metronome, "beat-unit").text = "quarter"
    ET.SubElement(metronome, "per-minute").text = str(round(bpm))
    ET.SubElement(direction, "sound", tempo=f"{bpm:.2f}")


def _say_swing(bar: ET.Element) -> None:
    """Say that two eighths are played long and short, to whoever reads and to whatever plays."""
    direction = ET.SubElement(bar, "direction", placement="above")
    ET.SubElement(ET.SubElement(direction, "direction-type"), "words").text = "Swing"
    swing = ET.SubElement(ET.SubElement(direction, "sound"), "swing")
    ET.SubElement(swing, "first").text = "2"
    ET.SubElement(swing, "second").text = "1"
    ET.SubElement(swing, "swing-type").text = "eighth"


def _syllabic(part: Part) -> dict[Note, str]:
    """Return for each sung note whether its syllable begins, ends or is a word, or is in its middle."""
    chords = sorted((chord for staff in part.staves for voice in staff for chord in voice), key=lambda each: each.place)
    sung = [note for chord in chords for note in chord.notes if note.syllable]
    found: dict[Note, str] = {}
    inside = False
    for note in sung:
        goes_on = note.syllable.endswith("-") and note.syllable != "-"
        found[note] = {(False, False): "single", (False, True): "begin", (True, True): "middle",
                           (True, False): "end"}[inside, goes_on]
        inside = goes_on
    return found
