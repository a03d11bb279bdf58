"""Takes are kept, listed, fetched and deleted over HTTP."""

from __future__ import annotations

import http.client
import json
import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest
from werkzeug.test import Client

from .documents import TAKE_ID, many_notes, note_on, take_document

URL = f"/api/v1/takes/{TAKE_ID}"


def put(client: Client, **changes: object) -> int:
    document = take_document(**changes)  # type: ignore[arg-type]
    return client.put(f"/api/v1/takes/{document['id']}", json=document).status_code


@pytest.mark.on_both_databases
def test_a_new_take_is_created_and_its_summary_answered(client: Client) -> None:
    response = client.put(URL, json=take_document())
    assert response.status_code == 201
    assert response.headers["Location"] == URL
    assert response.json == {
        "id": TAKE_ID, "name": "Morning song", "startedAt": "2026-05-01T10:00:00.250000Z",
        "durationSeconds": 4.0, "noteCount": 2, "protected": False,
    }


def test_the_same_take_twice_is_one_take(client: Client) -> None:
    assert (put(client), put(client)) == (201, 200)
    assert client.get("/api/v1/takes").json["total"] == 1


@pytest.mark.on_both_databases
def test_a_changed_take_takes_the_place_of_the_earlier_one(client: Client) -> None:
    put(client)
    put(client, name="Evening song", events=[])
    assert client.get(URL).json["name"] == "Evening song"
    summary = client.get("/api/v1/takes").json["takes"][0]
    assert (summary["name"], summary["noteCount"]) == ("Evening song", 0)


@pytest.mark.on_both_databases
def test_a_take_comes_back_as_it_was_sent(client: Client) -> None:
    document = take_document(startedAt="2026-05-01T12:00:00+02:00")
    client.put(URL, json=document)
    assert client.get(URL).json == document


def test_a_take_without_notes_is_kept(client: Client) -> None:
    assert put(client, events=[]) == 201


@pytest.mark.on_both_databases
def test_takes_are_listed_newest_first_whatever_their_time_zone(client: Client) -> None:
    starts = {"b": "2026-05-01T10:00:00Z", "c": "2026-05-01T23:00:00+14:00", "a": "2026-05-01T08:00:00-05:00"}
    for name, start in starts.items():
        put(client, id=str(uuid.uuid4()), name=name, startedAt=start)
    assert [take["name"] for take in client.get("/api/v1/takes").json["takes"]] == ["a", "b", "c"]


@pytest.mark.on_both_databases
def test_the_list_comes_in_pages(client: Client) -> None:
    for day in range(1, 6):
        put(client, id=str(uuid.uuid4()), name=f"day {day}", startedAt=f"2026-05-0{day}T10:00:00Z")
    page = client.get("/api/v1/takes?limit=2&offset=2").json
    assert [take["name"] for take in page["takes"]] == ["day 3", "day 2"]
    assert page["total"] == 5


@pytest.mark.parametrize("query", ["limit=0", "limit=201", "limit=x", "offset=-1", "offset=99999999999999999999"])
def test_a_page_that_cannot_be_is_refused(client: Client, query: str) -> None:
    response = client.get(f"/api/v1/takes?{query}")
    assert response.status_code == 422
    assert response.json["error"]["code"] == "query-invalid"
    assert response.json["error"]["field"] == query.partition("=")[0]


@pytest.mark.on_both_databases
def test_a_deleted_take_is_gone(client: Client) -> None:
    put(client)
    deleted = client.delete(URL)
    assert (deleted.status_code, deleted.data) == (204, b"")
    assert client.get(URL).status_code == 404
    assert client.get("/api/v1/takes").json == {"takes": [], "total": 0, "keepDays": None}


@pytest.mark.parametrize("method", ["GET", "DELETE"])
def test_an_unknown_take_is_not_found(client: Client, method: str) -> None:
    response = client.open(URL, method=method)
    assert response.status_code == 404
    assert response.json["error"]["code"] == "take-not-found"


def test_an_address_that_is_no_uuid_is_not_found(client: Client) -> None:
    assert client.get("/api/v1/takes/first").json["error"]["code"] == "not-found"


def test_the_id_in_the_take_must_be_the_one_in_the_address(client: Client) -> None:
    other = str(uuid.uuid4())
    response = client.put(f"/api/v1/takes/{other}", json=take_document())
    assert response.status_code == 422
    assert response.json["error"] == {
        "code": "take-id-mismatch", "field": "id",
        "message": f"id must be {other} as in the address, got {TAKE_ID}",
    }


def test_an_invalid_take_is_refused_and_not_kept(client: Client) -> None:
    document = take_document()
    document["events"][3]["note"] = 128
    response = client.put(URL, json=document)
    assert response.status_code == 422
    assert response.json == {
        "error": {
            "code": "take-invalid", "field": "note", "event": 3, "message": "note must be 0..127, got 128 (event 3)",
        }
    }
    assert client.get(URL).status_code == 404


def test_a_take_of_another_version_is_refused(client: Client) -> None:
    response = client.put(URL, json=take_document(schemaVersion=7))
    assert (response.status_code, response.json["error"]["code"]) == (422, "take-schema-unknown")


def test_a_take_with_more_events_than_the_server_keeps_is_refused(client: Client) -> None:
    # As text, since two hundred thousand events are made faster so.
    event = json.dumps(note_on(60, 0))
    whole = json.dumps(take_document([note_on(60, 0)])).replace(event, ",".join([event] * 200_001))
    response = client.put(URL, data=whole, content_type="application/json")
    assert (response.status_code, response.json["error"]["code"]) == (422, "take-too-long")
    assert "200000" in response.json["error"]["message"]


@pytest.mark.on_both_databases
def test_a_long_take_is_kept_whole(client: Client) -> None:
    document = take_document(many_notes(20_000), durationSeconds=2000)
    assert client.put(URL, json=document).status_code == 201
    assert client.get(URL).json["events"] == document["events"]


def test_answers_of_the_api_are_not_to_be_stored(client: Client) -> None:
    put(client)
    for url in ("/api/v1/takes", URL, f"{URL}/export/midi", "/healthz"):
        assert client.get(url).headers["Cache-Control"] == "no-store"


@pytest.mark.on_both_databases
def test_the_health_check_answers(client: Client) -> None:
    assert client.get("/healthz").json["status"] == "ok"


def send(port: int, document: dict[str, object]) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    headers = {"Content-Type": "application/json"}
    connection.request("PUT", f"/api/v1/takes/{document['id']}", json.dumps(document), headers)
    status = connection.getresponse().status
    connection.close()
    return status


@pytest.mark.on_both_databases
def test_the_same_take_sent_at_the_same_time_is_one_take(live_port: int, client: Client) -> None:
    with ThreadPoolExecutor(8) as threads:
        statuses = list(threads.map(lambda _: send(live_port, take_document()), range(24)))
    assert sorted(statuses) == [200] * 23 + [201]
    assert client.get("/api/v1/takes").json["total"] == 1


@pytest.mark.on_both_databases
def test_many_takes_sent_at_the_same_time_are_all_kept(live_port: int, client: Client) -> None:
    documents = [take_document(id=str(uuid.uuid4())) for _ in range(24)]
    with ThreadPoolExecutor(8) as threads:
        assert set(threads.map(lambda document: send(live_port, document), documents)) == {201}
    assert client.get("/api/v1/takes").json["total"] == 24
