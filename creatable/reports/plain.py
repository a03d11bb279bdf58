"""A report as JSON, for programs."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from creatable.documents import Answer
from creatable.reports.metrics import Figure
from creatable.reports.pictures import bars_of
from creatable.reports.ratings import number_of, scale_in_words, step_in_words
from creatable.reports.reports import Change, SessionReport, Trend, changes_in
from creatable.reports.words import Words
from creatable.sessions import PlaySession
from creatable.storage.archive import Archive

FORMAT = "json"
MIME_TYPE = "application/json"
EXTENSION = "json"


class FigureMeaning(Answer):
    """A figure: its key, its name and what it means, in the language that was asked for, and what it is counted in."""

    key: str
    name: str
    unit: str
    definition: str


class ChangeAnswer(Answer):
    """A setting that was changed."""

    setting: str
    before: Any
    after: Any


class TakeAnswer(Answer):
    """One take of a session; changes: what was set otherwise than before it."""

    started_at: datetime
    duration_seconds: float
    note_count: int
    changes: list[ChangeAnswer]


class NoteAnswer(Answer):
    """How often a note was struck; on the drums it is one of them."""

    note: int
    drum: bool
    count: int


class RatingAnswer(Answer):
    """What somebody entered by hand on a scale: its number there, and in words."""

    at: datetime
    type: str
    scale: str
    value: int
    step: str
    note: str


class SessionReportAnswer(Answer):
    """A session with its figures. missing_takes: those that cannot be read (any more). values: null: too little."""

    session_id: UUID
    player: str
    started_at: datetime
    ended_at: datetime | None
    figures: list[FigureMeaning]
    values: dict[str, float | None]
    settings: dict[str, Any]
    takes: list[TakeAnswer]
    missing_takes: int
    most_frequent: list[NoteAnswer]
    ratings: list[RatingAnswer]


class TrendPointAnswer(Answer):
    """One session of a trend; changes: what was set otherwise than in the session before."""

    session_id: UUID
    started_at: datetime
    values: dict[str, float | None]
    missing_takes: int
    changes: list[ChangeAnswer]
    ratings: list[RatingAnswer]


class TrendAnswer(Answer):
    """Sessions of one player, oldest first. total: how many there are; offset: how many newer ones were left out."""

    figures: list[FigureMeaning]
    sessions: list[TrendPointAnswer]
    total: int
    offset: int


class PeriodAnswer(Answer):
    """One month or week, in UTC: what began in it."""

    begins: date
    takes: int
    seconds: float
    notes: int
    sessions: int
    players: int


class PlayerAnswer(Answer):
    """One player; takes, seconds, notes: of those takes that are named by a session of theirs and still here."""

    name: str
    profile_id: UUID | None
    sessions: int
    takes: int
    seconds: float
    notes: int
    last_session_at: datetime | None


class ArchiveAnswer(Answer):
    """What is kept, period by period and player by player."""

    by: Literal["month", "week"]
    periods: list[PeriodAnswer]
    players: list[PlayerAnswer]


def session(report: SessionReport, words: Words) -> bytes:
    """Return the report of one session."""
    play_session = report.play_session
    changes = changes_in(report, words.known_settings)
    return _json(SessionReportAnswer(
        session_id=play_session.id, player=play_session.player.name, started_at=play_session.started_at,
        ended_at=play_session.ended_at, figures=_figures(report.figures, words), values=dict(report.values),
        settings=dict(report.settings), missing_takes=report.missing,
        takes=[
            TakeAnswer(started_at=take.started_at, duration_seconds=take.notes.duration_seconds,
                       note_count=take.notes.starts.size, changes=_changes(changed))
            for take, changed in zip(report.takes, changes, strict=True)
        ],
        most_frequent=[NoteAnswer(note=bar.pitch, drum=bar.is_drum, count=bar.count)
                       for bar in bars_of([take.notes for take in report.takes])],
        ratings=_ratings(play_session, words),
    ))


def trend(trend: Trend, words: Words) -> bytes:
    """Return the trend over several."""
    return _json(TrendAnswer(figures=_figures(trend.figures, words), total=trend.total, offset=trend.offset, sessions=[
        TrendPointAnswer(session_id=point.play_session.id, started_at=point.play_session.started_at,
                         values=dict(point.values), missing_takes=point.missing, changes=_changes(point.changes),
                         ratings=_ratings(point.play_session, words))
        for point in trend.points
    ]))


def archive(archive: Archive, words: Words) -> bytes:
    """Return what the whole archive holds; words: none are in it."""
    return _json(ArchiveAnswer(
        by=archive.by,
        periods=[PeriodAnswer(begins=each.begins.date(), takes=each.takes, seconds=round(each.seconds, 3),
                              notes=each.notes, sessions=each.sessions, players=each.players)
                 for each in archive.periods],
        players=[PlayerAnswer(name=each.name, profile_id=each.profile_id, sessions=each.sessions, takes=each.takes,
                              seconds=round(each.seconds, 3), notes=each.notes, last_session_at=each.last_at)
                 for each in archive.players],
    ))


def _figures(figures: tuple[Figure, ...], words: Words) -> list[FigureMeaning]:
    return [
        FigureMeaning(key=figure.key, name=words(f"figure-{figure.key}"), unit=figure.unit,
                      definition=words(f"figure-{figure.key}-about"))
        for figure in figures
    ]


def _ratings(play_session: PlaySession, words: Words) -> list[RatingAnswer]:
    return [RatingAnswer(at=each.at, type=each.type, scale=scale_in_words(each, words), value=number_of(each),
                         step=step_in_words(each, words), note=each.note) for each in play_session.ratings]


def _changes(changes: tuple[Change, ...]) -> list[ChangeAnswer]:
    return [ChangeAnswer(setting=each.name, before=each.before, after=each.after) for each in changes]


def _json(content: Answer) -> bytes:
    return content.model_dump_json(by_alias=True).encode()
