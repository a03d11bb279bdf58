"""Keep, find, list and delete takes."""

from __future__ import annotations

import builtins
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Engine, Row, Select, func, select, text

from creatable.storage.documents import DocumentRepository, moment, readable
from creatable.storage.failures import damaged, failures_explained
from creatable.storage.integrity import Integrity
from creatable.storage.models import TakeRow, raw, utc
from creatable.storage.rights import all_kept, claimed, kept, marked
from creatable.takes import TAKE, Take, TakeSummary


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

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)
        self._integrity = Integrity(engine)

    def columns(self, document: Take) -> dict[str, Any]:
        """Return what a list shows of a take."""
        return take_columns(document)

    def list(self, *, limit: int, offset: int) -> Page:
        """Return takes newest first, without their events."""
        order = TakeRow.started_at.desc(), TakeRow.id
        # Which they are first: what is passed over costs no more than its place in the index.
        ids = select(TakeRow.id).where(all_kept(TAKE, TakeRow.id)).order_by(*order).limit(limit).offset(offset)
        query = self._summaries().where(TakeRow.id.in_(ids.subquery().select())).order_by(*order)
        # To count them all and the few that are marked is far quicker than to ask of each whether it is.
        there = select(func.count()).select_from(TakeRow).scalar_subquery()
        gone = select(func.count()).select_from(TakeRow).where(TakeRow.id.in_(marked(TAKE))).scalar_subquery()
        with failures_explained(), self._engine.connect() as connection:
            rows = connection.execute(query).all()
            total = connection.scalar(select(there - gone)) or 0
        return Page(builtins.list(readable(rows, _summary)), total)

    def _summaries(self) -> Select[Any]:
        columns = raw(TakeRow.id), TakeRow.name, raw(TakeRow.started_at), TakeRow.duration_seconds, TakeRow.note_count
        return select(*columns, claimed(TAKE, TakeRow.id).label("protected"))

    def summary(self, wanted: UUID) -> TakeSummary | None:
        """Return what a list shows of a take; None where it is not here, or deleted."""
        query = self._summaries().where(TakeRow.id == wanted, kept(TAKE, TakeRow.id))
        with failures_explained(), self._engine.connect() as connection:
            return next(readable(connection.execute(query).all(), _summary), None)

    def check(self) -> None:
        """Return if the database answers and is whole, as `creatable doctor` sees it."""
        with failures_explained(), self._engine.connect() as connection:
            connection.execute(text("SELECT 1 FROM takes LIMIT 1"))
        if not self._integrity.is_whole():
            raise damaged()


def _summary(row: Row[Any]) -> TakeSummary:
    return TakeSummary(
        id=UUID(str(row.id)), name=row.name, started_at=moment(row.started_at),
        duration_seconds=row.duration_seconds, note_count=row.note_count, protected=row.protected,
    )
