"""A copy of the database in one file, and back, while the server runs: SQLite's own backup, whole or not at all.

A copy of the files alone would not do: what was written last may be in the one that ends in -wal. A database server
has tools of its own for that; what one computer has kept can be put into an empty one.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import URL, Connection, Table, insert, select

from creatable.config import Settings
from creatable.problems import Problem
from creatable.storage.addresses import sqlite_file
from creatable.storage.database import open_database, refuse_newer
from creatable.storage.failures import failures_explained
from creatable.storage.models import Base

BUSY_SECONDS = 30.0
"""So long others may be writing."""
ROWS_AT_ONCE = 20
"""A long take has some megabytes."""


def back_up(url: URL, target: Path) -> int:
    """Write the database to `target`, as it is at one moment, and return the copy's size in bytes. Raises Problem."""
    file = _file_of(url)
    if not file.exists():
        raise Problem("storage-unavailable", f"There is no database at {file} yet, so there is nothing to back up.")
    if target.exists() and target.samefile(file):
        raise Problem("storage-unavailable", f"{target} is the database itself. Name another file.")
    try:
        handle, beside = tempfile.mkstemp(prefix=f".{target.name[:40]}.", dir=target.parent)
        os.close(handle)
    except OSError as error:
        raise _unwritten(target, error) from error
    try:
        _copy(file, Path(beside))
        size = os.stat(beside).st_size
        os.replace(beside, target)
    except (OSError, sqlite3.Error) as error:
        raise _unwritten(target, error) from error
    finally:
        with suppress(OSError):
            os.unlink(beside)
    return size


def restore_backup(settings: Settings, source: Path) -> Path | None:
    """Put a backup in the place of all that is kept, and return where what was there before is now.

    None where that was nothing: a database server's must be empty. Who is connected sees either what was there or
    what is there now. Raises Problem, and changes nothing then.
    """
    url = settings.database_url
    file = sqlite_file(url)
    _check(source)
    if file is None:
        _fill(url, source)
        return None
    open_database(url).dispose()
    earlier = file.with_name(f"before-restore-{datetime.now(UTC):%Y%m%dT%H%M%S%f}.sqlite3")
    back_up(url, earlier)
    try:
        with closing(_reader(source)) as copy, closing(sqlite3.connect(file, timeout=BUSY_SECONDS)) as database:
            # All pages in one step are one transaction.
            copy.backup(database, pages=-1)
    except sqlite3.Error as error:
        raise Problem("storage-unavailable", f"The backup cannot be put back: {error}. Nothing was changed.") from error
    # A backup of an earlier version gets this version's tables.
    open_database(url).dispose()
    return earlier


def _fill(url: URL, source: Path) -> None:
    """Put what a backup has into the tables of a server, all or nothing."""
    with tempfile.TemporaryDirectory() as folder:
        # A backup of an earlier version gets this version's tables, and stays as it is.
        copy = Path(folder) / "copy.sqlite3"
        shutil.copyfile(source, copy)
        backup, server = (open_database(each) for each in (URL.create("sqlite", database=str(copy)), url))
        try:
            with failures_explained(), backup.connect() as there, server.begin() as here:
                for table in Base.metadata.sorted_tables:
                    _pour(table, there, here)
        finally:
            backup.dispose()
            server.dispose()


def _pour(table: Table, there: Connection, here: Connection) -> None:
    # Until this ends nobody else writes: what comes meanwhile finds all of it.
    here.exec_driver_sql(f"LOCK TABLE {table.name} IN SHARE ROW EXCLUSIVE MODE")
    if here.execute(select(table).limit(1)).first() is not None:
        message = "Something is kept in this database already. A backup is put into an empty one."
        raise Problem("storage-unavailable", message)
    rows = there.execution_options(yield_per=ROWS_AT_ONCE).execute(select(table))
    for some in rows.mappings().partitions():
        here.execute(insert(table), [dict(row) for row in some])


def _copy(file: Path, target: Path) -> None:
    with closing(_reader(file)) as database, closing(sqlite3.connect(target)) as copy:
        database.backup(copy, pages=-1)
        # One file, without another beside it that would have to come along.
        copy.execute("PRAGMA journal_mode = DELETE")
    with target.open("rb+") as written:
        os.fsync(written.fileno())


def _check(source: Path) -> None:
    """Raise Problem where a file is no backup that this version can read."""
    try:
        with closing(_reader(source)) as copy:
            whole = copy.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
            tables = {name for (name,) in copy.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    except sqlite3.Error as error:
        raise Problem("database-damaged", f"{source} is no backup, or cannot be read: {error}.") from error
    if not whole or not {"takes", "alembic_version"} <= tables:
        raise Problem("database-damaged", f"{source} is damaged, or is no backup of Creatable.")
    refuse_newer(URL.create("sqlite", database=str(source)))


def _reader(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, timeout=BUSY_SECONDS)


def _file_of(url: URL) -> Path:
    file = sqlite_file(url)
    if file is None:
        message = "What is kept is in a database server: back it up with its own tools, such as pg_dump."
        raise Problem("storage-unavailable", message)
    return file


def _unwritten(target: Path, error: OSError | sqlite3.Error) -> Problem:
    why = error.strerror if isinstance(error, OSError) else error
    return Problem("storage-unavailable", f"{target} cannot be written: {why}.")
