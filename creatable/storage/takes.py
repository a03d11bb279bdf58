"""Keep, find, list and delete takes."""

from __future__ import annotations

import builtins
import time
from dataclasses import dataclass
from math import inf
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, func, select, text

from creatable.storage.database import integrity
from creatable.storage.documents import DocumentRepository, moment, readable
from creatable.storage.failures import damaged, failures_explained
from creatable.storage.models import TakeRow, raw, utc
from creatable.storage.rights import claimed, kept
from creatable.takes import TAKE, Take, TakeSummary

LOOK_EVERY_SECONDS = 60


@dataclass(frozen=True)
class Page:
    """Part of the list of takes, and how many there are in all."""

    takes: list[TakeSummary]
    total: int


def take_columns(take: Take) -> dict[str, Any]:
    """Return what a list shows of a take."""
    return {
        "name": take.name,
        "started_at": utc(take.started_at),
        "duration_seconds": take.duration_seconds,
        "note_count": take.note_count,
    }


class TakeRepository(DocumentRepository[Take]):
    """Takes, with what a list shows of each in columns of its own."""

    kind = TAKE
    row = TakeRow
    _whole = True
    _look_again = -inf

    def columns(self, document: Take) -> dict[str, Any]:
        """Return what a list shows of a take."""
        return take_columns(document)

    def list(self, *, limit: int, offset: int) -> Page:
        """Return takes newest first, without their events."""
        query = self._summaries().order_by(TakeRow.started_at.desc(), TakeRow.id).limit(limit).offset(offset)
        there = kept(TAKE, TakeRow.id)
        with failures_explained(), self._engine.connect() as connection:
            rows = connection.execute(query).all()
            total = connection.scalar(select(func.count()).select_from(TakeRow).where(there)) or 0
        return Page(builtins.list(readable(rows, _summary)), total)

    def _summaries(self) -> Select[Any]:
        columns = raw(TakeRow.id), TakeRow.name, raw(TakeRow.started_at), TakeRow.duration_seconds, TakeRow.note_count
        protected = claimed(TAKE, TakeRow.id).label("protected")
        return select(*columns, protected).where(kept(TAKE, TakeRow.id))

    def summary(self, wanted: UUID) -> TakeSummary | None:
        """Return what a list shows of a take; None where it is not here, or deleted."""
        query = self._summaries().where(TakeRow.id == wanted)
        with failures_explained(), self._engine.connect() as connection:
            return next(readable(connection.execute(query).all(), _summary), None)

    def check(self) -> None:
        """Return if the database answers and is whole, as `creatable doctor` sees it; looked at once a minute."""
        with failures_explained(), self._engine.connect() as connection:
            connection.execute(text("SELECT 1 FROM takes LIMIT 1"))
            if self._engine.dialect.name == "sqlite" and time.monotonic() >= self._look_again:
                self._whole = integrity(connection) == "ok"
                self._look_again = time.monotonic() + LOOK_EVERY_SECONDS
        if not self._whole:
            raise damaged()


def _summary(row: Row[Any]) -> TakeSummary:
    return TakeSummary(
        id=UUID(str(row.id)), name=row.name, started_at=moment(row.started_at),
        duration_seconds=row.duration_seconds, note_count=row.note_count, protected=row.protected,
    )
