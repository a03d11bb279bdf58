"""An optional PIN for what is the therapist's: off until it is set, never asked for by playing, hard to guess."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from argon2 import DEFAULT_MEMORY_COST, DEFAULT_TIME_COST, PasswordHasher, Type, extract_parameters
from click.testing import CliRunner
from flask_openapi3.openapi import OpenAPI
from werkzeug.test import Client, TestResponse

from creatable import create_app
from creatable.api.pin import COOKIE, GUARDED
from creatable.cli import main
from creatable.config import Settings
from creatable.problems import Problem
from creatable.services import KEY
from creatable.storage import pin as pins

from .conftest import ask_database
from .documents import (
    MARK_ID,
    PROFILE_ID,
    SESSION_ID,
    SET_ID,
    TAKE_ID,
    mark,
    profile_document,
    session_document,
    set_document,
    take_document,
)

MINE = {"Creatable-Secret": "m" * 22}
START = datetime(2026, 6, 1, 12, tzinfo=UTC)
PLACES = {"play_session_id": SESSION_ID, "profile_id": PROFILE_ID, "format": "json"}


# As costly as its makers advise; what is proved here asks hundreds of times, and is the same with a cheap one.
ADVISED = pins.hasher


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pins, "hasher", PasswordHasher(time_cost=1, memory_cost=64, parallelism=1))


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> dict[str, datetime]:
    time = {"now": START}
    monkeypatch.setattr(pins, "now", lambda: time["now"])
    return time


def code(answer: TestResponse) -> Any:
    return (answer.status_code, answer.json["error"]["code"]) if answer.status_code >= 400 else answer.status_code


def give(client: Client, pin: str) -> Any:
    return code(client.post("/api/v1/pin/open", json={"pin": pin}))


def state(client: Client) -> Any:
    return client.get("/api/v1/pin").json


def put_all(client: Client) -> list[Any]:
    """What playing keeps at the server."""
    return [client.put(f"/api/v1/{path}/{document['id']}", json=document, headers=MINE).status_code
            for path, document in (("takes", take_document()), ("profiles", profile_document()),
                                   ("gesture-sets", set_document()), ("sessions", session_document()))]


def ask_guarded(app: OpenAPI, client: Client) -> dict[str, Any]:
    """Ask each address of what is guarded, as the owner does."""
    answers = {}
    for rule in app.url_map.iter_rules():
        if rule.endpoint in GUARDED:
            address = rule.rule
            for name, value in PLACES.items():
                address = address.replace(f"<uuid:{name}>", value).replace(f"<{name}>", value)
            method = "POST" if "POST" in (rule.methods or ()) else "GET"
            asked = {"query_string": {"profile": PROFILE_ID, "other": TAKE_ID}, "headers": MINE}
            answers[rule.endpoint] = code(client.open(address, method=method, json={} if method == "POST" else None,
                                                      **asked))
    return answers


def test_without_a_pin_nothing_asks_for_one(app: OpenAPI, client: Client) -> None:
    put_all(client)
    assert state(client) == {"isSet": False, "isOpen": True, "waitSeconds": 0}
    answers = ask_guarded(app, client)
    assert set(answers) == GUARDED == {
        "sessions.list_sessions", "sessions.get_session", "sessions.export", "sessions.merge_sessions",
        "sessions.forget_session", "profiles.forget_profile", "reports.get_session_report", "reports.get_trend",
        "exports.export_player", "audit.list_lines",
    }
    assert (423, "pin-needed") not in answers.values()
    assert client.post("/api/v1/pin/open", json={"pin": "1234"}).headers.get("Set-Cookie") is None


@pytest.mark.on_both_databases
def test_with_a_pin_what_is_the_therapists_asks_for_it_and_playing_does_not(app: OpenAPI, client: Client) -> None:
    put_all(client)
    assert code(client.put("/api/v1/pin", json={"pin": "1234"})) == 204
    pupil = app.test_client()
    assert set(ask_guarded(app, pupil).values()) == {(423, "pin-needed")}
    assert set(put_all(pupil)) <= {200, 204}
    for address in ("takes", f"takes/{TAKE_ID}", f"takes/{TAKE_ID}/export/midi", "profiles", f"profiles/{PROFILE_ID}",
                    f"gesture-sets/{SET_ID}"):
        assert pupil.get(f"/api/v1/{address}").status_code == 200
    everything = {"kind": "player-zip", "profile": PROFILE_ID}
    assert code(pupil.post("/api/v1/jobs", json=everything, headers=MINE)) == (423, "pin-needed")
    assert pupil.post("/api/v1/jobs", json={"kind": "takes-zip", "takes": [TAKE_ID]}, headers=MINE).status_code == 202
    moment = mark()
    assert pupil.put(f"/api/v1/sessions/{SESSION_ID}/marks/{MARK_ID}", json=moment, headers=MINE).status_code == 204
    # Who set it is in, and so is who gives it.
    assert client.get("/api/v1/audit").status_code == 200
    assert give(pupil, "1234") == 204
    assert state(pupil) == {"isSet": True, "isOpen": True, "waitSeconds": 0}
    assert pupil.post("/api/v1/jobs", json=everything, headers=MINE).status_code == 202
    assert (423, "pin-needed") not in ask_guarded(app, pupil).values()


def test_the_cookie_is_for_this_server_and_no_script_and_the_pin_in_no_answer(client: Client) -> None:
    for origin, is_secure in (("http://localhost", False), ("https://localhost", True)):
        headers = {"Origin": origin, "Sec-Fetch-Site": "same-origin"}
        answer = client.put("/api/v1/pin", json={"pin": "314159", "current": "314159"}, headers=headers)
        cookie = answer.headers["Set-Cookie"]
        assert {"HttpOnly", "SameSite=Strict", "Path=/api/v1", "Max-Age=7200"} <= set(cookie.split("; "))
        assert ("Secure" in cookie.split("; ")) is is_secure
        assert "314159" not in cookie
    assert "314159" not in client.post("/api/v1/pin/open", json={"pin": "3141 59"}).text


@pytest.mark.on_both_databases
def test_only_a_slow_hash_is_kept(client: Client, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pins, "hasher", ADVISED)
    client.put("/api/v1/pin", json={"pin": "314159"})
    ((kept,),) = ask_database(settings, "SELECT hash FROM pin")
    parameters = extract_parameters(kept)
    assert parameters.type is Type.ID
    assert (parameters.time_cost, parameters.memory_cost) == (DEFAULT_TIME_COST, DEFAULT_MEMORY_COST)
    assert "314159" not in kept
    assert give(client, "314159") == 204


@pytest.mark.on_both_databases
def test_wrong_pins_must_wait_longer_and_longer_whoever_sends_them_and_after_a_new_start(
    app: OpenAPI, client: Client, settings: Settings, clock: dict[str, datetime]
) -> None:
    client.put("/api/v1/pin", json={"pin": "1234"})
    for _ in range(2):
        assert give(app.test_client(), "0000") == (403, "pin-wrong")
    third = app.test_client().post("/api/v1/pin/open", json={"pin": "0000"})
    assert (code(third), third.headers["Retry-After"]) == ((403, "pin-wrong"), "10")
    again = create_app(settings)
    for pin in ("0000", "1234"):
        refused = again.test_client().post("/api/v1/pin/open", json={"pin": pin})
        assert (code(refused), refused.headers["Retry-After"]) == ((429, "pin-wait"), "10")
    assert state(again.test_client()) == {"isSet": True, "isOpen": False, "waitSeconds": 10}
    again.extensions[KEY].close()
    waited = []
    for _ in range(12):
        clock["now"] += timedelta(seconds=state(client)["waitSeconds"])
        give(app.test_client(), "0000")
        waited.append(state(client)["waitSeconds"])
    assert waited == [20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600, 3600, 3600]
    # Changing and taking away are tries as well.
    assert code(client.put("/api/v1/pin", json={"pin": "9999", "current": "1234"})) == (429, "pin-wait")
    assert code(client.post("/api/v1/pin/remove", json={"pin": "1234"})) == (429, "pin-wait")
    # The right one begins anew.
    clock["now"] += timedelta(seconds=3600)
    assert give(client, "1234") == 204
    assert give(client, "0000") == (403, "pin-wrong")
    assert state(client)["waitSeconds"] == 0


@pytest.mark.on_both_databases
def test_of_many_who_try_at_once_each_is_counted(app: OpenAPI, client: Client) -> None:
    client.put("/api/v1/pin", json={"pin": "1234"})
    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(lambda _: give(app.test_client(), "0000"), range(8)))
    assert sorted(answers) == [(403, "pin-wrong")] * 3 + [(429, "pin-wait")] * 5


def test_a_clock_that_was_set_back_keeps_nobody_out_for_years(
    client: Client, clock: dict[str, datetime]
) -> None:
    client.put("/api/v1/pin", json={"pin": "1234"})
    for _ in range(3):
        give(client, "0000")
    clock["now"] -= timedelta(days=3650)
    assert state(client)["waitSeconds"] == 3600


def test_it_is_changed_and_taken_away_by_who_knows_it(app: OpenAPI, client: Client) -> None:
    client.put("/api/v1/pin", json={"pin": "1234"})
    earlier = app.test_client()
    assert give(earlier, "1234") == 204
    assert code(client.put("/api/v1/pin", json={"pin": "5678"})) == (423, "pin-needed")
    assert code(client.put("/api/v1/pin", json={"pin": "5678", "current": "0000"})) == (403, "pin-wrong")
    assert code(client.put("/api/v1/pin", json={"pin": "5678", "current": "1234"})) == 204
    # Who gave the earlier one is out, who changed it is in.
    assert (state(earlier)["isOpen"], state(client)["isOpen"]) == (False, True)
    assert code(client.post("/api/v1/pin/remove", json={"pin": "1234"})) == (403, "pin-wrong")
    assert code(client.post("/api/v1/pin/remove", json={"pin": "5678"})) == 204
    assert state(earlier) == {"isSet": False, "isOpen": True, "waitSeconds": 0}


def test_it_closes_when_asked_after_two_hours_and_for_a_made_up_cookie(
    client: Client, clock: dict[str, datetime]
) -> None:
    client.put("/api/v1/pin", json={"pin": "1234"})
    token = client.get_cookie(COOKIE, path="/api/v1")
    assert token
    assert code(client.post("/api/v1/pin/close")) == 204
    assert not state(client)["isOpen"]
    until, _, signature = token.value.partition(".")
    for made_up in ("", "x", f"{int(until) + 9}.{signature}", f"{until}.", f"{until}.ä", f"²{until}.{signature}"):
        client.set_cookie(COOKIE, made_up, path="/api/v1")
        assert code(client.get("/api/v1/audit")) == (423, "pin-needed")
    client.set_cookie(COOKIE, token.value, path="/api/v1")
    assert state(client)["isOpen"]
    clock["now"] += timedelta(hours=2, seconds=1)
    assert not state(client)["isOpen"]


def test_a_pin_is_four_to_twelve_digits(client: Client) -> None:
    for pin in ("", "123", "1234567890123", "12a4", "١٢٣٤", "1234\n", 1234):
        assert code(client.put("/api/v1/pin", json={"pin": pin})) == (422, "query-invalid")
    assert not state(client)["isSet"]


@pytest.mark.on_both_databases
def test_who_has_forgotten_it_takes_it_away_in_the_shell(client: Client, settings: Settings, runner: CliRunner) -> None:
    def run(*words: str, given: str = "") -> tuple[int, str]:
        result = runner.invoke(main, ["pin", *words, "--data-dir", str(settings.data_dir)], input=given)
        return result.exit_code, result.output.splitlines()[-1]

    assert run() == (0, "There is no PIN.")
    assert run("--set", given="12\n12\n") == (1, "Error: A PIN has 4 to 12 digits.")
    assert run("--set", given="314159\n314159\n")[0] == 0
    for _ in range(3):
        give(client, "0000")
    assert run() == (0, "There is a PIN.")
    # Another one in its place begins to count anew.
    assert run("--set", given="2718\n2718\n")[0] == 0
    assert give(client, "2718") == 204
    assert run("--remove") == (0, "The PIN is gone.")
    assert run("--remove") == (0, "There was no PIN.")
    assert state(client)["isSet"] is False
    assert run("--remove", "--set")[0] == 2


def test_a_database_that_is_away_lets_nobody_in(client: Client, settings: Settings) -> None:
    client.put("/api/v1/pin", json={"pin": "1234"})
    away = pins.PinKeeper(create_engine_of_nothing(settings))
    with pytest.raises(Problem) as raised:
        away.demand(None)
    assert raised.value.code == "storage-unavailable"


def create_engine_of_nothing(settings: Settings) -> Any:
    from sqlalchemy import create_engine

    return create_engine(replace(settings).database_url.set(database="/nowhere/at/all.sqlite3"))
