"""What the whole archive holds, added up by the database: no take and no session is read here.

It goes from period to period, each a part of an index, so that it needs as much memory for a million takes as for ten,
can say how far it is, and can be given up between two.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Engine, Row, and_, case, func, literal_column, select, true

from creatable.problems import Problem
from creatable.sessions import PLAY_SESSION
from creatable.storage.failures import damaged, failures_explained
from creatable.storage.models import PlaySessionRow, SessionTakeRow, TakeRow
from creatable.storage.rights import all_kept, opened_by
from creatable.takes import TAKE

Period = Literal["month", "week"]
Tell = Callable[[float], None]
MAX_PERIODS = 1200
"""A hundred years of months."""
MAX_PLAYERS = 5000


@dataclass(frozen=True)
class PeriodSum:
    """What began in one month or week, in UTC. seconds, notes: of takes; players: who had a session."""

    begins: datetime
    takes: int
    seconds: float
    notes: int
    sessions: int
    players: int


@dataclass(frozen=True)
class PlayerSum:
    """One player over all periods; profile_id: None where a name was typed. takes: of sessions, those that are here."""

    name: str
    profile_id: UUID | None
    sessions: int = 0
    takes: int = 0
    seconds: float = 0.0
    notes: int = 0
    last_at: datetime | None = None


@dataclass(frozen=True)
class Archive:
    """All that is kept, period by period and player by player, by name."""

    by: Period
    periods: tuple[PeriodSum, ...]
    players: tuple[PlayerSum, ...]


@dataclass(frozen=True)
class Opened:
    """Which sessions are counted. secrets, or their hashes: their own and nobody's; whatever: all of them."""

    secrets: tuple[str | bytes, ...] = ()
    whatever: bool = False

    def condition(self) -> ColumnElement[bool]:
        """Return what is true of the row of such a session."""
        own = true() if self.whatever else opened_by(PLAY_SESSION, PlaySessionRow.id, *self.secrets)
        return and_(all_kept(PLAY_SESSION, PlaySessionRow.id), own)


def add_up(engine: Engine, by: Period, opened: Opened, tell: Tell = lambda _: None) -> Archive:
    """Return what is kept; `tell` hears how much is done. Raises Problem (storage-..., too-large)."""
    periods: list[PeriodSum] = []
    players: dict[tuple[UUID | None, str], PlayerSum] = {}
    try:
        with failures_explained(), engine.connect() as connection:
            for begins, ends, done in _periods(connection, by, opened):
                tell(done)
                found = list(_players(connection, _within(PlaySessionRow, begins, ends), opened))
                periods.append(_sum_of(connection, begins, ends, found))
                for each in found:
                    key = each.profile_id, "" if each.profile_id else each.name
                    players[key] = _both(players[key], each) if key in players else each
                if len(periods) > MAX_PERIODS or len(players) > MAX_PLAYERS:
                    raise Problem("too-large", f"more than {MAX_PERIODS} {by}s or {MAX_PLAYERS} players are too many")
    except ValueError as error:  # A moment that is none.
        raise damaged() from error
    by_name = sorted(players.values(), key=lambda each: (each.name.casefold(), each.name))
    return Archive(by, tuple(periods), tuple(by_name))


def _periods(connection: Connection, by: Period, opened: Opened) -> Iterator[tuple[datetime, datetime, float]]:
    """Yield the periods in which something began, when each begins and ends, and how much lies before it, 0 to 1."""
    first, last = _end(connection, opened), _end(connection, opened, newest=True)
    at = first
    while at is not None and first and last:
        begins = _start_of(at, by)
        ends = _after(begins, by)
        yield begins, ends, (begins - first) / (last - first) if begins > first else 0.0
        at = _end(connection, opened, since=ends)


def _end(
    connection: Connection, opened: Opened, *, newest: bool = False, since: datetime | None = None
) -> datetime | None:
    """Return when the first thing began, or the newest."""
    found = []
    for row, there in ((TakeRow, all_kept(TAKE, TakeRow.id)), (PlaySessionRow, opened.condition())):
        later = row.started_at >= since if since else true()
        # By its order, not by an aggregate: the index has it at its end.
        order = row.started_at.desc() if newest else row.started_at.asc()
        found.append(connection.scalar(select(row.started_at).where(there, later).order_by(order).limit(1)))
    there_are = [at for at in found if at]
    return (max if newest else min)(there_are) if there_are else None


def _sum_of(connection: Connection, begins: datetime, ends: datetime, players: list[PlayerSum]) -> PeriodSum:
    sums = func.count(), func.sum(TakeRow.duration_seconds), func.sum(TakeRow.note_count)
    query = select(*sums).where(all_kept(TAKE, TakeRow.id), _within(TakeRow, begins, ends))
    takes, seconds, notes = connection.execute(query).one()
    return PeriodSum(begins.replace(tzinfo=UTC), takes, float(seconds or 0), int(notes or 0),
                     sum(each.sessions for each in players), len(players))


def _players(connection: Connection, within: ColumnElement[bool], opened: Opened) -> Iterator[PlayerSum]:
    """Yield who had sessions that began in a period, and what those hold."""
    row = PlaySessionRow
    typed = case((row.profile_id.is_(None), row.player), else_=literal_column("''"))
    who, there = (row.profile_id, typed), and_(within, opened.condition())
    sessions = select(row.profile_id, func.max(row.player).label("name"), func.count().label("sessions"),
                      func.max(row.started_at).label("last_at"), typed.label("typed")).where(there).group_by(*who)
    takes = select(row.profile_id, typed.label("typed"), func.count().label("takes"),
                   func.sum(TakeRow.duration_seconds).label("seconds"), func.sum(TakeRow.note_count).label("notes"))
    takes = takes.join(SessionTakeRow, SessionTakeRow.session_id == row.id)
    takes = takes.join(TakeRow, TakeRow.id == SessionTakeRow.take_id)
    takes = takes.where(there, all_kept(TAKE, TakeRow.id)).group_by(*who)
    played: dict[tuple[UUID | None, str], Row[Any]] = {
        (each.profile_id, each.typed): each for each in connection.execute(takes)
    }
    for each in connection.execute(sessions):
        sums = played.get((each.profile_id, each.typed))
        yield PlayerSum(
            each.name, each.profile_id, each.sessions, sums.takes if sums else 0,
            float(sums.seconds) if sums else 0.0, int(sums.notes) if sums else 0, each.last_at.replace(tzinfo=UTC),
        )


def _both(before: PlayerSum, later: PlayerSum) -> PlayerSum:
    """Return both together, under the later name."""
    return replace(later, sessions=before.sessions + later.sessions, takes=before.takes + later.takes,
                   seconds=before.seconds + later.seconds, notes=before.notes + later.notes)


def _within(row: Any, begins: datetime, ends: datetime) -> ColumnElement[bool]:
    return and_(row.started_at >= begins, row.started_at < ends)


def _start_of(at: datetime, by: Period) -> datetime:
    day = datetime(at.year, at.month, at.day)
    return day.replace(day=1) if by == "month" else day - timedelta(days=day.weekday())


def _after(begins: datetime, by: Period) -> datetime:
    return begins + timedelta(days=7) if by == "week" else (begins + timedelta(days=32)).replace(day=1)
