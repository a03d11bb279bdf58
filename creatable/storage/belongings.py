"""What of one player is kept here, deleted or not: the profile, its sessions, and what these name."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Engine, select

from creatable.documents import DocumentKind
from creatable.gesture_sets import GESTURE_SET
from creatable.problems import Problem
from creatable.profiles import PROFILE
from creatable.sessions import PLAY_SESSION
from creatable.storage.deletions import erase_documents
from creatable.storage.documents import unpacked
from creatable.storage.erasing import erase, rebuild
from creatable.storage.failures import failures_explained
from creatable.storage.models import (
    GestureSetRow,
    PlaySessionRow,
    ProfileRow,
    ProfileVersionRow,
    TakeRow,
)
from creatable.storage.rights import kept, opened_by
from creatable.takes import TAKE


@dataclass(frozen=True)
class Owner:
    """One player: a profile, or a name that was typed for sessions without one."""

    name: str
    profile_id: UUID | None = None


@dataclass(frozen=True)
class Kept:
    """A document of a player as it is kept; version: of a profile, None of all else."""

    kind: DocumentKind[Any]
    id: UUID
    packed: bytes
    deleted: bool
    version: int | None = None

    @property
    def json(self) -> bytes:
        """The document; raises Problem (document-damaged)."""
        return unpacked(self.packed, self.kind, self.id)


@dataclass(frozen=True)
class Belongings:
    """All of a player that could be found. locked: how many sessions another key opens, not among them."""

    owner: Owner
    documents: tuple[Kept, ...]
    locked: int

    def of(self, kind: DocumentKind[Any]) -> list[Kept]:
        """Return those of one kind."""
        return [each for each in self.documents if each.kind is kind]

    def ids(self, kind: DocumentKind[Any]) -> list[UUID]:
        """Return which there are of one kind, each once."""
        return list(dict.fromkeys(each.id for each in self.of(kind)))


def find_owner(engine: Engine, *, name: str | None, profile_id: UUID | None, typed: bool = False) -> Owner:
    """Return the one player who is meant; typed: by a name without a profile.

    Raises Problem (profile-not-found) where there is none, (bad-request) where several are called so.
    """
    with failures_explained(), engine.connect() as connection:
        query = select(ProfileRow.id, ProfileRow.nickname)
        query = query.where(ProfileRow.id == profile_id if profile_id else ProfileRow.nickname == name)
        found = [] if typed else [Owner(row.nickname, row.id) for row in connection.execute(query)]
        theirs = PlaySessionRow.profile_id == profile_id if profile_id else _without_profile(name or "")
        called = connection.scalar(select(PlaySessionRow.player).where(theirs).limit(1))
    if called is not None and not (profile_id and found):
        found.append(Owner(called, profile_id))
    if not found:
        raise Problem("profile-not-found", "There is no such player here.")
    if len(found) > 1:
        ids = ", ".join(str(each.profile_id) for each in found if each.profile_id)
        message = f"{len(found)} players are called so. Name one with --profile: {ids}"
        raise Problem("bad-request", message + ("." if found[-1].profile_id else "; or add --without-profile."))
    return found[0]


def belongings_of(engine: Engine, owner: Owner, key: str | bytes | None, *, whatever: bool = False) -> Belongings:
    """Return what is kept of a player, with the sessions that a key, or its hash, opens; whatever: with all of them."""
    own = PlaySessionRow.profile_id == owner.profile_id if owner.profile_id else _without_profile(owner.name)
    with failures_explained(), engine.connect() as connection:
        row = PlaySessionRow
        opened = opened_by(PLAY_SESSION, row.id, key)
        sessions = list(_read(connection, PLAY_SESSION, row, *([own] if whatever else [own, opened])))
        locked = 0 if whatever else len(connection.execute(select(row.id).where(own, ~opened)).all())
        profiles = list(_profiles(connection, ProfileVersionRow.profile_id == owner.profile_id))
        others = (json.loads(each.json) for each in _readable(_read(connection, PLAY_SESSION, row, ~own)))
        take_ids = _takes_in(sessions) - {take["id"] for each in others for take in each["takes"]}
        other_profiles = _profiles(connection, ProfileVersionRow.profile_id != owner.profile_id)
        set_ids = _sets_in(profiles) - _sets_in(other_profiles)
        takes = _named(connection, TAKE, TakeRow, take_ids)
        sets = _named(connection, GESTURE_SET, GestureSetRow, set_ids)
        return Belongings(owner, (*profiles, *sessions, *takes, *sets), locked)


def erase_belongings(engine: Engine, found: Belongings) -> None:
    """Delete them for good, with what is known of whose they were, and write the file anew without them."""
    rows: tuple[tuple[DocumentKind[Any], Any], ...] = (
        (PLAY_SESSION, PlaySessionRow), (TAKE, TakeRow), (GESTURE_SET, GestureSetRow), (PROFILE, ProfileRow),
    )

    def work(connection: Connection) -> None:
        for kind, row in rows:
            erase_documents(connection, kind, row, found.ids(kind))

    with failures_explained():
        erase(engine, work)
    rebuild(engine)


def _without_profile(name: str) -> ColumnElement[bool]:
    return (PlaySessionRow.player == name) & PlaySessionRow.profile_id.is_(None)


def _read(connection: Connection, kind: DocumentKind[Any], row: Any, *wanted: ColumnElement[bool]) -> Iterator[Kept]:
    query = select(row.id, row.document, kept(kind, row.id).label("there")).where(*wanted)
    for each in connection.execute(query):
        yield Kept(kind, each.id, each.document, not each.there)


def _profiles(connection: Connection, wanted: ColumnElement[bool]) -> Iterator[Kept]:
    """Yield all versions, the one in use first."""
    row = ProfileVersionRow
    query = select(row.profile_id, row.version, row.document, kept(PROFILE, row.profile_id).label("there"))
    query = query.join(ProfileRow).where(wanted)
    for each in connection.execute(query.order_by(row.version != ProfileRow.version, row.version.desc())):
        yield Kept(PROFILE, each.profile_id, each.document, not each.there, each.version)


def _named(connection: Connection, kind: DocumentKind[Any], row: Any, ids: Iterable[str]) -> list[Kept]:
    return [found for each in sorted(ids) for found in _read(connection, kind, row, row.id == UUID(each))]


def _readable(found: Iterable[Kept]) -> Iterator[Kept]:
    """Leave out what is damaged: nothing that it names can be told."""
    for each in found:
        try:
            json.loads(each.json)
        except (Problem, ValueError):
            continue
        yield each


def _takes_in(sessions: Iterable[Kept]) -> set[str]:
    return {take["id"] for each in _readable(sessions) for take in json.loads(each.json)["takes"]}


def _sets_in(profiles: Iterable[Kept]) -> set[str]:
    documents = (json.loads(each.json) for each in _readable(profiles))
    found = (document.get("gestures", {}).get("setId") for document in documents)
    return {each for each in found if each and _is_uuid(each)}


def _is_uuid(text: str) -> bool:
    try:
        return bool(UUID(text))
    except ValueError:
        return False
