"""Keep, find, list and delete profiles, and keep what was overwritten."""

from __future__ import annotations

import builtins
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Engine, Row, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from creatable.problems import Problem
from creatable.profiles import PROFILE, Profile, ProfileSummary, ProfileVersion
from creatable.storage.belongings import Owner
from creatable.storage.deletions import claim_document, forget_player, in_room_of_deleted, mark_deleted, restore
from creatable.storage.documents import moment, not_found, packed, readable, unpacked
from creatable.storage.failures import failures_explained
from creatable.storage.models import ProfileRow, ProfileVersionRow, raw, utc
from creatable.storage.rights import claim, claimed, kept, right_of, take_turn

SHOWN = ("nickname", "colour", "symbol", "version")
THERE = kept(PROFILE, ProfileRow.id)
KEPT_VERSIONS = 50
"""How many versions of one profile stay retrievable, the one in use among them."""


@dataclass(frozen=True)
class Put:
    """What became of a profile that was sent.

    version: the one in use now.
    created: there was no such profile before.
    superseded: what was sent is older than what was here; it is kept as a version.
    conflict: it was not made from the version that was in use.
    """

    version: int
    created: bool = False
    superseded: bool = False
    conflict: bool = False


@dataclass(frozen=True)
class Page:
    """Part of the list of profiles, and how many there are in all."""

    profiles: list[ProfileSummary]
    total: int


class ProfileRepository:
    """Profiles in a database. Every method raises Problem (storage-...) when the database fails."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def put(self, profile: Profile, base: int | None = None, secret: str | None = None) -> Put:
        """Keep a profile. What was made from the version in use is newer than that, whatever its date says.

        Of two that were made from the same one, the newer `changed_at` is in use, whatever came last.
        The others stay as versions.
        base: the version from which it was made; 0 when its sender thinks it new, None when unknown.
        Raises Problem (profile-not-found) if it was made from a version, but the profile was deleted since;
        (secret-missing, secret-wrong) where the one that is there is another's.
        """

        def work() -> Put:
            try:
                return self._write(profile, base, secret)
            except IntegrityError:
                # Another request put the same new profile between our statements: now it is there.
                return self._write(profile, base, secret)

        with failures_explained():
            return in_room_of_deleted(self._engine, work)

    def _write(self, profile: Profile, base: int | None, secret: str | None) -> Put:
        with self._engine.begin() as connection:
            is_there = take_turn(connection, PROFILE, ProfileRow, profile.id)
            right = right_of(connection, PROFILE, profile.id, secret)
            if base and right.deleted:
                raise not_found(PROFILE, profile.id)
            claim(connection, PROFILE, profile.id, right, secret)
            if is_there:
                counted = update(ProfileRow).where(ProfileRow.id == profile.id)
                connection.execute(counted.values(last_version=ProfileRow.last_version + 1))
                # Who brings a deleted one back has seen that it is gone: it follows what was in use.
                put = self._replace(connection, profile, None if right.deleted else base, follows=right.deleted)
                return replace(put, created=right.deleted)
            if base:
                raise not_found(PROFILE, profile.id)
            columns = _columns(profile)
            connection.execute(insert(ProfileRow).values(id=profile.id, version=1, last_version=1, **columns))
            self._keep(connection, profile, 1)
            return Put(1, created=True)

    def _replace(self, connection: Connection, profile: Profile, base: int | None, *, follows: bool) -> Put:
        in_row = ProfileRow.version, ProfileRow.last_version, raw(ProfileRow.changed_at)
        before = connection.execute(select(*in_row).where(ProfileRow.id == profile.id)).one()
        changed_at = _date_of(before.changed_at)
        if changed_at > datetime.min and self._is_the_same(connection, profile, before.version):
            return Put(before.version)
        version, columns = before.last_version, _columns(profile)
        follows = follows or base == before.version
        superseded = not follows and columns["changed_at"] < changed_at
        # A clock that was set back must not make what follows older than what it was made from.
        columns["changed_at"] = max(columns["changed_at"], changed_at) if follows else columns["changed_at"]
        self._keep(connection, profile, version)
        if not superseded:
            used = update(ProfileRow).where(ProfileRow.id == profile.id)
            connection.execute(used.values(version=version, **columns))
        in_use = before.version if superseded else version
        _forget_oldest(connection, profile.id, version - KEPT_VERSIONS, in_use)
        return Put(in_use, superseded=superseded, conflict=base is not None and base != before.version)

    def _is_the_same(self, connection: Connection, profile: Profile, version: int) -> bool:
        try:
            return self._document(connection, profile.id, version) == profile.to_json().encode()
        except Problem:
            return False  # What is damaged is replaced.

    def _keep(self, connection: Connection, profile: Profile, version: int) -> None:
        connection.execute(insert(ProfileVersionRow).values(
            profile_id=profile.id, version=version, received_at=utc(datetime.now(UTC)),
            changed_at=_columns(profile)["changed_at"], document=packed(profile),
        ))

    def get_json(self, profile_id: UUID, version: int | None = None) -> tuple[int, bytes]:
        """Return a version's number and JSON, of the one in use where none is named.

        Raises Problem (profile-not-found).
        """
        with failures_explained(), self._engine.connect() as connection:
            in_use = connection.scalar(select(ProfileRow.version).where(ProfileRow.id == profile_id, THERE))
            wanted = version or in_use or 0
            document = self._document(connection, profile_id, wanted) if in_use else None
        if document is None:
            raise not_found(PROFILE, profile_id, f"version {version} of " if version else "")
        return wanted, document

    def _document(self, connection: Connection, profile_id: UUID, version: int) -> bytes | None:
        row = ProfileVersionRow
        query = select(row.document).where(row.profile_id == profile_id, row.version == version)
        document = connection.scalar(query)
        return None if document is None else unpacked(document, PROFILE, profile_id)

    def list(self, *, limit: int, offset: int) -> Page:
        """Return what a list shows of profiles, by nickname."""
        columns = raw(ProfileRow.id), *(getattr(ProfileRow, name) for name in SHOWN), raw(ProfileRow.changed_at)
        query = select(*columns).add_columns(claimed(PROFILE, ProfileRow.id).label("protected")).where(THERE)
        query = query.order_by(func.lower(ProfileRow.nickname), ProfileRow.id)
        with failures_explained(), self._engine.connect() as connection:
            rows = connection.execute(query.limit(limit).offset(offset)).all()
            total = connection.scalar(select(func.count()).select_from(ProfileRow).where(THERE)) or 0
        return Page(builtins.list(readable(rows, _summary)), total)

    def owner(self, profile_id: UUID, secret: str | None) -> Owner:
        """Return whose profile it is; raises Problem (profile-not-found, secret-missing, secret-wrong)."""
        with failures_explained(), self._engine.connect() as connection:
            name = connection.scalar(select(ProfileRow.nickname).where(ProfileRow.id == profile_id, THERE))
            if name is None:
                raise not_found(PROFILE, profile_id)
            right_of(connection, PROFILE, profile_id, secret)
        return Owner(name, profile_id)

    def versions(self, profile_id: UUID) -> builtins.list[ProfileVersion]:
        """Return the kept versions, newest number first; raises Problem (profile-not-found)."""
        row = ProfileVersionRow
        columns = row.version, raw(row.changed_at), raw(row.received_at), ProfileRow.version.label("used")
        query = select(*columns).join(ProfileRow).where(row.profile_id == profile_id, THERE)
        query = query.order_by(row.version.desc())
        with failures_explained(), self._engine.connect() as connection:
            rows = connection.execute(query).all()
        if not rows:
            raise not_found(PROFILE, profile_id)
        return builtins.list(readable(rows, lambda each: ProfileVersion(
            version=each.version, changed_at=moment(each.changed_at), received_at=moment(each.received_at),
            in_use=each.version == each.used,
        )))

    def delete(self, profile_id: UUID, secret: str | None = None) -> None:
        """Mark a profile as deleted, with all its versions.

        Raises Problem (profile-not-found, secret-missing, secret-wrong).
        """
        if not mark_deleted(self._engine, PROFILE, ProfileRow, profile_id, secret):
            raise not_found(PROFILE, profile_id)

    def forget(self, profile_id: UUID, secret: str) -> None:
        """Delete a profile for good, with all versions and all sessions of that player that the secret opens.

        Raises Problem (profile-not-found, secret-missing, secret-wrong).
        """
        if not forget_player(self._engine, profile_id, secret):
            raise not_found(PROFILE, profile_id)

    def claim(self, profile_id: UUID, secret: str) -> None:
        """Make a profile that is nobody's one's own; raises Problem (profile-not-found, secret-wrong)."""
        if not claim_document(self._engine, PROFILE, ProfileRow, profile_id, secret):
            raise not_found(PROFILE, profile_id)

    def restore(self, profile_id: UUID, secret: str | None = None) -> None:
        """Undo a deletion, with all versions; raises Problem (profile-not-found, secret-missing, secret-wrong)."""
        if not restore(self._engine, PROFILE, ProfileRow, profile_id, secret):
            raise not_found(PROFILE, profile_id)


def _forget_oldest(connection: Connection, profile_id: UUID, up_to: int, in_use: int) -> None:
    row = ProfileVersionRow
    connection.execute(delete(row).where(row.profile_id == profile_id, row.version <= up_to, row.version != in_use))


def _columns(profile: Profile) -> dict[str, Any]:
    return {
        "nickname": profile.nickname,
        "colour": profile.colour,
        "symbol": profile.symbol,
        # A browser whose clock is ahead must not win for years to come.
        "changed_at": utc(min(profile.changed_at, datetime.now(UTC))),
    }


def _date_of(kept: str | datetime) -> datetime:
    """Return when a kept profile was changed; one whose date is damaged is older than any other."""
    try:
        return utc(moment(kept))
    except ValueError:
        return datetime.min


def _summary(row: Row[Any]) -> ProfileSummary:
    return ProfileSummary(
        id=UUID(str(row.id)), **{name: row._mapping[name] for name in SHOWN}, changed_at=moment(row.changed_at),
        protected=row.protected,
    )
