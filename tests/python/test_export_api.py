"""The formats are listed, and a take is taken home in each of them over HTTP."""

from __future__ import annotations

import io

import mido
import pytest
from werkzeug.test import Client

from creatable.exporters import EXPORTERS

from .documents import TAKE_ID, make_take, take_document

URL = f"/api/v1/takes/{TAKE_ID}"


def test_a_take_is_downloaded_as_midi(client: Client) -> None:
    client.put(URL, json=take_document())
    response = client.get(f"{URL}/export/midi")
    assert (response.status_code, response.headers["Content-Type"]) == (200, "audio/midi")
    notes = [m.note for m in mido.MidiFile(file=io.BytesIO(response.data)) if m.type == "note_on"]
    assert notes == [60, 64]


@pytest.mark.parametrize("name", EXPORTERS)
def test_every_format_is_listed_with_what_a_button_needs_and_can_be_downloaded(client: Client, name: str) -> None:
    answer = client.get("/api/v1/formats")
    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-store")
    (listed,) = [each for each in answer.json["formats"] if each["format"] == name]
    assert listed["label"]
    client.put(URL, json=take_document())
    file = client.get(f"{URL}/export/{name}")
    assert (file.status_code, file.mimetype) == (200, listed["mimeType"])
    assert f'filename="Morning song.{listed["extension"]}"' in file.headers["Content-Disposition"]
    assert file.data == EXPORTERS[name].export(make_take())


def test_the_formats_are_listed_in_the_order_of_the_registry(client: Client) -> None:
    assert [each["format"] for each in client.get("/api/v1/formats").json["formats"]] == list(EXPORTERS)


def test_an_unknown_format_is_answered_with_those_there_are(client: Client) -> None:
    client.put(URL, json=take_document())
    response = client.get(f"{URL}/export/wax-cylinder")
    assert response.status_code == 404
    error = response.json["error"]
    assert (error["code"], error["field"]) == ("format-unknown", "format")
    assert all(name in error["message"] for name in EXPORTERS)


def test_the_export_of_an_unknown_take_is_not_found(client: Client) -> None:
    response = client.get(f"{URL}/export/midi")
    assert (response.status_code, response.json["error"]["code"]) == (404, "take-not-found")


def test_the_export_of_a_take_without_notes_says_so(client: Client) -> None:
    client.put(URL, json=take_document([]))
    response = client.get(f"{URL}/export/midi")
    assert (response.status_code, response.json["error"]["code"]) == (422, "take-empty")
    assert response.json["error"]["message"] == "the take has no notes, so there is nothing to write"


def test_the_openapi_document_names_every_format(client: Client) -> None:
    paths = client.get("/api/v1/openapi.json").json["paths"]
    content = paths["/api/v1/takes/{take_id}/export/{format}"]["get"]["responses"]["200"]["content"]
    assert set(content) == {exporter.MIME_TYPE for exporter in EXPORTERS.values()}


def test_every_reference_of_the_openapi_document_leads_somewhere(client: Client) -> None:
    document = client.get("/api/v1/openapi.json").json

    def references(part: object) -> list[str]:
        if isinstance(part, list):
            return [found for each in part for found in references(each)]
        if isinstance(part, dict):
            own = [part["$ref"]] if isinstance(part.get("$ref"), str) else []
            return own + [found for each in part.values() for found in references(each)]
        return []

    named = {reference.removeprefix("#/components/schemas/") for reference in references(document)}
    assert named
    assert named <= set(document["components"]["schemas"])
