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
from creatable.repair import repair
from creatable.services import KEY
from creatable.storage.database import open_database

from .documents import PROFILE_ID, SET_ID, TAKE_ID, many_notes, profile_document, set_document, take_document

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
    damaged = {name: (settings.data_dir / name).read_bytes() for name in (NAME, f"{NAME}-wal")}
    assert len(damaged[f"{NAME}-wal"]) > 0
    said = repaired(runner, settings)
    (folder,) = settings.data_dir.glob("damaged-*")
    assert {name: (folder / name).read_bytes() for name in damaged} == damaged, "kept together, as they were"
    assert f"saved    {TAKES} takes, 0 could not be read." in said
    assert count(settings) == (TAKES, 1)


def test_of_a_database_with_destroyed_pages_most_takes_are_saved_and_its_files_are_kept(
    runner: CliRunner, settings: Settings, file: Path
) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(file.read_bytes())
    # Behind the tables' first pages: there are the takes.
    there = len(content) * 3 // 4 // 4096 * 4096
    content[there : there + 4 * 4096] = b"\xff" * (4 * 4096)
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


def what_is_wrong(runner: CliRunner, settings: Settings) -> list[str]:
    said = runner.invoke(main, ["doctor", "--data-dir", str(settings.data_dir), "--port", "0"]).output
    return [line for line in said.splitlines() if line.startswith("PROBLEM") and "of the" in line]


@pytest.mark.parametrize("damage", ["document = x'00'", "started_at = 'yesterday'", "note_count = 'many'", "id = 'x'"])
def test_a_damaged_take_is_stepped_over_named_and_mended(
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
    can_be_read = not damage.startswith("document")
    if not can_be_read:
        assert (answer.status_code, answer.json["error"]["code"]) == (410, "document-damaged")
    (said,) = what_is_wrong(runner, settings)
    assert f"1 of the takes cannot be {'listed' if can_be_read else 'read'}" in said
    assert "--repair" in said
    repair(settings)
    assert what_is_wrong(runner, settings) == []
    listed = {take["id"] for take in client.get("/api/v1/takes").json["takes"]}
    assert listed == ({TAKE_ID, other} if can_be_read else {other})
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


@pytest.mark.parametrize("mended_by", ["repair", "put"])
def test_a_player_whose_date_is_damaged_is_named_and_mended(
    runner: CliRunner, client: Client, settings: Settings, mended_by: str
) -> None:
    url = f"/api/v1/profiles/{PROFILE_ID}"
    client.put(url, json=profile_document())
    change(settings, "UPDATE profiles SET changed_at = 'yesterday'")
    assert client.get("/api/v1/profiles").json["profiles"] == []
    assert client.get(url).status_code == 200
    (said,) = what_is_wrong(runner, settings)
    assert "1 of the players cannot be listed" in said
    if mended_by == "repair":
        repair(settings)
    else:
        assert client.put(f"{url}?base=1", json=profile_document()).status_code == 200
    (listed,) = client.get("/api/v1/profiles").json["profiles"]
    assert listed["changedAt"].startswith("2026-05-01T10:00:00")
    assert what_is_wrong(runner, settings) == []


@pytest.mark.parametrize(("table", "document", "url"), [
    ("profile_versions", profile_document(), f"/api/v1/profiles/{PROFILE_ID}"),
    ("gesture_sets", set_document(), f"/api/v1/gesture-sets/{SET_ID}"),
])
def test_a_damaged_player_or_set_is_told_as_such_and_named(
    runner: CliRunner, client: Client, settings: Settings, table: str, document: dict[str, object], url: str
) -> None:
    client.put(url, json=document)
    change(settings, f"UPDATE {table} SET document = x'00'")
    assert client.get(url).json["error"]["code"] == "document-damaged"
    (said,) = what_is_wrong(runner, settings)
    assert f"1 of the {table.replace('_', ' ')} cannot be read" in said
    assert client.put(url, json=document).status_code < 300
    assert client.get(url).status_code == 200


def test_an_index_that_does_not_fit_is_told_by_healthz_as_by_doctor(
    runner: CliRunner, client: Client, settings: Settings
) -> None:
    client.put(f"/api/v1/takes/{TAKE_ID}", json=take_document())
    # As an index is that a crash left without its newest row.
    file = settings.data_dir / NAME
    with closing(sqlite3.connect(file)) as connection, connection:
        (index,) = connection.execute("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE INDEX%takes%'").fetchone()
        connection.execute("PRAGMA writable_schema = ON")
        other = "UPDATE sqlite_master SET sql = replace(sql, '(started_at', '(name') WHERE name = ?"
        assert connection.execute(other, (index,)).rowcount == 1
    app = create_app(settings)
    assert app.test_client().get("/healthz").json["error"]["code"] == "database-damaged"
    app.extensions[KEY].close()
    said = runner.invoke(main, ["doctor", "--data-dir", str(settings.data_dir), "--port", "0"]).output
    assert any(line.startswith("PROBLEM") and NAME in line and "do not copy" in line for line in said.splitlines())


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
