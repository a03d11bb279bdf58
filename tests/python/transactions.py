"""No transaction reads first and then writes without having said so: SQLite would refuse it where another one wrote."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Engine, event

WRITES = ("INSERT", "UPDATE", "DELETE", "REPLACE")
READS = ("SELECT", "WITH")
found: list[str] = []
"""What did, since the last look."""


def watch() -> None:
    """Look at the transactions of every engine from now on."""
    event.listen(Engine, "begin", _begun)
    event.listen(Engine, "before_cursor_execute", _executed)


def _begun(connection: Connection) -> None:
    connection.info["has_read"] = False
    # Once it writes, or has said that it will, nobody else does.
    connection.info["may_write"] = connection.get_execution_options().get("creatable_writes", False)


def _executed(connection: Connection, _cursor: Any, statement: str, *_rest: Any) -> None:
    if connection.dialect.name != "sqlite" or connection.info.get("may_write", True):
        return
    kind = statement.split(None, 1)[0].upper()
    if kind in WRITES:
        connection.info["may_write"] = True
        if connection.info["has_read"]:
            found.append(statement)
    connection.info["has_read"] |= kind in READS
