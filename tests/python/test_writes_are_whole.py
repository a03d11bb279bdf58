"""Whatever is written is written whole or not at all: also where the disk fills or the server is killed in the middle.

A killed server leaves what had reached the files. Here every such state is made, from what one write puts into the
write-ahead log: cut off after each page and within each, and read as the next start reads it.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from argon2 import PasswordHasher
from flask_openapi3.openapi import OpenAPI
from sqlalchemy import Engine, event
from sqlalchemy.exc import OperationalError
from werkzeug.test import Client, TestResponse

from creatable import create_app
from creatable.backup import back_up, restore_backup
from creatable.config import Settings
from creatable.services import KEY
from creatable.storage import erasing, pin, retention
from creatable.storage.belongings import Owner, belongings_of, erase_belongings
from creatable.storage.deletions import purge
from creatable.storage.reserve import reserve_file
from creatable.storage.retention import drop_old
from creatable.storage.rights import release

from .conftest import database_of
from .documents import (
    MARK_ID,
    PROFILE_ID,
    SESSION_ID,
    SET_ID,
    TAKE_ID,
    many_notes,
    mark,
    profile_document,
    session_document,
    set_document,
    take_document,
)

OWN = {"Creatable-Secret": "own" * 8}
DELETED_ID, FREE_ID, NEW_ID, OTHER_SESSION_ID = (str(UUID(int=number)) for number in range(1, 5))
TAKES, SESSIONS, PROFILES, SETS = (f"/api/v1/{name}" for name in ("takes", "sessions", "profiles", "gesture-sets"))
PIN = "2718"
State = dict[str, list[tuple[Any, ...]]]
Write = Callable[[Client], TestResponse]


def fill(client: Client) -> None:
    """Of each kind one that is kept, one that is deleted and one that is nobody's."""
    for address, document, empty in (
        (TAKES, take_document, {}), (PROFILES, profile_document, {}), (SETS, set_document, {}),
        (SESSIONS, session_document, {"marks": [mark()]}),
    ):
        for wanted, proof in ((None, OWN), (DELETED_ID, OWN), (FREE_ID, {})):
            content = document(**empty) if wanted is None else document(id=wanted, **empty)
            assert client.put(f"{address}/{content['id']}", json=content, headers=proof).status_code in {201, 204}
        assert client.delete(f"{address}/{DELETED_ID}", headers=OWN).status_code == 204
    other = session_document(id=OTHER_SESSION_ID, marks=[], takes=[])
    assert client.put(f"{SESSIONS}/{OTHER_SESSION_ID}", json=other, headers=OWN).status_code == 201


def put(address: str, document: Callable[..., Any], **changes: Any) -> Write:
    content = document(**changes)
    return lambda client: client.put(f"{address}/{content['id']}", json=content, headers=OWN)


def post(address: str, **how: Any) -> Write:
    return lambda client: client.post(address, headers=OWN, **how)


def of_each_kind() -> Iterator[tuple[str, Write]]:
    for name, address, wanted, document in (
        ("take", TAKES, TAKE_ID, take_document), ("session", SESSIONS, SESSION_ID, session_document),
        ("profile", PROFILES, PROFILE_ID, profile_document), ("set", SETS, SET_ID, set_document),
    ):
        field = "nickname" if name == "profile" else "name"
        yield f"put a new {name}", put(address, document, id=NEW_ID)
        yield f"put a changed {name}", put(address, document, **{field: "changed"})
        yield f"put a deleted {name} again", put(address, document, id=DELETED_ID, **{field: "changed"})
        yield f"claim a {name}", post(f"{address}/{FREE_ID}/claim")
        yield f"restore a {name}", post(f"{address}/{DELETED_ID}/restore")
        yield f"forget a {name}", post(f"{address}/{wanted}/forget")
        yield f"delete a {name}", lambda client, at=f"{address}/{wanted}": client.delete(at, headers=OWN)


WRITES: dict[str, Write] = {
    **dict(of_each_kind()),
    "put a long take": put(TAKES, take_document, id=NEW_ID, events=many_notes(3000), durationSeconds=300),
    "import a file": post(TAKES, data=json.dumps(take_document(id=NEW_ID)), content_type="application/json"),
    "put a mark": lambda client: client.put(
        f"{SESSIONS}/{SESSION_ID}/marks/{NEW_ID}", json=mark(id=NEW_ID), headers=OWN),
    "delete a mark": lambda client: client.delete(f"{SESSIONS}/{SESSION_ID}/marks/{MARK_ID}", headers=OWN),
    "merge two sessions": post(f"{SESSIONS}/{SESSION_ID}/merge?other={OTHER_SESSION_ID}"),
    "note an export": post("/api/v1/audit", json={"exported": [{"kind": "take", "id": TAKE_ID},
                                                             {"kind": "profile", "id": PROFILE_ID}]}),
    "set a PIN": lambda client: client.put("/api/v1/pin", json={"pin": PIN}),
}
WITH_PIN: dict[str, Write] = {
    "change the PIN": lambda client: client.put("/api/v1/pin", json={"pin": "31415", "current": PIN}),
    "give a wrong PIN": post("/api/v1/pin/open", json={"pin": "0000"}),
    "give the PIN after wrong ones": post("/api/v1/pin/open", json={"pin": PIN}),
    "remove the PIN": post("/api/v1/pin/remove", json={"pin": PIN}),
}
EXPORTS: dict[str, Write] = {
    "export a take": lambda client: client.get(f"{TAKES}/{TAKE_ID}/export/midi"),
    "export everything": post(f"/api/v1/exports/players/{PROFILE_ID}", json={}),
}
"""Nobody is kept from what is theirs because it cannot be written down: see test_audit.py."""
ALL = {**WRITES, **WITH_PIN, **EXPORTS}
SHELL: dict[str, Callable[[Engine, Settings], object]] = {
    "let go of what was deleted long ago": lambda engine, _: purge(engine, datetime.now(UTC) + timedelta(days=1)),
    "let go of what is too old": lambda engine, _: drop_old(engine, 1),
    "forget a player": lambda engine, _: erase_belongings(
        engine, belongings_of(engine, Owner("Mia", UUID(PROFILE_ID)), None, whatever=True)),
    "release all": lambda engine, _: release(engine, None),
    "restore a backup": lambda _, settings: restore_backup(settings, settings.data_dir / "copy"),
}


class FullDisk:
    """A disk that is full from the so-and-so-manieth change on, if anybody says so."""

    def __init__(self, engine: Engine) -> None:
        self.left: int | None = None
        self.met = False
        event.listen(engine, "before_cursor_execute", lambda _c, _cursor, statement, *_: self._count(statement))
        event.listen(engine, "commit", lambda _connection: self._count("COMMIT"))

    def _count(self, statement: str) -> None:
        if self.left is None or not statement.startswith(("INSERT", "UPDATE", "DELETE", "COMMIT")):
            return
        self.left -= 1
        if self.left < 0:
            self.met = True
            error = sqlite3.OperationalError("database or disk is full")
            error.sqlite_errorcode = sqlite3.SQLITE_FULL
            raise OperationalError(statement, None, error)


@dataclass(frozen=True)
class Served:
    """An application on a file that is filled anew for each test: to start one for each would take far longer."""

    settings: Settings
    app: OpenAPI
    disk: FullDisk

    @property
    def client(self) -> Client:
        return self.app.test_client()

    @property
    def file(self) -> Path:
        return database_of(self.settings)

    @property
    def engine(self) -> Engine:
        engine: Engine = self.app.extensions[KEY].engine
        return engine

    def settle(self) -> bytes:
        """Put all that is in the log into the file, and return it."""
        self.engine.dispose()
        return self.file.read_bytes()

    def put_back(self, content: bytes) -> None:
        self.engine.dispose()
        self.file.write_bytes(content)


def ready_to_look_at(connection: sqlite3.Connection, _record: object) -> None:
    # All stays in the log until a test has looked at it.
    connection.execute("PRAGMA wal_autocheckpoint = 0")
    # With room for few pages, so that some of them are in the log before all is written.
    connection.execute("PRAGMA cache_size = 5")


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory, empty_database: bytes) -> Iterator[Served]:
    settings = Settings.from_environment({}, data_dir=tmp_path_factory.mktemp("whole"), port=0)
    database_of(settings).write_bytes(empty_database)
    app = create_app(settings)
    engine = app.extensions[KEY].engine
    event.listen(engine, "connect", ready_to_look_at)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(erasing, "empty_log", lambda engine: None)
        # A hash that may be guessed: here it is only written.
        patch.setattr(pin, "hasher", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
        yield Served(settings, app, FullDisk(engine))
    app.extensions[KEY].close()


@pytest.fixture(scope="module")
def contents(shared: Served) -> dict[bool, bytes]:
    """What the file has before each test, without a PIN and with one."""
    fill(shared.client)
    without = shared.settle()
    assert shared.client.put("/api/v1/pin", json={"pin": PIN}).status_code == 204
    assert shared.client.post("/api/v1/pin/open", json={"pin": "0000"}).status_code == 403
    return {False: without, True: shared.settle()}


@pytest.fixture
def served(shared: Served, contents: dict[bool, bytes], request: pytest.FixtureRequest) -> Served:
    shared.put_back(contents[request.node.callspec.params["what"] in WITH_PIN])
    return shared


def state_of(file: Path) -> State:
    with closing(sqlite3.connect(file)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: sorted(database.execute(f"SELECT * FROM {name}"), key=repr) for name in tables}


def states_on_the_way(file: Path, beside: Path) -> Iterator[State]:
    """Yield what the next start finds where the server was killed: after each page of the log, and within each."""
    log = file.with_name(f"{file.name}-wal")
    written = log.read_bytes()
    page_bytes = int.from_bytes(written[8:12], "big") + 24
    cuts = [0, 16, *(at + part for at in range(32, len(written), page_bytes) for part in (0, page_bytes // 2)),
            len(written)]
    for cut in cuts:
        shutil.copyfile(file, beside / file.name)
        (beside / log.name).write_bytes(written[:cut])
        yield state_of(beside / file.name)


def assert_all_or_nothing(served: Served, beside: Path, work: Callable[[], object]) -> None:
    """Do some work, and look at all that the next start could find of it."""
    with closing(sqlite3.connect(served.file)) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = state_of(served.file)
    with served.engine.connect():
        # As long as somebody is connected the log stays as it is.
        work()
        found = list(states_on_the_way(served.file, beside))
    after = found[-1]
    assert found[0] == before != after
    assert [state for state in found if state not in (before, after)] == []


@pytest.mark.parametrize("what", [*WRITES, *WITH_PIN, *EXPORTS])
def test_a_server_that_is_killed_in_the_middle_of_a_write_has_done_all_of_it_or_nothing(
    served: Served, tmp_path: Path, what: str
) -> None:
    def work() -> None:
        assert ALL[what](served.client).status_code < 300 or what == "give a wrong PIN"

    assert_all_or_nothing(served, tmp_path, work)


@pytest.mark.parametrize("what", SHELL)
def test_what_is_killed_while_it_clears_up_or_restores_has_done_all_of_it_or_nothing(
    served: Served, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    monkeypatch.setattr(retention, "now", lambda: datetime(2027, 1, 1, tzinfo=UTC))
    back_up(served.settings.database_url, served.settings.data_dir / "copy")
    served.client.delete(f"{TAKES}/{TAKE_ID}", headers=OWN)
    assert_all_or_nothing(served, tmp_path, lambda: SHELL[what](served.engine, served.settings))


@pytest.mark.parametrize("what", [*WRITES, *WITH_PIN, *EXPORTS])
def test_a_disk_that_is_full_in_the_middle_of_a_write_is_told_and_nothing_is_changed(
    served: Served, what: str
) -> None:
    before = state_of(served.file)
    for changes in range(100):
        # Without the room that is kept for deletions.
        reserve_file(served.file).unlink(missing_ok=True)
        served.disk.left, served.disk.met = changes, False
        response = ALL[what](served.client)
        served.disk.left = None
        if not served.disk.met:
            break
        if what not in EXPORTS:
            assert (response.status_code, response.json["error"]["code"]) == (507, "storage-full")
        assert state_of(served.file) == before, changes
    assert changes > 1
    assert state_of(served.file) != before
