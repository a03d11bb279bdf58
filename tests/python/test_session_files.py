"""A play session taken home from the server: one MIDI file of it, and one ZIP file of all that is in it."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

import mido
import pretty_midi
import pytest
from werkzeug.test import Client

from creatable import session_files
from creatable.exporters import EXPORTERS

from .documents import SESSION_ID, TAKE_ID, mark, note_off, note_on, session_document, take_document

URL = f"/api/v1/sessions/{SESSION_ID}"
SECOND = TAKE_ID[:-1] + "2"
EMPTY = TAKE_ID[:-1] + "3"
GONE = TAKE_ID[:-1] + "4"
SECRET = {"Creatable-Secret": "a-secret-of-at-least-22-characters"}


def put(client: Client, **changes: Any) -> None:
    """Two takes with notes, listed the other way round, one without, and one that is not there."""
    takes = [
        take_document(id=SECOND, name="Second/song", startedAt="2026-05-01T08:20:00Z",
                      events=[note_on(62, 0), note_off(62, 2)], tempoBpm=60),
        take_document(name="First", startedAt="2026-05-01T10:10:00+02:00"),
        take_document([], id=EMPTY, name="Nothing", startedAt="2026-05-01T08:15:00Z"),
    ]
    for take in takes:
        assert client.put(f"/api/v1/takes/{take['id']}", json=take).status_code == 201
    named = [*((take["id"], take["startedAt"]) for take in takes), (GONE, "2026-05-01T08:16:00Z")]
    marks = [
        mark(at="2026-05-01T10:20:01+02:00", words="waits\nfor the beat"),
        mark(id="3a4c0000-0000-4000-8000-000000000002", at="2026-05-01T10:12:00+02:00", words=""),
        mark(id="3a4c0000-0000-4000-8000-000000000003", at="2026-05-01T10:09:00+02:00", words="早い"),
    ]
    document = session_document(takes=[{"id": each, "startedAt": at} for each, at in named], marks=marks, **changes)
    assert client.put(URL, json=document, headers=SECRET).status_code == 201


def markers_of(content: bytes) -> list[tuple[int, str]]:
    file = mido.MidiFile(file=io.BytesIO(content), charset="utf8")
    assert file.type == 1
    now, found = 0, []
    for message in file.tracks[0]:
        now += message.time
        if message.type == "marker":
            found.append((now, message.text))
    return found


def test_one_midi_file_has_the_takes_in_their_order_and_the_moments_that_were_marked(client: Client) -> None:
    put(client, name="Monday: with M.")
    answer = client.get(f"{URL}/export/midi", headers=SECRET)
    assert (answer.status_code, answer.mimetype) == (200, "audio/midi")
    assert "filename=\"Monday- with M.mid\"" in answer.headers["Content-Disposition"]
    bar, beat = 4 * 480, 480
    # Two bars of the first, at 120 beats a minute, and a bar of rest; then a beat is a second.
    assert markers_of(answer.data) == [
        (0, "First"), (0, "10:09:00 早い"), (2 * bar * 1, "10:12:00"),
        (4 * bar, "Second/song"), (4 * bar + beat, "10:20:01 waits for the beat"),
    ]
    song = pretty_midi.PrettyMIDI(io.BytesIO(answer.data))
    notes = sorted((note.start, note.pitch) for part in song.instruments for note in part.notes)
    assert [pitch for _, pitch in notes] == [60, 64, 62]
    assert [start for start, _ in notes] == pytest.approx([0.5, 1.25, 8], abs=0.002)


def test_one_zip_file_has_the_session_and_each_take_in_every_format(client: Client) -> None:
    put(client)
    answer = client.get(f"{URL}/export/zip", headers=SECRET)
    assert (answer.status_code, answer.mimetype) == (200, "application/zip")
    assert "filename=\"2026-05-01 10-00.zip\"" in answer.headers["Content-Disposition"]
    with zipfile.ZipFile(io.BytesIO(answer.data)) as archive:
        assert archive.testzip() is None
        files = {name: archive.read(name) for name in archive.namelist()}
    assert json.loads(files["session.json"]) == client.get(URL, headers=SECRET).json
    assert files["session.mid"] == client.get(f"{URL}/export/midi", headers=SECRET).data
    others = [form for form in EXPORTERS.values() if form.FORMAT != "zip"]
    assert set(files) - {"session.json", "session.mid"} == {
        f"takes/{name}.{form.EXTENSION}" for name in ("01 First", "02 Second-song") for form in others
    }
    for form in others:
        single = client.get(f"/api/v1/takes/{SECOND}/export/{form.FORMAT}")
        assert files[f"takes/02 Second-song.{form.EXTENSION}"] == single.data


@pytest.mark.parametrize("form", ["midi", "zip"])
def test_it_is_taken_home_by_whoever_may_read_it_alone(client: Client, form: str) -> None:
    put(client)
    assert client.get(f"{URL}/export/{form}").json["error"]["code"] == "secret-missing"
    client.delete(URL, headers=SECRET)
    assert client.get(f"{URL}/export/{form}", headers=SECRET).json["error"]["code"] == "play-session-not-found"


def test_a_session_without_a_note_is_refused_in_a_sentence(client: Client) -> None:
    client.put(URL, json=session_document(takes=[]))
    answer = client.get(f"{URL}/export/midi")
    assert (answer.status_code, answer.json["error"]["code"]) == (422, "take-empty")
    assert "no take of the session" in answer.json["error"]["message"]


def test_an_unknown_format_is_answered_with_those_there_are(client: Client) -> None:
    client.put(URL, json=session_document())
    error = client.get(f"{URL}/export/csv").json["error"]
    assert (error["code"], error["field"]) == ("format-unknown", "format")
    assert "midi, zip" in error["message"]


def test_more_than_fits_into_memory_is_refused(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    put(client)
    monkeypatch.setattr(session_files, "MAX_EVENTS", 6)
    assert client.get(f"{URL}/export/zip", headers=SECRET).status_code == 200
    monkeypatch.setattr(session_files, "MAX_EVENTS", 5)
    answer = client.get(f"{URL}/export/zip", headers=SECRET)
    assert (answer.status_code, answer.json["error"]["code"]) == (413, "too-large")
