"""What was exported and deleted, a line each: when, what it was and by which way. No name and no word stands in one.

Lines are added and never changed. A deletion's line is written in the transaction that deletes: one is not without
the other.
"""

from __future__ import annotations

import builtins
import logging
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal
from uuid import UUID, uuid4

from sqlalchemy import Connection, Engine, Row, delete, func, insert, select
from sqlalchemy.exc import SQLAlchemyError

from creatable.storage.database import writing
from creatable.storage.failures import failures_explained
from creatable.storage.models import AuditRow, GestureSetRow, PlaySessionRow, ProfileRow, TakeRow, raw, utc

Action = Literal["export", "delete", "restore", "delete-for-good"]
Way = Literal["page", "api", "shell", "retention"]
DOCUMENTS: dict[str, Any] = {
    "profile": ProfileRow, "play-session": PlaySessionRow, "take": TakeRow, "gesture-set": GestureSetRow,
}
AT_ONCE = 500
"""Ids in one statement: databases have a limit."""
EVERYTHING = "everything"
"""What a backup has: no single thing."""

log = logging.getLogger("creatable")
_way: ContextVar[Way] = ContextVar("way", default="shell")


@dataclass(frozen=True)
class AuditLine:
    """One line; id: none where it was everything."""

    at: datetime
    action: str
    kind: str
    id: UUID | None
    way: str


def come_by(way: Way) -> None:
    """Say by which way comes what this thread does from now on."""
    _way.set(way)


@contextmanager
def by_way(way: Way) -> Iterator[None]:
    """Say by which way comes what is done within."""
    before = _way.set(way)
    try:
        yield
    finally:
        _way.reset(before)


def note(connection: Connection, action: Action, kind: str, ids: Iterable[UUID | None]) -> None:
    """Write a line for each of these, in the transaction of whoever asks for it."""
    shared = {"at": utc(datetime.now(UTC)), "action": action, "kind": kind, "way": _way.get()}
    if rows := [{"id": uuid4(), "document_id": each, **shared} for each in ids]:
        connection.execute(insert(AuditRow), rows)


class Audit:
    """The lines, for whoever exports and whoever reads them."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def exported(self, things: Iterable[tuple[str, UUID | None]]) -> None:
        """Write a line for each thing, a kind and an id, that is being exported.

        Nobody is kept from what is theirs because it cannot be written down: then the server's log has it.
        """
        all_of_them = list(things)
        try:
            with self._engine.begin() as connection:
                for kind, wanted in all_of_them:
                    note(connection, "export", kind, [wanted])
        except SQLAlchemyError as error:
            for kind, wanted in all_of_them:
                log.warning("an export could not be written down: %s %s (%s): %s", kind, wanted, _way.get(), error)

    def exported_elsewhere(self, things: builtins.list[tuple[str, UUID]]) -> None:
        """Write a line for each of these that is kept here: whoever says so may say anything.

        Raises Problem (storage-...).
        """
        with failures_explained(), writing(self._engine) as connection:
            for kind, row in DOCUMENTS.items():
                ids = [wanted for named, wanted in dict.fromkeys(things) if named == kind]
                for some in (ids[at : at + AT_ONCE] for at in range(0, len(ids), AT_ONCE)):
                    note(connection, "export", kind, connection.scalars(select(row.id).where(row.id.in_(some))).all())

    def list(self, *, limit: int, offset: int, wanted: Sequence[UUID] = ()) -> tuple[builtins.list[AuditLine], int]:
        """Return part of the lines, the newest first, and how many there are; wanted: of these things alone."""
        columns = raw(AuditRow.at), AuditRow.action, AuditRow.kind, raw(AuditRow.document_id), AuditRow.way
        meant = (AuditRow.document_id.in_(wanted),) if wanted else ()
        query = select(*columns).where(*meant).order_by(AuditRow.at.desc(), AuditRow.id)
        with failures_explained(), self._engine.connect() as connection:
            rows = connection.execute(query.limit(limit).offset(offset)).all()
            total = connection.scalar(select(func.count()).select_from(AuditRow).where(*meant)) or 0
        return [_line(row) for row in rows], total


def drop_lines(engine: Engine, before: datetime) -> int:
    """Let go of the lines of before a moment, which an installation has chosen; return how many there were."""
    with engine.begin() as connection:
        return connection.execute(delete(AuditRow).where(AuditRow.at < utc(before))).rowcount


def _line(row: Row[Any]) -> AuditLine:
    at = row.at if isinstance(row.at, datetime) else datetime.fromisoformat(row.at)
    wanted = None if row.document_id is None else UUID(str(row.document_id))
    return AuditLine(at.replace(tzinfo=UTC), row.action, row.kind, wanted, row.way)
