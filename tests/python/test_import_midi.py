"""MIDI files become takes, whatever wrote them; those that cannot are refused in a sentence."""

from __future__ import annotations

import io

import mido
import pretty_midi
import pytest
import symusic
from hypothesis import given, settings
from hypothesis import strategies as st

from creatable.exporters import midi as exporter
from creatable.importers import import_take
from creatable.importers.making import Origin
from creatable.notes import notes_of
from creatable.problems import Problem
from creatable.takes import Take

from .documents import Document, control_change, make_take, note_off, note_on
from .played import melodies, played

ORIGIN = Origin(name="song", max_events=1000)


def chunk(body: bytes) -> bytes:
    return b"MTrk" + len(body).to_bytes(4, "big") + body


def file_of(*bodies: bytes, kind: int = 0, division: int = 480) -> bytes:
    header = b"MThd\x00\x00\x00\x06" + b"".join(n.to_bytes(2, "big") for n in (kind, len(bodies), division))
    return header + b"".join(map(chunk, bodies))


END = b"\x00\xff\x2f\x00"
NOTE = b"\x00\x90\x3c\x40\x83\x60\x80\x3c\x00"
"""C4 for 480 ticks."""


def pitches(take: Take) -> list[tuple[int, float, float]]:
    return [(note.pitch, note.start_seconds, note.end_seconds) for note in notes_of(take)]


def assert_refused(content: bytes, *words: str, code: str = "import-invalid") -> None:
    with pytest.raises(Problem) as caught:
        import_take(content, ORIGIN)
    assert caught.value.code == code
    assert all(word in caught.value.message for word in words), caught.value.message


@given(melodies(), st.floats(32, 400))
@settings(deadline=None, max_examples=30)
def test_what_we_write_we_read_note_by_note_as_it_was_played(events: list[Document], tempo_bpm: float) -> None:
    take = make_take(events, tempoBpm=tempo_bpm, durationSeconds=events[-1]["atSeconds"] + 0.5)
    found = import_take(exporter.export(take), ORIGIN)
    assert found.tempo_bpm == pytest.approx(tempo_bpm, rel=1e-4)
    for one, other in zip(sorted(played(found)), sorted(played(take)), strict=True):
        assert tuple(one) == pytest.approx(tuple(other), abs=0.002)


def test_other_libraries_read_the_same_in_our_files() -> None:
    take = make_take([note_on(60, 0), note_on(64, 0.25), note_off(60, 0.5), note_off(64, 2), note_on(36, 2, channel=9)])
    content = exporter.export(take)
    ours = sorted(pitches(import_take(content, ORIGIN)))
    song = pretty_midi.PrettyMIDI(io.BytesIO(content))
    theirs = sorted((note.pitch, note.start, note.end) for part in song.instruments for note in part.notes)
    score = symusic.Score.from_midi(content, ttype="second")
    symusics = sorted((note.pitch, note.time, note.end) for track in score.tracks for note in track.notes)
    for one, two, three in zip(ours, theirs, symusics, strict=True):
        assert one == pytest.approx(two, abs=1e-4)
        assert one == pytest.approx(three, abs=1e-4)


def test_all_but_settings_comes_back_from_our_own_file() -> None:
    bend = {"type": "pitch-bend", "channel": 0, "value": -8192, "atSeconds": 1}
    program = {"type": "program-change", "channel": 0, "program": 19, "atSeconds": 1.5}
    lyric = {"type": "lyric", "channel": 0, "text": "夜-", "atSeconds": 1}
    events = [control_change(64, 127, 0), bend, lyric, note_on(60, 1, velocity=7), program, note_off(60, 2, velocity=9)]
    take = make_take(events, name="夜", tracks=[{"channel": 0, "name": "Klavier", "program": 5}])
    found = import_take(exporter.export(take), ORIGIN)
    assert (found.name, found.tracks, found.duration_seconds) == (take.name, take.tracks, pytest.approx(4, abs=0.002))
    assert [type(event) for event in found.events] == [type(event) for event in take.events]
    for one, other in zip(found.events, take.events, strict=True):
        assert one.at_seconds == pytest.approx(other.at_seconds, abs=0.002)


def test_the_same_file_is_the_same_take_and_another_one_another() -> None:
    one, again = (import_take(file_of(NOTE + END), ORIGIN) for _ in range(2))
    assert one.id == again.id
    assert one.id != import_take(file_of(NOTE + NOTE + END), ORIGIN).id
    assert one.name == "song"


@pytest.mark.parametrize(("name", "content"), {
    "running status": file_of(b"\x00\x90\x3c\x40\x83\x60\x3c\x00" + END),
    "running status over a meta event": file_of(b"\x00\x90\x3c\x40\x00\xff\x01\x01x\x83\x60\x3c\x00" + END),
    "no end of track": file_of(NOTE),
    "an unknown chunk": file_of(NOTE + END)[:14] + b"XFIH\x00\x00\x00\x02ab" + file_of(NOTE + END)[14:],
    "a longer header": b"MThd\x00\x00\x00\x08\x00\x00\x00\x01\x01\xe0ab" + chunk(NOTE + END),
    "in a RIFF container": b"RIFF\x00\x00\x00\x00RMIDdata\x00\x00\x00\x00" + file_of(NOTE + END),
    "exclusive messages": file_of(b"\x00\xf0\x03\x7e\x09\xf7" + NOTE + END),
    "rubbish behind it": file_of(NOTE + END) + b"\x00" * 20,
    "a note-off too many": file_of(NOTE + b"\x00\x80\x3c\x00" + END),
    "two tracks, the tempo in the second": file_of(NOTE + END, b"\x00\xff\x51\x03\x07\xa1\x20" + END, kind=1),
}.items())
def test_files_of_many_forms_are_read(name: str, content: bytes) -> None:
    assert pitches(import_take(content, ORIGIN)) == [(60, 0, 0.5)], name


def test_frames_of_film_are_counted_in_seconds() -> None:
    # 25 frames of 40 ticks a second: 480 ticks are 0.48 s, and no tempo changes that.
    tempo = b"\x00\xff\x51\x03\x00\x00\x01"
    content = file_of(tempo + NOTE + END, division=(256 - 25) << 8 | 40)
    assert pitches(import_take(content, ORIGIN)) == [(60, 0, pytest.approx(0.48))]
    # 29 stands for 29.97 frames a second.
    content = file_of(NOTE + END, division=(256 - 29) << 8 | 80)
    assert pitches(import_take(content, ORIGIN)) == [(60, 0, pytest.approx(480 * 1001 / 30_000 / 80))]


def test_a_tempo_that_changes_is_followed() -> None:
    slower = b"\x00\xff\x51\x03\x0f\x42\x40"
    take = import_take(file_of(NOTE + slower + NOTE + END), ORIGIN)
    assert pitches(take) == [(60, 0, 0.5), (60, 0.5, 1.5)]
    assert take.tempo_bpm == 120


def test_a_note_that_ends_as_it_is_struck_again_ends_first() -> None:
    again = b"\x00\x90\x3c\x40\x83\x60\x90\x3c\x40\x00\x80\x3c\x00\x83\x60\x80\x3c\x00" + END
    assert pitches(import_take(file_of(again), ORIGIN)) == [(60, 0, 0.5), (60, 0.5, 1.0)]


def test_words_go_to_the_channel_of_their_track_and_controls_are_taken_out_of_them() -> None:
    body = b"\x00\xff\x05\x05la\r\n \x00\x93\x3c\x40\x83\x60\x83\x3c\x00" + END
    take = import_take(file_of(body), ORIGIN)
    assert [(event.channel, event.text) for event in take.events if event.type == "lyric"] == [(3, "la")]


@pytest.mark.parametrize("size", range(1, len(file_of(NOTE + END))))
def test_a_file_that_is_cut_short_is_refused_wherever_it_is_cut(size: int) -> None:
    with pytest.raises(Problem) as caught:
        import_take(file_of(NOTE + END)[:size], ORIGIN)
    # Before its fourth byte nobody knows what it is; a header alone has no notes.
    assert caught.value.code in ("import-unknown", "import-invalid", "take-empty")
    if size > 22:
        assert "cut short: track 1 should have 13 bytes" in caught.value.message


@pytest.mark.parametrize(("content", "words"), [
    (file_of(NOTE + END, NOTE + END, kind=2), "type 2"),
    (file_of(NOTE + END, kind=7), "type 7"),
    (file_of(NOTE + END, division=0), "no ticks"),
    (file_of(b"\x00\x3c\x40" + END), "belongs to no message"),
    (file_of(b"\x00\x90\x3c\xff" + END), "above 127"),
    (file_of(b"\x00\xf4" + END), "0xf4"),
    (file_of(b"\xff\xff\xff\xff\x7f" + NOTE), "more than four bytes"),
    (file_of(b"\x00\x90\x3c"), "not whole"),
    (file_of(b"\x00\xff\x01\x70ab"), "not whole"),
    (file_of(b"\xff\xff\xff\x7f\x90\x3c\x40" + END, division=1), "hours"),
])
def test_what_no_take_can_be_is_refused_in_a_sentence(content: bytes, words: str) -> None:
    assert_refused(content, "the file cannot be read: ", words)


def test_the_longest_delta_that_there_is_is_read() -> None:
    content = file_of(NOTE + b"\xff\xff\xff\x7f" + NOTE[1:] + END, division=0x7FFF)
    first, second = pitches(import_take(content, ORIGIN))
    assert second[1] == pytest.approx(first[2] + 0x0FFFFFFF / 0x7FFF / 2)


def test_an_end_that_lies_a_month_behind_the_music_is_left_out() -> None:
    assert import_take(file_of(NOTE + b"\xff\xff\xff\x7f\xff\x2f\x00", division=1), ORIGIN).duration_seconds < 300


def test_a_file_without_notes_says_so() -> None:
    assert_refused(file_of(END), "no notes", code="take-empty")
    assert_refused(file_of(b"\x00\xb0\x40\x7f" + END), "no notes", code="take-empty")


def test_ten_million_events_are_refused_after_the_thousandth() -> None:
    body = b"\x00\x90\x3c\x40" + b"\x00\x3c\x40" * 10_000_000
    assert_refused(file_of(body), "more than 1000 events", code="take-too-long")


@given(st.binary(max_size=60))
@settings(max_examples=200, deadline=None)
def test_no_bytes_are_answered_with_anything_but_a_take_or_a_sentence(body: bytes) -> None:
    try:
        notes = import_take(file_of(body), ORIGIN).note_count
    except Problem:
        return
    assert notes


def test_mido_and_we_read_the_same_messages() -> None:
    track = [mido.Message("note_on", note=60 + n % 7, velocity=n % 128, time=n % 50) for n in range(300)]
    out = io.BytesIO()
    mido.MidiFile(tracks=[mido.MidiTrack(track)]).save(file=out)
    read = import_take(out.getvalue(), ORIGIN).events
    ours = [(event.note, event.velocity) for event in read if event.type == "note-on"]
    assert ours == [(message.note, message.velocity) for message in track if message.velocity]
