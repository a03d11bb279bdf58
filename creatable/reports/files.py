"""What `creatable report` writes: reports of sessions that are kept here, as files, each whole or not at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from sqlalchemy import Engine

from creatable.file_names import file_name
from creatable.files import write_whole
from creatable.problems import Problem
from creatable.reports.formats import ReportFormat
from creatable.reports.reports import MAX_SESSIONS, report_of, trend_of
from creatable.reports.words import Words
from creatable.sessions import PLAY_SESSION, PlaySession
from creatable.storage.archive import Opened, Period, add_up
from creatable.storage.rights import SECRET
from creatable.storage.sessions import PlaySessionRepository, Wanted
from creatable.storage.takes import TakeRepository

W = TypeVar("W")
LISTED_AT_ONCE = 200
_KEY = re.compile(SECRET)


def read_key(text: str) -> str:
    """Return the player's key that is all of a text; raises Problem (bad-request), which does not repeat it."""
    key = text.strip()
    if not _KEY.fullmatch(key):
        raise Problem("bad-request", "The key must be 22 to 128 letters, digits, - or _, and nothing else.")
    return key


@dataclass
class ReportFiles:
    """Reports of the sessions that a key opens, in one form and language, written into a folder.

    key: None opens what is nobody's. refused: why something was not written.
    """

    engine: Engine
    key: str | None
    form: ReportFormat
    words: Words
    folder: Path
    tell: Callable[[str], None]
    refused: list[str] = field(default_factory=list)
    _names: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._sessions = PlaySessionRepository(self.engine)
        self._takes = TakeRepository(self.engine)

    def ids(self, wanted: Wanted) -> list[UUID]:
        """Return the sessions that are wanted, newest first."""
        found: list[UUID] = []
        total = 1
        while len(found) < total:
            page = self._sessions.list(wanted, self.key, limit=LISTED_AT_ONCE, offset=len(found))
            if not page.sessions:
                break
            found += [each.id for each in page.sessions]
            total = page.total
        return found

    def write_each(self, ids: Iterable[UUID]) -> None:
        """Write a report of each session; what cannot be read is told, and the others are written all the same."""
        for each in ids:
            self._try(self._write_one, each)

    def write_trend(self, ids: list[UUID]) -> None:
        """Write the trend over the newest of these sessions."""
        self._try(self._write_trend, ids)

    def write_archive(self, by: Period) -> None:
        """Write what the whole archive holds: whoever has the shell has the database."""
        self._try(self._write_archive, by)

    def _write_archive(self, by: Period) -> None:
        archive = add_up(self.engine, by, Opened(whatever=True))
        now = datetime.now(UTC)
        name = file_name(f"{self.words('archive-title')} {now:%Y-%m-%d}", now, self.form.EXTENSION)
        self._keep(name, self.form.archive(archive, self.words))

    def _write_one(self, wanted: UUID) -> None:
        play_session = self._read(wanted)
        content = self.form.session(report_of(play_session, self._takes.get_json), self.words)
        self._write(play_session, f"{play_session.started_at:%Y-%m-%d %H.%M}", content)

    def _write_trend(self, ids: list[UUID]) -> None:
        there = [self._read(each) for each in ids[:MAX_SESSIONS]]
        trend = trend_of(there, self._takes.get_json, total=len(ids), known=self.words.known_settings)
        self._write(there[0], self.words("trend-title"), self.form.trend(trend, self.words))

    def _read(self, wanted: UUID) -> PlaySession:
        return PLAY_SESSION.parse(self._sessions.read_json(wanted, self.key))

    def _write(self, play_session: PlaySession, which: str, content: bytes) -> None:
        names = (file_name(" ".join((play_session.player.name, which, *more)), play_session.started_at,
                           self.form.EXTENSION) for more in ((), (str(play_session.id),)))
        name = next(each for each in names if each.casefold() not in self._names)
        self._names.add(name.casefold())
        self._keep(name, content)

    def _keep(self, name: str, content: bytes) -> None:
        write_whole(self.folder / name, content)
        self.tell(f"Wrote {self.folder / name} ({len(content)} bytes).")

    def _try(self, write: Callable[[W], None], what: W) -> None:
        try:
            write(what)
        except Problem as problem:
            self.refused.append(problem.message)
        except OSError as error:
            self.refused.append(f"A report cannot be written into {self.folder}: {error.strerror}.")
