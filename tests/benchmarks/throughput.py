"""What a server does with few, with many and with very many takes, on SQLite and on PostgreSQL.

Upload, list, export, report. Six servers, each a process of its own, are asked by turns over HTTP, so that what
disturbs one disturbs all; then each by itself, by four at once. The PostgreSQL server is the tests' own, which does not
wait for the disk: what a write costs there is less than in earnest.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

from sqlalchemy import URL

from creatable.config import sqlite_url
from tests import postgresql
from tests.benchmarks.figures import Figure, median, spread
from tests.benchmarks.filled import NOTES, fill, id_of, secret_of
from tests.benchmarks.harness import Bench
from tests.python.documents import SESSION_ID, many_notes, session_document, take_document
from tests.python.serving import Serving

SIZES = (10, 10_000, 1_000_000)
DATABASES = ("SQLite", "PostgreSQL")
ROUNDS, WARM_UP = 20, 1
AT_ONCE, EACH = 4, 10
IN_SESSION = 5
Which = tuple[str, int]


class Asked:
    """A server with so many takes, as one player's page asks it, and one session of the first of them."""

    def __init__(self, serving: Serving) -> None:
        self.serving = serving
        self._place = urlsplit(serving.address)
        self._events = many_notes(NOTES)
        self._first = id_of("take", 0)
        self.reconnect()

    def keep_session(self) -> None:
        """Keep the session that reports are of."""
        started = [{"id": str(id_of("take", number)), "startedAt": "2026-05-01T10:10:00+02:00"}
                   for number in range(IN_SESSION)]
        self.ask("PUT", f"/api/v1/sessions/{SESSION_ID}", session_document(takes=started))

    def reconnect(self) -> None:
        """Begin a new connection: the server ends one that has been idle for 20 seconds."""
        self._connection = HTTPConnection(str(self._place.hostname), self._place.port)

    def ask(self, method: str, path: str, document: object = None) -> None:
        body = None if document is None else json.dumps(document)
        headers = {"Content-Type": "application/json", "Creatable-Secret": secret_of(0)}
        self._connection.request(method, path, body, headers)
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

    def list_sessions(self) -> None:
        """Those of one player among all the others'."""
        self.ask("GET", "/api/v1/sessions?limit=50")

    def export(self) -> None:
        self.ask("GET", f"/api/v1/takes/{self._first}/export/midi")

    def score(self) -> None:
        self.ask("GET", f"/api/v1/takes/{self._first}/export/musicxml")

    def report(self) -> None:
        self.ask("GET", f"/api/v1/reports/sessions/{SESSION_ID}/html")

    def megabytes(self) -> float:
        """Return how much memory the server has."""
        lines = Path(f"/proc/{self.serving.process.pid}/status").read_text().splitlines()
        return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) / 1024


WORK: dict[str, Callable[[Asked], None]] = {
    "upload and delete": Asked.upload, "list, newest 50": Asked.list, "list, from the 9951st": Asked.list_last,
    "sessions of one of 400": Asked.list_sessions, "export MIDI": Asked.export, "export MusicXML": Asked.score,
    f"report of {IN_SESSION} takes": Asked.report,
}
TOGETHER = [name for name in WORK if name not in {"list, from the 9951st", "export MusicXML"}]


def measure(bench: Bench) -> list[Figure]:
    postgresql.prepare()
    try:
        with ExitStack() as stack:
            asked = {which: stack.enter_context(begun(bench, *which)) for which in all_of_them()}
            before = {which: each.megabytes() for which, each in asked.items()}
            times = {name: in_turn(work, asked) for name, work in WORK.items()}
            rates = {name: {which: at_once(WORK[name], each) for which, each in asked.items()} for name in TOGETHER}
            found = [figure for name, samples in times.items() for figure in figures(name, samples)]
            found += [Figure(f"{name}: {database}, {size} takes, {AT_ONCE} at once", rate, "a second")
                      for name, by_which in rates.items() for (database, size), rate in by_which.items()]
            return found + list(memory(asked, before))
    finally:
        postgresql.end()


def all_of_them() -> Iterator[Which]:
    for database in DATABASES:
        for size in SIZES:
            yield database, size


@contextmanager
def begun(bench: Bench, database: str, size: int) -> Iterator[Asked]:
    """Run a server with so many takes."""
    folder = bench.folder / f"throughput-{database}-{size}"
    url = made_url(database, size, bench)
    began = time.perf_counter()
    fill(url, size)
    print(f"{database}: {size} takes in {time.perf_counter() - began:.0f} s", flush=True)
    serving = Serving(folder, CREATABLE_DATABASE_URL=url.render_as_string(hide_password=False)).wait()
    try:
        asked = Asked(serving)
        asked.keep_session()
        for work in WORK.values():
            work(asked)
        yield asked
    finally:
        serving.kill()


def made_url(database: str, size: int, bench: Bench) -> URL:
    if database == "SQLite":
        return sqlite_url(bench.folder / f"throughput-{size}")
    server = postgresql.Server.of_this_run()
    server.ensure_running()
    server.execute(f"CREATE DATABASE with_{size}")
    return server.url(f"with_{size}")


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


def at_once(work: Callable[[Asked], None], asked: Asked) -> float:
    """Return how often a second a server does it for several who ask without a pause."""
    everybody = [Asked(asked.serving) for _ in range(AT_ONCE)]
    began = time.perf_counter()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for done in [pool.submit(lambda each=each: [work(each) for _ in range(EACH)]) for each in everybody]:
            done.result()
    return AT_ONCE * EACH / (time.perf_counter() - began)


def figures(name: str, times: dict[Which, list[float]]) -> Iterator[Figure]:
    for (database, size), found in times.items():
        yield from spread(f"{name}: {database}, {size} takes", found, "ms")
    for database in DATABASES:
        for large in SIZES[1:]:
            ratio = median(times[database, large]) / median(times[database, SIZES[0]])
            yield Figure(f"{name}: {database}, {large} takes beside {SIZES[0]}", ratio, "times")


def memory(asked: dict[Which, Asked], before: dict[Which, float]) -> Iterator[Figure]:
    for (database, size), each in asked.items():
        yield Figure(f"memory of the server: {database}, {size} takes, before", before[database, size], "MiB")
        yield Figure(f"memory of the server: {database}, {size} takes, after", each.megabytes(), "MiB")
