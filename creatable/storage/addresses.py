"""Which database an address names."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import URL


def sqlite_file(url: URL) -> Path | None:
    """Return the file of a SQLite database; None where the database is elsewhere or in memory."""
    on_disk = url.get_backend_name() == "sqlite" and url.database not in (None, "", ":memory:")
    return Path(str(url.database)) if on_disk else None


def is_postgresql(url: URL) -> bool:
    """Tell whether a database is a PostgreSQL server's."""
    return url.get_backend_name() == "postgresql"
