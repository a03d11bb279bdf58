"""Room for deleting on a full disk: SQLite writes down what it is about to change, even where that makes room."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from creatable.storage.addresses import sqlite_file
from creatable.storage.failures import storage_problem

BYTES = 2**20
"""As much as the deletion of a long take writes down."""

T = TypeVar("T")
log = logging.getLogger("creatable")


def reserve_file(database: Path) -> Path:
    """Return where the room is kept: a file beside the database that holds nothing."""
    return database.with_name(f"{database.name}-reserve")


def keep_reserve(database: Path) -> None:
    """Make the file if it is not there. On a disk that is full already there is none."""
    file = reserve_file(database)
    if file.exists():
        return
    try:
        # Written, not only made long: a file of holes takes no room.
        file.touch(mode=0o600)
        file.write_bytes(bytes(BYTES))
    except OSError:
        with suppress(OSError):
            file.unlink()


def making_room(engine: Engine, work: Callable[[], T]) -> T:
    """Return what `work` does; on a full disk let go of the reserve, and do it once more.

    A database server has a disk of its own, and no reserve here.
    """
    database = sqlite_file(engine.url)
    if database is None:
        return work()
    file = reserve_file(database)
    try:
        return work()
    except DBAPIError as error:
        if storage_problem(error).code != "storage-full" or not file.exists():
            raise
        log.warning("the disk is full: %s makes room for a deletion", file)
        with suppress(OSError):
            file.unlink()
        try:
            return work()
        finally:
            keep_reserve(database)
