"""What mido and pretty_midi read in our MIDI files is what was played."""

from __future__ import annotations

import io
import random
from collections import Counter
from typing import Any

import mido
import pretty_midi
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creatable.exporters import midi
from creatable.exporters.midi_bytes import LONGEST_DELTA
from creatable.takes import Take
from creatable.ticks import PPQ, tempo_us

from .documents import Document, control_change, make_take, note_off, note_on
from .played import melodies, notes_of_file, played

WITHIN = 0.002


def read_with_pretty_midi(content: bytes) -> list[tuple[int, int, float, float]]:
    song = pretty_midi.PrettyMIDI(io.BytesIO(content))
    return [(n.pitch, n.velocity, n.start, n.end) for part in song.instruments for n in part.notes]


def assert_same_notes(take: Take, within: float = WITHIN) -> None:
    content = midi.export(take)
    expected = sorted(played(take))
    found = sorted(notes_of_file(content))
    # Sorted by start time two notes may change places; so each channel and pitch on its own.
    for key in {(note.channel, note.pitch) for note in expected + found}:
        ours = sorted((n for n in expected if n[:2] == key), key=lambda n: n.start)
        theirs = sorted((n for n in found if n[:2] == key), key=lambda n: n.start)
        assert [n.velocity for n in ours] == [n.velocity for n in theirs]
        for mine, other in zip(ours, theirs, strict=True):
            assert other.start == pytest.approx(mine.start, abs=within)
            assert other.end == pytest.approx(mine.end, abs=within)
    theirs_too = read_with_pretty_midi(content)
    assert Counter(n[:2] for n in theirs_too) == Counter(n[1:3] for n in found)
    for one, other in zip(sorted(n[2:] for n in theirs_too), sorted(n[3:] for n in found), strict=True):
        assert one == pytest.approx(other, abs=1e-6)


def tracks_of(take: Take) -> list[list[Any]]:
    return [list(track) for track in mido.MidiFile(file=io.BytesIO(midi.export(take)), charset="utf8").tracks]


@given(melodies(), st.floats(32, 400))
@settings(deadline=None)
def test_any_melody_comes_back_within_two_milliseconds(events: list[Document], tempo_bpm: float) -> None:
    end = events[-1]["atSeconds"] + 0.5
    assert_same_notes(make_take(events, tempoBpm=tempo_bpm, durationSeconds=end))


@given(st.lists(st.tuples(st.floats(0, 0.02), st.integers(60, 61)), min_size=1, max_size=30), st.floats(32, 400))
@settings(deadline=None)
def test_no_note_is_lost_however_fast_it_is_struck_again(
    strikes: list[tuple[float, int]], tempo_bpm: float
) -> None:
    events = [note_on(pitch, at, velocity=50) for at, pitch in sorted(strikes)]
    take = make_take(events, tempoBpm=tempo_bpm)
    expected = Counter(pitch for _, pitch in strikes)
    assert Counter(note.pitch for note in notes_of_file(midi.export(take))) == expected
    assert Counter(note[0] for note in read_with_pretty_midi(midi.export(take))) == expected


@pytest.mark.parametrize("tempo_bpm", [60, 119.88, 130, 137.3])
def test_an_hour_long_take_does_not_drift(tempo_bpm: float) -> None:
    dice = random.Random(1)
    events, now = [], 0.0
    while now < 3590:
        pitch = dice.randrange(48, 84)
        events += [note_on(pitch, now, velocity=dice.randrange(1, 128)), note_off(pitch, now + 0.21)]
        now += dice.uniform(0.25, 1.0)
    assert_same_notes(make_take(events, tempoBpm=tempo_bpm, durationSeconds=3600))


def test_a_note_still_held_at_the_end_is_ended_there() -> None:
    (note,) = notes_of_file(midi.export(make_take([note_on(60, 1)], durationSeconds=3)))
    assert (note.start, note.end) == pytest.approx((1, 3), abs=WITHIN)


def test_a_note_without_length_keeps_a_tick() -> None:
    take = make_take([note_on(60, 1), note_off(60, 1), note_on(60, 1), note_off(60, 1)])
    notes = notes_of_file(midi.export(take))
    assert [note.end > note.start for note in notes] == [True, True]
    assert len(read_with_pretty_midi(midi.export(take))) == 2


def test_a_release_at_the_very_moment_of_the_next_strike_comes_before_it() -> None:
    take = make_take([note_on(60, 0), note_off(60, 1), note_on(60, 1), note_off(60, 2)])
    assert_same_notes(take)


def test_the_file_is_of_type_1_with_480_ticks_a_beat() -> None:
    content = midi.export(make_take())
    file = mido.MidiFile(file=io.BytesIO(content))
    assert (file.type, file.ticks_per_beat) == (1, PPQ)
    assert content[:14] == bytes.fromhex("4d546864 00000006 0001 0002 01e0")


def test_the_first_track_conducts_and_each_channel_has_one_of_its_own() -> None:
    tracks = [{"channel": 0, "name": "Piano", "program": 0}, {"channel": 9, "name": "Drums", "program": 5}]
    events = [note_on(60, 0), note_on(36, 0.5, channel=9)]
    conductor, piano, drums = tracks_of(make_take(events, tracks=tracks, tempoBpm=90))
    assert [m.type for m in conductor] == ["track_name", "set_tempo", "time_signature", "end_of_track"]
    assert (conductor[0].name, conductor[1].tempo) == ("Morning song", tempo_us(90))
    assert (piano[0].name, piano[1].program, piano[1].channel) == ("Piano", 0, 0)
    assert (drums[0].name, drums[1].program, drums[1].channel) == ("Drums", 5, 9)


def test_every_track_lasts_as_long_as_the_take() -> None:
    for track in tracks_of(make_take(durationSeconds=4)):
        assert track[-1].type == "end_of_track"
        assert sum(message.time for message in track) == 4 * 960


def test_pedal_program_and_bend_are_in_the_file_in_their_order() -> None:
    bend = {"type": "pitch-bend", "channel": 0, "value": -8192, "atSeconds": 1}
    program = {"type": "program-change", "channel": 0, "program": 19, "atSeconds": 1}
    events = [control_change(64, 127, 1), program, bend, note_on(60, 1, velocity=7), control_change(64, 0, 2)]
    messages = tracks_of(make_take(events))[1][2:6]
    assert [str(message) for message in messages] == [
        "control_change channel=0 control=64 value=127 time=960",
        "program_change channel=0 program=19 time=0",
        "pitchwheel channel=0 pitch=-8192 time=0",
        "note_on channel=0 note=60 velocity=7 time=0",
    ]


def test_a_release_keeps_its_velocity() -> None:
    messages = tracks_of(make_take([note_on(60, 0), note_off(60, 1, velocity=33)]))[1]
    assert messages[3].velocity == 33


def test_a_channel_with_a_pedal_only_has_a_track() -> None:
    tracks = [{"channel": 0, "name": "Piano", "program": 0}]
    take = make_take([control_change(64, 127, 0, channel=3), note_on(60, 1)], tracks=tracks)
    assert [track[0].name for track in tracks_of(take)] == ["Morning song", "Piano", "Channel 4"]


@pytest.mark.parametrize("name", ["Löwe", "夜の歌", "אבג", "🎹", 'a"b\\c', "x" * 120])
def test_a_name_in_any_script_is_written_as_utf8(name: str) -> None:
    take = make_take(name=name, tracks=[{"channel": 0, "name": name, "program": 0}])
    assert [track[0].name for track in tracks_of(take)] == [name, name]
    assert read_with_pretty_midi(midi.export(take))


def test_a_silence_longer_than_one_delta_time_can_be_is_kept() -> None:
    take = make_take([note_on(60, 86_399)], durationSeconds=86_400, tempoBpm=400)
    content = midi.export(take)
    (note,) = notes_of_file(content)
    assert (note.start, note.end) == pytest.approx((86_399, 86_400), abs=WITHIN)
    tracks = mido.MidiFile(file=io.BytesIO(content)).tracks
    assert all(message.time <= LONGEST_DELTA for track in tracks for message in track)


def test_the_same_take_gives_the_same_file() -> None:
    assert midi.export(make_take()) == midi.export(make_take())


def test_a_sound_of_the_players_own_is_the_program_alone_elsewhere() -> None:
    events = [control_change(0, 1, 0), note_on(60, 1), control_change(64, 127, 1), control_change(0, 0, 2)]
    own = make_take(events, settings={"sound": "own", "ownSound": "80:3:0 5000 Square"})
    controls = [message.control for message in tracks_of(own)[1] if message.type == "control_change"]
    assert controls == [64]
    # What a take says that knows of no such sound is somebody's business.
    controls = [message.control for message in tracks_of(make_take(events, settings={}))[1]
                if message.type == "control_change"]
    assert controls == [0, 64, 0]


def test_another_instrument_is_named_where_it_begins() -> None:
    change = {"type": "instrument", "channel": 0, "instrument": "wheel", "atSeconds": 1}
    take = make_take([note_on(60, 0), note_off(60, 1), change, note_on(62, 2)])
    file = mido.MidiFile(file=io.BytesIO(midi.export(take)))
    names = [(message.name, message.time) for message in file.tracks[1] if message.type == "instrument_name"]
    assert names == [("wheel", 0)]
    kinds = [message.type for message in file.tracks[1] if message.type in {"note_on", "note_off", "instrument_name"}]
    assert kinds[:3] == ["note_on", "note_off", "instrument_name"]


def lyric(text: str, at: float) -> Document:
    return {"type": "lyric", "channel": 0, "text": text, "atSeconds": at}


def test_syllables_are_lyrics_before_their_notes_in_any_script() -> None:
    words = ["Hel-", "lo", "سَ-", "Ä", "你好", "🎵"]
    events = [event for at, word in enumerate(words) for event in
              (lyric(word, at), note_on(60 + at, at), note_off(60 + at, at + 0.5))]
    take = make_take(events, durationSeconds=10)
    read = [message.text if message.type == "lyrics" else message.note for message in tracks_of(take)[1]
            if message.type in {"lyrics", "note_on"}]
    assert read == [part for at, word in enumerate(words) for part in (word, 60 + at)]
    song = pretty_midi.PrettyMIDI(io.BytesIO(midi.export(take)))
    assert [each.text.encode("latin1").decode() for each in song.lyrics] == words
    assert [each.time for each in song.lyrics] == pytest.approx(range(6), abs=WITHIN)


def test_more_texts_than_sixteen_bits_count_are_all_there() -> None:
    words = [f"{number}" for number in range(40_000)]
    take = make_take([lyric(word, 0) for word in words], durationSeconds=1)
    assert [message.text for message in tracks_of(take)[1] if message.type == "lyrics"] == words
