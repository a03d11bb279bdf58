"""A full, locked, read-only, damaged or missing database is explained, and what still works goes on."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from flask_openapi3.openapi import OpenAPI
from sqlalchemy import event
from sqlalchemy.exc import OperationalError
from werkzeug.test import Client

from creatable.config import Settings, sqlite_url
from creatable.problems import Problem
from creatable.services import KEY
from creatable.storage import integrity
from creatable.storage.database import open_database
from creatable.storage.reserve import BYTES

from .documents import TAKE_ID, many_notes, take_document

URL = f"/api/v1/takes/{TAKE_ID}"
OTHER_ID = "6a1f0f0e-0000-4000-8000-000000000001"


@pytest.fixture
def pragma(app: OpenAPI) -> Callable[[str], None]:
    """Give every further connection of the application a pragma, as SQLite itself understands it."""
    engine = app.extensions[KEY]._engine

    def give(statement: str) -> None:
        event.listen(engine, "connect", lambda connection, _record: connection.execute(f"PRAGMA {statement}"))
        engine.dispose()

    return give


def test_a_full_disk_is_told_and_what_was_kept_is_still_there(
    client: Client, pragma: Callable[[str], None]
) -> None:
    client.put(URL, json=take_document())
    pragma("max_page_count = 12")
    large = take_document(many_notes(20_000), durationSeconds=2000, id=OTHER_ID)
    response = client.put(f"/api/v1/takes/{OTHER_ID}", json=large)
    assert (response.status_code, response.json["error"]["code"]) == (507, "storage-full")
    assert response.json["error"]["message"].startswith("The disk is full")
    assert client.get(URL).status_code == 200
    assert client.get("/api/v1/takes").json["total"] == 1
    assert client.put(URL, json=take_document(name="Small enough")).status_code == 200


def test_a_read_only_database_is_told(client: Client, pragma: Callable[[str], None]) -> None:
    pragma("query_only = ON")
    response = client.put(URL, json=take_document())
    assert (response.status_code, response.json["error"]["code"]) == (503, "storage-unavailable")
    assert client.get("/api/v1/takes").status_code == 200


BEGIN_AND_LOOK = """
import os, sys
from pathlib import Path
from creatable import create_app, doctor
from creatable.config import Settings
from creatable.problems import Problem
settings = Settings.from_environment({}, data_dir=Path(sys.argv[1]), port=0)
# Another one before, so that all is imported while it may be read.
other = Settings.from_environment({}, data_dir=Path(sys.argv[2]), port=0)
create_app(other)
doctor.examine(other)
if os.geteuid() == 0:  # Who may write everywhere.
    os.setgid(65534)
    os.setuid(65534)
try:
    create_app(settings)
except Problem as problem:
    print(problem.code)
print(*(finding.line() for finding in doctor.examine(settings) if not finding.ok), sep="\\n")
"""


def test_a_database_on_a_disk_that_can_only_be_read_is_told_and_left_as_it_is(
    app: OpenAPI, client: Client, settings: Settings, tmp_path: Path
) -> None:
    assert client.put(URL, json=take_document()).status_code == 201
    app.extensions[KEY].close()
    folder, file = settings.data_dir, settings.data_dir / "creatable.sqlite3"
    before = file.read_bytes()
    with TemporaryDirectory() as place:
        # Where somebody else may look, too.
        shutil.copytree(folder, Path(place) / "data")
        Path(place).chmod(0o755)
        there = Path(place) / "data"
        for path in (*there.iterdir(), there):
            path.chmod(0o555 if path.is_dir() else 0o444)
        words = [sys.executable, "-c", BEGIN_AND_LOOK, str(there), str(tmp_path / "other")]
        told = subprocess.run(words, check=True, capture_output=True, text=True).stdout.splitlines()
        left = {path.name: path.read_bytes() for path in there.iterdir()}
        there.chmod(0o755)
    assert told[0] == "storage-unavailable"
    assert any("cannot be written" in line for line in told[1:])
    assert left["creatable.sqlite3"] == before
    assert set(left) == {"creatable.sqlite3", "creatable.sqlite3-reserve"}


def test_a_locked_database_is_told_and_works_again_when_unlocked(
    client: Client, pragma: Callable[[str], None], settings: Settings
) -> None:
    pragma("busy_timeout = 20")
    other = sqlite3.connect(settings.data_dir / "creatable.sqlite3")
    other.execute("BEGIN IMMEDIATE")
    response = client.put(URL, json=take_document())
    assert (response.status_code, response.json["error"]["code"]) == (503, "storage-unavailable")
    other.rollback()
    other.close()
    assert client.put(URL, json=take_document()).status_code == 201


def test_the_health_check_says_when_the_database_does_not_answer(client: Client, settings: Settings) -> None:
    connection = sqlite3.connect(settings.data_dir / "creatable.sqlite3")
    connection.execute("DROP TABLE takes")
    connection.close()
    response = client.get("/healthz")
    assert (response.status_code, response.json["error"]["code"]) == (503, "storage-unavailable")


def test_the_health_check_waits_for_no_look_through_a_large_file(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked, is_through = [], threading.Event()

    def look(_connection: object) -> str:
        looked.append(is_through.wait(60))
        return "wrong # of entries in index"

    monkeypatch.setattr(integrity, "integrity", look)
    monkeypatch.setattr(integrity, "WAIT_SECONDS", 0.01)
    for _ in range(3):
        assert client.get("/healthz").status_code == 200
    is_through.set()
    monkeypatch.setattr(integrity, "WAIT_SECONDS", 60)
    assert client.get("/healthz").json["error"]["code"] == "database-damaged"
    assert looked == [True], "one look, however often it was asked"


def test_a_file_that_is_no_database_is_told_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "creatable.sqlite3"
    file.write_bytes(b"This is a shopping list. " * 100)
    with pytest.raises(Problem, match="damaged or is no database") as caught:
        open_database(sqlite_url(tmp_path))
    assert caught.value.code == "database-damaged"
    assert file.read_bytes() == b"This is a shopping list. " * 100


def test_a_data_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(Problem, match="cannot be made or written: Not a directory") as caught:
        open_database(sqlite_url(tmp_path / "file" / "data"))
    assert caught.value.code == "storage-unavailable"


def test_a_database_file_that_is_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "creatable.sqlite3").mkdir()
    with pytest.raises(Problem) as caught:
        open_database(sqlite_url(tmp_path))
    assert caught.value.code == "storage-unavailable"


@pytest.mark.parametrize("which", ["*", "creatable.sqlite3"])
def test_a_database_that_is_deleted_under_the_running_server_is_made_anew(
    client: Client, settings: Settings, which: str
) -> None:
    client.put(URL, json=take_document())
    for file in settings.data_dir.glob(which):
        file.unlink()
    assert client.get("/healthz").status_code == 200
    assert client.put(f"/api/v1/takes/{OTHER_ID}", json=take_document(id=OTHER_ID)).status_code == 201
    engine = open_database(settings.database_url)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM takes").scalar() == 1
    engine.dispose()


def test_on_a_full_disk_deleting_makes_its_own_room(app: OpenAPI, client: Client, settings: Settings) -> None:
    client.put(URL, json=take_document())
    reserve = settings.data_dir / "creatable.sqlite3-reserve"
    assert reserve.stat().st_blocks * 512 >= BYTES
    found = []

    def full_while_there_is_a_reserve(connection: Any, _cursor: object, statement: str, *_rest: object) -> None:
        if statement.startswith("INSERT INTO rights"):
            found.append(reserve.exists())
            if reserve.exists():
                error = sqlite3.OperationalError("database or disk is full")
                error.sqlite_errorcode = sqlite3.SQLITE_FULL
                raise OperationalError(statement, None, error)

    event.listen(app.extensions[KEY]._engine, "before_cursor_execute", full_while_there_is_a_reserve)
    assert client.delete(URL).status_code == 204
    assert found == [True, False]
    assert reserve.exists(), "there is room again for the next time"
    assert client.get("/api/v1/takes").json["total"] == 0
