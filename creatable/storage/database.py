"""Open the database: refuse one from a newer version, bring an older one up to date."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.pool import ConnectionPoolEntry, NullPool

from creatable.problems import Problem
from creatable.storage import postgresql
from creatable.storage.addresses import is_postgresql, sqlite_file
from creatable.storage.failures import damaged, failures_explained
from creatable.storage.reserve import keep_reserve

MIGRATIONS = Path(__file__).parent / "migrations"
BUSY_TIMEOUT_MS = 5_000
_WRITES = "creatable_writes"
"""Option of a connection whose transaction takes the right to write as it begins."""
log = logging.getLogger("creatable")


def open_database(url: URL) -> Engine:
    """Return an engine on a database that has this version's tables.

    Raises Problem: database-newer (nothing is written then), database-damaged,
    storage-unavailable or storage-full.
    """
    _make_folder(url)
    with failures_explained():
        found = refuse_newer(url)
        engine = _make_engine(url)
        try:
            if found != newest_revision():
                _migrate(engine)
        except BaseException:
            engine.dispose()
            raise
    if file := sqlite_file(url):
        keep_reserve(file)
    return engine


def copies_beside(url: URL) -> list[Path]:
    """Return what `restore --backup` and `doctor --repair` have left beside the database: older copies of it."""
    file = sqlite_file(url)
    found = [*file.parent.glob("before-restore-*"), *file.parent.glob("damaged-*")] if file else []
    return sorted(found)


def refuse_newer(url: URL) -> str | None:
    """Return the revision of the database; None before the first.

    Raises Problem (database-newer) if it is one that this version does not know.
    Reads only, on a connection of its own that sets nothing.
    """
    file = sqlite_file(url)
    if file and not file.exists():
        return None
    with create_engine(url, poolclass=NullPool, **options_for(url)).connect() as connection:
        if is_postgresql(url):
            postgresql.refuse_other_encodings(connection)
        return _known_revision(connection)


def _known_revision(connection: Connection) -> str | None:
    found = current_revision(connection)
    if found and found not in known_revisions():
        message = "The takes were saved by a newer version of Creatable, which this one cannot read. "
        message += "Nothing was changed. Install the newer version, or choose another --data-dir."
        raise Problem("database-newer", message)
    return found


@cache
def known_revisions() -> tuple[str, ...]:
    """Return the names of this version's migrations, the newest first."""
    return tuple(script.revision for script in ScriptDirectory(str(MIGRATIONS)).walk_revisions())


def newest_revision() -> str:
    """Return the name of the migration that a database of this version has behind it."""
    return known_revisions()[0]


def current_revision(connection: Connection) -> str | None:
    """Return the name of the database's last migration; None before the first.

    Raises Problem (database-damaged) where it names two.
    """
    try:
        return MigrationContext.configure(connection).get_current_revision()
    except CommandError as error:
        raise damaged() from error


def integrity(connection: Connection) -> str:
    """Return what SQLite says of the whole file: ok, or the first thing that is wrong in it, indexes included."""
    return str(connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar())


def migrations(connection: Connection) -> Config:
    """Return Alembic's configuration for the migrations of this package, on `connection`."""
    config = Config()
    # Alembic reads the value as a template in which % begins a placeholder.
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _make_folder(url: URL) -> None:
    file = sqlite_file(url)
    if file is None:
        return
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        # The folder may be older, and open to other accounts. SQLite gives its further files the same rights.
        if not file.exists():
            file.touch(mode=0o600)
    except OSError as error:
        message = f"The data folder {file.parent} cannot be made or written: {error.strerror}. "
        raise Problem("storage-unavailable", message + "Choose another with --data-dir.") from error
    with suppress(OSError):
        file.chmod(0o600)


def _migrate(engine: Engine) -> None:
    """Bring the tables up to date, all or nothing; of several servers that begin at once one does it."""
    with writing(engine) as connection:
        if is_postgresql(engine.url):
            postgresql.wait_to_migrate(connection)
        # Another one may have done it meanwhile, and may know more than this version.
        if _known_revision(connection) != newest_revision():
            command.upgrade(migrations(connection), "head")


def options_for(url: URL) -> dict[str, Any]:
    """Return what an engine for a database is made with."""
    return postgresql.engine_options(url) if is_postgresql(url) else {}


def _make_engine(url: URL) -> Engine:
    engine = create_engine(url, pool_pre_ping=True, **options_for(url))
    if url.get_backend_name() == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        _follow_file(engine)
    return engine


def _follow_file(engine: Engine) -> None:
    """Use the file that has the database's name: in one that was deleted, takes would be kept for nobody."""
    file = sqlite_file(engine.url)
    if file is None:
        return

    def remember(_connection: sqlite3.Connection, record: ConnectionPoolEntry) -> None:
        record.info["file"] = _identity(file)

    def check(_connection: sqlite3.Connection, record: ConnectionPoolEntry, _proxy: object) -> None:
        if record.info["file"] != _identity(file):
            log.warning("the database %s was deleted or replaced; what is there now is used, or a new one", file)
            open_database(engine.url).dispose()
            raise DisconnectionError("the file is another one")

    event.listen(engine, "connect", remember)
    event.listen(engine, "checkout", check)


def _identity(file: Path) -> tuple[int, int] | None:
    with suppress(OSError):
        found = file.stat()
        return found.st_dev, found.st_ino
    return None


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Begin a transaction that may read first and then write; `engine.begin()` is for those that write at first.

    In SQLite, who only reads at first is refused as a writer where somebody else wrote meanwhile; who says so, waits.
    """
    with engine.connect().execution_options(**{_WRITES: True}) as connection, connection.begin():
        yield connection


def _begin_sqlite(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get(_WRITES) else "BEGIN")


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    """Readers do not wait for a writer (WAL), writers wait for each other, references hold."""
    # Python's driver begins no transaction before CREATE TABLE, so a migration that
    # failed half way would stay half done. We begin transactions ourselves.
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA foreign_keys = ON")
    # What is replaced leaves nothing behind where that costs nothing; what is deleted for good: erasing.py.
    connection.execute("PRAGMA secure_delete = FAST")
