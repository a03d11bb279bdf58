"""A take is taken home over HTTP."""

from __future__ import annotations

import io

import mido
from werkzeug.test import Client

from creatable.exporters import EXPORTERS

from .documents import TAKE_ID, take_document

URL = f"/api/v1/takes/{TAKE_ID}"


def test_a_take_is_downloaded_as_midi(client: Client) -> None:
    client.put(URL, json=take_document())
    response = client.get(f"{URL}/export/midi")
    assert (response.status_code, response.headers["Content-Type"]) == (200, "audio/midi")
    notes = [m.note for m in mido.MidiFile(file=io.BytesIO(response.data)) if m.type == "note_on"]
    assert notes == [60, 64]


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
