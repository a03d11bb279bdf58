"""Who may change a document: whoever knows the secret that came with it. Only a hash of the secret is kept.

What came without a secret (from an earlier version, or from a program that has none) is anybody's, until somebody
puts it with one.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Engine, Select, and_, func, insert, select, update

from creatable.documents import DocumentKind
from creatable.problems import Problem
from creatable.storage.audit import note
from creatable.storage.failures import failures_explained
from creatable.storage.models import RightRow, raw

HASH_BYTES = 32


@dataclass(frozen=True)
class Right:
    """How a document is held; secret_hash: None where it is anybody's."""

    secret_hash: bytes | None = None
    deleted: bool = False


SECRET = "^[A-Za-z0-9_-]{22,128}$"
"""How one looks."""


def hashed(secret: str) -> bytes:
    """Return what is kept of a secret. It is 128 random bits or more, so it needs neither salt nor slowness."""
    return hashlib.sha256(secret.encode()).digest()


def take_turn(connection: Connection, kind: DocumentKind[Any], row: Any, wanted: UUID) -> bool:
    """Keep all others, of this process and of any other, from writing a document until the transaction ends.

    Return whether it is there. Where it is, what is read from now on stays true; where it is not, somebody else may
    still put it: it must be inserted, which then fails, and not updated.
    """
    there = select(row.id).where(row.id == wanted)
    own_right = update(RightRow).where(_of(kind, wanted)).values(kind=RightRow.kind)
    if connection.dialect.name == "sqlite":
        # A change first: it takes the one right to write before anything is read.
        connection.execute(own_right)
        return connection.execute(there).first() is not None
    # The document before its right, which it may not have yet: so nobody waits for who waits for them.
    found = connection.execute(there.with_for_update()).first() is not None
    connection.execute(own_right)
    return found


def hold(connection: Connection, kind: DocumentKind[Any], row: Any, wanted: UUID, secret: str | None) -> Right:
    """Take one's turn to write, and return how the document is held.

    Raises Problem (secret-missing, secret-wrong) where it is another's.
    """
    take_turn(connection, kind, row, wanted)
    return right_of(connection, kind, wanted, secret)


def right_of(connection: Connection, kind: DocumentKind[Any], wanted: UUID, secret: str | None) -> Right:
    """Return how a document is held, for whoever has their turn to write it.

    Raises Problem (secret-missing, secret-wrong) where it is another's.
    """
    columns = raw(RightRow.secret_hash), raw(RightRow.deleted_at)
    row = connection.execute(select(*columns).where(_of(kind, wanted))).one_or_none()
    if row is None:
        return Right()
    # A hash that is damaged locks nobody out.
    kept = row.secret_hash if isinstance(row.secret_hash, bytes) and len(row.secret_hash) == HASH_BYTES else None
    _demand(kind, wanted, kept, secret)
    return Right(kept, row.deleted_at is not None)


def claim(connection: Connection, kind: DocumentKind[Any], wanted: UUID, right: Right, secret: str | None) -> None:
    """Write down that the document is kept, and whose it is: the first secret that comes with it is the one."""
    if right.deleted or (secret and right.secret_hash is None):
        secret_hash = right.secret_hash or (hashed(secret) if secret else None)
        set_right(connection, kind, wanted, secret_hash=secret_hash, deleted_at=None)
    if right.deleted:
        note(connection, "restore", kind.code, [wanted])


def set_right(connection: Connection, kind: DocumentKind[Any], wanted: UUID, **values: Any) -> None:
    """Write the row of a document's right, or part of it."""
    if not connection.execute(update(RightRow).where(_of(kind, wanted)).values(values)).rowcount:
        connection.execute(insert(RightRow).values(kind=kind.code, id=wanted, **values))


def release(engine: Engine, wanted: Collection[UUID] | None) -> int:
    """Make documents anybody's, all of them where none is named; return how many were somebody's.

    Raises Problem (storage-...).
    """
    somebodys = RightRow.secret_hash.is_not(None)
    named = somebodys if wanted is None else and_(somebodys, RightRow.id.in_(wanted))
    with failures_explained(), engine.begin() as connection:
        return connection.execute(update(RightRow).where(named).values(secret_hash=None)).rowcount


def right_to(kind: DocumentKind[Any], id_column: Any) -> ColumnElement[bool]:
    """Return how a document's row is joined to its right."""
    return and_(RightRow.kind == kind.code, RightRow.id == id_column)


def kept(kind: DocumentKind[Any], id_column: Any) -> ColumnElement[bool]:
    """Return what is true of a row that is not marked as deleted: for a few rows, whose rights are looked up."""
    return ~select(RightRow.id).where(right_to(kind, id_column), RightRow.deleted_at.is_not(None)).exists()


def all_kept(kind: DocumentKind[Any], id_column: Any) -> ColumnElement[bool]:
    """Return the same for very many rows: what is marked, which is little, is read once, from an index of its own."""
    among: ColumnElement[bool] = id_column.not_in(marked(kind))
    return among


def marked(kind: DocumentKind[Any]) -> Select[Any]:
    """Return the ids of what is marked as deleted."""
    return select(RightRow.id).where(RightRow.kind == kind.code, RightRow.deleted_at.is_not(None))


def claimed(kind: DocumentKind[Any], id_column: Any) -> ColumnElement[bool]:
    """Return what is true of a row that somebody's secret protects."""
    return select(RightRow.id).where(right_to(kind, id_column), RightRow.secret_hash.is_not(None)).exists()


def opened_by(
    kind: DocumentKind[Any], id_column: Any, *secrets: str | bytes | None
) -> ColumnElement[bool]:
    """Return what is true of a row that is nobody's own, or that one of these secrets, or of these hashes, protects."""
    # A hash that is damaged locks nobody out.
    others = func.length(RightRow.secret_hash) == HASH_BYTES
    own = [each if isinstance(each, bytes) else hashed(each) for each in secrets if each is not None]
    if own:
        others = and_(others, RightRow.secret_hash.not_in(own))
    return ~select(RightRow.id).where(right_to(kind, id_column), others).exists()


def _of(kind: DocumentKind[Any], wanted: UUID) -> ColumnElement[bool]:
    return right_to(kind, wanted)


def _demand(kind: DocumentKind[Any], wanted: UUID, kept: bytes | None, secret: str | None) -> None:
    if kept is None:
        return
    whose = f"the {kind.noun} {wanted} is somebody's, who has the secret that came with it first"
    if secret is None:
        raise Problem("secret-missing", f"{whose}: send it as Creatable-Secret")
    if not hmac.compare_digest(kept, hashed(secret)):
        raise Problem("secret-wrong", f"{whose}; this is another one")
