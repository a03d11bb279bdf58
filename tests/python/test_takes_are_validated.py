"""What is a take, what is not, and in which words that is said."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest

from creatable.problems import Problem
from creatable.takes import MAX_SECONDS, parse_take

from .documents import control_change, make_take, note_off, note_on, take_document


def problem_of(document: object) -> Problem:
    raw = document if isinstance(document, bytes) else json.dumps(document)
    with pytest.raises(Problem) as caught:
        parse_take(raw)
    return caught.value


def with_event(index: int, **changes: Any) -> dict[str, Any]:
    document = take_document()
    document["events"][index] |= changes
    return document


def test_a_valid_take_is_read_and_written_back_unchanged() -> None:
    document = take_document()
    written = json.loads(parse_take(json.dumps(document)).to_json())
    assert written.pop("startedAt") == "2026-05-01T10:00:00.250000Z"
    document.pop("startedAt")
    assert written == document


@pytest.mark.parametrize("moment", ["1969-12-31T16:00:00-08:00", "1970-01-01T00:00:00Z", "9998-12-31T23:59:59-12:00"])
def test_a_computer_without_a_clock_dates_its_takes_wherever_it_is(moment: str) -> None:
    assert make_take(startedAt=moment).started_at.isoformat() == moment.replace("Z", "+00:00")


def test_all_kinds_of_event_are_read() -> None:
    bend = {"type": "pitch-bend", "channel": 0, "value": -8192, "atSeconds": 0.3}
    program = {"type": "program-change", "channel": 0, "program": 12, "atSeconds": 0.1}
    lyric = {"type": "lyric", "channel": 0, "text": "la-", "atSeconds": 0.3}
    other = {"type": "instrument", "channel": 0, "instrument": "wheel", "atSeconds": 0.4}
    events = [note_on(60, 0), program, control_change(64, 127, 0.2), bend, lyric, other, note_off(60, 1)]
    assert [event.type for event in make_take(events).events] == [event["type"] for event in events]


@pytest.mark.parametrize("text", ["", "l" * 41, "la\n", "\x7f", 5, None])
def test_a_syllable_is_a_short_text_without_control_characters(text: Any) -> None:
    problem = problem_of(take_document(events=[{"type": "lyric", "channel": 0, "text": text, "atSeconds": 0}]))
    assert "text must" in problem.message


@pytest.mark.parametrize(
    ("index", "changes", "message"),
    [
        (0, {"note": 128}, "note must be 0..127, got 128 (event 0)"),
        (2, {"note": -1}, "note must be 0..127, got -1 (event 2)"),
        (0, {"velocity": 0}, "velocity must be 1..127, got 0 (event 0)"),
        (1, {"velocity": 128}, "velocity must be 0..127, got 128 (event 1)"),
        (0, {"channel": 16}, "channel must be 0..15, got 16 (event 0)"),
        (0, {"note": "60"}, 'note must be a whole number 0..127, got "60" (event 0)'),
        (0, {"note": 60.5}, "note must be a whole number 0..127, got 60.5 (event 0)"),
        (0, {"note": True}, "note must be a whole number 0..127, got true (event 0)"),
        (0, {"note": None}, "note must be a whole number 0..127, got null (event 0)"),
        (0, {"atSeconds": -0.001}, "atSeconds must be 0 or more, got -0.001 (event 0)"),
        (1, {"atSeconds": math.nan}, "atSeconds must be a finite number 0 or more, got NaN (event 1)"),
        (1, {"atSeconds": math.inf}, "atSeconds must be a finite number 0 or more, got Infinity (event 1)"),
        (1, {"atSeconds": 0.25}, "atSeconds must never decrease, got 0.25 after 0.5 (event 1)"),
        (3, {"atSeconds": 4.2}, "atSeconds must be 0..4 (durationSeconds), got 4.2 (event 3)"),
        (1, {"note": 61}, "note of a note-off must be sounding, got 61 on channel 0 (event 1)"),
        (0, {"louder": 1}, "louder is not a field of such an event (event 0)"),
        (0, {"channel": 3}, "channel must have a track, got 3 (event 0)"),
    ],
)
def test_a_bad_event_is_named_with_its_field_value_and_range(
    index: int, changes: dict[str, Any], message: str
) -> None:
    problem = problem_of(with_event(index, **changes))
    assert (problem.code, problem.message) == ("take-invalid", message)
    assert problem.event == index
    assert problem.field in changes


def test_an_event_of_an_unknown_kind_is_refused() -> None:
    problem = problem_of(with_event(2, type="explode"))
    assert problem.field == "type"
    assert problem.message.endswith('got "explode" (event 2)')


def test_an_event_without_a_kind_is_refused() -> None:
    document = take_document()
    del document["events"][2]["type"]
    assert problem_of(document).message == "type is missing (event 2)"


@pytest.mark.parametrize(
    ("changes", "field", "message"),
    [
        ({"name": ""}, "name", "name must be 1..120 characters, got 0"),
        ({"name": "x" * 121}, "name", "name must be 1..120 characters, got 121"),
        ({"name": "two\nlines"}, "name", "name must not hold control characters"),
        ({"id": "seven"}, "id", 'id must be a UUID, got "seven"'),
        ({"startedAt": "2026-05-01T10:00:00"}, "startedAt", "startedAt must have an offset from UTC, such as Z, "
         'got "2026-05-01T10:00:00"'),
        ({"startedAt": 12}, "startedAt", "startedAt must be a date and time as in 2026-05-01T10:00:00Z, got 12"),
        ({"startedAt": "1969-12-31T23:59:59Z"}, "startedAt", "startedAt must be in the years 1970..9998, got 1969"),
        ({"startedAt": "0001-01-01T00:00:00+14:00"}, "startedAt", "startedAt must be in the years 1970..9998, got 1"),
        ({"durationSeconds": -1}, "durationSeconds", f"durationSeconds must be 0..{MAX_SECONDS}, got -1"),
        ({"durationSeconds": math.nan}, "durationSeconds",
         f"durationSeconds must be a finite number 0..{MAX_SECONDS}, got NaN"),
        ({"tempoBpm": 31.5}, "tempoBpm", "tempoBpm must be 32..400, got 31.5"),
        ({"ppq": 96}, "ppq", "ppq must be 480, got 96"),
        ({"tracks": [{"channel": 0, "name": "a", "program": 0}] * 2}, "tracks",
         "tracks must name each channel once, got 0 again (track 1)"),
        ({"tracks": [{"channel": 0, "name": "a", "program": 128}]}, "program",
         "program must be 0..127, got 128 (track 0)"),
        ({"tracks": [{"channel": 0, "name": "a", "program": 0}] * 17}, "tracks", "tracks must hold at most 16 entries"),
        ({"settings": {"deep": {}}}, "settings.deep", "settings.deep must be a text of at most 200 characters, "
         "a finite number, true or false, got an object"),
        ({"settings": {str(n): n for n in range(401)}}, "settings", "settings must hold at most 400 entries"),
        ({"tracking": None}, "tracking", "tracking must be an object, got null"),
        ({"photo": "x"}, "photo", "photo is not a field of a take"),
    ],
)
def test_a_bad_field_of_the_take_is_named(changes: dict[str, Any], field: str, message: str) -> None:
    problem = problem_of(take_document(**changes))
    assert (problem.code, problem.field, problem.message) == ("take-invalid", field, message)


@pytest.mark.parametrize("field", sorted(take_document()))
def test_a_missing_field_is_named(field: str) -> None:
    document = take_document()
    del document[field]
    problem = problem_of(document)
    assert (problem.code, problem.field) == ("take-invalid", field)
    assert problem.message == f"{field} is missing"


@pytest.mark.parametrize("version", [0, 2, "1", 1.5, None, True])
def test_an_unknown_schema_version_has_a_code_of_its_own_whatever_else_is_wrong(version: object) -> None:
    problem = problem_of(take_document() | {"schemaVersion": version, "events": "differ", "name": ""})
    assert (problem.code, problem.field) == ("take-schema-unknown", "schemaVersion")


@pytest.mark.parametrize(
    "raw", [b"", b"{", b"MThd\x00\x00", b"\xff\xfe\x00", b'{"name": "\\ud800"}', b"[" * 100_000, b"{'id': 1}"]
)
def test_what_is_not_json_is_called_so(raw: bytes) -> None:
    assert problem_of(raw).code == "not-json"


@pytest.mark.parametrize("raw", [b"[]", b"null", b"1", b'"take"'])
def test_json_that_is_no_object_is_no_take(raw: bytes) -> None:
    assert problem_of(raw).code == "take-invalid"


def test_a_byte_order_mark_of_a_windows_editor_is_no_obstacle() -> None:
    assert parse_take(b"\xef\xbb\xbf" + json.dumps(take_document()).encode()).note_count == 2


def test_a_take_with_too_many_events_is_refused_with_the_limit() -> None:
    with pytest.raises(Problem, match="events must be at most 3, got 4") as caught:
        parse_take(json.dumps(take_document()), max_events=3)
    assert caught.value.code == "take-too-long"


def test_a_huge_wrong_value_is_cut_short_in_the_message() -> None:
    assert len(problem_of(with_event(0, type="x" * 10_000)).message) < 250


def test_a_note_may_be_struck_again_while_it_sounds_and_one_note_off_ends_it() -> None:
    assert make_take([note_on(60, 0), note_on(60, 1), note_off(60, 2)]).note_count == 2
    twice_ended = [note_on(60, 0), note_on(60, 1), note_off(60, 2), note_off(60, 3)]
    assert problem_of(take_document(twice_ended)).event == 3


def test_a_note_may_still_sound_at_the_end() -> None:
    assert make_take([note_on(60, 0)]).note_count == 1


def test_the_same_note_on_two_channels_is_two_notes() -> None:
    events = [note_on(60, 0), note_off(60, 1, channel=1)]
    assert problem_of(take_document(events)).event == 1


def test_a_last_release_may_come_a_moment_after_the_end() -> None:
    assert make_take([note_on(60, 3.9), note_off(60, 4.05)]).note_count == 1


def test_a_take_without_events_is_a_take() -> None:
    assert make_take([]).note_count == 0


def test_a_name_in_any_script_is_kept() -> None:
    assert make_take(name="Löwe 🦁 ملك الغابة").name == "Löwe 🦁 ملك الغابة"
