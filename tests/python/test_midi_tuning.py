"""What another program does with our MIDI file's tuning is what the player heard."""

from __future__ import annotations

import io
import math
from typing import Any

import mido
import pytest

from creatable.exporters import midi
from creatable.takes import Take

from .documents import make_take, note_on

TRACKS = [{"channel": 0, "name": "Piano", "program": 0}, {"channel": 9, "name": "Drums", "program": 0}]
NULL = (127, 127)


def take_with(tuning: Any) -> Take:
    return make_take([note_on(69, 0.5), note_on(38, 0.5, channel=9)], tracks=TRACKS, settings={"tuning": tuning})


def tracks_of(take: Take) -> list[mido.MidiTrack]:
    return list(mido.MidiFile(file=io.BytesIO(midi.export(take))).tracks)


def cents_at_first_note(track: mido.MidiTrack) -> float:
    """Do what the MIDI specification says a receiver does with each registered parameter."""
    controls: dict[int, int] = {}
    semitones, cents = 0, 0.0
    for message in track:
        if message.type == "note_on":
            # Nothing that is said later may tune it by accident.
            assert (controls.get(101), controls.get(100)) in {NULL, (None, None)}
            return 100 * semitones + cents
        if message.type != "control_change":
            continue
        assert message.time == 0
        controls[message.control] = message.value
        if message.control not in (6, 38):
            continue
        data = (controls.get(6, 0) << 7) + controls.get(38, 0)
        if (controls[101], controls[100]) == (0, 2):
            semitones = (data >> 7) - 64
        elif (controls[101], controls[100]) == (0, 1):
            cents = (data - 8192) / 81.92
    raise AssertionError("no note")


@pytest.mark.parametrize("tuning", [415, 416, 432, 439, 441, 443, 466])
def test_another_program_plays_the_pitch_that_was_heard(tuning: int) -> None:
    _, piano, drums = tracks_of(take_with(tuning))
    wanted = 1200 * math.log2(tuning / 440)
    assert cents_at_first_note(piano) == pytest.approx(wanted, abs=0.01)
    assert piano[0].type == "track_name"
    assert [message.type for message in piano].index("control_change") == 1
    assert cents_at_first_note(drums) == 0


@pytest.mark.parametrize("tuning", [440, 440.0, 414, 467, "415", True, None])
def test_at_the_usual_tuning_and_at_none_that_can_be_nothing_is_written(tuning: Any) -> None:
    settings = {} if tuning is None else {"tuning": tuning}
    take = make_take([note_on(69, 0.5)], settings=settings)
    assert midi.export(take) == midi.export(make_take([note_on(69, 0.5)], settings={}))


def test_coarse_tuning_is_written_only_where_a_semitone_is_not_enough() -> None:
    coarse = {tuning: sum(message.type == "control_change" and message.control == 100 and message.value == 2
                          for message in tracks_of(take_with(tuning))[1]) for tuning in (415, 416, 466)}
    assert coarse == {415: 1, 416: 0, 466: 0}
