"""The figures of a report are what a person would count with pencil and paper."""

from __future__ import annotations

import json
import sys
import tracemalloc
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creatable.notes import notes_of
from creatable.reports.metrics import FIGURES, Played, values_of
from creatable.reports.note_arrays import TakeNotes, notes_in
from creatable.takes import parse_take

from .documents import Document, many_notes, note_off, note_on, take_document

NO_CAMERA = {"frames": 0, "dropped": 0, "lostSeconds": 0, "meanInferenceMs": 0}


def played(*takes: list[Document], seconds: float = 10.0, **changes: Any) -> dict[str, float | None]:
    documents = [take_document(events, **{"durationSeconds": seconds, **changes}) for events in takes]
    return values_of(Played(tuple(map(notes_in, documents))))


def tune(times: list[float], *, length: float = 0.2, channel: int = 0) -> list[Document]:
    """Middle C at each of these times."""
    strikes = [(note_on(60, at, channel=channel), note_off(60, at + length, channel=channel)) for at in times]
    return sorted((event for pair in strikes for event in pair), key=lambda event: event["atSeconds"])


def test_of_a_session_in_which_nothing_was_recorded_only_its_marks_are_told() -> None:
    values = values_of(Played((), 3))
    assert list(values) == [figure.key for figure in FIGURES]
    assert {key: value for key, value in values.items() if value is not None} == {"marks": 3}


def test_a_take_without_a_note_is_one_rest() -> None:
    values = played([])
    assert (values["recorded"], values["active"], values["rests"], values["rest-time"]) == (10, 0, 1, 10)
    assert (values["notes-a-minute"], values["hold"], values["pulse"]) == (None, None, None)


def test_one_note_in_ten_seconds() -> None:
    values = played([note_on(60, 3.0), note_off(60, 4.5)], tracking=NO_CAMERA)
    # 3 s before it and 5.5 s after it are rests; 1.5 s are left.
    assert values == {
        "recorded": 10, "active": 1.5, "rests": 2, "rest-time": 8.5, "notes": 1, "notes-a-minute": 40, "pitches": 1,
        "drum-sounds": 0, "hold": 1.5, "longest-hold": 1.5, "pulse": None, "pulse-change": None, "unevenness": None,
        "unseen": None, "marks": 0,
    }


def test_a_silence_of_less_than_two_seconds_is_no_rest() -> None:
    values = played([note_on(60, 1.9), note_off(60, 4.0), note_on(60, 6.0), note_off(60, 8.5)])
    assert (values["rests"], values["rest-time"], values["active"]) == (1, 2, 8)


def test_notes_that_overlap_are_silent_only_where_none_of_them_sounds() -> None:
    values = played([note_on(60, 0.0), note_on(64, 1.0), note_off(64, 2.0), note_off(60, 5.0), note_on(67, 9.0)])
    assert (values["rests"], values["rest-time"]) == (1, 4)
    assert (values["hold"], values["longest-hold"]) == (1, 5)


def test_a_note_without_an_end_lasts_until_it_is_struck_again_or_the_take_ends() -> None:
    values = played([note_on(60, 0.0), note_on(60, 4.0)])
    assert (values["notes"], values["longest-hold"], values["rests"]) == (2, 6, 0)


def test_drums_are_counted_as_notes_and_drums_and_have_no_pitch_and_no_length() -> None:
    values = played([note_on(38, 0.0, channel=9), note_on(42, 1.0, channel=9), note_on(38, 2.0), note_off(38, 2.5)])
    assert (values["notes"], values["pitches"], values["drum-sounds"]) == (3, 1, 2)
    assert (values["hold"], values["longest-hold"]) == (0.5, 0.5)


def test_takes_add_up_and_no_interval_lies_between_two_of_them() -> None:
    beats = [0.5 * beat for beat in range(6)]
    values = played(tune(beats), tune(beats), seconds=3.0)
    assert (values["recorded"], values["notes"], values["pulse"]) == (6, 12, 120)
    assert played(tune(beats), seconds=3.0)["pulse"] is None, "five intervals are too few"


def test_a_song_at_exactly_120_has_that_pulse_and_no_unevenness_with_shorter_and_longer_notes_too() -> None:
    beats = [0, 1, 2, 2.5, 3, 4, 6, 7, 8, 9, 12, 13, 14, 15, 15.5, 16, 17, 18]
    values = played(tune([0.5 * beat for beat in beats]))
    assert (values["pulse"], values["unevenness"], values["pulse-change"]) == (120, 0, 0)


def test_a_chord_is_one_strike() -> None:
    times = [0.5 * beat for beat in range(12)]
    chords = [note_on(pitch, at + late) for at in times for pitch, late in ((60, 0.0), (64, 0.02), (67, 0.04))]
    values = played(chords)
    assert (values["notes"], values["pulse"], values["unevenness"]) == (36, 120, 0)


def test_playing_that_becomes_quicker_says_by_how_much() -> None:
    times = np.cumsum([0.6] * 20 + [0.5] * 20)
    values = played(tune(list(times)), seconds=30.0)
    assert values["pulse-change"] == 20


def test_the_more_a_rhythm_is_jittered_the_less_even_it_is() -> None:
    jitter = np.random.default_rng(7).uniform(-1, 1, 200)
    found = [played(tune(list(1 + 0.5 * np.arange(200) + amount * jitter)), seconds=200.0)["unevenness"]
             for amount in (0.0, 0.01, 0.05, 0.1)]
    assert found == sorted(found)
    # Two strikes, each up to 0.05 s off: the median distance between two uniform numbers in -1..1 is 2 - sqrt(2).
    assert found[2] == pytest.approx(100 * 0.05 * (2 - 2**0.5) / 0.5, abs=1.5)


def test_only_takes_with_a_camera_say_how_long_nobody_was_seen() -> None:
    assert played([], [])["unseen"] == 1.0
    assert played([], tracking=NO_CAMERA)["unseen"] is None


def test_what_was_played_at_midnight_or_when_clocks_change_is_as_long_as_anything_else() -> None:
    events = [note_on(60, 0.0), note_off(60, 9.0)]
    starts = ("2026-12-31T23:59:55+01:00", "2026-10-25T02:59:58+02:00", "2026-05-01T10:00:00Z")
    assert len({str(played(events, startedAt=at)) for at in starts}) == 1


def test_an_hour_of_a_hundred_thousand_events_is_reckoned_as_a_whole() -> None:
    """Not note by note, nor each note with each other: by a few hundred calls, in memory of a few numbers a note."""
    taken = Played((notes_in(take_document(many_notes(50_000, seconds_apart=0.07), durationSeconds=3600)),))
    # What is imported and compiled at the first time does not count.
    values_of(taken)
    calls = []
    tracemalloc.start()
    sys.setprofile(lambda _, event, __: calls.append(event) if event in {"call", "c_call"} else None)
    values = values_of(taken)
    sys.setprofile(None)
    most_bytes = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(calls) < 2000
    assert most_bytes < 20_000_000
    assert values["notes"] == 50_000


@st.composite
def takes(draw: st.DrawFn) -> Document:
    """Takes of a few keys, struck and let go in any order that is allowed."""
    events: list[Document] = []
    sounding: set[tuple[int, int]] = set()
    at = 0.0
    for _ in range(draw(st.integers(0, 30))):
        at += draw(st.floats(0, 4))
        key = draw(st.tuples(st.sampled_from([0, 1, 9]), st.sampled_from([60, 62])))
        if key in sounding and draw(st.booleans()):
            sounding.remove(key)
            events.append(note_off(key[1], at, channel=key[0]))
        else:
            sounding.add(key)
            events.append(note_on(key[1], at, channel=key[0]))
    return take_document(events, durationSeconds=at + draw(st.floats(0, 4)))


@given(takes())
@settings(deadline=None, max_examples=40)
def test_the_arrays_have_the_notes_that_every_export_has(document: Document) -> None:
    expected = notes_of(parse_take(json.dumps(document)))
    found = notes_in(document)
    columns = (found.channels, found.pitches, found.starts, found.ends)
    assert list(zip(*(column.tolist() for column in columns), strict=True)) == [
        (note.channel, note.pitch, note.start_seconds, note.end_seconds) for note in expected
    ]


@given(takes())
@settings(deadline=None, max_examples=40)
def test_whatever_was_played_the_figures_fit_each_other(document: Document) -> None:
    take = notes_in(document)
    values: dict[str, Any] = values_of(Played((take, take)))
    assert values["active"] + values["rest-time"] == pytest.approx(values["recorded"], abs=0.01)
    assert values["notes"] == 2 * take.starts.size
    assert values["pitches"] + values["drum-sounds"] <= values["notes"]
    assert (values["hold"] or 0) <= (values["longest-hold"] or 0) <= take.duration_seconds + 1e-3
    assert all(value is None or np.isfinite(value) for value in values.values())
    assert values["unevenness"] is None or values["unevenness"] >= 0


def test_a_take_s_silences_reach_from_its_first_moment_to_its_last() -> None:
    take = TakeNotes(5.0, np.array([1.0]), np.array([2.0]), np.array([60]), np.array([0]))
    assert take.silences.tolist() == [1, 3]
