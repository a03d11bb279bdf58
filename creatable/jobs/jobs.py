"""Jobs as the rest of the server knows them: wished for, asked about, taken home, cancelled."""

from __future__ import annotations

import hmac
import time
from uuid import UUID, uuid4

from sqlalchemy import Engine

from creatable.config import Settings
from creatable.jobs.kinds import JOB_WISH, JobWish, archive_report, player_zip, refuse_others, takes_zip
from creatable.jobs.records import JobRecord, JobRecords, storage_at, store_explained
from creatable.jobs.worker import JobWorker, Result, Tell
from creatable.problems import Problem
from creatable.storage.rights import hashed
from creatable.storage.takes import TakeRepository


class Jobs:
    """The jobs of one server, or of all that share a Redis."""

    def __init__(self, settings: Settings, engine: Engine, takes: TakeRepository) -> None:
        self._engine = engine
        self._takes = takes
        self._redis_url = settings.redis_url
        self._locales = settings.static_dir / "locales"
        self._records = JobRecords(storage_at(settings.redis_url))
        self._worker = JobWorker(self._records, self._do)

    def begin(self, wish: JobWish, secret: str | None) -> JobRecord:
        """Let a job wait for its turn; raises Problem (jobs-full, secret-..., profile-not-found)."""
        refuse_others(self._engine, wish, secret)
        record = JobRecord(
            id=str(uuid4()), what=wish.model_dump_json(by_alias=True, exclude_none=True, exclude={"secrets"}),
            secret_hash=hashed(secret).hex() if secret else None, changed_at=time.time(),
            opens=[hashed(each).hex() for each in wish.secrets],
        )
        with store_explained(self._redis_url):
            self._records.add(record)
        self._worker.wake()
        return record

    def find(self, wanted: UUID, secret: str | None) -> JobRecord:
        """Return a job as it is; raises Problem (job-not-found, secret-missing, secret-wrong)."""
        with store_explained(self._redis_url):
            record = self._records.find(wanted)
        if record is None:
            raise Problem("job-not-found", f"there is no job {wanted} (any more)")
        if record.secret_hash and secret is None:
            raise Problem("secret-missing", "the job is somebody's: send the Creatable-Secret that it was begun with")
        if record.secret_hash and not hmac.compare_digest(record.secret_hash, hashed(secret or "").hex()):
            raise Problem("secret-wrong", "the job is somebody's; this is another secret")
        return record

    def result(self, record: JobRecord) -> bytes:
        """Return what came of a job; raises Problem (job-unfinished, or what the job failed with)."""
        if record.state == "failed":
            raise Problem(record.code or "internal", record.message or "")
        with store_explained(self._redis_url):
            content = self._records.result(record) if record.state == "done" else None
        if content is None:
            raise Problem("job-unfinished", "the job is not done yet")
        return content

    def cancel(self, record: JobRecord) -> None:
        """End a job, and drop what came of it."""
        with store_explained(self._redis_url):
            self._records.cancel(record)

    def start(self) -> None:
        """Do what waits, also what another server that shares the store took in."""
        self._worker.wake()

    def close(self) -> None:
        """End."""
        self._worker.stop()
        self._records.close()

    def _do(self, record: JobRecord, tell: Tell) -> Result:
        wish = JOB_WISH.parse(record.what.encode())
        if wish.kind == "takes-zip":
            return takes_zip(self._takes, wish, tell)
        if wish.kind == "archive":
            return archive_report(self._engine, self._locales, wish, record, tell)
        return player_zip(self._engine, self._locales, wish, record, tell)
