"""On a network nobody undoes another's: what came with a secret is changed and deleted with it alone, and a deletion
can be undone for thirty days."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from flask_openapi3.openapi import OpenAPI
from sqlalchemy import event
from werkzeug.test import Client

from creatable.cli import main
from creatable.config import Settings
from creatable.services import KEY
from creatable.storage import deletions
from creatable.storage.profiles import KEPT_VERSIONS
from creatable.storage.rights import hashed

from .conftest import ask_database
from .documents import (
    PROFILE_ID,
    SESSION_ID,
    SET_ID,
    TAKE_ID,
    many_notes,
    profile_document,
    session_document,
    set_document,
    take_document,
)

EARLIER = Path(__file__).parents[1] / "fixtures" / "earlier"
OWN, OTHER = "own" * 8, "other" * 5
DOCUMENTS: dict[str, tuple[str, Callable[..., dict[str, Any]], str]] = {
    "take": (f"/api/v1/takes/{TAKE_ID}", take_document, "name"),
    "profile": (f"/api/v1/profiles/{PROFILE_ID}", profile_document, "nickname"),
    "set": (f"/api/v1/gesture-sets/{SET_ID}", set_document, "name"),
    "session": (f"/api/v1/sessions/{SESSION_ID}", session_document, "name"),
}
each_kind = pytest.mark.parametrize("kind", DOCUMENTS)


def proof(secret: str | None) -> dict[str, str]:
    return {} if secret is None else {"Creatable-Secret": secret}


def put(client: Client, kind: str, secret: str | None, name: str = "Mia") -> int:
    url, document, field = DOCUMENTS[kind]
    return client.put(url, json=document(**{field: name}), headers=proof(secret)).status_code


def ask(client: Client, kind: str, what: str, secret: str | None) -> int:
    url = DOCUMENTS[kind][0]
    if what == "replace":
        return put(client, kind, secret, "Otto")
    return client.open(
        f"{url}/restore" if what == "restore" else url, method="POST" if what == "restore" else "DELETE",
        headers=proof(secret),
    ).status_code


def name_of(client: Client, kind: str) -> str | None:
    url, _, field = DOCUMENTS[kind]
    answer = client.get(url, headers=proof(OWN))
    kept = answer.json.get("profile", answer.json)
    return kept[field] if answer.status_code == 200 else None


@each_kind
@pytest.mark.parametrize("secret", [None, OTHER])
@pytest.mark.parametrize("what", ["replace", "delete", "restore"])
def test_without_its_secret_nothing_is_changed_or_deleted(
    client: Client, kind: str, what: str, secret: str | None
) -> None:
    assert put(client, kind, OWN) == 201
    assert ask(client, kind, what, secret) == 403
    assert name_of(client, kind) == "Mia"


@each_kind
def test_the_answer_says_which_of_the_two_it_is(client: Client, kind: str) -> None:
    put(client, kind, OWN)
    for secret, code in ((None, "secret-missing"), (OTHER, "secret-wrong")):
        answer = client.delete(DOCUMENTS[kind][0], headers=proof(secret))
        assert answer.json["error"]["code"] == code
        assert OWN not in answer.text


@each_kind
@pytest.mark.parametrize(("what", "name"), [("replace", "Otto"), ("delete", None), ("restore", "Mia")])
def test_with_its_secret_everything_is(client: Client, kind: str, what: str, name: str | None) -> None:
    put(client, kind, OWN)
    assert ask(client, kind, what, OWN) in {200, 204}
    assert name_of(client, kind) == name


@each_kind
@pytest.mark.parametrize("secret", [None, OTHER, OWN])
@pytest.mark.parametrize("what", ["replace", "delete"])
def test_what_came_without_a_secret_locks_nobody_out(client: Client, kind: str, what: str, secret: str | None) -> None:
    assert put(client, kind, None) == 201
    assert ask(client, kind, what, secret) in {200, 204}


@each_kind
def test_the_first_secret_that_it_is_put_with_claims_what_came_without_one(client: Client, kind: str) -> None:
    put(client, kind, None)
    assert put(client, kind, OWN) in {200, 204}
    assert put(client, kind, OTHER, "Otto") == 403
    assert put(client, kind, None, "Otto") == 403
    assert name_of(client, kind) == "Mia"


@pytest.mark.on_both_databases
@each_kind
def test_what_is_nobodys_can_be_claimed_without_changing_it(client: Client, kind: str) -> None:
    url = f"{DOCUMENTS[kind][0]}/claim"
    assert client.post(url, headers=proof(OWN)).status_code == 404
    put(client, kind, None)
    answers = [client.post(url, headers=proof(secret)) for secret in (None, OWN, OTHER, OWN)]
    assert [answer.status_code for answer in answers] == [403, 204, 403, 204]
    assert [answers[place].json["error"]["code"] for place in (0, 2)] == ["secret-missing", "secret-wrong"]
    assert name_of(client, kind) == "Mia"
    assert put(client, kind, OTHER, "Otto") == 403
    ask(client, kind, "delete", OWN)
    assert client.post(url, headers=proof(OWN)).status_code == 404


@pytest.mark.on_both_databases
@each_kind
@pytest.mark.parametrize("again", ["replace", "restore"])
def test_a_deletion_can_be_undone_by_its_owner_alone(client: Client, kind: str, again: str) -> None:
    put(client, kind, OWN)
    ask(client, kind, "delete", OWN)
    assert name_of(client, kind) is None
    assert [ask(client, kind, again, secret) for secret in (None, OTHER)] == [403, 403]
    assert name_of(client, kind) is None
    assert ask(client, kind, again, OWN) == (201 if again == "replace" else 204)
    assert name_of(client, kind) == ("Otto" if again == "replace" else "Mia")
    assert [ask(client, kind, "delete", secret) for secret in (None, OTHER)] == [403, 403], "still the owner's"


@each_kind
def test_what_is_deleted_is_shown_nowhere(client: Client, kind: str) -> None:
    put(client, kind, OWN)
    url = DOCUMENTS[kind][0]
    ask(client, kind, "delete", OWN)
    for path in (url, f"{url}/versions", f"{url}/versions/1", f"{url}/export/midi"):
        assert client.get(path).status_code == 404
    assert client.delete(url, headers=proof(OWN)).status_code == 404
    for address in ("/api/v1/takes", "/api/v1/profiles", "/api/v1/sessions"):
        assert client.get(address, headers=proof(OWN)).json["total"] == 0


@pytest.mark.on_both_databases
def test_lists_say_what_is_protected(client: Client) -> None:
    for secret, protected in ((None, False), (OWN, True)):
        put(client, "take", secret)
        put(client, "profile", secret)
        (take,), (profile,) = (client.get(f"/api/v1/{name}").json[name] for name in ("takes", "profiles"))
        assert (take["protected"], profile["protected"]) == (protected, protected)


@pytest.mark.on_both_databases
def test_without_the_secret_the_versions_of_a_profile_cannot_be_flushed(client: Client) -> None:
    put(client, "profile", OWN)
    url = DOCUMENTS["profile"][0]
    for keys in range(KEPT_VERSIONS + 5):
        document = profile_document(settings={"keys": keys})
        assert client.put(url, json=document, headers=proof(OTHER)).status_code == 403
    assert [each["version"] for each in client.get(f"{url}/versions").json["versions"]] == [1]


@pytest.mark.on_both_databases
def test_who_brings_a_deleted_profile_back_has_its_earlier_versions_too(client: Client) -> None:
    url = DOCUMENTS["profile"][0]
    put(client, "profile", OWN, "Mia")
    put(client, "profile", OWN, "Otto")
    client.delete(url, headers=proof(OWN))
    stale = client.put(f"{url}?base=2", json=profile_document(), headers=proof(OWN))
    assert (stale.status_code, stale.json["error"]["code"]) == (404, "profile-not-found")
    back = client.put(f"{url}?base=0", json=profile_document(nickname="Zoë"), headers=proof(OWN))
    assert (back.status_code, back.json) == (201, {"version": 3, "outcome": "created", "conflict": False})
    assert len(client.get(f"{url}/versions").json["versions"]) == 3


@pytest.mark.parametrize("secret", ["", "short", "x" * 129, "not base64url at all!!", "äöü" * 10])
def test_a_secret_out_of_form_is_refused(client: Client, secret: str) -> None:
    answer = client.put(DOCUMENTS["take"][0], json=take_document(), headers={"Creatable-Secret": secret})
    assert (answer.status_code, answer.json["error"]["code"]) == (422, "query-invalid")
    assert answer.json["error"]["field"] == "Creatable-Secret"


@pytest.mark.on_both_databases
def test_only_a_hash_of_the_secret_is_kept(client: Client, settings: Settings) -> None:
    for kind in DOCUMENTS:
        put(client, kind, OWN)
    assert set(ask_database(settings, "SELECT secret_hash FROM rights")) == {(hashed(OWN),)}
    assert not any(OWN.encode() in file.read_bytes() for file in settings.data_dir.glob("*"))


class DrivenClock:
    def __init__(self) -> None:
        self.at = datetime(2026, 5, 1, 10, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> DrivenClock:
    driven = DrivenClock()
    monkeypatch.setattr(deletions, "now", driven)
    return driven


def rows(settings: Settings, table: str) -> int:
    return int(ask_database(settings, f"SELECT count(*) FROM {table}")[0][0])


@pytest.mark.on_both_databases
@each_kind
def test_after_thirty_days_what_was_deleted_is_gone_for_good(
    client: Client, settings: Settings, clock: DrivenClock, kind: str
) -> None:
    table = {"take": "takes", "profile": "profile_versions", "set": "gesture_sets", "session": "play_sessions"}[kind]
    put(client, kind, OWN)
    ask(client, kind, "delete", OWN)
    clock.at += timedelta(days=29, hours=23)
    assert client.get("/healthz").status_code == 200
    assert (rows(settings, table), rows(settings, "rights")) == (1, 1)
    clock.at += timedelta(hours=1)
    assert client.get("/healthz").status_code == 200
    assert (rows(settings, table), rows(settings, "rights")) == (0, 0)
    assert ask(client, kind, "restore", OWN) == 404
    assert put(client, kind, OTHER) == 201


def test_what_was_brought_back_is_not_purged(client: Client, settings: Settings, clock: DrivenClock) -> None:
    put(client, "take", OWN)
    ask(client, "take", "delete", OWN)
    ask(client, "take", "restore", OWN)
    clock.at += timedelta(days=31)
    assert name_of(client, "take") == "Mia"


@pytest.mark.on_both_databases
def test_a_clock_that_is_set_after_a_deletion_takes_nothing_of_its_thirty_days(
    client: Client, settings: Settings, clock: DrivenClock
) -> None:
    today, clock.at = clock.at, datetime(1970, 1, 1, 0, 5, tzinfo=UTC)
    put(client, "take", OWN)
    ask(client, "take", "delete", OWN)
    clock.at = today
    assert client.get("/healthz").status_code == 200
    clock.at += timedelta(days=29)
    assert client.get("/healthz").status_code == 200
    assert rows(settings, "takes") == 1
    clock.at += timedelta(days=1)
    assert client.get("/healthz").status_code == 200
    assert rows(settings, "takes") == 0


def test_on_a_full_disk_what_was_deleted_makes_room_at_once(app: OpenAPI, client: Client, settings: Settings) -> None:
    ids = [f"6a1f0f0e-0000-4000-8000-00000000000{number}" for number in range(2)]
    large = [take_document(many_notes(6000), durationSeconds=2000, id=take_id) for take_id in ids]
    first, second = (f"/api/v1/takes/{take_id}" for take_id in ids)
    assert client.put(first, json=large[0], headers=proof(OWN)).status_code == 201
    engine = app.extensions[KEY]._engine
    # Not below what the file has now.
    event.listen(engine, "connect", lambda connection, _record: connection.execute("PRAGMA max_page_count = 1"))
    engine.dispose()
    assert client.put(second, json=large[1], headers=proof(OWN)).status_code == 507
    assert client.delete(first, headers=proof(OWN)).status_code == 204
    assert client.put(second, json=large[1], headers=proof(OWN)).status_code == 201
    assert rows(settings, "takes") == 1


@pytest.fixture
def earlier(settings: Settings) -> Settings:
    """The data folder of the version before, which knew no secrets."""
    settings.data_dir.mkdir()
    with closing(sqlite3.connect(settings.data_dir / "creatable.sqlite3")) as connection:
        connection.executescript((EARLIER / "server-database.sql").read_text(encoding="utf-8"))
    return settings


def test_what_an_earlier_version_kept_is_claimed_by_who_puts_it_and_can_be_deleted(
    earlier: Settings, client: Client
) -> None:
    takes = client.get("/api/v1/takes").json["takes"]
    assert [take["protected"] for take in takes] == [False] * 4
    claimed, deleted, *_ = (f"/api/v1/takes/{take['id']}" for take in takes)
    assert client.put(claimed, json=client.get(claimed).json, headers=proof(OWN)).status_code == 200
    assert client.delete(claimed, headers=proof(OTHER)).status_code == 403
    assert client.delete(deleted).status_code == 204
    assert client.get("/api/v1/takes").json["total"] == 3


def test_rights_and_marks_outlive_a_repair(client: Client, settings: Settings, runner: CliRunner) -> None:
    for kind in DOCUMENTS:
        put(client, kind, OWN)
    ask(client, "take", "delete", OWN)
    client.application.extensions[KEY].close()
    said = runner.invoke(main, ["doctor", "--repair", "--data-dir", str(settings.data_dir), "--port", "0"]).output
    assert "saved    4 rights, 0 could not be read." in said
    assert name_of(client, "take") is None
    assert [put(client, kind, OTHER) for kind in DOCUMENTS] == [403, 403, 403, 403]
    assert ask(client, "take", "restore", OWN) == 204


@pytest.mark.parametrize("damage", ["secret_hash = 'abc'", "secret_hash = x'00'", "deleted_at = 'yesterday'"])
def test_a_damaged_right_locks_nobody_out(client: Client, settings: Settings, damage: str) -> None:
    put(client, "take", OWN)
    with closing(sqlite3.connect(settings.data_dir / "creatable.sqlite3")) as connection, connection:
        connection.execute(f"UPDATE rights SET {damage}")
    assert client.get("/api/v1/takes").status_code == 200
    assert put(client, "take", OWN) in {200, 201}
    assert put(client, "take", OTHER) == 403


def forget(client: Client, secret: str | None) -> tuple[int, str]:
    answer = client.post(f"{DOCUMENTS['take'][0]}/forget", headers=proof(secret))
    return answer.status_code, answer.json["error"]["code"] if answer.json else ""


@pytest.mark.on_both_databases
@pytest.mark.parametrize("deleted_before", [True, False])
def test_its_owner_alone_deletes_a_take_for_good(client: Client, settings: Settings, deleted_before: bool) -> None:
    def left() -> list[int]:
        return [rows(settings, table) for table in ("takes", "rights")]

    put(client, "take", OWN)
    if deleted_before:
        ask(client, "take", "delete", OWN)
    assert forget(client, None) == (403, "secret-missing")
    assert forget(client, OTHER) == (403, "secret-wrong")
    assert left() == [1, 1]
    assert forget(client, OWN) == (204, "")
    assert left() == [0, 0]
    assert ask(client, "take", "restore", OWN) == 404
    assert forget(client, OWN) == (404, "take-not-found")


def test_a_take_that_is_anybodys_is_not_deleted_for_good(client: Client) -> None:
    put(client, "take", None)
    ask(client, "take", "delete", None)
    assert forget(client, OTHER) == (403, "secret-missing")
    assert ask(client, "take", "restore", None) == 204
    assert name_of(client, "take") == "Mia"


def released(runner: CliRunner, settings: Settings, *arguments: str) -> str:
    return runner.invoke(main, ["release", "--data-dir", str(settings.data_dir), *arguments]).output


@pytest.mark.on_both_databases
def test_on_the_servers_computer_what_nobody_can_change_is_released(
    client: Client, settings: Settings, runner: CliRunner
) -> None:
    for kind in DOCUMENTS:
        put(client, kind, OWN)
    assert "Released 1 " in released(runner, settings, TAKE_ID.upper())
    assert [put(client, kind, OTHER) for kind in DOCUMENTS] == [200, 403, 403, 403]
    assert "Released 4 " in released(runner, settings, "--all")
    assert put(client, "profile", None) == 200
    assert "Released 0 " in released(runner, settings, TAKE_ID)
    assert "Name what to release, or say --all" in released(runner, settings)


@pytest.mark.on_both_databases
def test_on_the_servers_computer_what_was_deleted_is_listed_and_restored(
    client: Client, settings: Settings, runner: CliRunner, clock: DrivenClock
) -> None:
    def restored(*arguments: str) -> str:
        return runner.invoke(main, ["restore", "--data-dir", str(settings.data_dir), *arguments]).output

    assert restored() == "Nothing else is deleted.\n"
    for kind in DOCUMENTS:
        put(client, kind, OWN)
        ask(client, kind, "delete", OWN)
    assert f"{TAKE_ID}  take 'Mia', kept until 2026-05-31" in restored()
    said = restored(TAKE_ID, PROFILE_ID)
    assert said.startswith("Restored 2 of 2.")
    assert SET_ID in said
    assert [name_of(client, kind) for kind in DOCUMENTS] == ["Mia", "Mia", None, None]
    assert ask(client, "take", "delete", OTHER) == 403
    assert "Restored 0 of 1." in restored(TAKE_ID)


def test_what_was_deleted_is_listed_also_where_its_date_is_damaged(
    client: Client, settings: Settings, runner: CliRunner
) -> None:
    put(client, "set", OWN)
    ask(client, "set", "delete", OWN)
    ask_database(settings, "UPDATE rights SET deleted_at = 'yesterday'")
    assert SET_ID in runner.invoke(main, ["restore", "--data-dir", str(settings.data_dir)]).output
