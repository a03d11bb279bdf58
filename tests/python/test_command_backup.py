"""`creatable backup`, `creatable restore --backup` and `creatable list`, while the server runs."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from werkzeug.test import Client

from creatable import backup
from creatable.cli import main
from creatable.config import Settings

from .conftest import database_of
from .documents import TAKE_ID, take_document

URL = f"/api/v1/takes/{TAKE_ID}"
Run = Callable[..., Result]
OTHER = "11111111-1111-4111-8111-111111111111"


@pytest.fixture
def run(runner: CliRunner, settings: Settings) -> Run:
    def command(*words: object) -> Result:
        return runner.invoke(main, [*map(str, words), "--data-dir", str(settings.data_dir)])

    return command


def put(client: Client, name: str, take_id: str = TAKE_ID) -> None:
    assert client.put(f"/api/v1/takes/{take_id}", json=take_document(id=take_id, name=name)).status_code in (200, 201)


def names(client: Client) -> list[str]:
    return [take["name"] for take in client.get("/api/v1/takes").json["takes"]]


def test_what_is_kept_comes_back_as_it_was_while_the_server_runs(client: Client, run: Run, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite3"
    put(client, "before")
    result = run("backup", copy)
    assert (result.exit_code, result.output) == (0, f"Wrote {copy} ({copy.stat().st_size} bytes).\n")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.sqlite3", "data"]
    put(client, "after")
    put(client, "another", OTHER)
    assert run("restore", "--backup", copy).exit_code == 0
    assert names(client) == ["before"]
    put(client, "again", OTHER)
    assert sorted(names(client)) == ["again", "before"]


def test_what_a_backup_took_the_place_of_is_kept(client: Client, run: Run, settings: Settings, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite3"
    put(client, "before")
    run("backup", copy)
    put(client, "after")
    run("restore", "--backup", copy)
    (earlier,) = settings.data_dir.glob("before-restore-*.sqlite3")
    assert run("restore", "--backup", earlier).exit_code == 0
    assert names(client) == ["after"]


def test_a_backup_is_of_one_moment_while_takes_arrive(client: Client, run: Run, tmp_path: Path) -> None:
    put(client, "first")
    done = threading.Event()

    def keep_putting() -> None:
        while not done.is_set():
            put(client, "more")

    writer = threading.Thread(target=keep_putting)
    writer.start()
    try:
        for number in range(3):
            assert run("backup", tmp_path / f"{number}.sqlite3").exit_code == 0
    finally:
        done.set()
        writer.join()
    for number in range(3):
        with closing(sqlite3.connect(tmp_path / f"{number}.sqlite3")) as copy:
            assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert copy.execute("SELECT count(*) FROM takes").fetchone() == (1,)


@pytest.mark.parametrize(("content", "words"), [
    (b"", "no backup"), (b"no database at all, but longer than a header" * 9, "no backup"), (None, "no backup"),
])
def test_what_is_no_backup_is_refused_and_nothing_changed(
    client: Client, run: Run, settings: Settings, tmp_path: Path, content: bytes | None, words: str
) -> None:
    put(client, "before")
    copy = tmp_path / "copy.sqlite3"
    if content is not None:
        copy.write_bytes(content)
    result = run("restore", "--backup", copy)
    assert (result.exit_code, "Traceback" in result.output) == (1, False)
    assert words in result.output
    assert names(client) == ["before"]
    assert not list(settings.data_dir.glob("before-restore-*"))


def test_a_backup_of_a_newer_version_is_refused(client: Client, run: Run, tmp_path: Path) -> None:
    put(client, "before")
    copy = tmp_path / "copy.sqlite3"
    run("backup", copy)
    with closing(sqlite3.connect(copy)) as newer, newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")
    result = run("restore", "--backup", copy)
    assert (result.exit_code, "newer version" in result.output) == (1, True)
    assert names(client) == ["before"]


def test_a_place_that_cannot_be_written_is_explained(
    client: Client, run: Run, settings: Settings, tmp_path: Path
) -> None:
    result = run("backup", tmp_path / "nowhere" / "copy.sqlite3")
    assert (result.exit_code, "cannot be written" in result.output) == (1, True)
    result = run("backup", database_of(settings))
    assert (result.exit_code, "the database itself" in result.output) == (1, True)


def test_a_copy_that_fails_half_way_leaves_the_earlier_backup(
    client: Client, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "copy.sqlite3"
    copy.write_bytes(b"the earlier one")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup.os, "fsync", full)
    result = run("backup", copy)
    assert (result.exit_code, "No space left" in result.output) == (1, True)
    assert copy.read_bytes() == b"the earlier one"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.sqlite3", "data"]


def test_a_folder_without_a_database_has_nothing_to_back_up(run: Run, tmp_path: Path) -> None:
    result = run("backup", tmp_path / "copy.sqlite3")
    assert (result.exit_code, "nothing to back up" in result.output) == (1, True)


def test_ids_and_a_backup_are_not_named_at_once(run: Run, tmp_path: Path) -> None:
    assert run("restore", TAKE_ID, "--backup", tmp_path / "x").exit_code == 1


@pytest.mark.on_both_databases
def test_takes_are_listed_with_what_tells_them_apart(client: Client, run: Run) -> None:
    assert run("list").output == "No take is kept here.\n"
    put(client, "夜の歌")
    assert run("list").output == f"{TAKE_ID}  2026-05-01 10:00 UTC       4.0 s       2 notes  夜の歌\n"
