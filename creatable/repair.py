"""Save what can be read of a damaged SQLite database into a new one. The damaged files are kept, all three together.

A database in WAL mode is up to three files: what was written last may be in the one that ends in -wal, and a copy of
the first without it, or beside another's, is a damaged database.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from creatable.config import Settings
from creatable.documents import DocumentKind
from creatable.gesture_sets import GESTURE_SET
from creatable.problems import Problem
from creatable.profiles import PROFILE
from creatable.storage.database import open_database, sqlite_file
from creatable.takes import TAKE

ENDINGS = ("", "-wal", "-shm")
TABLES: dict[str, DocumentKind | None] = {  # type: ignore[type-arg]
    "takes": TAKE, "gesture_sets": GESTURE_SET, "profiles": None, "profile_versions": PROFILE,
    "rights": None,
}
"""What each table's documents are; those that others refer to come first."""


@dataclass(frozen=True)
class Salvage:
    """What became of a damaged database.

    kept_in: where its files are now. saved, lost: rows of each table.
    """

    kept_in: Path
    saved: dict[str, int]
    lost: dict[str, int]

    def lines(self) -> Iterator[str]:
        """Say it in plain words."""
        for table in TABLES:
            words = table.replace("_", " ")
            yield f"saved    {self.saved[table]} {words}, {self.lost[table]} could not be read."
        yield f"kept     The damaged files are in {self.kept_in}."


def repair(settings: Settings) -> Salvage:
    """Move the damaged database's files into a folder beside it, and make a new database of what can be read.

    Raises Problem where there is no database file, or where the new one cannot be written.
    """
    file = sqlite_file(settings.database_url)
    if file is None or not file.exists():
        raise Problem("storage-unavailable", "There is no database file to repair.")
    folder = _set_aside(file)
    engine = open_database(settings.database_url)
    engine.dispose()
    saved, lost = {}, {}
    with closing(sqlite3.connect(folder / file.name)) as old, closing(sqlite3.connect(file)) as new:
        for table, kind in TABLES.items():
            rows, unreadable = _rows(old, table)
            good = [row for row in rows if _is_whole(row, kind)]
            saved[table] = sum(_insert(new, table, row) for row in good)
            lost[table] = unreadable + len(rows) - saved[table]
        new.commit()
    return Salvage(folder, saved, lost)


def _set_aside(file: Path) -> Path:
    folder = file.with_name(f"damaged-{datetime.now(UTC):%Y%m%dT%H%M%S%f}")
    try:
        folder.mkdir(mode=0o700)
        for ending in ENDINGS:
            with suppress(FileNotFoundError):
                file.with_name(file.name + ending).rename(folder / (file.name + ending))
    except OSError as error:
        raise Problem("storage-unavailable", f"{file} cannot be moved: {error.strerror}.") from error
    return folder


def _rows(old: sqlite3.Connection, table: str) -> tuple[list[dict[str, object]], int]:
    """Return the rows that can be read, and the number of those that are known of and cannot."""
    old.row_factory = sqlite3.Row
    numbers: set[int] = set()
    # From both ends: a damaged page in the middle ends a walk.
    for order in ("ASC", "DESC"):
        with suppress(sqlite3.DatabaseError):
            numbers.update(row[0] for row in old.execute(f"SELECT rowid FROM {table} ORDER BY rowid {order}"))
    found: list[dict[str, object]] = []
    for number in sorted(numbers):
        with suppress(sqlite3.DatabaseError):
            found += map(dict, old.execute(f"SELECT * FROM {table} WHERE rowid = ?", (number,)))
    return found, len(numbers) - len(found)


def _is_whole(row: dict[str, object], kind: DocumentKind | None) -> bool:  # type: ignore[type-arg]
    if kind is None:
        return True
    try:
        kind.parse(zlib.decompress(row["document"]), max_values=2**31)  # type: ignore[arg-type]
    except (Problem, TypeError, zlib.error):
        return False
    return True


def _insert(new: sqlite3.Connection, table: str, row: dict[str, object]) -> bool:
    names, places = ", ".join(row), ", ".join("?" * len(row))
    try:
        new.execute(f"INSERT INTO {table} ({names}) VALUES ({places})", tuple(row.values()))
    except sqlite3.DatabaseError:
        return False
    return True
