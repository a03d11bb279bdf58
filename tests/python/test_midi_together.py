"""Several takes as one MIDI file: each in a track of its own, where and as it would be in its own file."""

from __future__ import annotations

import io
from typing import Any

import mido
import pretty_midi
import pytest
import symusic

from creatable.exporters import midi
from creatable.exporters.midi_together import export_together
from creatable.takes import Take

from .documents import control_change, make_take, note_off, note_on
from .played import notes_of_file

SLOW = make_take([note_on(60, 0.5), note_off(60, 1.0), note_on(64, 1.25), note_off(64, 2)], name="夜", tempoBpm=60)
FAST = make_take([control_change(64, 127, 0), {"type": "lyric", "channel": 0, "text": "la", "atSeconds": 0},
                  note_on(62, 0), note_off(62, 0.5), note_on(36, 0.5, channel=9), note_off(36, 0.75, channel=9)],
                 name="Two", tempoBpm=150, durationSeconds=1)


def tracks_of(takes: list[Take]) -> list[list[Any]]:
    file = mido.MidiFile(file=io.BytesIO(export_together(takes, "Monday")), charset="utf8")
    assert (file.type, file.ticks_per_beat) == (1, 480)
    return [list(track) for track in file.tracks]


def test_the_first_track_says_where_each_take_begins_and_how_it_goes() -> None:
    conductor, *others = tracks_of([SLOW, FAST])
    now, found = 0, []
    for message in conductor:
        now += message.time
        found.append((now, message.type))
    assert conductor[0].name == "Monday"
    # Four beats, and a bar of rest.
    assert [at for at, kind in found if kind == "marker"] == [0, 3 * 4 * 480]
    assert [message.text for message in conductor if message.type == "marker"] == ["夜", "Two"]
    assert [kind for _, kind in found[1:5]] == ["set_tempo", "time_signature", "key_signature", "marker"]
    assert [track[0].name for track in others] == ["夜", "Two"]


def test_every_note_sounds_as_long_and_as_far_from_its_take_s_begin_as_in_its_own_file() -> None:
    together = sorted(notes_of_file(export_together([SLOW, FAST], "Monday")), key=lambda note: note.start)
    alone = [sorted(notes_of_file(midi.export(take)), key=lambda note: note.start) for take in (SLOW, FAST)]
    # Twelve beats of a second each lie before the second one.
    expected = [(note.channel, note.pitch, note.velocity, note.start + shift, note.end + shift)
                for shift, notes in ((0, alone[0]), (12, alone[1])) for note in notes]
    for one, other in zip(together, expected, strict=True):
        assert tuple(one) == pytest.approx(other, abs=0.002)


def test_a_take_leaves_no_pedal_and_no_bend_to_the_next() -> None:
    _, first, _ = tracks_of([FAST, SLOW])
    ends = [(message.type, message.channel) for message in first[-5:-1]]
    assert ends == [("control_change", 0), ("pitchwheel", 0), ("control_change", 9), ("pitchwheel", 9)]
    assert first[-5].control == 121


def test_words_are_in_the_take_s_track() -> None:
    _, _, second = tracks_of([SLOW, FAST])
    assert [message.text for message in second if message.type == "lyrics"] == ["la"]


def test_other_programs_read_the_same_notes() -> None:
    content = export_together([SLOW, FAST], "Monday")
    ours = sorted(note.pitch for note in notes_of_file(content))
    theirs = pretty_midi.PrettyMIDI(io.BytesIO(content))
    assert sorted(note.pitch for part in theirs.instruments for note in part.notes) == ours
    score = symusic.Score.from_midi(content)
    assert sorted(note.pitch for track in score.tracks for note in track.notes) == ours
    assert len(score.markers) == len(score.tempos) == 2


def test_every_track_ends_with_the_last_take() -> None:
    assert len({sum(message.time for message in track) for track in tracks_of([SLOW, FAST])}) == 1
