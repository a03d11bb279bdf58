"""Keep, find, list, mark, merge and delete play sessions. What is somebody's own is read with their secret alone."""

from __future__ import annotations

import builtins
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, Select, delete, false, func, insert, select, update

from creatable.documents import version_of
from creatable.problems import Problem
from creatable.sessions import PLAY_SESSION, TAG, PlaySession, PlaySessionSummary, folded, merged, of_one_player
from creatable.storage.audit import note
from creatable.storage.deletions import in_room_of_deleted, now
from creatable.storage.documents import moment, not_found, packed, readable, unpacked
from creatable.storage.failures import failures_explained
from creatable.storage.models import PlaySessionRow, SessionTakeRow, raw, utc
from creatable.storage.rights import Right, all_kept, claim, claimed, kept, opened_by, right_of, set_right, take_turn
from creatable.storage.versioned import VersionedRepository

SHOWN = ("player", "name", "archived", "take_count", "mark_count", "version")
Edit = Callable[[PlaySession], PlaySession]


@dataclass(frozen=True)
class Wanted:
    """Which sessions a list is to have; None: whichever.

    player: the name that it was played under. search: words that all stand somewhere in it.
    since, until: when it began; until is not among them.
    """

    player: str | None = None
    profile_id: UUID | None = None
    tag: str | None = None
    search: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    archived: bool | None = None

    def conditions(self) -> Iterator[ColumnElement[bool]]:
        """Yield what must be true of a row."""
        row = PlaySessionRow
        if any("\0" in words for words in (self.player, self.tag, self.search) if words):
            # No text holds one, and PostgreSQL is not even asked for it.
            yield false()
            return
        if self.player is not None:
            yield row.player == self.player
        if self.profile_id is not None:
            yield row.profile_id == self.profile_id
        if self.tag is not None:
            yield row.words.contains(f"{TAG}{folded(self.tag)}{TAG}", autoescape=True)
        for word in folded(self.search or "").split():
            yield row.words.contains(word, autoescape=True)
        if self.since is not None:
            yield row.started_at >= utc(self.since)
        if self.until is not None:
            yield row.started_at < utc(self.until)
        if self.archived is not None:
            yield row.archived == self.archived


@dataclass(frozen=True)
class Page:
    """Part of the list of sessions, and how many there are in all."""

    sessions: list[PlaySessionSummary]
    total: int


class PlaySessionRepository(VersionedRepository[PlaySession]):
    """Play sessions, with what a list shows of each in columns of its own."""

    kind = PLAY_SESSION
    row = PlaySessionRow
    changed = "play-session-changed"

    def columns(self, document: PlaySession) -> dict[str, Any]:
        """Return what a list shows of a session, and what it is searched by."""
        ended_at = document.ended_at
        return {
            "player": document.player.name,
            "profile_id": document.player.profile_id,
            "name": document.name,
            "started_at": utc(document.started_at),
            "ended_at": ended_at and utc(ended_at),
            "archived": document.archived,
            "take_count": len(document.takes),
            "mark_count": len(document.marks),
            "tags": "\n".join(document.tags),
            "words": document.searched,
            "version": version_of(document.to_json().encode()),
        }

    def write_beside(self, connection: Connection, document: PlaySession) -> None:
        """Write which takes it names."""
        connection.execute(delete(SessionTakeRow).where(SessionTakeRow.session_id == document.id))
        if document.takes:
            rows = [{"session_id": document.id, "take_id": take.id} for take in document.takes]
            connection.execute(insert(SessionTakeRow), rows)

    def list(self, wanted: Wanted, secret: str | None, *, limit: int, offset: int) -> Page:
        """Return the sessions that this secret opens, newest first, without what was written in them."""
        row = PlaySessionRow
        columns: tuple[Any, ...] = (raw(row.id), raw(row.profile_id), raw(row.started_at), raw(row.ended_at), row.tags,
                   *(getattr(row, name) for name in SHOWN))
        there = (all_kept(PLAY_SESSION, row.id), opened_by(PLAY_SESSION, row.id, secret), *wanted.conditions())
        query: Select[Any] = select(*columns, claimed(PLAY_SESSION, row.id).label("protected")).where(*there)
        query = query.order_by(row.started_at.desc(), row.id).limit(limit).offset(offset)
        with failures_explained(), self._engine.connect() as connection:
            rows = connection.execute(query).all()
            total = connection.scalar(select(func.count()).select_from(row).where(*there)) or 0
        return Page(builtins.list(readable(rows, _summary)), total)

    def read_json(self, wanted: UUID, secret: str | None) -> bytes:
        """Return a session as JSON.

        Raises Problem (play-session-not-found, secret-missing, secret-wrong).
        """
        with failures_explained(), self._engine.connect() as connection:
            document = self.packed_at(connection, wanted)
            if document is None:
                raise not_found(PLAY_SESSION, wanted)
            right_of(connection, PLAY_SESSION, wanted, secret)
        return unpacked(document, PLAY_SESSION, wanted)

    def change(self, wanted: UUID, edit: Edit, base: str | None, secret: str | None) -> tuple[PlaySession, PlaySession]:
        """Keep what `edit` makes of a session; return it as it was, and as it is.

        base: the version that the change was made from; None where it fits any.
        Raises Problem (play-session-not-found, play-session-changed, secret-missing, secret-wrong), and what `edit`
        raises.
        """

        def work() -> tuple[PlaySession, PlaySession]:
            with self._engine.begin() as connection:
                take_turn(connection, PLAY_SESSION, PlaySessionRow, wanted)
                right = right_of(connection, PLAY_SESSION, wanted, secret)
                before = self._document(connection, wanted)
                after = edit(before)
                # Who asks again because no answer came has changed what is here.
                if after != before:
                    self._refuse_other(before, base)
                    self._replace(connection, after, right, secret)
                return before, after

        with failures_explained():
            return in_room_of_deleted(self._engine, work)

    def merge(self, wanted: UUID, other: UUID, base: str | None, secret: str | None) -> PlaySession:
        """Put all that another session holds into this one, and mark the other as deleted; return this one.

        Raises Problem (play-session-not-found, play-session-changed, play-session-invalid, too-large, secret-missing,
        secret-wrong). The same again changes nothing.
        """

        def work() -> PlaySession:
            with self._engine.begin() as connection:
                # Always in one order: two that merge the same two do not wait for each other.
                for each in sorted((wanted, other)):
                    take_turn(connection, PLAY_SESSION, PlaySessionRow, each)
                rights = {each: right_of(connection, PLAY_SESSION, each, secret) for each in (wanted, other)}
                one, two = self._document(connection, wanted), self._document(connection, other, also_deleted=True)
                if not of_one_player(one, two):
                    raise Problem("play-session-invalid", "both sessions must be one player's", field="player")
                both = merged(one, two)
                if rights[other].deleted and both != one:
                    raise not_found(PLAY_SESSION, other)
                if not rights[other].deleted:
                    self._refuse_other(one, base)
                    self._replace(connection, both, rights[wanted], secret)
                    set_right(connection, PLAY_SESSION, other, deleted_at=utc(now()))
                    note(connection, "delete", PLAY_SESSION.code, [other])
                return both

        with failures_explained():
            return in_room_of_deleted(self._engine, work)

    def _document(self, connection: Connection, wanted: UUID, *, also_deleted: bool = False) -> PlaySession:
        query = select(PlaySessionRow.document).where(PlaySessionRow.id == wanted)
        found = connection.scalar(query if also_deleted else query.where(kept(PLAY_SESSION, PlaySessionRow.id)))
        if found is None:
            raise not_found(PLAY_SESSION, wanted)
        return PLAY_SESSION.parse(unpacked(found, PLAY_SESSION, wanted))

    def _refuse_other(self, here: PlaySession, base: str | None) -> None:
        if base is not None and base != version_of(here.to_json().encode()):
            raise self.is_changed()

    def _replace(self, connection: Connection, document: PlaySession, right: Right, secret: str | None) -> None:
        claim(connection, PLAY_SESSION, document.id, right, secret)
        values = {**self.columns(document), "document": packed(document)}
        connection.execute(update(PlaySessionRow).where(PlaySessionRow.id == document.id).values(values))
        self.write_beside(connection, document)


def _summary(row: Row[Any]) -> PlaySessionSummary:
    return PlaySessionSummary(
        id=UUID(str(row.id)), profile_id=row.profile_id and UUID(str(row.profile_id)),
        started_at=moment(row.started_at), ended_at=row.ended_at and moment(row.ended_at),
        tags=row.tags.split("\n") if row.tags else [], protected=row.protected,
        **{name: row._mapping[name] for name in SHOWN},
    )
