"""Save what can be read of a damaged SQLite database into a new one. The damaged files are kept, all three together.

A database in WAL mode is up to three files: what was written last may be in the one that ends in -wal, and a copy of
the first without it, or beside another's, is a damaged database.
"""

from __future__ import annotations

import sqlite3
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from creatable.config import Settings, sqlite_url
from creatable.documents import DocumentKind
from creatable.gesture_sets import GESTURE_SET
from creatable.problems import Problem
from creatable.profiles import PROFILE
from creatable.sessions import PLAY_SESSION
from creatable.storage.addresses import sqlite_file
from creatable.storage.database import open_database
from creatable.storage.takes import take_columns
from creatable.takes import TAKE, Take

ENDINGS = ("", "-wal", "-shm")
TABLES: dict[str, DocumentKind | None] = {  # type: ignore[type-arg]
    "takes": TAKE, "gesture_sets": GESTURE_SET, "profiles": None, "profile_versions": PROFILE,
    "play_sessions": PLAY_SESSION, "rights": None, "audit": None, "pin": None,
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
    """Make a new database of what can be read, and put it in the damaged one's place, which moves into a folder.

    Raises Problem where there is no database file, or where the new one cannot be written: nothing is changed then.
    """
    file = sqlite_file(settings.database_url)
    if file is None or not file.exists():
        raise Problem("storage-unavailable", "There is no database file to repair.")
    with _written(file.parent), tempfile.TemporaryDirectory(prefix="repair-", dir=file.parent) as beside:
        made = Path(beside) / file.name
        saved, lost = _fill(made, file)
        folder = _set_aside(file)
        made.replace(file)
    return Salvage(folder, saved, lost)


@contextmanager
def _written(place: Path) -> Iterator[None]:
    """Say it in a sentence where the new database cannot be written."""
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        message = f"The new database cannot be written in {place}: {error}. Nothing was changed. "
        raise Problem("storage-unavailable", message + "Free some space there and try again.") from error


def _fill(made: Path, damaged: Path) -> tuple[dict[str, int], dict[str, int]]:
    """Write what can be read into a database of this version; return how many rows of each table were, and were not."""
    open_database(sqlite_url(made.parent)).dispose()
    saved, lost = {}, {}
    # Read only: the last to close a database would write what is in its -wal into it, and they are kept as they are.
    reading = sqlite3.connect(f"{damaged.absolute().as_uri()}?mode=ro", uri=True)
    with closing(reading) as old, closing(sqlite3.connect(made)) as new:
        for table, kind in TABLES.items():
            rows, unreadable = _rows(old, table)
            good = [made_good for row in rows if (made_good := _mended(row, kind))]
            saved[table] = sum(_insert(new, table, row) for row in good)
            lost[table] = unreadable + len(rows) - saved[table]
        new.execute(_DATES_OF_PROFILES)
        _name_takes(new)
        new.commit()
        # All into the one file, which moves alone.
        new.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return saved, lost


def _name_takes(new: sqlite3.Connection) -> None:
    """Write which takes each session names, as its document says."""
    for hex_id, document in new.execute("SELECT id, document FROM play_sessions").fetchall():
        takes = PLAY_SESSION.parse(zlib.decompress(document)).takes
        new.executemany("INSERT INTO session_takes VALUES (?, ?)", [(hex_id, take.id.hex) for take in takes])


def _set_aside(file: Path) -> Path:
    folder = file.with_name(f"damaged-{datetime.now(UTC):%Y%m%dT%H%M%S%f}")
    folder.mkdir(mode=0o700)
    for ending in ENDINGS:
        with suppress(FileNotFoundError):
            file.with_name(file.name + ending).rename(folder / (file.name + ending))
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


_DATES_OF_PROFILES = """
UPDATE profiles SET changed_at = (SELECT version.changed_at FROM profile_versions AS version
    WHERE version.profile_id = profiles.id AND version.version = profiles.version)
WHERE changed_at NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] *'
"""
"""A player's date that is none is that of the version in use."""


def _mended(row: dict[str, object], kind: DocumentKind | None) -> dict[str, object] | None:  # type: ignore[type-arg]
    """Return a row as its document says it, whatever else stands in it; None where that cannot be read."""
    if kind is None:
        return row
    try:
        document = kind.parse(zlib.decompress(row["document"]), max_values=2**31)  # type: ignore[arg-type]
    except (Problem, TypeError, zlib.error):
        return None
    if kind is PROFILE:
        return row
    return row | {"id": document.id.hex} | (_listed(document) if kind is TAKE else {})


def _listed(take: Take) -> dict[str, object]:
    """Return what the table knows of a take, as SQLite keeps it."""
    columns = take_columns(take)
    return columns | {"started_at": columns["started_at"].isoformat(" ", "microseconds")}


def _insert(new: sqlite3.Connection, table: str, row: dict[str, object]) -> bool:
    names, places = ", ".join(row), ", ".join("?" * len(row))
    try:
        new.execute(f"INSERT INTO {table} ({names}) VALUES ({places})", tuple(row.values()))
    except sqlite3.DatabaseError as error:
        # A row that does not fit is lost; a disk that is full is not the row's fault.
        if isinstance(error, sqlite3.OperationalError) and error.sqlite_errorcode != sqlite3.SQLITE_ERROR:
            raise
        return False
    return True
