"""What is kept of jobs, and where: in this process, or in a Redis that several servers share.

huey's storages are both; what goes into them is JSON, never pickle, so that nobody who can write there runs code here.
Everything goes by itself after a while. Nothing is ever half there: a result is put at once, then its job says "done".
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from typing import Any, Literal, cast
from uuid import UUID

from huey.constants import EmptyData
from huey.exceptions import ConfigurationError
from huey.storage import BaseStorage, MemoryStorage, RedisExpireStorage

from creatable.problems import Problem

KEEP_SECONDS = 15 * 60
"""So long a job and its result are kept after the last that happened to it."""
LOST_AFTER_SECONDS = 120
"""A running job of which nothing was heard for so long was that of a server that is gone."""
SILENT_SECONDS = 5.0
"""After so long without a word a Redis is given up; it waits for a job for one second at a time."""
MAX_JOBS = 12
"""Most jobs that are known at once, whatever became of them."""
_INDEX = "index"

State = Literal["waiting", "running", "done", "failed"]


@dataclass(frozen=True)
class JobRecord:
    """One job. changed_at: seconds since 1970. what: its wish, as JSON.

    secret_hash: in hexadecimal, of who asked; opens: the same of the secrets that came along for what is in it.
    """

    id: str
    what: str
    secret_hash: str | None
    changed_at: float
    state: State = "waiting"
    progress: float = 0.0
    code: str | None = None
    message: str | None = None
    file_name: str | None = None
    extension: str = "zip"
    bytes: int | None = None
    opens: Sequence[str] = ()


def storage_at(redis_url: str | None) -> BaseStorage:
    """Return where jobs are kept; raises Problem (settings-invalid) where the address is none."""
    if not redis_url:
        return MemoryStorage("creatable")
    try:
        from redis import ConnectionPool

        pool = ConnectionPool.from_url(redis_url, socket_timeout=SILENT_SECONDS, socket_connect_timeout=SILENT_SECONDS)
        return RedisExpireStorage("creatable", expire_time=KEEP_SECONDS, connection_pool=pool, notify_result=False)
    except (ConfigurationError, ImportError, ValueError) as error:
        message = "CREATABLE_REDIS_URL cannot be used: it must look like redis://host:6379/0, with redis installed"
        raise Problem("settings-invalid", message) from error


@contextmanager
def store_explained(redis_url: str | None) -> Iterator[None]:
    """Turn what a Redis that cannot be reached raises into Problem: storage-unavailable."""
    if not redis_url:
        yield
        return
    from redis.exceptions import RedisError

    try:
        yield
    except RedisError as error:
        raise Problem("storage-unavailable", "The Redis server that keeps jobs cannot be reached just now.") from error


class JobRecords:
    """Keeps, finds and drops jobs; made for one storage."""

    def __init__(self, storage: BaseStorage) -> None:
        self._storage = storage
        self._turn = threading.RLock()

    def add(self, record: JobRecord) -> None:
        """Keep a new job, and let it wait for its turn; the oldest that is over gives way.

        Raises Problem (jobs-full) where too many are not over.
        """
        with self._turn:
            known = self._known()
            over = [each for each in known if each.state in ("done", "failed")]
            while len(known) >= MAX_JOBS and over:
                oldest = min(over, key=lambda each: each.changed_at)
                over.remove(oldest)
                known.remove(oldest)
                self._erase(oldest.id)
            if len(known) >= MAX_JOBS:
                raise Problem("jobs-full", f"{MAX_JOBS} jobs wait or run already: try again in a minute")
            self.put(record)
            self._put(_INDEX, [*(each.id for each in known), record.id])
            self._storage.enqueue(record.id.encode())

    def next(self) -> JobRecord | None:
        """Take the job whose turn it is from the queue, if there is one."""
        found = self._storage.dequeue()
        if not found:
            return None
        record = self.find(UUID(found.decode()))
        if record is None:
            self.forget(found.decode())
        return record

    def find(self, wanted: UUID) -> JobRecord | None:
        """Return a job as it is; one whose server is gone has failed."""
        values = self._read(f"job:{wanted}")
        record = JobRecord(**values) if values else None
        age = time.time() - record.changed_at if record else 0
        if record is None or self.is_cancelled(record) or age > KEEP_SECONDS:
            return None
        if record.state == "running" and age > LOST_AFTER_SECONDS:
            record = replace(record, state="failed", code="job-lost", message="its server ended before it was done")
            self.put(record)
        return record

    def put(self, record: JobRecord) -> None:
        """Write a job down anew."""
        self._put(f"job:{record.id}", asdict(record))

    def finish(self, record: JobRecord, content: bytes) -> None:
        """Keep the result, and then say that it is there; nothing where the job was cancelled meanwhile."""
        self._storage.put_data(f"result:{record.id}", content, is_result=True)
        self.put(record)
        if self.is_cancelled(record):
            self.forget(record.id)

    def result(self, record: JobRecord) -> bytes | None:
        """Return what came of a job, as long as it is kept."""
        found = self._storage.peek_data(f"result:{record.id}")
        return None if found is EmptyData else bytes(found)

    def cancel(self, record: JobRecord) -> None:
        """Drop a job and what came of it; who works at it finds out with the next step."""
        if record.state in ("waiting", "running"):
            self._put(f"cancel:{record.id}", True)
        self._erase(record.id)

    def forget(self, job_id: str) -> None:
        """Drop whatever is left of a job at which nobody works."""
        self._erase(job_id)
        self._storage.delete_data(f"cancel:{job_id}")

    def is_cancelled(self, record: JobRecord) -> bool:
        """Whether somebody does not want it any more."""
        return bool(self._read(f"cancel:{record.id}"))

    def drop_old(self) -> None:
        """Drop what was kept long enough: Redis does so by itself, this process does not."""
        with self._turn:
            self._put(_INDEX, [each.id for each in self._known()])

    def close(self) -> None:
        """Let go of connections."""
        self._storage.close()

    def _known(self) -> list[JobRecord]:
        ids = cast("list[str]", self._read(_INDEX) or [])
        found = [(each, self.find(UUID(each))) for each in ids]
        for each, record in found:
            if record is None:
                self._erase(each)
        return [record for _, record in found if record]

    def _erase(self, job_id: str) -> None:
        for kind in ("job", "result"):
            self._storage.delete_data(f"{kind}:{job_id}")

    def _put(self, key: str, value: Any) -> None:
        self._storage.put_data(key, json.dumps(value).encode(), is_result=True)

    def _read(self, key: str) -> Any:
        found = self._storage.peek_data(key)
        return None if found is EmptyData else json.loads(bytes(found))
