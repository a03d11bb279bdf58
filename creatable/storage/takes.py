"""Keep, find, list and delete takes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC
from typing import Any

from sqlalchemy import func, select, text

from creatable.storage.documents import DocumentRepository, utc
from creatable.storage.failures import failures_explained
from creatable.storage.models import TakeRow
from creatable.takes import TAKE, Take, TakeSummary


@dataclass(frozen=True)
class Page:
    """Part of the list of takes, and how many there are in all."""

    takes: list[TakeSummary]
    total: int


class TakeRepository(DocumentRepository[Take]):
    """Takes, with what a list shows of each in columns of its own."""

    kind = TAKE
    row = TakeRow

    def columns(self, document: Take) -> dict[str, Any]:
        """Return what a list shows of a take."""
        return {
            "name": document.name,
            "started_at": utc(document.started_at),
            "duration_seconds": document.duration_seconds,
            "note_count": document.note_count,
        }

    def list(self, *, limit: int, offset: int) -> Page:
        """Return takes newest first, without their events."""
        columns = TakeRow.id, TakeRow.name, TakeRow.started_at, TakeRow.duration_seconds, TakeRow.note_count
        query = select(*columns).order_by(TakeRow.started_at.desc(), TakeRow.id).limit(limit).offset(offset)
        with failures_explained(), self._engine.connect() as connection:
            rows = connection.execute(query).all()
            total = connection.scalar(select(func.count()).select_from(TakeRow)) or 0
        return Page([TakeSummary(
            id=row.id, name=row.name, started_at=row.started_at.replace(tzinfo=UTC),
            duration_seconds=row.duration_seconds, note_count=row.note_count,
        ) for row in rows], total)

    def check(self) -> None:
        """Return if the database answers."""
        with failures_explained(), self._engine.connect() as connection:
            connection.execute(text("SELECT 1 FROM takes LIMIT 1"))
