"""One thread that does jobs, one after the other: each server process has one."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from threading import Event, Lock, Thread

from creatable.jobs.records import JobRecord, JobRecords
from creatable.problems import Problem

LOOK_EVERY_SECONDS = 1.0
AWAY_SECONDS = 10.0
TELL_EVERY_SECONDS = 0.25
MAX_RESULT_BYTES = 48 * 1024 * 1024
"""Largest result: twelve of them are what memory is kept for."""
log = logging.getLogger("creatable")

Tell = Callable[[float], None]
"""Hears how much is done, 0 to 1; raises Cancelled where nobody wants the rest."""


class Cancelled(Exception):  # noqa: N818 - reads as what it is
    """Nobody wants the job any more."""


@dataclass(frozen=True)
class Result:
    """What came of a job: a file, a ZIP where nothing else is said, and what it is called."""

    content: bytes
    name: str
    at: datetime
    extension: str = "zip"


def too_large() -> Problem:
    """Return the problem that a result is larger than one may be."""
    return Problem("too-large", f"the file would have more than {MAX_RESULT_BYTES // 2**20} MiB: ask for less at once")


Do = Callable[[JobRecord, Tell], Result]


class JobWorker:
    """Does what waits. `do` makes the result of a job; what it raises is what the job says."""

    def __init__(self, records: JobRecords, do: Do) -> None:
        self._records = records
        self._do = do
        self._ended = Event()
        self._wake = Event()
        self._turn = Lock()
        self._thread: Thread | None = None

    def wake(self) -> None:
        """Look at once whether something waits; begin, where that was not done yet."""
        with self._turn:
            if self._thread is None and not self._ended.is_set():
                self._thread = Thread(target=self._work, name="jobs", daemon=True)
                self._thread.start()
        self._wake.set()

    def stop(self) -> None:
        """End: what is being done is given up, and says so as long as anybody can ask."""
        self._ended.set()
        self._wake.set()
        if self._thread:
            self._thread.join()

    def _work(self) -> None:
        while not self._ended.is_set():
            pause = LOOK_EVERY_SECONDS
            try:
                self._records.drop_old()
                record = self._records.next()
                if record:
                    self.run(record)
                    continue
            except Exception as error:  # A store that cannot be reached comes back.
                log.warning("jobs cannot be done now: %s", error)
                pause = AWAY_SECONDS
            self._wake.wait(pause)
            self._wake.clear()

    def run(self, record: JobRecord) -> None:
        """Do one job, and keep what came of it."""
        told = 0.0

        def tell(progress: float) -> None:
            nonlocal told
            if self._ended.is_set():
                raise Problem("job-lost", "the server was ended before it was done")
            now = time.time()
            if progress == 0 or now - told >= TELL_EVERY_SECONDS:
                told = now
                if self._records.is_cancelled(record):
                    raise Cancelled
                self._records.put(replace(record, state="running", progress=round(progress, 3), changed_at=now))

        try:
            tell(0)
            result = self._do(record, tell)
            if len(result.content) > MAX_RESULT_BYTES:
                raise too_large()
        except Cancelled:
            self._records.forget(record.id)
        except Problem as problem:
            self._fail(record, problem.code, problem.message)
        except Exception:
            log.exception("a job failed")
            self._fail(record, "internal", "something went wrong here; the server's log has the cause")
        else:
            done = replace(record, state="done", progress=1.0, changed_at=time.time(), bytes=len(result.content),
                           file_name=result.name, extension=result.extension)
            self._records.finish(done, result.content)

    def _fail(self, record: JobRecord, code: str, message: str) -> None:
        self._records.put(replace(record, state="failed", code=code, message=message, changed_at=time.time()))
        if self._records.is_cancelled(record):
            self._records.forget(record.id)
