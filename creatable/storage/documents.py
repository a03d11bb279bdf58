"""Keep, find and delete documents of one kind: the whole of each, under its id. Nobody else speaks SQL."""

from __future__ import annotations

import logging
import zlib
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from typing import Any, ClassVar, Generic, TypeVar
from uuid import UUID

from sqlalchemy import Connection, Engine, Row, insert, select, update
from sqlalchemy.exc import IntegrityError

from creatable.complaints import shown
from creatable.documents import Document, DocumentKind
from creatable.problems import Problem
from creatable.storage.deletions import claim_document, forget_document, in_room_of_deleted, mark_deleted, restore
from creatable.storage.failures import failures_explained
from creatable.storage.models import DocumentRow
from creatable.storage.rights import claim, kept, right_of, take_turn

D = TypeVar("D", bound=Document)
R = TypeVar("R")
log = logging.getLogger("creatable")


class DocumentRepository(Generic[D]):
    """Documents in a table. Every method raises Problem (storage-...) when the database fails."""

    kind: ClassVar[DocumentKind[Any]]
    row: ClassVar[type[DocumentRow]]

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def columns(self, document: D) -> dict[str, Any]:
        """Return what the table knows of a document beside its id and the whole of it."""
        raise NotImplementedError

    def write_beside(self, connection: Connection, document: D) -> None:
        """Write what other tables know of a document, in the transaction that keeps it."""

    def put(
        self, document: D, secret: str | None = None, *, allow: Callable[[Connection], None] = lambda _: None
    ) -> bool:
        """Keep a document, in place of an earlier one with its id. Return whether it is new, or was deleted.

        allow: looks at what is there, while nobody else can write it, and raises Problem where it must stay.
        Raises Problem (secret-missing, secret-wrong) where the one that is there is another's.
        """

        def work() -> bool:
            try:
                return self._write(document, secret, allow)
            except IntegrityError:
                # Another request put the same one between our statements: now it is there.
                return self._write(document, secret, allow)

        with failures_explained():
            return in_room_of_deleted(self._engine, work)

    def _write(self, document: D, secret: str | None, allow: Callable[[Connection], None]) -> bool:
        values = {**self.columns(document), "document": packed(document)}
        with self._engine.begin() as connection:
            is_there = take_turn(connection, self.kind, self.row, document.id)
            allow(connection)
            right = right_of(connection, self.kind, document.id, secret)
            claim(connection, self.kind, document.id, right, secret)
            if is_there:
                connection.execute(update(self.row).where(self.row.id == document.id).values(values))
            else:
                connection.execute(insert(self.row).values(id=document.id, **values))
            self.write_beside(connection, document)
            return right.deleted or not is_there

    def get_json(self, wanted: UUID) -> bytes:
        """Return a document as JSON; raises Problem (CODE-not-found)."""
        with failures_explained(), self._engine.connect() as connection:
            document = self.packed_at(connection, wanted)
        if document is None:
            raise not_found(self.kind, wanted)
        return unpacked(document, self.kind, wanted)

    def packed_at(self, connection: Connection, wanted: UUID) -> bytes | None:
        """Return a document as its table has it now; None where there is none, or it is deleted."""
        query = select(self.row.document).where(self.row.id == wanted, kept(self.kind, self.row.id))
        return connection.scalar(query)

    def delete(self, wanted: UUID, secret: str | None = None) -> None:
        """Mark a document as deleted; raises Problem (CODE-not-found, secret-missing, secret-wrong)."""
        if not mark_deleted(self._engine, self.kind, self.row, wanted, secret):
            raise not_found(self.kind, wanted)

    def forget(self, wanted: UUID, secret: str) -> None:
        """Delete a document for good; raises Problem (CODE-not-found, secret-missing, secret-wrong)."""
        if not forget_document(self._engine, self.kind, self.row, wanted, secret):
            raise not_found(self.kind, wanted)

    def claim(self, wanted: UUID, secret: str) -> None:
        """Make a document that is nobody's one's own; raises Problem (CODE-not-found, secret-wrong)."""
        if not claim_document(self._engine, self.kind, self.row, wanted, secret):
            raise not_found(self.kind, wanted)

    def restore(self, wanted: UUID, secret: str | None = None) -> None:
        """Undo a deletion; raises Problem (CODE-not-found, secret-missing, secret-wrong)."""
        if not restore(self._engine, self.kind, self.row, wanted, secret):
            raise not_found(self.kind, wanted)


def packed(document: Document) -> bytes:
    """Return a document as its table keeps it."""
    return zlib.compress(document.to_json().encode())


def unpacked(document: bytes, kind: DocumentKind[Any], wanted: UUID) -> bytes:
    """Return a document's JSON from its table; raises Problem (document-damaged)."""
    try:
        return zlib.decompress(document)
    except (zlib.error, TypeError) as error:
        message = f"the {kind.noun} {wanted} is damaged and cannot be read; `creatable doctor` says more"
        raise Problem("document-damaged", message) from error


def moment(value: str | datetime) -> datetime:
    """Return a raw moment of a table, in UTC; raises ValueError."""
    return (value if isinstance(value, datetime) else datetime.fromisoformat(value)).replace(tzinfo=UTC)


def readable(rows: Iterable[Row[Any]], make: Callable[[Row[Any]], R]) -> Iterator[R]:
    """Make something of each row that can be read; a damaged one is stepped over, and named in the log."""
    for row in rows:
        try:
            yield make(row)
        except (ValueError, TypeError) as error:
            log.warning("a damaged row is left out: %s", shown(str(error)))


def not_found(kind: DocumentKind[Any], wanted: UUID, which: str = "") -> Problem:
    """Return the problem of a document, or of one version of it, that is not there (any more)."""
    return Problem(f"{kind.code}-not-found", f"there is no {which}{kind.noun} {wanted}")
