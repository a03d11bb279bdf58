"""What a report is made of: a session, or several of them, with their figures and with what was set.

Takes are read one at a time and only counted, so that many sessions need no more memory than the longest take.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any
from uuid import UUID

from pydantic import Field
from pydantic_core import from_json

from creatable.documents import DocumentKind, Strict
from creatable.problems import Problem
from creatable.reports.called import Calls, HelpCounts, Prompts, calls_in, help_in, prompts_in
from creatable.reports.metrics import Figure, Played, figures_in, values_of
from creatable.reports.movement import Path, Paths, path_in
from creatable.reports.note_arrays import TakeNotes, notes_in
from creatable.sessions import PlaySession

ReadTake = Callable[[UUID], bytes]
"""A take's JSON by its id; raises Problem where it cannot be had."""
Settings = Mapping[str, Any]

NAMELESS = "-"
"""The player's name where whoever sends a session keeps it to themselves."""
MAX_SESSIONS = 50
"""Most sessions in one trend."""
MAX_TAKES = 1000
"""Most takes that are read for one answer."""
_NOT_THERE = {"take-not-found", "document-damaged"}


@dataclass(frozen=True, eq=False)
class TakeLine:
    """What is told of one take; started_at: with the offset of the place where it was played."""

    started_at: datetime
    notes: TakeNotes
    settings: Settings
    path: Path | None = None
    calls: Calls | None = None
    helps: HelpCounts | None = None
    prompts: Prompts | None = None


@dataclass(frozen=True)
class Change:
    """A setting that was changed."""

    name: str
    before: Any
    after: Any


@dataclass(frozen=True, eq=False)
class SessionReport:
    """A session with its figures. missing: how many of its takes cannot be read (any more)."""

    play_session: PlaySession
    takes: tuple[TakeLine, ...]
    missing: int
    values: Mapping[str, float | None]

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Which figures are told of it."""
        return figures_in([self.values])

    @property
    def paths(self) -> Paths:
        """The ways of the pointer that were kept."""
        return _paths_of(self.takes)

    @property
    def settings(self) -> Settings:
        """What was set when it began."""
        return _began_with(self.play_session)


@dataclass(frozen=True)
class TrendPoint:
    """One session of a trend; changes: what was set otherwise than in the session before."""

    play_session: PlaySession
    values: Mapping[str, float | None]
    missing: int
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class Trend:
    """Sessions of one player, oldest first. total: how many there are in all; offset: how many newer ones there are."""

    points: tuple[TrendPoint, ...]
    total: int
    offset: int = 0

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Which figures are told of them."""
        return figures_in(point.values for point in self.points)

    @property
    def missing(self) -> int:
        """How many takes of its sessions cannot be read (any more)."""
        return sum(point.missing for point in self.points)


class Asked(Strict):
    """Sessions that somebody wants a trend of, and that need not be kept at the server."""

    sessions: tuple[PlaySession, ...] = Field(min_length=1, max_length=MAX_SESSIONS)


ASKED: DocumentKind[Any] = DocumentKind(
    Asked, code="play-session", noun="list of sessions", max_bytes=8 * 1024 * 1024, entries={"sessions": "session"},
)


def report_of(play_session: PlaySession, read_take: ReadTake) -> SessionReport:
    """Return the report of a session."""
    takes = tuple(_takes_of(play_session, read_take))
    played = Played(
        tuple(take.notes for take in takes), len(play_session.marks), _paths_of(takes),
        tuple(take.calls for take in takes if take.calls), tuple(take.helps for take in takes if take.helps),
        tuple(take.prompts for take in takes if take.prompts), play_session.pointing_tests,
    )
    return SessionReport(play_session, takes, len(play_session.takes) - len(takes), values_of(played))


def trend_of(
    sessions: Iterable[PlaySession], read_take: ReadTake, *, total: int, offset: int = 0, known: Sequence[str] = ()
) -> Trend:
    """Return the trend of sessions, whatever their order.

    known: names of settings; a change of any other is not told. Raises Problem (too-large).
    """
    in_order = sorted(sessions, key=lambda each: each.started_at)
    count = sum(len(each.takes) for each in in_order)
    if count > MAX_TAKES:
        message = f"the sessions must have at most {MAX_TAKES} takes together, got {count}: ask for fewer at once"
        raise Problem("too-large", message)
    points: list[TrendPoint] = []
    before: Settings | None = None
    for play_session in in_order:
        report = report_of(play_session, read_take)
        after = report.takes[-1].settings if report.takes else report.settings
        changes = changes_between(before, after, known) if before is not None else ()
        points.append(TrendPoint(play_session, report.values, report.missing, changes))
        before = after
    return Trend(tuple(points), total, offset)


def changes_between(before: Settings, after: Settings, known: Sequence[str]) -> tuple[Change, ...]:
    """Return which settings of these names were changed."""
    return tuple(Change(name, before[name], after[name]) for name in known
                 if name in before and name in after and before[name] != after[name])


def changes_in(report: SessionReport, known: Sequence[str]) -> list[tuple[Change, ...]]:
    """Return for each take what was set otherwise than before it."""
    settings = [report.settings, *(take.settings for take in report.takes)]
    return [changes_between(before, after, known) for before, after in pairwise(settings)]


def _paths_of(takes: Iterable[TakeLine]) -> Paths:
    return Paths(tuple(take.path for take in takes if take.path))


def _began_with(play_session: PlaySession) -> Settings:
    return {"instrument": play_session.instrument, **play_session.settings}


def _takes_of(play_session: PlaySession, read_take: ReadTake) -> Iterator[TakeLine]:
    for named in sorted(play_session.takes, key=lambda each: each.started_at):
        try:
            take = from_json(read_take(named.id))
        except Problem as problem:
            if problem.code not in _NOT_THERE:
                raise
        else:
            notes = notes_in(take)
            yield TakeLine(named.started_at, notes, take["settings"], path_in(take), calls_in(take, notes),
                           help_in(take, notes), prompts_in(take, notes))
