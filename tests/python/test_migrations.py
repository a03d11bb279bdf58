"""The migrations make the tables that the models describe, and can be undone."""

from __future__ import annotations

import sqlite3
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Engine, create_engine, inspect

from creatable.config import sqlite_url
from creatable.problems import Problem
from creatable.storage import database
from creatable.storage.database import MIGRATIONS, current_revision, migrations, open_database, refuse_newer, writing
from creatable.storage.models import Base
from creatable.storage.takes import TakeRepository

from .documents import make_take

TIME_TO_CROSS = 0.2


@pytest.fixture
def engine(empty_url: URL) -> Engine:
    return create_engine(empty_url)


@pytest.mark.on_both_databases
def test_the_migrations_make_exactly_the_models_tables(empty_url: URL) -> None:
    engine = open_database(empty_url)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
    engine.dispose()


@pytest.mark.on_both_databases
def test_every_step_can_be_undone_and_done_again(engine: Engine) -> None:
    for target in ("head", "base", "head"):
        with writing(engine) as connection:
            move = command.downgrade if target == "base" else command.upgrade
            move(migrations(connection), target)
        tables = set(inspect(engine).get_table_names()) - {"alembic_version"}
        assert tables == (set() if target == "base" else set(Base.metadata.tables))
    engine.dispose()


def test_there_is_one_line_of_migrations() -> None:
    assert len(ScriptDirectory(str(MIGRATIONS)).get_heads()) == 1


@pytest.mark.on_both_databases
def test_a_database_is_brought_up_to_date_and_keeps_its_takes(empty_url: URL) -> None:
    for _ in range(2):
        engine = open_database(empty_url)
        TakeRepository(engine).put(make_take())
        engine.dispose()
    engine = open_database(empty_url)
    assert TakeRepository(engine).list(limit=10, offset=0).total == 1
    engine.dispose()


@pytest.mark.on_both_databases
def test_a_migration_that_fails_leaves_nothing_behind(empty_url: URL, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail_late(*arguments: object) -> None:
        real(*arguments)
        raise KeyboardInterrupt

    real = command.upgrade
    monkeypatch.setattr(database.command, "upgrade", fail_late)
    with pytest.raises(KeyboardInterrupt):
        open_database(empty_url)
    left = create_engine(empty_url)
    assert inspect(left).get_table_names() == []
    left.dispose()


@pytest.mark.on_both_databases
def test_of_two_servers_that_begin_at_once_one_makes_the_tables(
    empty_url: URL, monkeypatch: pytest.MonkeyPatch
) -> None:
    both_have_looked = threading.Barrier(2)
    made = []

    def look(url: URL) -> str | None:
        found = refuse_newer(url)
        both_have_looked.wait(timeout=60)
        return found

    def upgrade(*arguments: Any) -> None:
        made.append(arguments)
        real(*arguments)
        time.sleep(TIME_TO_CROSS)

    real = command.upgrade
    monkeypatch.setattr(database, "refuse_newer", look)
    monkeypatch.setattr(database.command, "upgrade", upgrade)
    with ThreadPoolExecutor(2) as at_once:
        for engine in at_once.map(open_database, [empty_url, empty_url]):
            assert set(Base.metadata.tables) < set(inspect(engine).get_table_names())
            engine.dispose()
    assert len(made) == 1


def test_a_database_of_a_newer_version_is_refused_and_not_touched(tmp_path: Path) -> None:
    open_database(sqlite_url(tmp_path)).dispose()
    file = tmp_path / "creatable.sqlite3"
    connection = sqlite3.connect(file)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    before = file.read_bytes()
    with pytest.raises(Problem, match="newer version of Creatable") as caught:
        open_database(sqlite_url(tmp_path))
    assert caught.value.code == "database-newer"
    assert file.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == [file.name, f"{file.name}-reserve"]


def test_the_database_is_in_wal_mode_and_keeps_references(tmp_path: Path) -> None:
    engine = open_database(sqlite_url(tmp_path))
    with engine.connect() as connection:
        found = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in ("journal_mode", "foreign_keys")]
        assert current_revision(connection) == ScriptDirectory(str(MIGRATIONS)).get_current_head()
    assert found == ["wal", 1]
    engine.dispose()


def test_a_data_folder_with_odd_characters_is_no_obstacle(tmp_path: Path) -> None:
    folder = tmp_path / "50% of Zoë's #1 takes? [new]"
    engine = open_database(sqlite_url(folder))
    TakeRepository(engine).put(make_take())
    engine.dispose()
    assert sorted(path.name for path in folder.iterdir()) == ["creatable.sqlite3", "creatable.sqlite3-reserve"]
