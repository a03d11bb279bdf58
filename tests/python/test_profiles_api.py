"""Profiles are kept, listed, fetched and deleted over HTTP, and of two versions the newer is used."""

from __future__ import annotations

import http.client
import json
import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from flask_openapi3.openapi import OpenAPI
from werkzeug.test import Client, TestResponse

from creatable.profiles import MAX_BYTES, PROFILE
from creatable.services import KEY
from creatable.storage.profiles import KEPT_VERSIONS, ProfileRepository

from .documents import PROFILE_ID, profile_document

URL = f"/api/v1/profiles/{PROFILE_ID}"


def put(client: Client, *, base: int | None = None, **changes: object) -> TestResponse:
    document = profile_document(**changes)
    query = "" if base is None else f"?base={base}"
    return client.put(f"/api/v1/profiles/{document['id']}{query}", json=document)


def at(minute: int) -> str:
    return f"2026-05-01T10:{minute:02}:00Z"


def code_of(response: TestResponse) -> tuple[int, str]:
    return response.status_code, response.json["error"]["code"]


@pytest.mark.on_both_databases
def test_a_new_profile_is_created_and_comes_back_as_it_was_sent(client: Client) -> None:
    response = put(client)
    assert (response.status_code, response.headers["Location"]) == (201, URL)
    assert response.json == {"version": 1, "outcome": "created", "conflict": False}
    kept = client.get(URL).json
    assert kept["version"] == 1
    assert kept["profile"] == profile_document(changedAt="2026-05-01T10:00:00.250000Z")


def test_the_same_profile_twice_is_one_version(client: Client) -> None:
    put(client)
    again = put(client, base=1)
    assert (again.status_code, again.json) == (200, {"version": 1, "outcome": "stored", "conflict": False})
    assert len(client.get(f"{URL}/versions").json["versions"]) == 1


@pytest.mark.on_both_databases
def test_profiles_are_listed_by_nickname_without_their_settings(client: Client) -> None:
    for name in ("otto", "Mia", "Zoë"):
        put(client, id=str(uuid.uuid4()), nickname=name)
    page = client.get("/api/v1/profiles?limit=2&offset=1").json
    assert ([each["nickname"] for each in page["profiles"]], page["total"]) == (["otto", "Zoë"], 3)
    assert set(page["profiles"][0]) == {"id", "nickname", "colour", "symbol", "changedAt", "version", "protected"}


@pytest.mark.on_both_databases
def test_a_later_change_is_used_and_the_earlier_one_stays_to_be_had(client: Client) -> None:
    put(client, changedAt=at(1), nickname="Mia")
    assert put(client, base=1, changedAt=at(2), nickname="Mia B").json["version"] == 2
    assert client.get(URL).json["profile"]["nickname"] == "Mia B"
    assert client.get("/api/v1/profiles").json["profiles"][0]["nickname"] == "Mia B"
    versions = client.get(f"{URL}/versions").json["versions"]
    assert [(each["version"], each["inUse"], each["changedAt"]) for each in versions] == [
        (2, True, at(2)), (1, False, at(1)),
    ]
    assert client.get(f"{URL}/versions/1").json["profile"]["nickname"] == "Mia"


@pytest.mark.on_both_databases
def test_of_two_changes_of_one_version_the_newer_is_used_even_if_it_comes_first(client: Client) -> None:
    put(client, changedAt=at(1), settings={"keys": 5})
    put(client, base=1, changedAt=at(9), settings={"keys": 9})
    late = put(client, base=1, changedAt=at(3), settings={"keys": 13})
    assert late.json == {"version": 2, "outcome": "superseded", "conflict": True}
    assert client.get(URL).json["profile"]["settings"] == {"keys": 9}
    assert client.get(f"{URL}/versions/3").json["profile"]["settings"] == {"keys": 13}


def test_a_newer_change_of_an_old_version_is_used_and_called_a_conflict(client: Client) -> None:
    put(client, changedAt=at(1))
    put(client, base=1, changedAt=at(2), settings={"keys": 9})
    newer = put(client, base=1, changedAt=at(5), settings={"keys": 13})
    assert newer.json == {"version": 3, "outcome": "stored", "conflict": True}
    assert client.get(f"{URL}/versions/2").json["profile"]["settings"] == {"keys": 9}


@pytest.mark.on_both_databases
def test_what_was_made_from_the_version_in_use_is_newer_whatever_its_date_says(client: Client) -> None:
    put(client, changedAt=at(9), settings={"keys": 5})
    for keys in (9, 13):
        assert put(client, base=keys // 4 - 1, changedAt=at(2), settings={"keys": keys}).json["outcome"] == "stored"
    assert client.get(URL).json["profile"]["settings"] == {"keys": 13}
    late = put(client, base=1, changedAt=at(8), settings={"keys": 7})
    assert late.json == {"version": 3, "outcome": "superseded", "conflict": True}


def test_a_browser_whose_clock_is_ahead_does_not_win_for_ever(client: Client) -> None:
    put(client, changedAt="2090-01-01T00:00:00Z", nickname="From the future")
    now = (datetime.now(UTC) + timedelta(seconds=5)).isoformat()
    put(client, base=1, changedAt=now, nickname="From today")
    assert client.get(URL).json["profile"]["nickname"] == "From today"


@pytest.mark.on_both_databases
def test_a_change_of_a_profile_that_was_deleted_does_not_bring_it_back(client: Client) -> None:
    put(client)
    assert client.delete(URL).status_code == 204
    assert code_of(put(client, base=1, changedAt=at(2))) == (404, "profile-not-found")
    assert client.get("/api/v1/profiles").json["total"] == 0
    assert put(client, base=0).status_code == 201


@pytest.mark.on_both_databases
def test_only_so_many_versions_are_kept_and_always_the_one_in_use(app: OpenAPI, client: Client) -> None:
    put(client, changedAt="2026-06-01T00:00:00Z")
    for index in range(KEPT_VERSIONS + 5):
        put(client, changedAt=f"2026-05-01T11:00:{index:02}Z", settings={"keys": index})
    numbers = [each["version"] for each in client.get(f"{URL}/versions").json["versions"]]
    assert (len(numbers), numbers[-1]) == (KEPT_VERSIONS + 1, 1)
    assert client.get(URL).json["version"] == 1


@pytest.mark.on_both_databases
def test_a_deleted_profile_takes_its_versions_with_it(client: Client) -> None:
    put(client)
    put(client, changedAt=at(2))
    client.delete(URL)
    for path in (URL, f"{URL}/versions", f"{URL}/versions/1"):
        assert code_of(client.get(path)) == (404, "profile-not-found")
    assert code_of(client.delete(URL)) == (404, "profile-not-found")
    # Put once more within thirty days it is back, and they with it.
    assert put(client, base=0).json == {"version": 3, "outcome": "created", "conflict": False}
    assert len(client.get(f"{URL}/versions").json["versions"]) == 3


def test_an_unknown_version_is_not_found(client: Client) -> None:
    put(client)
    assert code_of(client.get(f"{URL}/versions/7")) == (404, "profile-not-found")


def test_the_id_in_the_profile_must_be_the_one_in_the_address(client: Client) -> None:
    response = client.put(f"/api/v1/profiles/{uuid.uuid4()}", json=profile_document())
    assert code_of(response) == (422, "profile-id-mismatch")


def test_a_profile_that_is_too_large_is_refused_with_the_limit(client: Client) -> None:
    response = client.put(URL, data=b" " * (MAX_BYTES + 1), content_type="application/json")
    assert code_of(response) == (413, "too-large")
    assert str(MAX_BYTES) in response.json["error"]["message"]


def test_a_profile_must_be_sent_as_json(client: Client) -> None:
    assert code_of(client.put(URL, data=b"{}", content_type="text/plain")) == (415, "media-type")


@pytest.mark.parametrize("query", ["base=-1", "base=x", "base=99999999999"])
def test_a_base_that_cannot_be_is_refused(client: Client, query: str) -> None:
    response = client.put(f"{URL}?{query}", json=profile_document())
    assert code_of(response) == (422, "query-invalid")
    assert response.json["error"]["field"] == "base"


def test_a_refused_profile_leaves_the_kept_one_as_it_was(client: Client) -> None:
    put(client)
    assert code_of(put(client, base=1, nickname="")) == (422, "profile-invalid")
    assert client.get(URL).json["version"] == 1


def test_answers_about_profiles_are_not_to_be_stored(client: Client) -> None:
    put(client)
    for path in ("/api/v1/profiles", URL, f"{URL}/versions", f"{URL}/versions/1"):
        assert client.get(path).headers["Cache-Control"] == "no-store"


def test_markup_in_a_nickname_stays_text(client: Client) -> None:
    put(client, nickname="<img src=x onerror=alert(1)>")
    response = client.get(URL)
    assert response.json["profile"]["nickname"] == "<img src=x onerror=alert(1)>"
    assert response.mimetype == "application/json"


@pytest.mark.on_both_databases
def test_profiles_sent_at_the_same_time_are_all_kept_as_versions(live_port: int, client: Client) -> None:
    def send(minute: int) -> int:
        connection = http.client.HTTPConnection("127.0.0.1", live_port, timeout=30)
        body = json.dumps(profile_document(changedAt=at(minute), settings={"keys": minute}))
        connection.request("PUT", URL, body, {"Content-Type": "application/json"})
        status = connection.getresponse().status
        connection.close()
        return status

    with ThreadPoolExecutor(8) as threads:
        assert sorted(threads.map(send, range(24))) == [200] * 23 + [201]
    assert client.get(URL).json["profile"]["settings"] == {"keys": 23}
    assert len(client.get(f"{URL}/versions").json["versions"]) == 24


@pytest.mark.on_both_databases
def test_two_that_put_the_same_new_profile_at_once_are_one_profile(app: OpenAPI) -> None:
    repository: ProfileRepository = app.extensions[KEY].profiles
    profile = PROFILE.parse(json.dumps(profile_document()).encode())
    with ThreadPoolExecutor(8) as threads:
        results = list(threads.map(lambda _: repository.put(profile, 0), range(16)))
    assert sorted(result.created for result in results) == [False] * 15 + [True]
    assert repository.list(limit=10, offset=0).total == 1
