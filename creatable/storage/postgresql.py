"""What a PostgreSQL server is told and asked, and SQLite is not."""

from __future__ import annotations

from typing import Any

from sqlalchemy import URL, Connection

from creatable.problems import Problem

BUSY_SECONDS = 5
"""So long one waits for a connection, and for who is writing the same document, as with SQLite."""
SILENT_SECONDS = 30
"""After so long without a word a server that has vanished is given up, and with it whoever waits for it."""
_MIGRATING = 0x6372656174_61626C
"""Of the lock that one server has while it brings the tables up to date: "creatabl"."""


def engine_options(url: URL) -> dict[str, Any]:
    """Return what an engine for a PostgreSQL database is made with; what the address says itself stays."""
    named = url.query.get("options", ())
    options = [named] if isinstance(named, str) else list(named)
    waits = {
        "connect_timeout": BUSY_SECONDS,
        "keepalives_idle": SILENT_SECONDS // 3, "keepalives_interval": SILENT_SECONDS // 3, "keepalives_count": 2,
        "tcp_user_timeout": SILENT_SECONDS * 1000,
    }
    return {
        # Whatever the server's default is: who has waited for their turn sees what was written meanwhile.
        "isolation_level": "READ COMMITTED",
        "connect_args": {
            **{name: value for name, value in waits.items() if name not in url.query},
            "options": " ".join([f"-c lock_timeout={BUSY_SECONDS}s", *options]),
        },
    }


def wait_to_migrate(connection: Connection) -> None:
    """Let no other server bring the tables up to date until this transaction ends, however long that takes."""
    connection.exec_driver_sql("SET LOCAL lock_timeout = 0")
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_MIGRATING})")


def refuse_other_encodings(connection: Connection) -> None:
    """Raise Problem (settings-invalid) where a database cannot keep every name."""
    encoding = connection.exec_driver_sql("SHOW server_encoding").scalar()
    if encoding != "UTF8":
        message = f"The database keeps its text as {encoding}, which lacks letters that people write. "
        raise Problem("settings-invalid", message + "Make one with: CREATE DATABASE ... ENCODING 'UTF8'")


def lacking(connection: Connection) -> str | None:
    """Return what keeps a database from being written to, and how to mend it; None where nothing does."""
    if connection.exec_driver_sql("SHOW transaction_read_only").scalar() == "on":
        return "can only be read. Name the server that is written to, not a copy of it."
    may = "SELECT coalesce(has_schema_privilege(current_schema(), 'CREATE'), false)"
    if not connection.exec_driver_sql(may).scalar():
        return "lets this user make no tables. Let its owner say: ALTER DATABASE ... OWNER TO this user."
    return None
