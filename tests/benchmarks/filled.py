"""A database that has been played into for years: takes, the sessions that name them, players, and whose each is.

The rows go straight into the tables, by COPY or many at once: to send a million takes to a server would take hours.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import URL, Engine, Table

from creatable.documents import version_of
from creatable.profiles import PROFILE
from creatable.sessions import PLAY_SESSION
from creatable.storage.addresses import sqlite_file
from creatable.storage.database import open_database
from creatable.storage.documents import packed
from creatable.storage.erasing import CLEAN
from creatable.storage.models import (
    Base,
    PlaySessionRow,
    ProfileRow,
    ProfileVersionRow,
    RightRow,
    SessionTakeRow,
    TakeRow,
)
from creatable.storage.rights import hashed
from creatable.storage.sessions import PlaySessionRepository
from creatable.storage.takes import take_columns
from creatable.takes import Take
from tests.python.documents import make_take, many_notes, mark, profile_document, session_document

NOTES = 60
"""Of a take: half a minute of playing."""
IN_SESSION = 12
PLAYERS = 400
"""As many as a district has."""
YEARS = 5
FIRST_DAY = datetime(2021, 1, 1)
DIFFERENT_TAKES = 50
SPREAD = 0x9E3779B97F4A7C15F39CC0605CEDC835
"""Odd, so that each number has an id of its own, and the ids come in no order, as those that browsers make."""

Pour = Callable[[Table, Iterable[dict[str, Any]]], None]


def id_of(kind: str, number: int) -> UUID:
    """Return the id of the so-and-so-manieth take, session or profile."""
    place = ("take", "play-session", "profile").index(kind)
    return UUID(int=(4 * number + place + 1) * SPREAD % 2**128)


def secret_of(player: int) -> str:
    """Return the secret with which everything of a player came."""
    return f"the-secret-of-player-{player:05}"


def fill(url: URL, size: int) -> None:
    """Keep so many takes over some years, in sessions of so many players."""
    engine = open_database(url)
    try:
        (_into_file if sqlite_file(url) else _into_server)(engine, lambda pour: _everything(engine, size, pour))
    finally:
        engine.dispose()


def _everything(engine: Engine, size: int, pour: Pour) -> None:
    sessions = range(-(-size // IN_SESSION))
    players = range(min(PLAYERS, len(sessions)))
    pour(_table(ProfileRow), map(_profile_row, players))
    pour(_table(ProfileVersionRow), map(_profile_version_row, players))
    pour(_table(TakeRow), _take_rows(size))
    pour(_table(PlaySessionRow), _session_rows(engine, size, sessions))
    pour(_table(SessionTakeRow), (
        {"session_id": id_of("play-session", number // IN_SESSION), "take_id": id_of("take", number)}
        for number in range(size)
    ))
    for kind, count, each in (("take", size, IN_SESSION), ("play-session", len(sessions), 1)):
        pour(_table(RightRow), (_right_row(kind, number, number // each % PLAYERS) for number in range(count)))
    pour(_table(RightRow), (_right_row("profile", player, player) for player in players))


def _take_rows(size: int) -> Iterator[dict[str, Any]]:
    made = [(take_columns(take), packed(take)) for take in map(_take, range(DIFFERENT_TAKES))]
    for number in range(size):
        columns, document = made[number % DIFFERENT_TAKES]
        yield {"id": id_of("take", number), **columns, "started_at": _moment(number, size), "document": document}


def _take(number: int) -> Take:
    events = many_notes(NOTES)
    for event in events:
        event["note"] = (event["note"] + number) % 128
    return make_take(events, durationSeconds=30, id=str(id_of("take", number)))


def _session_rows(engine: Engine, size: int, sessions: range) -> Iterator[dict[str, Any]]:
    session = PLAY_SESSION.parse(json.dumps(session_document(takes=[], marks=[mark()])).encode())
    columns = PlaySessionRepository(engine).columns(session)
    document = json.loads(session.to_json())
    for number in sessions:
        takes = range(number * IN_SESSION, min((number + 1) * IN_SESSION, size))
        player, began = number % PLAYERS, _moment(takes[0], size)
        at, until = (f"{each.isoformat()}Z" for each in (began, began + timedelta(minutes=45)))
        document |= {
            "id": str(id_of("play-session", number)),
            "player": {"name": _name_of(player), "profileId": str(id_of("profile", player))},
            "spans": [{"startedAt": at, "endedAt": until}],
            "takes": [{"id": str(id_of("take", take)), "startedAt": at} for take in takes],
        }
        text = json.dumps(document, separators=(",", ":"), ensure_ascii=False).encode()
        yield columns | {
            "id": id_of("play-session", number), "player": _name_of(player), "profile_id": id_of("profile", player),
            "started_at": began, "ended_at": began + timedelta(minutes=45), "take_count": len(takes),
            "version": version_of(text), "document": zlib.compress(text),
        }


def _profile_row(player: int) -> dict[str, Any]:
    return {"id": id_of("profile", player), "nickname": _name_of(player), "colour": "teal", "symbol": "star",
            "changed_at": FIRST_DAY, "version": 1, "last_version": 1}


def _profile_version_row(player: int) -> dict[str, Any]:
    document = profile_document(id=str(id_of("profile", player)), nickname=_name_of(player))
    return {"profile_id": id_of("profile", player), "version": 1, "changed_at": FIRST_DAY, "received_at": FIRST_DAY,
            "document": packed(PROFILE.parse(json.dumps(document).encode()))}


def _right_row(kind: str, number: int, player: int) -> dict[str, Any]:
    return {"kind": kind, "id": id_of(kind, number), "secret_hash": hashed(secret_of(player)), "deleted_at": None}


def _name_of(player: int) -> str:
    return f"P-{player:03}"


def _moment(take: int, size: int) -> datetime:
    return FIRST_DAY + take * (timedelta(days=365 * YEARS) / size)


def _into_file(engine: Engine, work: Callable[[Pour], None]) -> None:
    """Write without a journal: nobody else is there, and nothing is lost that could not be made again."""
    file = sqlite_file(engine.url)
    assert file
    engine.dispose()
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -400000"):
            connection.execute(f"PRAGMA {pragma}")

        def pour(table: Table, rows: Iterable[dict[str, Any]]) -> None:
            names = [column.name for column in table.columns]
            kept = [column.type.dialect_impl(engine.dialect).bind_processor(engine.dialect) or _as_it_is
                    for column in table.columns]
            marks = ", ".join("?" * len(names))
            connection.executemany(f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({marks})", (
                [keep(row[name]) for name, keep in zip(names, kept, strict=True)] for row in rows
            ))

        connection.execute("BEGIN")
        work(pour)
        connection.execute("COMMIT")
        # Nothing was deleted in it: the server needs not write it anew as it begins.
        connection.execute(f"PRAGMA user_version = {CLEAN}")
        connection.execute("PRAGMA journal_mode = WAL")


def _into_server(engine: Engine, work: Callable[[Pour], None]) -> None:
    with engine.begin() as connection, connection.connection.cursor() as cursor:

        def pour(table: Table, rows: Iterable[dict[str, Any]]) -> None:
            names = [column.name for column in table.columns]
            some = ", ".join(names)
            cursor.execute(f"SELECT {some} FROM {table.name} LIMIT 0")
            types = [column[1] for column in cursor.description]
            with cursor.copy(f"COPY {table.name} ({some}) FROM STDIN (FORMAT BINARY)") as copy:  # type: ignore[attr-defined]
                copy.set_types(types)
                for row in rows:
                    copy.write_row([row[name] for name in names])

        work(pour)
    # As the server does by itself a while afterwards.
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("VACUUM ANALYZE")


def _table(row: type[Base]) -> Table:
    table = row.__table__
    assert isinstance(table, Table)
    return table


def _as_it_is(value: Any) -> Any:
    return value
