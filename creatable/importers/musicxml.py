"""A score in MusicXML, plain or compressed (.mxl), as a take: as a program would play it, without expression.

Read are partwise scores of any version, as MuseScore, Finale and Sibelius write them: ties, chords, several voices
and staves, transposing instruments, drums, tempo, loudness, words, repeats and their endings. Grace notes are left out.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

from creatable.importers.making import USUAL_BPM, Found, Origin, in_order, make_take, refused
from creatable.importers.musicxml_part import Heard, PartReader, channels_of
from creatable.importers.mxl import SIGNATURE, unpack
from creatable.importers.xml_tree import parse_xml
from creatable.problems import Problem
from creatable.takes import Lyric, NoteEvent, NoteOff, NoteOn, Take

FORMAT = "musicxml"
LABEL = "MusicXML"
EXTENSIONS: tuple[str, ...] = ("musicxml", "xml", "mxl")

_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def is_one(content: bytes) -> bool:
    """Tell whether a file looks like XML, or is a ZIP file."""
    start = content
    for mark in _MARKS:
        start = start.removeprefix(mark)
    return content[:4] == SIGNATURE or start.lstrip(b" \t\r\n\0")[:1] == b"<"


def read(content: bytes, origin: Origin) -> Take:
    """Return the take; raises Problem (import-invalid, too-large, take-too-long, take-empty)."""
    root = parse_xml(unpack(content) if content[:4] == SIGNATURE else content)
    if root.tag == "score-timewise":
        raise refused("it is a timewise score; save it as a partwise one")
    if root.tag != "score-partwise":
        raise refused(f"it is no score but {str(root.tag)[:40]}")
    parts = root.findall("part")
    sounds = channels_of(root.find("part-list"), [part.get("id", "") for part in parts])
    heard = [PartReader(sound, origin.max_events).read(part) for part, sound in zip(parts, sounds, strict=True)]
    if sum(len(each.notes) for each in heard) * 2 > origin.max_events:
        raise Problem("take-too-long", f"the score has more than {origin.max_events} events", field="events")
    clock = _Clock(heard)
    found = Found(
        events=in_order(_events(heard, clock)), title=_title(root), tempo_bpm=clock.first_bpm,
        names={sound.channel: sound.name for sound in reversed(sounds)},
        programs={sound.channel: sound.program for sound in reversed(sounds)},
        end_seconds=clock.seconds(max((each.beats for each in heard), default=0.0)),
    )
    return make_take(found, content, origin)


def _title(root: Any) -> str:
    return next((text for path in ("work/work-title", "movement-title") if (text := root.findtext(path))), "")


def _events(heard: list[Heard], clock: _Clock) -> list[tuple[float, NoteEvent]]:
    events: list[tuple[float, NoteEvent]] = []
    for part in heard:
        for note in part.notes:
            begin, end = clock.seconds(note.beat), clock.seconds(note.beat + note.beats)
            if note.syllable:
                events.append((begin, Lyric(type="lyric", channel=part.channel, text=note.syllable, at_seconds=begin)))
            events.append((begin, NoteOn(type="note-on", channel=part.channel, note=note.pitch,
                                         velocity=note.velocity, at_seconds=begin)))
            events.append((end, NoteOff(type="note-off", channel=part.channel, note=note.pitch, velocity=0,
                                        at_seconds=end)))
    return sorted(events, key=lambda each: each[0])


class _Clock:
    """Beats to seconds, by the tempi of all parts."""

    def __init__(self, heard: list[Heard]) -> None:
        tempi = sorted({each for part in heard for each in part.tempi}, key=lambda each: each[0])
        at_first = [bpm for beat, bpm in tempi if beat == 0]
        self.first_bpm = at_first[0] if at_first else USUAL_BPM
        self._changes = [(0.0, 0.0, self.first_bpm)]
        for beat, bpm in tempi:
            before, seconds, tempo = self._changes[-1]
            self._changes.append((beat, seconds + (beat - before) * 60 / tempo, bpm))
        self._beats = [beat for beat, _, _ in self._changes]

    def seconds(self, beat: float) -> float:
        """Return when a beat, counted in quarters from 0, is played."""
        begin, seconds, bpm = self._changes[max(bisect_right(self._beats, beat) - 1, 0)]
        return seconds + (beat - begin) * 60 / bpm
