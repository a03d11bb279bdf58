"""A take as MusicXML: valid by its schema, and read back by music21 as it was played."""

from __future__ import annotations

import importlib.util
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from creatable.exporters import musicxml
from creatable.notation.score import write_score
from creatable.takes import Take

from .documents import Document, make_take, note_off, note_on
from .known_scores import made_up, played, songs, two_hands

FIXTURES = Path(__file__).parents[1] / "fixtures/musicxml"


class Ours(etree.Resolver):
    """What the schema imports from the network lies here."""

    def resolve(self, url: str, _public_id: str, context: Any) -> Any:
        return self.resolve_filename(str(FIXTURES / url.rpartition("/")[2]), context)


@cache
def schema() -> etree.XMLSchema:
    found = importlib.util.find_spec("musicxml")
    assert found
    assert found.submodule_search_locations
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(Ours())
    path = Path(found.submodule_search_locations[0]) / "generate_classes/musicxml_4_0.xsd"
    return etree.XMLSchema(etree.parse(str(path), parser))


def root_of(take: Take) -> Any:
    return etree.fromstring(musicxml.export(take))


def steady(*pitches: int, beat: float = 0.5, channel: int = 0) -> list[Document]:
    return [event for index, pitch in enumerate(pitches) for event in
            (note_on(pitch, index * beat, channel=channel), note_off(pitch, (index + 0.98) * beat, channel=channel))]


def lyric(text: str, at: float) -> Document:
    return {"type": "lyric", "channel": 0, "text": text, "atSeconds": at}


DRUMS = make_take(steady(36, 42, 38, 42, 36, 42, 38, 49, channel=9))
SONG = next(song for song in songs() if song.name == "amazing-grace")
TAKES = {
    "a waltz with a pick-up": played(SONG, 1),
    "two staves": played(two_hands(2, bars=4), 1),
    "mixed rhythms": played(made_up(3), 1),
    "swing": played(made_up(4, swings=True), 1),
    "drums": DRUMS,
    "odd names": make_take(name="a\uffffb <&> 夜", tracks=[{"channel": 0, "name": "\ufffe]]>", "program": 127}]),
    "a note of ten minutes": make_take([note_on(60, 0)], durationSeconds=600),
    "every channel": make_take([note_on(60, 0, channel=channel) for channel in range(16)]),
}


@pytest.mark.parametrize("take", TAKES.values(), ids=TAKES.keys())
def test_the_file_keeps_to_the_schema_of_musicxml_4(take: Take) -> None:
    checked = schema()
    assert checked.validate(root_of(take)), checked.error_log


def test_music21_reads_every_note_where_it_was_put_and_as_long() -> None:
    # It takes two seconds to import, and every worker reads this file.
    from music21 import converter

    for take in (TAKES["two staves"], TAKES["mixed rhythms"]):
        read: Counter[tuple[int, float, float]] = Counter()
        sounding: dict[int, tuple[float, float]] = {}
        stream = converter.parseData(musicxml.export(take), format="musicxml").flatten()
        for found in sorted(stream.notes, key=lambda note: float(note.offset)):
            for note in getattr(found, "notes", [found]):
                begin, beats = sounding.pop(note.pitch.midi, (float(found.offset), 0.0))
                if note.tie and note.tie.type in ("start", "continue"):
                    sounding[note.pitch.midi] = begin, beats + float(found.quarterLength)
                else:
                    read[note.pitch.midi, round(begin, 3), round(beats + float(found.quarterLength), 3)] += 1
        written = Counter((each.note.pitch, round(each.place / 12, 3), round(each.length / 12, 3))
                          for each in write_score(take).notes)
        assert read == written


def test_a_pick_up_is_a_bar_of_its_own_that_is_not_counted() -> None:
    first, second = root_of(TAKES["a waltz with a pick-up"]).findall("part/measure")[:2]
    assert (first.get("number"), first.get("implicit"), second.get("number")) == ("0", "yes", "1")
    assert sum(int(note.findtext("duration")) for note in first.findall("note")) == 12
    assert first.findtext("attributes/time/beats") == "3"


def test_a_double_bar_ends_each_part() -> None:
    for part in root_of(TAKES["every channel"]).findall("part"):
        *others, last = part.findall("measure")
        assert last.findtext("barline/bar-style") == "light-heavy"
        assert not any(bar.findall("barline") for bar in others)


def test_what_lies_on_both_sides_of_middle_c_stands_on_two_staves() -> None:
    bar = root_of(TAKES["two staves"]).find("part/measure")
    assert [clef.findtext("sign") for clef in bar.findall("attributes/clef")] == ["G", "F"]
    octaves = {staff: {int(note.findtext("pitch/octave")) for note in bar.findall("note")
                       if note.findtext("staff") == staff and note.find("pitch") is not None} for staff in "12"}
    assert min(octaves["1"]) >= 4
    assert max(octaves["2"]) <= 3


def test_a_long_note_is_tied_over_the_bar() -> None:
    events = [*steady(60, 62, 64), note_on(65, 1.5), note_off(65, 4.0), *[
        {**event, "atSeconds": event["atSeconds"] + 4} for event in steady(60, 62, 64, 65, 67, 65, 64, 62)]]
    root = root_of(make_take(events, durationSeconds=10, tempoBpm=119))
    tied = [note for note in root.iter("note") if note.find("tie") is not None]
    assert len(tied) >= 2
    assert {note.findtext("pitch/step") for note in tied} == {"F"}
    assert sum(int(note.findtext("duration")) for note in tied) == 5 * 12
    kinds = [[tie.get("type") for tie in note.findall("tie")] for note in tied]
    assert (kinds[0], kinds[-1]) == (["start"], ["stop"])
    assert kinds[1:-1] == [["stop", "start"]] * (len(tied) - 2)


def test_triplets_have_a_bracket_and_eighths_a_beam() -> None:
    times = [0, 0.5, 1, 1.167, 1.333, 1.5, 1.75, 2, 2.167, 2.333, 2.5, 3, 3.25, 3.5]
    events = [event for index, at in enumerate(times) for event in
              (note_on(60 + index, at), note_off(60 + index, [*times, 4][index + 1] - 0.005))]
    bar, *_ = root_of(make_take(events, tempoBpm=119)).findall("part/measure")
    third = bar.findall("note")[2:5]
    assert [note.findtext("duration") for note in third] == ["4", "4", "4"]
    assert [note.find("notations/tuplet").get("type") if note.find("notations") is not None else None
            for note in third] == ["start", None, "stop"]
    assert [note.findtext("time-modification/actual-notes") for note in third] == ["3", "3", "3"]
    assert [note.findtext("beam") for note in bar.findall("note")] == [None, None, "begin", "continue", "end",
                                                                        "begin", "end"]


def test_an_accidental_is_written_once_in_its_bar_and_taken_back() -> None:
    scale = [60, 62, 64, 65, 67, 69, 71, 72]
    root = root_of(make_take(steady(*scale, 66, 66, 65, 60, *scale[::-1]), durationSeconds=11, tempoBpm=119))
    third = root.findall("part/measure")[2]
    assert root.findtext("part/measure/attributes/key/fifths") == "0"
    assert [note.findtext("accidental") for note in third.findall("note")] == ["sharp", None, "natural", None]


def test_syllables_stand_under_their_notes_with_hyphens_inside_words() -> None:
    words = ["A-", "ma-", "zing", "grace"]
    events = [part for index, word in enumerate(words) for part in
              (lyric(word, index / 2), note_on(60 + index, index / 2), note_off(60 + index, index / 2 + 0.49))]
    lyrics = root_of(make_take(events)).findall("part/measure/note/lyric")
    assert [(each.findtext("text"), each.findtext("syllabic")) for each in lyrics] == [
        ("A", "begin"), ("ma", "middle"), ("zing", "end"), ("grace", "single")]


def test_every_drum_has_its_sound_and_its_place() -> None:
    root = root_of(DRUMS)
    sounds = {each.get("id"): int(each.findtext("midi-unpitched")) - 1 for each in root.iter("midi-instrument")}
    notes = root.findall("part/measure/note[unpitched]")
    assert [sounds[note.find("instrument").get("id")] for note in notes] == [36, 42, 38, 42, 36, 42, 38, 49]
    assert [note.findtext("unpitched/display-step") for note in notes[:3]] == ["F", "G", "C"]
    assert [note.findtext("notehead") for note in notes[:3]] == [None, "x", None]
    assert root.findtext("part/measure/attributes/clef/sign") == "percussion"


def test_swing_is_said_and_its_eighths_are_even() -> None:
    root = root_of(TAKES["swing"])
    assert root.findtext("part/measure/direction/sound/swing/first") == "2"
    assert "Swing" in [each.text for each in root.iter("words")]
    assert root.find(".//time-modification") is None


def test_loudness_is_said_in_hundredths_of_forte() -> None:
    root = root_of(make_take([note_on(60, 0, velocity=45), note_off(60, 1)]))
    assert root.find("part/measure/note").get("dynamics") == "50.00"
