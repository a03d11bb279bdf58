"""What a database driver says, as a Problem that a person can act on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from creatable.problems import Problem

_SQLITE_FULL = 13
_SQLITE_DAMAGED = {11, 26}
"""SQLITE_CORRUPT and SQLITE_NOTADB, https://www.sqlite.org/rescode.html"""
_POSTGRESQL_FULL = "53100"
_POSTGRESQL_DAMAGED = {"XX001", "XX002"}
"""disk_full, data_corrupted and index_corrupted, https://www.postgresql.org/docs/current/errcodes-appendix.html"""

_SENTENCES = {
    "storage-full": "The disk is full, so the takes cannot be saved. Free some space and try again.",
    "storage-unavailable": "The takes cannot be reached just now: the database is locked, read-only or away. "
    "Run `creatable doctor` to find out more.",
    "database-damaged": "The database is damaged or is no database. End Creatable and run `creatable doctor --repair`: "
    "it saves what can be read into a new one, and keeps the damaged files.",
}
_SERVER_DAMAGED = "The database server says that what it keeps is damaged. Its log says more; put its last backup back."


@contextmanager
def failures_explained() -> Iterator[None]:
    """Turn SQLAlchemy's errors into Problem: storage-full, storage-unavailable, database-damaged."""
    try:
        yield
    except SQLAlchemyError as error:
        raise storage_problem(error) from error


def storage_problem(error: SQLAlchemyError) -> Problem:
    """Return the problem that a database error stands for."""
    cause = error.orig if isinstance(error, DBAPIError) else None
    code = _code(cause)
    if code == "database-damaged" and hasattr(cause, "sqlstate"):
        return Problem(code, _SERVER_DAMAGED)
    return Problem(code, _SENTENCES[code])


def damaged() -> Problem:
    """Return the problem of a database that can be opened and makes no sense."""
    return Problem("database-damaged", _SENTENCES["database-damaged"])


def _code(cause: object) -> str:
    sqlite_code = getattr(cause, "sqlite_errorcode", None)
    # The low byte is the kind of error; the rest only says more about it.
    kind = sqlite_code & 0xFF if isinstance(sqlite_code, int) else None
    state = getattr(cause, "sqlstate", None)
    if kind == _SQLITE_FULL or state == _POSTGRESQL_FULL:
        return "storage-full"
    return "database-damaged" if kind in _SQLITE_DAMAGED or state in _POSTGRESQL_DAMAGED else "storage-unavailable"
