"""The tables. Only types that every SQL database has; a migration makes each of them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Boolean,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Text,
    Uuid,
    text,
    type_coerce,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """Every table's base. Named constraints can be changed by a later migration."""

    metadata = MetaData(naming_convention=NAMES)


class DocumentRow(Base):
    """One document: the whole of it under its id; a table adds what it needs to find and list it.

    document: JSON, UTF-8, zlib.
    """

    __abstract__ = True

    id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    document: Mapped[bytes] = mapped_column(LargeBinary)


class TakeRow(DocumentRow):
    """One take, with what a list shows.

    started_at: UTC without offset; the document keeps the player's own.
    """

    __tablename__ = "takes"
    __table_args__ = (Index(None, "started_at", "id"),)

    name: Mapped[str] = mapped_column(String(120))
    started_at: Mapped[datetime] = mapped_column(DateTime)
    duration_seconds: Mapped[float] = mapped_column(Float(53))
    note_count: Mapped[int] = mapped_column(Integer)


class GestureSetRow(DocumentRow):
    """One set of gestures: numbers, no pictures.

    received_at: UTC without offset.
    """

    __tablename__ = "gesture_sets"

    received_at: Mapped[datetime] = mapped_column(DateTime)


class PlaySessionRow(DocumentRow):
    """One sitting of one player, with what a list shows, and what it is searched by.

    started_at, ended_at: UTC without offset; ended_at: None while it goes on.
    tags: one a line. words: all that can be searched, see sessions.PlaySession.searched. version: its ETag.
    """

    __tablename__ = "play_sessions"
    __table_args__ = (
        Index(None, "started_at", "id"), Index(None, "profile_id"), Index(None, "player", "started_at"),
    )

    player: Mapped[str] = mapped_column(String(40))
    profile_id: Mapped[UUID | None] = mapped_column(Uuid)
    name: Mapped[str] = mapped_column(String(120))
    started_at: Mapped[datetime] = mapped_column(DateTime)
    ended_at: Mapped[datetime | None] = mapped_column(DateTime)
    archived: Mapped[bool] = mapped_column(Boolean)
    take_count: Mapped[int] = mapped_column(Integer)
    mark_count: Mapped[int] = mapped_column(Integer)
    tags: Mapped[str] = mapped_column(Text)
    words: Mapped[str] = mapped_column(Text)
    version: Mapped[str] = mapped_column(String(64))


class SessionTakeRow(Base):
    """A take that a session names, so that what was played is added up without reading a document.

    The take may be gone, or not have come yet.
    """

    __tablename__ = "session_takes"

    session_id: Mapped[UUID] = mapped_column(ForeignKey("play_sessions.id", ondelete="CASCADE"), primary_key=True)
    take_id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)


class ProfileRow(Base):
    """One player: what a list shows, of the version in use.

    changed_at: UTC without offset, never after the moment at which it came.
    last_version: the highest number given to a version; numbers are not given twice.
    """

    __tablename__ = "profiles"

    id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    nickname: Mapped[str] = mapped_column(String(40))
    colour: Mapped[str] = mapped_column(String(20))
    symbol: Mapped[str] = mapped_column(String(20))
    changed_at: Mapped[datetime] = mapped_column(DateTime)
    version: Mapped[int] = mapped_column(Integer)
    last_version: Mapped[int] = mapped_column(Integer)


class ProfileVersionRow(Base):
    """One version of a profile, the one in use and older ones alike.

    document: the profile's JSON, UTF-8, zlib.
    """

    __tablename__ = "profile_versions"

    profile_id: Mapped[UUID] = mapped_column(ForeignKey("profiles.id", ondelete="CASCADE"), primary_key=True)
    version: Mapped[int] = mapped_column(Integer, primary_key=True)
    changed_at: Mapped[datetime] = mapped_column(DateTime)
    received_at: Mapped[datetime] = mapped_column(DateTime)
    document: Mapped[bytes] = mapped_column(LargeBinary)


class RightRow(Base):
    """Who may change a document, and whether it is deleted. A row of its own: to mark a long take costs no more room.

    kind: the code of the document's kind. secret_hash: SHA-256 of what its owner knows; None: nobody has claimed it.
    deleted_at: UTC without offset; None where it is kept.
    """

    __tablename__ = "rights"
    # Few are deleted, and whoever lists or adds up asks of each row whether it is.
    __table_args__ = (
        Index("ix_rights_deleted", "kind", "id", sqlite_where=text("deleted_at IS NOT NULL"),
              postgresql_where=text("deleted_at IS NOT NULL")),
    )

    kind: Mapped[str] = mapped_column(String(20), primary_key=True)
    id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    secret_hash: Mapped[bytes | None] = mapped_column(LargeBinary)
    deleted_at: Mapped[datetime | None] = mapped_column(DateTime)


class AuditRow(Base):
    """One thing that was exported or deleted. Nothing refers to it, and it refers to what may be gone.

    at: UTC without offset. document_id: None where it was everything.
    """

    __tablename__ = "audit"
    __table_args__ = (Index(None, "at", "id"), Index(None, "document_id"))

    id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    at: Mapped[datetime] = mapped_column(DateTime)
    action: Mapped[str] = mapped_column(String(20))
    kind: Mapped[str] = mapped_column(String(20))
    document_id: Mapped[UUID | None] = mapped_column(Uuid)
    way: Mapped[str] = mapped_column(String(20))


class PinRow(Base):
    """The PIN of this installation: one row, or none.

    tries: how many wrong ones came since the last right one. wait_until: UTC without offset.
    """

    __tablename__ = "pin"

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    hash: Mapped[str] = mapped_column(String(200))
    tries: Mapped[int] = mapped_column(Integer)
    wait_until: Mapped[datetime | None] = mapped_column(DateTime)


def raw(column: Any) -> Any:
    """Return a column as the database gives it: one damaged value must not spoil a whole list."""
    return type_coerce(column, String).label(column.key)


def utc(moment: datetime) -> datetime:
    """Return a moment as the tables keep it: in UTC, without saying so."""
    return moment.astimezone(UTC).replace(tzinfo=None)
