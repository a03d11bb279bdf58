"""Deleting for good, so that nothing of it stays in the file.

SQLite marks the room of what is deleted as free and leaves in it what was there. Here it is overwritten with zeros as
it goes, and the write-ahead log, which has what was there before, is emptied at once. What a full disk has no room to
overwrite, what was copied when pages were moved about, and what earlier versions left, is gone with `rebuild`, which
writes the whole file anew.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable
from contextlib import closing
from typing import TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from creatable.storage.database import writing
from creatable.storage.failures import storage_problem
from creatable.storage.reserve import making_room

MARKED, CLEAN = 0, 1
"""In the file's user_version: pages that were moved about may still hold a copy of what was in them; or none does."""

T = TypeVar("T")
log = logging.getLogger("creatable")


def erase(engine: Engine, work: Callable[[Connection], T]) -> T:
    """Return what `work` does in one transaction; what it deletes is overwritten, where the disk has room for that."""
    try:
        result = _attempt(engine, work, "ON")
    except DBAPIError as error:
        if storage_problem(error).code != "storage-full":
            raise
        # What is overwritten is written down first, for which there is no room.
        result = making_room(engine, lambda: _attempt(engine, work, "FAST"))
    empty_log(engine)
    return result


def empty_log(engine: Engine) -> None:
    """Let go of what the write-ahead log still has. Where somebody reads just now, the next time does it."""
    _outside_transactions(engine, "PRAGMA wal_checkpoint(TRUNCATE)")


def rebuild(engine: Engine) -> bool:
    """Write the file anew, without what may be left in it, and return whether there was need to."""
    if engine.dialect.name != "sqlite" or _outside_transactions(engine, "PRAGMA user_version") == CLEAN:
        return False
    # First: what is deleted meanwhile marks the file again.
    _outside_transactions(engine, f"PRAGMA user_version = {CLEAN}")
    if _outside_transactions(engine, "VACUUM") is None:
        _outside_transactions(engine, f"PRAGMA user_version = {MARKED}")
        return False
    empty_log(engine)
    return True


def _attempt(engine: Engine, work: Callable[[Connection], T], how: str) -> T:
    with writing(engine) as connection:
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql(f"PRAGMA secure_delete = {how}").close()
            result = work(connection)
            connection.exec_driver_sql(f"PRAGMA user_version = {MARKED}")
            return result
        return work(connection)


def _outside_transactions(engine: Engine, statement: str) -> int | None:
    """Run what SQLite does outside a transaction alone, and return the first number of its answer, 0 without one.

    None: it could not be done now.
    """
    if engine.dialect.name != "sqlite":
        return 0
    try:
        with closing(engine.raw_connection()) as connection:
            row = connection.cursor().execute(statement).fetchone()
    except (SQLAlchemyError, sqlite3.Error) as error:
        log.warning("%s: not now: %s", statement, error)
        return None
    return int(row[0]) if row else 0
