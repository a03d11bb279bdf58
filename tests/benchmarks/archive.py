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

from sqlalchemy import URL

from creatable.config import sqlite_url
from tests import postgresql
from tests.benchmarks.figures import Figure
from tests.benchmarks.filled import NOTES, PLAYERS, fill
from tests.benchmarks.harness import Bench

SIZES = (10_000, 1_000_000)
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
        asked += [("PostgreSQL", size, on_postgresql(size)) for size in SIZES]
        return [figure for database, size, url in asked for figure in figures(database, size, url)]
    finally:
        postgresql.end()


def on_postgresql(size: int) -> URL:
    server = postgresql.Server.of_this_run()
    server.ensure_running()
    server.execute(f"CREATE DATABASE archive_{size}")
    return server.url(f"archive_{size}")


def figures(database: str, size: int, url: URL) -> Iterator[Figure]:
    fill(url, size)
    words = [sys.executable, "-c", ASK, url.render_as_string(hide_password=False), str(ROUNDS)]
    told = json.loads(subprocess.run(words, check=True, capture_output=True, text=True).stdout)
    assert (told["notes"], told["players"]) == (size * NOTES, PLAYERS), told
    name = f"overview by month: {database}, {size} takes"
    first, *again = told["seconds"]
    yield Figure(f"{name}, first", first, "s")
    yield Figure(f"{name}, again", min(again), "s")
    yield Figure(f"{name}, memory", told["memory"], "MiB")
