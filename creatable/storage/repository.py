"""Keep, find, list and delete takes. Nobody else speaks SQL."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy import Engine, delete, func, insert, select, text, update
from sqlalchemy.exc import IntegrityError

from creatable.problems import Problem
from creatable.storage.failures import failures_explained
from creatable.storage.models import TakeRow
from creatable.takes import Take, TakeSummary


@dataclass(frozen=True)
class Page:
    """Part of the list of takes, and how many there are in all."""

    takes: list[TakeSummary]
    total: int


class TakeRepository:
    """Takes in a database. Every method raises Problem (storage-...) when the database fails."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def put(self, take: Take) -> bool:
        """Keep a take, in place of an earlier one with its id. Return whether it is new."""
        with failures_explained():
            try:
                return self._write(take)
            except IntegrityError:
                # Another request put the same take between our two statements: now it is there.
                return self._write(take)

    def _write(self, take: Take) -> bool:
        values = _columns(take)
        with self._engine.begin() as connection:
            changed = connection.execute(update(TakeRow).where(TakeRow.id == take.id).values(values))
            if changed.rowcount:
                return False
            connection.execute(insert(TakeRow).values(id=take.id, **values))
            return True

    def get_json(self, take_id: UUID) -> bytes:
        """Return a take as JSON; raises Problem (take-not-found)."""
        with failures_explained(), self._engine.connect() as connection:
            document = connection.scalar(select(TakeRow.document).where(TakeRow.id == take_id))
        if document is None:
            raise _not_found(take_id)
        return zlib.decompress(document)

    def list(self, *, limit: int, offset: int) -> Page:
        """Return takes newest first, without their events."""
        columns = TakeRow.id, TakeRow.name, TakeRow.started_at, TakeRow.duration_seconds, TakeRow.note_count
        query = select(*columns).order_by(TakeRow.started_at.desc(), TakeRow.id).limit(limit).offset(offset)
        with failures_explained(), self._engine.connect() as connection:
            rows = connection.execute(query).all()
            total = connection.scalar(select(func.count()).select_from(TakeRow)) or 0
        return Page([_summary(*row) for row in rows], total)

    def delete(self, take_id: UUID) -> None:
        """Delete a take; raises Problem (take-not-found)."""
        with failures_explained(), self._engine.begin() as connection:
            deleted = connection.execute(delete(TakeRow).where(TakeRow.id == take_id))
        if not deleted.rowcount:
            raise _not_found(take_id)

    def check(self) -> None:
        """Return if the database answers."""
        with failures_explained(), self._engine.connect() as connection:
            connection.execute(text("SELECT 1 FROM takes LIMIT 1"))

    def close(self) -> None:
        """Let go of the database's connections and files."""
        self._engine.dispose()


def _columns(take: Take) -> dict[str, object]:
    return {
        "name": take.name,
        "started_at": take.started_at.astimezone(UTC).replace(tzinfo=None),
        "duration_seconds": take.duration_seconds,
        "note_count": take.note_count,
        "document": zlib.compress(take.to_json().encode()),
    }


def summarise(take: Take) -> TakeSummary:
    """Return what a list would show of a take."""
    return _summary(
        take.id, take.name, take.started_at.astimezone(UTC), take.duration_seconds, take.note_count
    )


def _summary(take_id: UUID, name: str, started_at: datetime, seconds: float, notes: int) -> TakeSummary:
    return TakeSummary(
        id=take_id, name=name, started_at=started_at.replace(tzinfo=UTC),
        duration_seconds=seconds, note_count=notes,
    )


def _not_found(take_id: UUID) -> Problem:
    return Problem("take-not-found", f"there is no take {take_id}")
