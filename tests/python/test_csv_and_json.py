"""A take as a table and as JSON: read back, both say what was played."""

from __future__ import annotations

import csv
import io
import json

import jsonschema
import pytest
from hypothesis import given, settings
from werkzeug.test import Client

from creatable.exporters import csv_notes, json_take
from creatable.takes import TAKE, Take, parse_take

from .documents import Document, control_change, make_take, note_off, note_on
from .played import melodies, played

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "  =1+1", "\u3000=1", "|calc", "%0", "\uff1d1+1", "\uff20x"]


def rows_of(take: Take) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(csv_notes.export(take).decode("utf-8-sig"), newline="")))


def lyric(text: str, at_seconds: float) -> Document:
    return {"type": "lyric", "channel": 0, "text": text, "atSeconds": at_seconds}


def test_the_table_has_a_line_for_each_note_with_units_in_its_headings() -> None:
    take = make_take([lyric("la", 0.5), note_on(69, 0.5, velocity=33), note_off(69, 1.25)], settings={"tuning": 442})
    (row,) = rows_of(take)
    assert row == {
        "start_seconds": "0.5", "end_seconds": "1.25", "duration_seconds": "0.75", "midi_channel_0_to_15": "0",
        "track": "Sound 0", "midi_note_0_to_127": "69", "note_name": "A4", "frequency_hertz": "442.0",
        "velocity_1_to_127": "33", "syllable": "la",
    }


@given(melodies())
@settings(deadline=None, max_examples=30)
def test_the_table_says_what_was_played(events: list[Document]) -> None:
    take = make_take(events, durationSeconds=events[-1]["atSeconds"] + 0.5)
    told = sorted((int(row["midi_channel_0_to_15"]), int(row["midi_note_0_to_127"]), int(row["velocity_1_to_127"]),
                   float(row["start_seconds"]), float(row["end_seconds"])) for row in rows_of(take))
    for one, other in zip(told, sorted(played(take)), strict=True):
        assert one == pytest.approx(tuple(other), abs=1e-6)


def test_excel_is_told_that_the_table_is_utf_8() -> None:
    content = csv_notes.export(make_take(tracks=[{"channel": 0, "name": "Klängé 夜", "program": 0}]))
    assert content.startswith(b"\xef\xbb\xbf")
    assert "Klängé 夜" in content.decode("utf-8-sig")
    assert content.count(b"\n") == content.count(b"\r\n") == 3


@pytest.mark.parametrize("text", FORMULAS)
def test_no_name_and_no_syllable_is_a_formula(text: str) -> None:
    take = make_take([lyric(text, 0), note_on(60, 0)], tracks=[{"channel": 0, "name": text, "program": 0}])
    (row,) = rows_of(take)
    assert row["track"] == row["syllable"] == f"'{text}"


def test_a_text_stays_in_its_column_where_semicolons_or_quotation_marks_part_them() -> None:
    name = 'a;=1+1,"b'
    take = make_take([note_on(60, 0)], tracks=[{"channel": 0, "name": name, "program": 0}])
    assert rows_of(take)[0]["track"] == name
    assert '"a;=1+1,""b"' in csv_notes.export(take).decode()


@pytest.mark.parametrize("text", ["Piano", "l'amour", "a=b", "夜", "3/4"])
def test_what_is_no_formula_stays_as_it_is(text: str) -> None:
    assert csv_notes.harmless(text) == text


def test_the_json_is_the_take_and_keeps_to_its_schema() -> None:
    events = [control_change(64, 127, 0), lyric("la-", 0), note_on(60, 0), note_off(60, 0.1)]
    take = make_take(events, name="夜の歌 🎹", settings={"tuning": 442.5, "keys": 8, "sustain": True})
    content = json_take.export(take)
    assert parse_take(content) == take
    jsonschema.validate(json.loads(content), TAKE.schema)


@pytest.mark.parametrize("document", ["take", "profile", "gesture-set", "play-session"])
def test_the_schema_of_every_document_is_served(client: Client, document: str) -> None:
    response = client.get(f"/api/v1/schemas/{document}")
    assert (response.status_code, response.mimetype) == (200, "application/schema+json")
    jsonschema.Draft202012Validator.check_schema(response.json)
    assert response.json["title"]


def test_a_schema_of_something_else_is_not_found(client: Client) -> None:
    response = client.get("/api/v1/schemas/wax")
    assert (response.status_code, response.json["error"]["code"]) == (404, "not-found")
    assert "take, profile, gesture-set, play-session" in response.json["error"]["message"]
