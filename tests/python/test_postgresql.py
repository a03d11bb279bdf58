"""What a PostgreSQL server does that SQLite does not: it is away, refuses, waits, and is written by several servers."""

from __future__ import annotations

import json
import threading
import time
import urllib.error
import urllib.request
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from click.testing import CliRunner
from flask_openapi3.openapi import OpenAPI
from sqlalchemy import URL, create_engine, select
from werkzeug.test import Client

from creatable import doctor
from creatable.backup import back_up
from creatable.cli import main
from creatable.config import Settings, sqlite_url
from creatable.problems import Problem
from creatable.profiles import PROFILE
from creatable.services import KEY
from creatable.sessions import PLAY_SESSION
from creatable.storage import deletions
from creatable.storage.database import open_database
from creatable.storage.models import Base, TakeRow
from creatable.storage.pin import PinKeeper
from creatable.storage.profiles import ProfileRepository
from creatable.storage.rights import hold
from creatable.storage.sessions import PlaySessionRepository
from creatable.storage.takes import TakeRepository
from creatable.takes import TAKE

from .conftest import ask_database
from .documents import SESSION_ID, TAKE_ID, make_take, profile_document, session_document, take_document
from .serving import Serving

URL_OF_TAKE = f"/api/v1/takes/{TAKE_ID}"
MakeDatabase = Callable[..., URL]


@pytest.fixture
def database_kind() -> str:
    return "postgresql"


def code(response: Any) -> tuple[int, str]:
    return response.status_code, response.json["error"]["code"]


def test_a_server_whose_connections_were_ended_is_asked_again(client: Client, settings: Settings) -> None:
    assert client.put(URL_OF_TAKE, json=take_document()).status_code == 201
    others = "FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    assert ask_database(settings, f"SELECT pg_terminate_backend(pid) {others}") == [(True,)]
    assert client.get("/api/v1/takes").json["total"] == 1


def test_a_connection_that_ends_while_a_take_is_written_is_told_and_nothing_is_half_written(
    client: Client, settings: Settings
) -> None:
    ask_database(settings, "CREATE FUNCTION away() RETURNS trigger LANGUAGE plpgsql AS "
                           "'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN new; END'")
    ask_database(settings, "CREATE TRIGGER away AFTER INSERT ON takes FOR EACH ROW EXECUTE FUNCTION away()")
    response = client.put(URL_OF_TAKE, json=take_document(), headers={"Creatable-Secret": "own" * 8})
    assert code(response) == (503, "storage-unavailable")
    ask_database(settings, "DROP TRIGGER away ON takes")
    assert ask_database(settings, "SELECT count(*) FROM takes UNION ALL SELECT count(*) FROM rights") == [(0,), (0,)]
    assert client.put(URL_OF_TAKE, json=take_document()).status_code == 201


def fill_disk(settings: Settings, most: int) -> None:
    """Let the server say, as it does on a full disk, that there is no room for more takes than that."""
    ask_database(settings, "CREATE FUNCTION fill() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
                           f"IF (SELECT count(*) FROM takes) > {most} THEN RAISE EXCEPTION 'could not extend file' "
                           "USING ERRCODE = 'disk_full'; END IF; RETURN new; END $$")
    ask_database(settings, "CREATE TRIGGER fill AFTER INSERT ON takes FOR EACH ROW EXECUTE FUNCTION fill()")


def test_a_full_disk_is_told_and_what_was_deleted_makes_room(client: Client, settings: Settings) -> None:
    client.put(URL_OF_TAKE, json=take_document())
    fill_disk(settings, 1)
    other = str(uuid4())
    for _ in range(2):
        response = client.put(f"/api/v1/takes/{other}", json=take_document(id=other))
        assert code(response) == (507, "storage-full")
    assert client.get(URL_OF_TAKE).status_code == 200
    assert client.delete(URL_OF_TAKE).status_code == 204
    assert client.put(f"/api/v1/takes/{other}", json=take_document(id=other)).status_code == 201
    assert ask_database(settings, "SELECT id FROM takes") == [(UUID(other),)]


def test_a_database_that_can_only_be_read_is_told_and_read(client: Client, app: OpenAPI, settings: Settings) -> None:
    client.put(URL_OF_TAKE, json=take_document())
    ask_database(settings, f"ALTER DATABASE {settings.database_url.database} SET default_transaction_read_only = on")
    app.extensions[KEY].close()
    assert code(client.put(URL_OF_TAKE, json=take_document(name="new"))) == (503, "storage-unavailable")
    assert client.get(URL_OF_TAKE).json["name"] == "Morning song"
    assert any("can only be read" in finding.line() for finding in doctor.examine(settings) if not finding.ok)


def test_who_waits_for_another_for_too_long_is_told_and_writes_afterwards(settings: Settings) -> None:
    impatient = settings.database_url.update_query_dict({"options": "-c lock_timeout=50ms"})
    takes = TakeRepository(open_database(impatient))
    takes.put(make_take())
    holder = create_engine(settings.database_url)
    with holder.begin() as connection:
        connection.exec_driver_sql("SELECT id FROM takes FOR UPDATE")
        with pytest.raises(Problem) as caught:
            takes.put(make_take(name="new"))
        assert caught.value.code == "storage-unavailable"
    assert takes.put(make_take(name="new")) is False
    for engine in (holder, takes._engine):
        engine.dispose()


def test_a_serializable_server_keeps_its_turns_as_any_other(
    settings: Settings, client: Client, app: OpenAPI
) -> None:
    name = settings.database_url.database
    ask_database(settings, f"ALTER DATABASE {name} SET default_transaction_isolation = 'serializable'")
    app.extensions[KEY].close()
    for session_id in (SESSION_ID, SESSION_ID):
        client.put(f"/api/v1/sessions/{session_id}", json=session_document(marks=[]))
    with ThreadPoolExecutor(8) as at_once:
        marks = [str(uuid4()) for _ in range(16)]
        document = {"at": "2026-05-01T10:12:00+02:00", "words": ""}
        answers = at_once.map(lambda each: app.test_client().put(
            f"/api/v1/sessions/{SESSION_ID}/marks/{each}", json={**document, "id": each},
        ).status_code, marks)
        assert set(answers) == {201}
    assert {each["id"] for each in client.get(f"/api/v1/sessions/{SESSION_ID}").json["marks"]} == set(marks)


@pytest.mark.parametrize("query", ["search=%00", "player=a%00b", "tag=%00"])
def test_text_that_the_server_cannot_even_compare_is_found_nowhere(client: Client, query: str) -> None:
    client.put(f"/api/v1/sessions/{SESSION_ID}", json=session_document())
    assert client.get(f"/api/v1/sessions?{query}").json == {"sessions": [], "total": 0}


def test_what_is_brought_back_while_it_is_purged_stays(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = open_database(settings.database_url)
    takes = TakeRepository(engine)
    takes.put(make_take())
    takes.delete(UUID(TAKE_ID))
    with ThreadPoolExecutor(1) as at_once:
        with engine.begin() as connection:
            right = hold(connection, TAKE, TakeRow, UUID(TAKE_ID), None)
            assert right.deleted
            purged = at_once.submit(deletions.purge, engine, datetime.now(UTC) + timedelta(days=1))
            wait_for_one_who_waits(settings)
            deletions.set_right(connection, TAKE, UUID(TAKE_ID), deleted_at=None)
        assert purged.result(timeout=60) == 0
    assert takes.get_json(UUID(TAKE_ID))
    engine.dispose()


def wait_for_one_who_waits(settings: Settings) -> None:
    waiting = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
    until = time.monotonic() + 60
    while not ask_database(settings, waiting):
        assert time.monotonic() < until
        time.sleep(0.02)


def test_a_database_that_lacks_letters_is_refused(new_database: MakeDatabase) -> None:
    with pytest.raises(Problem, match="text as LATIN1, which lacks letters") as caught:
        open_database(new_database("template0", "ENCODING 'LATIN1'"))
    assert caught.value.code == "settings-invalid"


def test_a_database_of_a_newer_version_is_refused_and_not_touched(settings: Settings) -> None:
    ask_database(settings, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(Problem, match="newer version of Creatable"):
        open_database(settings.database_url)
    assert ask_database(settings, "SELECT version_num FROM alembic_version") == [("9999",)]


def server_findings(settings: Settings) -> str:
    return "\n".join(finding.line() for finding in doctor.examine(settings) if "atabase" in finding.text)


def test_the_doctor_looks_at_a_server_as_at_a_file(
    settings: Settings, empty_url: URL, tmp_path: Path
) -> None:
    assert server_findings(settings) == "ok       The database has version 0010."
    empty = replace(settings, database_url=empty_url)
    assert server_findings(empty) == "ok       The database has no tables yet; the first start makes them."
    ask_database(empty, "REVOKE CREATE ON SCHEMA public FROM public")
    ask_database(empty, "DROP ROLE IF EXISTS guest")
    ask_database(empty, "CREATE ROLE guest LOGIN")
    guest = replace(settings, database_url=empty_url.set(username="guest"))
    assert "PROBLEM  The database lets this user make no tables." in server_findings(guest)
    ask_database(empty, "DROP ROLE guest")
    away = settings.database_url.set(password="not to be seen").update_query_dict({"host": str(tmp_path)})
    said = "\n".join(finding.line() for finding in doctor.examine(replace(settings, database_url=away)))
    assert "The takes cannot be reached just now" in said
    assert f"{tmp_path}/.s.PGSQL.5432" in said
    assert "not to be seen" not in said


def test_its_own_tools_back_a_server_up(runner: CliRunner, tmp_path: Path) -> None:
    result = runner.invoke(main, ["backup", str(tmp_path / "copy")])
    assert (result.exit_code, "pg_dump" in result.output) == (1, True)


def everything(url: URL) -> dict[str, set[Any]]:
    engine = open_database(url)
    with engine.connect() as connection:
        found = {name: set(map(tuple, connection.execute(select(table))))
                 for name, table in Base.metadata.tables.items()}
    engine.dispose()
    return found


def test_what_one_computer_has_kept_is_put_into_an_empty_server_whole(
    settings: Settings, runner: CliRunner, tmp_path: Path
) -> None:
    laptop = open_database(sqlite_url(tmp_path))
    sessions, takes = PlaySessionRepository(laptop), TakeRepository(laptop)
    sessions.put(PLAY_SESSION.parse(json.dumps(session_document()).encode()), "own" * 8)
    ProfileRepository(laptop).put(PROFILE.parse(json.dumps(profile_document()).encode()), 0)
    for name in ("夜の歌", "deleted"):
        takes.put(make_take(name=name, id=str(uuid4())), "own" * 8)
    takes.delete(takes.list(limit=1, offset=0).takes[0].id, "own" * 8)
    PinKeeper(laptop).set("2718", None)
    laptop.dispose()
    back_up(sqlite_url(tmp_path), tmp_path / "copy")
    command = ["restore", "--backup", str(tmp_path / "copy")]
    said = f"Restored {tmp_path / 'copy'}. Nothing was there before.\n"
    assert runner.invoke(main, command).output == said
    kept = everything(settings.database_url)
    assert kept == everything(sqlite_url(tmp_path))
    assert [len(rows) for rows in kept.values()].count(0) == 1, "no set of gestures"
    again = runner.invoke(main, command)
    assert (again.exit_code, "Something is kept in this database already" in again.output) == (1, True)
    assert everything(settings.database_url) == kept


class Remote:
    """A server process, asked as a page asks it."""

    def __init__(self, serving: Serving) -> None:
        self._address = serving.address.rstrip("/")

    def ask(self, method: str, path: str, document: Any = None) -> tuple[int, Any]:
        """Return the status and what JSON came."""
        body = None if document is None else json.dumps(document).encode()
        headers = {"Content-Type": "application/json"}
        request = urllib.request.Request(self._address + path, body, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=60) as response:
                return response.status, json.loads(response.read() or b"null")
        except urllib.error.HTTPError as error:
            with error:
                return error.code, json.loads(error.read())


@pytest.fixture
def two_servers(empty_url: URL, tmp_path: Path) -> Iterator[tuple[Remote, Remote]]:
    """Two processes that begin at once on a database without tables."""
    both = [Serving(tmp_path / name, CREATABLE_DATABASE_URL=str(empty_url)) for name in ("one", "two")]
    try:
        kept = f"Takes are kept in the database {empty_url.database}"
        assert all(kept in each.wait().first_line for each in both)
        yield Remote(both[0]), Remote(both[1])
    finally:
        for each in both:
            each.kill()


def at_once(servers: tuple[Remote, Remote], work: Callable[[Remote, int], int]) -> Counter[int]:
    """Do the same at both servers, each number at the same time; count the statuses."""
    start = threading.Barrier(2)

    def in_turn(server: Remote) -> list[int]:
        statuses = []
        for number in range(12):
            start.wait(timeout=60)
            statuses.append(work(server, number))
        return statuses

    with ThreadPoolExecutor(2) as both:
        return Counter(status for statuses in both.map(in_turn, servers) for status in statuses)


def test_two_servers_that_share_a_database_lose_nothing_and_keep_nothing_twice(
    two_servers: tuple[Remote, Remote]
) -> None:
    one, two = two_servers
    ids = [str(uuid4()) for _ in range(12)]

    def upload(server: Remote, number: int) -> int:
        document = take_document(id=ids[number])
        return server.ask("PUT", f"/api/v1/takes/{ids[number]}", document)[0]

    def delete(server: Remote, number: int) -> int:
        return server.ask("DELETE", f"/api/v1/takes/{ids[number]}")[0] if number < 6 else 0

    def add_tag(server: Remote, number: int) -> int:
        """Write a tag of one's own into the session that is there, as a page does: from the version that it knows."""
        summary = server.ask("GET", "/api/v1/sessions")[1]["sessions"][0]
        document = server.ask("GET", f"/api/v1/sessions/{SESSION_ID}")[1]
        document["tags"].append(f"{'one' if server is one else 'two'} {number}")
        return server.ask("PUT", f"/api/v1/sessions/{SESSION_ID}?base={summary['version']}", document)[0]

    assert at_once(two_servers, upload) == {201: 12, 200: 12}
    assert {take["id"] for take in two.ask("GET", "/api/v1/takes")[1]["takes"]} == set(ids)
    assert at_once(two_servers, delete) == {204: 6, 404: 6, 0: 12}
    for server in two_servers:
        assert {take["id"] for take in server.ask("GET", "/api/v1/takes")[1]["takes"]} == set(ids[6:])
    assert one.ask("PUT", f"/api/v1/sessions/{SESSION_ID}", session_document(tags=[]))[0] == 201
    outcomes = at_once(two_servers, add_tag)
    assert outcomes[204] >= 12
    assert outcomes[204] + outcomes[409] == 24
    assert len(two.ask("GET", f"/api/v1/sessions/{SESSION_ID}")[1]["tags"]) == outcomes[204]
