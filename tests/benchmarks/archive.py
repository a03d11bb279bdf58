"""The overview of a whole archive with ten thousand and with a million takes: seconds, and the most memory it needs.

Each is made as `creatable report --all` makes it, in a process of its own, so that its memory is its alone: the largest
resident set less what the same process had before it asked the database (Linux says both). Twelve takes belong to a
session; there are as many players as a district has.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice
from typing import Any
from uuid import UUID

from sqlalchemy import URL, Engine, insert

from creatable.config import sqlite_url
from creatable.sessions import PLAY_SESSION
from creatable.storage.database import open_database
from creatable.storage.documents import packed
from creatable.storage.models import PlaySessionRow, SessionTakeRow, TakeRow
from creatable.storage.sessions import PlaySessionRepository
from creatable.storage.takes import take_columns
from tests import postgresql
from tests.benchmarks.figures import Figure
from tests.benchmarks.harness import Bench
from tests.python.documents import make_take, many_notes, session_document

SIZES = (10_000, 1_000_000)
ON_POSTGRESQL = (10_000, 100_000)
NOTES = 60
IN_SESSION = 12
PLAYERS = 400
YEARS = 5
AT_ONCE = 12_000
ROUNDS = 3

ASK = """
import json, sys, time
from pathlib import Path
from sqlalchemy import make_url
from creatable.storage.archive import Opened, add_up
from creatable.storage.database import open_database
engine = open_database(make_url(sys.argv[1]))
def memory(name):
    lines = Path("/proc/self/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith(name)).split()[1]) / 1024
before, times = memory("VmRSS"), []
for _ in range(int(sys.argv[2])):
    began = time.perf_counter()
    found = add_up(engine, "month", Opened(whatever=True))
    times.append(time.perf_counter() - began)
notes = sum(each.notes for each in found.periods)
print(json.dumps({"seconds": times, "memory": memory("VmHWM") - before, "notes": notes, "players": len(found.players)}))
"""


def measure(bench: Bench) -> list[Figure]:
    postgresql.prepare()
    try:
        asked = [("SQLite", size, sqlite_url(bench.folder / f"archive-{size}")) for size in SIZES]
        asked += [("PostgreSQL", size, on_postgresql(size)) for size in ON_POSTGRESQL]
        return [figure for database, size, url in asked for figure in figures(database, size, url)]
    finally:
        postgresql.end()


def on_postgresql(size: int) -> URL:
    server = postgresql.Server.of_this_run()
    server.ensure_running()
    server.execute(f"CREATE DATABASE archive_{size}")
    return server.url(f"archive_{size}")


def figures(database: str, size: int, url: URL) -> Iterator[Figure]:
    engine = open_database(url)
    fill(engine, size)
    engine.dispose()
    words = [sys.executable, "-c", ASK, url.render_as_string(hide_password=False), str(ROUNDS)]
    told = json.loads(subprocess.run(words, check=True, capture_output=True, text=True).stdout)
    assert (told["notes"], told["players"]) == (size * NOTES, PLAYERS), told
    name = f"overview by month: {database}, {size} takes"
    first, *again = told["seconds"]
    yield Figure(f"{name}, first", first, "s")
    yield Figure(f"{name}, again", min(again), "s")
    yield Figure(f"{name}, memory", told["memory"], "MiB")


def fill(engine: Engine, size: int) -> None:
    """Keep so many takes over some years, in sessions of so many players."""
    take = make_take(many_notes(NOTES), durationSeconds=30)
    take_row = {**take_columns(take), "document": packed(take)}
    session = PLAY_SESSION.parse(json.dumps(session_document(takes=[])).encode())
    session_row = {**PlaySessionRepository(engine).columns(session), "document": packed(session), "profile_id": None}
    began, step = datetime(2021, 1, 1), timedelta(days=365 * YEARS) / size
    numbers = iter(range(size))
    while some := list(islice(numbers, AT_ONCE)):
        at = {number: began + number * step for number in some}
        firsts = [number for number in some if number % IN_SESSION == 0]
        sessions = [{**session_row, "id": UUID(int=2**64 + number), "player": f"P-{number // IN_SESSION % PLAYERS:03}",
                     "started_at": at[number], "take_count": IN_SESSION} for number in firsts]
        takes = [{**take_row, "id": UUID(int=number), "started_at": at[number]} for number in some]
        links = [{"session_id": UUID(int=2**64 + number - number % IN_SESSION), "take_id": UUID(int=number)}
                 for number in some]
        rows: tuple[tuple[Any, list[dict[str, Any]]], ...] = (
            (TakeRow, takes), (PlaySessionRow, sessions), (SessionTakeRow, links))
        with engine.begin() as connection:
            for table, values in rows:
                connection.execute(insert(table), values)
