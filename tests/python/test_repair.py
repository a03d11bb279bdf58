"""A damaged database: what can be read is saved, nothing is thrown away, and one damaged row spoils no list."""

from __future__ import annotations

import resource
import sqlite3
import stat
import uuid
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner
from werkzeug.test import Client

from creatable import create_app
from creatable.cli import main
from creatable.config import Settings
from creatable.problems import Problem
from creatable.services import KEY
from creatable.storage.database import open_database

from .documents import PROFILE_ID, TAKE_ID, many_notes, profile_document, take_document

TAKES = 60
NAME = "creatable.sqlite3"


@pytest.fixture
def file(settings: Settings) -> Path:
    """A database of sixty takes and a player; what was written last is in the file that ends in -wal."""
    app = create_app(settings)
    client = app.test_client()
    for number in range(TAKES):
        take_id = str(uuid.UUID(int=number + 1))
        take = take_document(many_notes(60), durationSeconds=60, name=f"Take {number}", id=take_id)
        assert client.put(f"/api/v1/takes/{take['id']}", json=take).status_code == 201
    assert client.put(f"/api/v1/profiles/{PROFILE_ID}", json=profile_document()).status_code == 201
    file = settings.data_dir / NAME
    # As after a power cut: nobody has tidied up.
    kept = {path.name: path.read_bytes() for path in settings.data_dir.iterdir()}
    app.extensions[KEY].close()
    for name, content in kept.items():
        (settings.data_dir / name).write_bytes(content)
    return file


def repaired(runner: CliRunner, settings: Settings) -> str:
    result = runner.invoke(main, ["doctor", "--repair", "--data-dir", str(settings.data_dir), "--port", "0"])
    assert "Traceback" not in result.output
    return result.output


def count(settings: Settings) -> tuple[int, int]:
    app = create_app(settings)
    client = app.test_client()
    found = client.get("/api/v1/takes?limit=200").json["total"], client.get("/api/v1/profiles").json["total"]
    app.extensions[KEY].close()
    return found


def test_a_database_that_is_whole_is_saved_whole_with_what_was_written_last(
    runner: CliRunner, settings: Settings, file: Path
) -> None:
    assert (settings.data_dir / f"{NAME}-wal").stat().st_size > 0
    said = repaired(runner, settings)
    assert f"saved    {TAKES} takes, 0 could not be read." in said
    assert count(settings) == (TAKES, 1)


def test_of_a_database_with_destroyed_pages_most_takes_are_saved_and_its_files_are_kept(
    runner: CliRunner, settings: Settings, file: Path
) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(file.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 4 * 4096] = b"\xff" * (4 * 4096)
    file.write_bytes(content)
    app = create_app(settings)
    assert app.test_client().get("/healthz").json["error"]["code"] == "database-damaged"
    app.extensions[KEY].close()
    assert "--repair" in runner.invoke(main, ["doctor", "--data-dir", str(settings.data_dir), "--port", "0"]).output
    said = repaired(runner, settings)
    takes, players = count(settings)
    assert TAKES // 2 < takes < TAKES
    assert players == 1
    assert f"saved    {takes} takes" in said
    (folder,) = settings.data_dir.glob("damaged-*")
    assert (folder / NAME).read_bytes() == content
    assert all(finding.startswith(("ok", "saved", "kept")) for finding in said.splitlines() if "MiB" not in finding)


@pytest.mark.parametrize("most_bytes", [20_000, 90_000, 120_000])
def test_a_disk_that_is_full_while_repairing_leaves_all_as_it_was(
    runner: CliRunner, settings: Settings, file: Path, most_bytes: int
) -> None:
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, limits[1]))
    try:
        said = repaired(runner, settings)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert said.startswith("Error: ")
    assert not [path for path in settings.data_dir.iterdir() if path.is_dir()]
    assert count(settings) == (TAKES, 1)


def test_a_file_that_is_no_database_is_kept_and_a_new_one_made(runner: CliRunner, settings: Settings) -> None:
    settings.data_dir.mkdir()
    (settings.data_dir / NAME).write_bytes(b"shopping list " * 100)
    assert "saved    0 takes" in repaired(runner, settings)
    assert count(settings) == (0, 0)
    (folder,) = settings.data_dir.glob("damaged-*")
    assert (folder / NAME).read_bytes() == b"shopping list " * 100


def test_without_a_database_there_is_nothing_to_repair(runner: CliRunner, settings: Settings) -> None:
    assert "no database file to repair" in repaired(runner, settings)


def change(settings: Settings, statement: str) -> None:
    with closing(sqlite3.connect(settings.data_dir / NAME)) as connection, connection:
        connection.execute(statement)


@pytest.mark.parametrize("damage", ["document = x'00'", "started_at = 'yesterday'", "note_count = 'many'", "id = 'x'"])
def test_a_damaged_row_is_stepped_over_and_named(
    runner: CliRunner, client: Client, settings: Settings, damage: str
) -> None:
    other = str(uuid.UUID(int=1))
    client.put(f"/api/v1/takes/{TAKE_ID}", json=take_document())
    client.put(f"/api/v1/takes/{other}", json=take_document(id=other))
    change(settings, f"UPDATE takes SET {damage} WHERE id = '{uuid.UUID(TAKE_ID).hex}'")
    listed = client.get("/api/v1/takes")
    assert listed.status_code == 200
    assert other in [take["id"] for take in listed.json["takes"]]
    assert client.get(f"/api/v1/takes/{other}").status_code == 200
    answer = client.get(f"/api/v1/takes/{TAKE_ID}")
    if damage.startswith("document"):
        assert (answer.status_code, answer.json["error"]["code"]) == (410, "document-damaged")
        said = runner.invoke(main, ["doctor", "--data-dir", str(settings.data_dir), "--port", "0"]).output
        assert "1 of the takes cannot be read" in said
    # Whoever still has it puts it again.
    assert client.put(f"/api/v1/takes/{TAKE_ID}", json=take_document()).status_code in {200, 201}
    assert client.get(f"/api/v1/takes/{TAKE_ID}").status_code == 200


def test_a_damaged_version_of_a_profile_is_replaced_by_the_next_change(client: Client, settings: Settings) -> None:
    url = f"/api/v1/profiles/{PROFILE_ID}"
    client.put(url, json=profile_document())
    change(settings, "UPDATE profile_versions SET document = x'00'")
    assert client.get(url).json["error"]["code"] == "document-damaged"
    assert client.put(f"{url}?base=1", json=profile_document()).status_code == 200
    assert client.get(url).status_code == 200


def test_two_revisions_are_a_damaged_database_and_no_surprise(settings: Settings) -> None:
    open_database(settings.database_url).dispose()
    change(settings, "INSERT INTO alembic_version VALUES ('0001')")
    with pytest.raises(Problem, match="--repair") as caught:
        open_database(settings.database_url)
    assert caught.value.code == "database-damaged"


def test_nobody_else_can_read_the_files_even_in_a_folder_that_was_there_before(settings: Settings) -> None:
    settings.data_dir.mkdir(mode=0o755)
    (settings.data_dir / NAME).touch(mode=0o644)
    engine = open_database(settings.database_url)
    with engine.connect():
        rights = {path.name: stat.S_IMODE(path.stat().st_mode) for path in settings.data_dir.iterdir()}
    engine.dispose()
    assert set(rights.values()) == {0o600}, rights
