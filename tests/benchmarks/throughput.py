"""What a server does with few and with many takes, on SQLite and on PostgreSQL: upload, list, export, report.

Four servers, each a process of its own, are asked by turns over HTTP, so that what disturbs one disturbs all. The
PostgreSQL server is the tests' own, which does not wait for the disk: what a write costs there is less than in earnest.
"""

from __future__ import annotations

import json
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime, timedelta
from http.client import HTTPConnection
from urllib.parse import urlsplit
from uuid import UUID, uuid4

from sqlalchemy import URL, insert

from creatable.config import sqlite_url
from creatable.storage.database import open_database
from creatable.storage.documents import packed
from creatable.storage.models import TakeRow
from creatable.storage.takes import take_columns
from tests import postgresql
from tests.benchmarks.figures import Figure, median, spread
from tests.benchmarks.harness import Bench
from tests.python.documents import SESSION_ID, make_take, many_notes, session_document, take_document
from tests.python.serving import Serving

SIZES = (10, 10_000)
DATABASES = ("SQLite", "PostgreSQL")
ROUNDS, WARM_UP = 20, 1
NOTES = 60
"""Of a take: half a minute of playing."""
IN_SESSION = 5
Which = tuple[str, int]


class Asked:
    """A server with so many takes, and one session of the first of them."""

    def __init__(self, serving: Serving, takes: list[UUID]) -> None:
        place = urlsplit(serving.address)
        self._connection = HTTPConnection(str(place.hostname), place.port)
        self._events = many_notes(NOTES)
        self._first = takes[0]
        started = [{"id": str(each), "startedAt": "2026-05-01T10:10:00+02:00"} for each in takes[:IN_SESSION]]
        self.ask("PUT", f"/api/v1/sessions/{SESSION_ID}", session_document(takes=started))

    def reconnect(self) -> None:
        """Begin a new connection: the server ends one that has been idle for 20 seconds."""
        self._connection.close()

    def ask(self, method: str, path: str, document: object = None) -> None:
        body = None if document is None else json.dumps(document)
        self._connection.request(method, path, body, {"Content-Type": "application/json"})
        with self._connection.getresponse() as response:
            response.read()
            assert response.status < 300, (method, path, response.status)

    def upload(self) -> None:
        """Keep a new take, and take it away again: there are as many as before."""
        new = str(uuid4())
        self.ask("PUT", f"/api/v1/takes/{new}", take_document(self._events, id=new, durationSeconds=30))
        self.ask("DELETE", f"/api/v1/takes/{new}")

    def list(self) -> None:
        self.ask("GET", "/api/v1/takes?limit=50")

    def list_last(self) -> None:
        self.ask("GET", "/api/v1/takes?limit=50&offset=9950")

    def export(self) -> None:
        self.ask("GET", f"/api/v1/takes/{self._first}/export/midi")

    def score(self) -> None:
        self.ask("GET", f"/api/v1/takes/{self._first}/export/musicxml")

    def report(self) -> None:
        self.ask("GET", f"/api/v1/reports/sessions/{SESSION_ID}/html")


WORK: dict[str, Callable[[Asked], None]] = {
    "upload and delete": Asked.upload, "list, newest 50": Asked.list, "list, from the 9951st": Asked.list_last,
    "export MIDI": Asked.export, "export MusicXML": Asked.score, f"report of {IN_SESSION} takes": Asked.report,
}


def measure(bench: Bench) -> list[Figure]:
    postgresql.prepare()
    try:
        with ExitStack() as stack:
            asked = {which: stack.enter_context(begun(bench, *which)) for which in all_of_them()}
            times = {name: in_turn(work, asked) for name, work in WORK.items()}
    finally:
        postgresql.end()
    return [figure for name, found in times.items() for figure in figures(name, found)]


def all_of_them() -> Iterator[Which]:
    for database in DATABASES:
        for size in SIZES:
            yield database, size


@contextmanager
def begun(bench: Bench, database: str, size: int) -> Iterator[Asked]:
    """Run a server with so many takes."""
    folder = bench.folder / f"throughput-{database}-{size}"
    url = made_url(database, size, bench)
    takes = fill(url, size)
    serving = Serving(folder, CREATABLE_DATABASE_URL=url.render_as_string(hide_password=False)).wait()
    try:
        urllib.request.urlopen(f"{serving.address}healthz").close()
        yield Asked(serving, takes)
    finally:
        serving.kill()


def made_url(database: str, size: int, bench: Bench) -> URL:
    if database == "SQLite":
        return sqlite_url(bench.folder / f"throughput-{size}")
    server = postgresql.Server.of_this_run()
    server.ensure_running()
    server.execute(f"CREATE DATABASE with_{size}")
    return server.url(f"with_{size}")


def fill(url: URL, size: int) -> list[UUID]:
    """Keep so many takes, as if they had been sent one after the other; return their ids."""
    take = make_take(many_notes(NOTES), durationSeconds=30)
    row = {**take_columns(take), "document": packed(take)}
    began = datetime(2026, 1, 1)
    ids = [uuid4() for _ in range(size)]
    engine = open_database(url)
    with engine.begin() as connection:
        connection.execute(insert(TakeRow), [
            {**row, "id": each, "started_at": began + timedelta(minutes=number)} for number, each in enumerate(ids)
        ])
    engine.dispose()
    return ids


def in_turn(work: Callable[[Asked], None], asked: dict[Which, Asked]) -> dict[Which, list[float]]:
    """Return the milliseconds that each server took, once it has warmed up."""
    times: dict[Which, list[float]] = {which: [] for which in asked}
    for each in asked.values():
        each.reconnect()
    for number in range(ROUNDS + WARM_UP):
        for which, each in asked.items():
            began = time.perf_counter()
            work(each)
            if number >= WARM_UP:
                times[which].append((time.perf_counter() - began) * 1000)
    return times


def figures(name: str, times: dict[Which, list[float]]) -> Iterator[Figure]:
    for (database, size), found in times.items():
        yield from spread(f"{name}: {database}, {size} takes", found, "ms")
    small, large = SIZES
    for database in DATABASES:
        ratio = median(times[database, large]) / median(times[database, small])
        yield Figure(f"{name}: {database}, {large} takes beside {small}", ratio, "times")
    ratio = median(times["PostgreSQL", large]) / median(times["SQLite", large])
    yield Figure(f"{name}: PostgreSQL beside SQLite, {large} takes", ratio, "times")
