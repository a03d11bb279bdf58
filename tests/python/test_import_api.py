"""A music file that is sent becomes a take, as `creatable import` makes one; what is none is said in the same words."""

from __future__ import annotations

import io
import json
import zipfile

import pytest
from werkzeug.test import Client, TestResponse

from creatable.api import takes
from creatable.exporters import EXPORTERS, export_take
from creatable.importers import import_take
from creatable.importers.making import Origin
from creatable.problems import Problem
from creatable.takes import parse_take

from .documents import TAKE_ID, make_take, take_document

URL = "/api/v1/takes"
SECRET = {"Creatable-Secret": "a-secret-of-at-least-22-characters"}
OTHER = {"Creatable-Secret": "another-one-of-22-characters"}
MIDI = export_take(make_take(), EXPORTERS["midi"])
MUSICXML = export_take(make_take(), EXPORTERS["musicxml"])


def compressed(score: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("META-INF/container.xml",
                         '<container><rootfiles><rootfile full-path="score.xml"/></rootfiles></container>')
        archive.writestr("score.xml", score)
    return file.getvalue()


FILES = {
    "audio/midi": MIDI,
    "application/vnd.recordare.musicxml+xml": MUSICXML,
    "application/vnd.recordare.musicxml": compressed(MUSICXML),
    "application/json": json.dumps(take_document()).encode(),
}


def send(client: Client, content: bytes, mime_type: str = "application/octet-stream", query: str = "",
         **more: object) -> TestResponse:
    return client.post(f"{URL}{query}", data=content, content_type=mime_type, **more)  # type: ignore[arg-type]


@pytest.mark.on_both_databases
@pytest.mark.parametrize("mime_type", FILES)
def test_each_kind_of_file_becomes_the_take_that_the_shell_makes_of_it(client: Client, mime_type: str) -> None:
    content = FILES[mime_type]
    answer = send(client, content, mime_type, "?name=Song")
    assert answer.status_code == 201, answer.text
    expected = import_take(content, Origin(name="Song"))
    assert answer.headers["Location"] == f"{URL}/{expected.id}"
    kept = parse_take(client.get(answer.headers["Location"]).data)
    assert (kept.events, kept.tracks, kept.name) == (expected.events, expected.tracks, expected.name)
    assert answer.json["noteCount"] == 2
    assert [each["id"] for each in client.get(URL).json["takes"]] == [str(expected.id)]


@pytest.mark.parametrize("mime_type", FILES)
def test_the_same_file_again_is_the_same_take_and_what_became_of_it_stays(client: Client, mime_type: str) -> None:
    first = send(client, FILES[mime_type], mime_type, headers=SECRET)
    address = first.headers["Location"]
    renamed = {**client.get(address).json, "name": "Another name"}
    assert client.put(address, json=renamed, headers=SECRET).status_code == 200
    for headers in (SECRET, OTHER, None):
        again = send(client, FILES[mime_type], mime_type, headers=headers)
        assert (again.status_code, again.headers["Location"]) == (200, address)
        assert (again.json["name"], again.json["protected"]) == ("Another name", True)
    assert client.get(URL).json["total"] == 1


def test_what_was_deleted_comes_back_for_its_owner_alone(client: Client) -> None:
    address = send(client, MIDI, headers=SECRET).headers["Location"]
    client.delete(address, headers=SECRET)
    other = send(client, MIDI, headers=OTHER)
    assert (other.status_code, other.json["error"]["code"]) == (403, "secret-wrong")
    assert send(client, MIDI, headers=SECRET).status_code == 201
    lines = client.get("/api/v1/audit").json["lines"]
    assert [line["action"] for line in lines] == ["restore", "delete"]


def test_a_take_can_be_had_without_being_kept(client: Client) -> None:
    answer = send(client, MIDI, query="?name=Song&keep=no")
    assert answer.status_code == 200
    assert parse_take(answer.data).note_count == 2
    assert client.get(URL).json["total"] == 0


@pytest.mark.parametrize(
    "content", [b"", b"hello", b"MThd", MIDI[:40], MUSICXML[:-200], b"PK\x03\x04 no zip", b"{}", b"[1, 2",
                b"<html><body/></html>", compressed(b"<a>"), b"\xff" * 100],
)
def test_a_bad_file_is_refused_in_the_importers_own_words(client: Client, content: bytes) -> None:
    with pytest.raises(Problem) as caught:
        import_take(content, Origin(name="x"))
    answer = send(client, content)
    assert (answer.status_code, answer.json) == (caught.value.status, caught.value.to_json())
    assert client.get(URL).json["total"] == 0


def test_what_is_too_long_or_too_large_is_refused(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(takes, "MAX_EVENTS", 3)
    for content in (MIDI, FILES["application/json"]):
        answer = send(client, content)
        assert (answer.status_code, answer.json["error"]["code"]) == (422, "take-too-long")
    client.application.config["MAX_CONTENT_LENGTH"] = 20
    answer = send(client, MIDI)
    assert (answer.status_code, answer.json["error"]["code"]) == (413, "too-large")


@pytest.mark.parametrize("mime_type", ["text/plain", "multipart/form-data; boundary=x",
                                       "application/x-www-form-urlencoded", ""])
def test_what_another_site_s_page_could_send_is_no_file(client: Client, mime_type: str) -> None:
    answer = send(client, MIDI, mime_type)
    assert (answer.status_code, answer.json["error"]["code"]) == (415, "media-type")


def test_a_name_is_made_harmless_and_one_too_long_is_refused(client: Client) -> None:
    untitled = FILES["application/json"]
    assert send(client, untitled, query="?name=" + "n" * 201).status_code == 422
    assert send(client, MIDI, query="?keep=perhaps").status_code == 422
    assert TAKE_ID in send(client, untitled, query="?name=%00%0A").headers["Location"]
