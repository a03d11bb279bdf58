"""Deleting is a mark. What is marked is not shown, can be had back for thirty days, and is then gone for good.

A full disk has no room for what nobody wants: what is marked goes at once where its room is needed.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Engine, delete, literal, select, update
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from creatable.documents import DocumentKind
from creatable.gesture_sets import GESTURE_SET
from creatable.problems import Problem
from creatable.profiles import PROFILE
from creatable.sessions import PLAY_SESSION
from creatable.storage.audit import by_way, note
from creatable.storage.database import writing
from creatable.storage.erasing import erase
from creatable.storage.failures import failures_explained, storage_problem
from creatable.storage.models import GestureSetRow, PlaySessionRow, ProfileRow, RightRow, TakeRow, raw, utc
from creatable.storage.reserve import making_room
from creatable.storage.rights import claim, hashed, hold, right_to, set_right
from creatable.takes import TAKE

KEPT_FOR = timedelta(days=30)
LOOK_EVERY = timedelta(hours=1)
AT_ONCE = 500
"""Ids in one statement: databases have a limit."""
FIRST_DAY = datetime(2025, 1, 1, tzinfo=UTC)
"""Nothing was deleted here before: a mark that says so was made while the computer's clock was not set yet."""
ROWS: tuple[tuple[DocumentKind[Any], Any], ...] = (
    (TAKE, TakeRow), (PROFILE, ProfileRow), (GESTURE_SET, GestureSetRow), (PLAY_SESSION, PlaySessionRow),
)

T = TypeVar("T")
log = logging.getLogger("creatable")


def now() -> datetime:
    """Return the time, which tests drive."""
    return datetime.now(UTC)


def mark_deleted(engine: Engine, kind: DocumentKind[Any], row: Any, wanted: UUID, secret: str | None) -> bool:
    """Mark a document as deleted, also on a full disk; return whether it was there.

    Raises Problem (secret-missing, secret-wrong) where it is another's.
    """

    def work() -> bool:
        with engine.begin() as connection:
            right = hold(connection, kind, row, wanted, secret)
            if right.deleted or not _is_there(connection, row, wanted):
                return False
            set_right(connection, kind, wanted, deleted_at=utc(now()))
            note(connection, "delete", kind.code, [wanted])
            return True

    with failures_explained():
        return making_room(engine, work)


def restore(engine: Engine, kind: DocumentKind[Any], row: Any, wanted: UUID, secret: str | None) -> bool:
    """Take the mark off a document; return whether there is one, deleted or not.

    Raises Problem (secret-missing, secret-wrong) where it is another's.
    """
    with failures_explained(), engine.begin() as connection:
        right = hold(connection, kind, row, wanted, secret)
        if right.deleted:
            set_right(connection, kind, wanted, deleted_at=None)
            note(connection, "restore", kind.code, [wanted])
        return _is_there(connection, row, wanted)


def forget_document(engine: Engine, kind: DocumentKind[Any], row: Any, wanted: UUID, secret: str) -> bool:
    """Delete a document for good, marked or not; return whether it was there.

    Raises Problem (secret-missing, secret-wrong) where it is another's, or nobody's: what is anybody's can be had back.
    """

    def work(connection: Connection) -> bool:
        right = hold(connection, kind, row, wanted, secret)
        if not _is_there(connection, row, wanted):
            return False
        if right.secret_hash is None:
            raise Problem("secret-missing", f"{kind.noun} {wanted} is nobody's own, and only its owner forgets it")
        erase_documents(connection, kind, row, [wanted])
        return True

    with failures_explained():
        return erase(engine, work)


def forget_player(engine: Engine, wanted: UUID, secret: str) -> bool:
    """Delete a profile for good, marked or not, with all versions and all sessions of that player that it opens.

    Return whether there was anything. Raises Problem (secret-missing, secret-wrong) as forget_document does.
    """

    def work(connection: Connection) -> bool:
        right = hold(connection, PROFILE, ProfileRow, wanted, secret)
        is_there = _is_there(connection, ProfileRow, wanted)
        if is_there and right.secret_hash is None:
            raise Problem("secret-missing", f"profile {wanted} is nobody's own, and only its owner forgets it")
        own = select(PlaySessionRow.id).join(RightRow, right_to(PLAY_SESSION, PlaySessionRow.id))
        own = own.where(PlaySessionRow.profile_id == wanted, RightRow.secret_hash == hashed(secret))
        sessions = list(connection.scalars(own))
        erase_documents(connection, PLAY_SESSION, PlaySessionRow, sessions)
        erase_documents(connection, PROFILE, ProfileRow, [wanted])
        return is_there or bool(sessions)

    with failures_explained():
        return erase(engine, work)


def erase_documents(connection: Connection, kind: DocumentKind[Any], row: Any, ids: Sequence[UUID]) -> int:
    """Delete documents with what is known of whose they are; return how many there were."""
    gone = 0
    for some in (ids[at : at + AT_ONCE] for at in range(0, len(ids), AT_ONCE)):
        there = list(connection.scalars(select(row.id).where(row.id.in_(some))))
        gone += connection.execute(delete(row).where(row.id.in_(some))).rowcount
        note(connection, "delete-for-good", kind.code, there)
        connection.execute(delete(RightRow).where(RightRow.kind == kind.code, RightRow.id.in_(some)))
    return gone


def claim_document(engine: Engine, kind: DocumentKind[Any], row: Any, wanted: UUID, secret: str) -> bool:
    """Make what is nobody's the owner's of this secret; return whether it is there.

    Raises Problem (secret-wrong) where it is another's.
    """
    with failures_explained(), engine.begin() as connection:
        right = hold(connection, kind, row, wanted, secret)
        if right.deleted or not _is_there(connection, row, wanted):
            return False
        claim(connection, kind, wanted, right, secret)
        return True


@dataclass(frozen=True)
class Deleted:
    """What is marked as deleted; `name` is empty where a list shows none, `until` the day on which it goes."""

    id: UUID
    noun: str
    name: str
    until: date


def deleted(engine: Engine) -> list[Deleted]:
    """Return what is marked as deleted, the oldest mark first."""
    found = []
    with failures_explained(), engine.connect() as connection:
        for kind, row in ROWS:
            name = getattr(row, "name", getattr(row, "nickname", literal("")))
            query = select(RightRow.id, name, raw(RightRow.deleted_at)).select_from(row)
            query = query.join(RightRow, right_to(kind, row.id))
            for wanted, called, at in connection.execute(query.where(RightRow.deleted_at.is_not(None))):
                found.append(Deleted(wanted, kind.noun, str(called), _until(at)))
    return sorted(found, key=lambda each: each.until)


def restore_any(engine: Engine, wanted: Collection[UUID]) -> int:
    """Take the marks off the documents with these ids, whosever they are; return how many had one."""
    marked = RightRow.id.in_(wanted), RightRow.deleted_at.is_not(None)
    with failures_explained(), writing(engine) as connection:
        found = connection.execute(select(RightRow.kind, RightRow.id).where(*marked)).all()
        for kind, each in found:
            note(connection, "restore", kind, [each])
        return connection.execute(update(RightRow).where(*marked).values(deleted_at=None)).rowcount


def purge(engine: Engine, before: datetime) -> int:
    """Delete for good what was marked up to that moment; return how many documents there were."""
    old = RightRow.deleted_at <= utc(before)

    def work(connection: Connection) -> int:
        return sum(erase_documents(connection, kind, row, _marked(connection, kind, row, old)) for kind, row in ROWS)

    with by_way("retention"):
        return erase(engine, work)


def _marked(connection: Connection, kind: DocumentKind[Any], row: Any, old: ColumnElement[bool]) -> list[UUID]:
    of_kind = select(RightRow.id).where(RightRow.kind == kind.code, old)
    if connection.dialect.name != "sqlite":
        # Whoever is bringing one back has its row: what is marked is looked at again after them.
        connection.execute(select(row.id).where(row.id.in_(of_kind)).order_by(row.id).with_for_update())
    return list(connection.scalars(of_kind))


def in_room_of_deleted(engine: Engine, work: Callable[[], T]) -> T:
    """Return what `work` does; on a full disk let go of what is marked as deleted, and do it once more."""
    try:
        return work()
    except DBAPIError as error:
        if storage_problem(error).code != "storage-full" or not purge(engine, now()):
            raise
        log.warning("the disk is full: what was deleted is gone for good")
        return work()


class Purge:
    """Looks now and then, as requests come, whether something has been marked for long enough."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._looked: datetime | None = None

    def when_due(self) -> None:
        """Purge, at most once an hour. What fails, such as a locked database, is for the next time."""
        at = now()
        if self._looked is not None and self._looked <= at < self._looked + LOOK_EVERY:
            return
        self._looked = at
        try:
            if self._finds(at - KEPT_FOR):
                _date_anew(self._engine, at)
                log.info("%d deleted documents are gone for good", purge(self._engine, at - KEPT_FOR))
        except SQLAlchemyError as error:
            log.warning("what was deleted long ago could not be purged: %s", error)

    def _finds(self, before: datetime) -> bool:
        """Tell whether there is something to purge: asking does not keep others from writing."""
        with self._engine.connect() as connection:
            query = select(RightRow.id).where(RightRow.deleted_at <= utc(before)).limit(1)
            return connection.execute(query).first() is not None


def _date_anew(engine: Engine, at: datetime) -> None:
    """Let the thirty days of a mark that an unset clock made begin at `at`: as it is set, they would all be over."""
    unset = update(RightRow).where(RightRow.deleted_at < utc(FIRST_DAY))
    with engine.begin() as connection:
        connection.execute(unset.values(deleted_at=utc(at)))


def _until(marked: str | datetime) -> date:
    try:
        at = datetime.fromisoformat(str(marked))
    except ValueError:
        at = now()  # Damaged: it is never purged, and is somewhere in the list.
    return (at + KEPT_FOR).date()


def _is_there(connection: Connection, row: Any, wanted: UUID) -> bool:
    return connection.execute(select(row.id).where(row.id == wanted)).first() is not None
