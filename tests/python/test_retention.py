"""What an installation keeps for so many days goes for good afterwards, and no day sooner; the page is told."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from flask_openapi3.openapi import OpenAPI
from werkzeug.test import Client

from creatable.config import Settings
from creatable.problems import Problem
from creatable.services import KEY, Services
from creatable.storage import deletions, retention
from creatable.storage.retention import Housekeeping

from .conftest import database_of
from .documents import session_document, take_document

MINE = {"Creatable-Secret": "m" * 22}
NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)


def id_of(number: int) -> str:
    return f"5e551045-0000-4000-8000-{number:012d}"


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> dict[str, datetime]:
    time = {"now": NOW}
    for module in (deletions, retention):
        monkeypatch.setattr(module, "now", lambda: time["now"])
    return time


@pytest.fixture
def parts(app: OpenAPI) -> Services:
    found = app.extensions[KEY]
    assert isinstance(found, Services)
    return found


def put(client: Client, at: int, started: timedelta, ended: timedelta | None = None) -> None:
    """A take that began so long ago, and a session that ended so long ago, or goes on."""
    began = (NOW - started).isoformat()
    take = take_document(id=id_of(at), name=f"played-{at}", startedAt=began)
    span = {"startedAt": began, **({"endedAt": (NOW - ended).isoformat()} if ended else {})}
    session = session_document(id=id_of(100 + at), spans=[span], takes=[], marks=[], notes=f"noted-{at}")
    for path, document in (("takes", take), ("sessions", session)):
        assert client.put(f"/api/v1/{path}/{document['id']}", json=document, headers=MINE).status_code == 201


def left(client: Client) -> list[int]:
    """Which takes and sessions are there, deleted or not."""
    found = []
    for at in (*range(10), *range(100, 110)):
        path = "takes" if at < 100 else "sessions"
        client.post(f"/api/v1/{path}/{id_of(at)}/restore", headers=MINE)
        if client.get(f"/api/v1/{path}/{id_of(at)}", headers=MINE).status_code == 200:
            found.append(at)
    return found


def keep(parts: Services, days: int | None) -> None:
    Housekeeping(parts._engine, days, parts.purge).once()


def test_what_is_too_old_goes_without_a_byte_and_all_else_stays(
    client: Client, settings: Settings, parts: Services, clock: dict[str, datetime]
) -> None:
    put(client, 1, timedelta(days=89), timedelta(days=88))
    put(client, 2, timedelta(days=91), timedelta(days=89))
    put(client, 3, timedelta(days=92), timedelta(days=91))
    put(client, 4, timedelta(days=93))
    assert client.delete(f"/api/v1/takes/{id_of(3)}", headers=MINE).status_code == 204
    keep(parts, 90)
    kept = b"".join(file.read_bytes() for file in database_of(settings).parent.glob("creatable.sqlite3*"))
    assert [b"played-%d" % at in kept for at in (1, 2, 3, 4)] == [True, False, False, False]
    assert [b"noted-%d" % at in kept for at in (1, 2, 3, 4)] == [True, True, False, False]
    assert left(client) == [1, 101, 102]


def test_where_nothing_was_chosen_all_is_kept_until_somebody_deletes_it(
    client: Client, parts: Services, clock: dict[str, datetime]
) -> None:
    put(client, 1, timedelta(days=400), timedelta(days=400))
    keep(parts, None)
    assert left(client) == [1, 101]
    assert client.get("/api/v1/takes").json["keepDays"] is None


def test_what_an_unset_clock_dated_is_not_gone_at_once(
    client: Client, parts: Services, clock: dict[str, datetime]
) -> None:
    put(client, 1, NOW - datetime(1970, 1, 1, 0, 5, tzinfo=UTC), NOW - datetime(1970, 1, 1, 0, 9, tzinfo=UTC))
    keep(parts, 1)
    assert left(client) == [1, 101]


def test_the_trash_ends_also_where_nobody_asks_for_anything(
    client: Client, parts: Services, clock: dict[str, datetime]
) -> None:
    put(client, 1, timedelta(days=1), timedelta(days=1))
    client.delete(f"/api/v1/sessions/{id_of(101)}", headers=MINE)
    clock["now"] += timedelta(days=31)
    keep(parts, None)
    assert left(client) == [1]


def test_a_locked_database_is_for_the_next_time(
    client: Client, parts: Services, clock: dict[str, datetime], monkeypatch: pytest.MonkeyPatch
) -> None:
    put(client, 1, timedelta(days=100), timedelta(days=100))

    def fail(*_: Any) -> int:
        raise Problem("storage-unavailable", "locked")

    with monkeypatch.context() as locked:
        locked.setattr(retention, "drop_old", fail)
        keep(parts, 90)
    keep(parts, 90)
    assert left(client) == []


def test_it_is_done_at_the_start_and_ends_with_the_server(
    client: Client, parts: Services, clock: dict[str, datetime]
) -> None:
    put(client, 1, timedelta(days=100), timedelta(days=100))
    housekeeping = Housekeeping(parts._engine, 90, parts.purge)
    housekeeping.start()
    housekeeping.stop()
    assert left(client) == []


def test_it_is_chosen_by_the_environment_or_an_option() -> None:
    assert Settings.from_environment({}).keep_days is None
    assert Settings.from_environment({"CREATABLE_KEEP_DAYS": "90"}).keep_days == 90
    assert Settings.from_environment({"CREATABLE_KEEP_DAYS": "90"}, keep_days=7).keep_days == 7
    with pytest.raises(Problem, match="CREATABLE_KEEP_DAYS"):
        Settings.from_environment({"CREATABLE_KEEP_DAYS": "soon"})
