"""How long an installation keeps what was played: takes and sessions that are older go for good."""

from __future__ import annotations

import logging
from datetime import timedelta
from threading import Event, Thread
from typing import Any

from sqlalchemy import Connection, Engine, func, select
from sqlalchemy.exc import SQLAlchemyError

from creatable.documents import DocumentKind
from creatable.problems import Problem
from creatable.sessions import PLAY_SESSION
from creatable.storage.audit import by_way, drop_lines
from creatable.storage.deletions import FIRST_DAY, Purge, erase_documents, now
from creatable.storage.erasing import erase, rebuild
from creatable.storage.models import PlaySessionRow, TakeRow, utc
from creatable.takes import TAKE

EVERY_SECONDS = 24 * 60 * 60
ENDS: tuple[tuple[DocumentKind[Any], Any, Any], ...] = (
    (TAKE, TakeRow, TakeRow.started_at),
    (PLAY_SESSION, PlaySessionRow, func.coalesce(PlaySessionRow.ended_at, PlaySessionRow.started_at)),
)
log = logging.getLogger("creatable")


def drop_old(engine: Engine, keep_days: int) -> int:
    """Delete takes and sessions for good that ended before so many days, deleted before or not; return how many.

    What an unset clock dated is left: nothing says how old it is.
    """
    before = utc(now() - timedelta(days=keep_days))

    def old(connection: Connection) -> list[tuple[DocumentKind[Any], Any, list[Any]]]:
        return [
            (kind, row, list(connection.scalars(select(row.id).where(ended < before, ended >= utc(FIRST_DAY)))))
            for kind, row, ended in ENDS
        ]

    with engine.connect() as connection:
        # Asking does not keep others from writing.
        if not any(ids for _, _, ids in old(connection)):
            return 0
    with by_way("retention"):
        return erase(engine, lambda connection: sum(erase_documents(connection, *found) for found in old(connection)))


class Housekeeping:
    """At the start of a server, and once a day while it runs: what is too old goes, and nothing of it stays."""

    def __init__(
        self, engine: Engine, keep_days: int | None, purge: Purge, keep_audit_days: int | None = None
    ) -> None:
        self._engine = engine
        self._keep_days = keep_days
        self._keep_audit_days = keep_audit_days
        self._purge = purge
        self._ended = Event()
        self._thread = Thread(target=self._work, name="housekeeping", daemon=True)

    def start(self) -> None:
        """Begin, beside what else goes on."""
        self._thread.start()

    def stop(self) -> None:
        """End, when what is being done is done."""
        self._ended.set()
        self._thread.join()

    def once(self) -> None:
        """Do all of it now. What fails, such as a locked database, is for the next time."""
        try:
            if self._keep_days and (gone := drop_old(self._engine, self._keep_days)):
                log.info("%d takes and sessions older than %d days are gone for good", gone, self._keep_days)
            if self._keep_audit_days:
                drop_lines(self._engine, now() - timedelta(days=self._keep_audit_days))
            self._purge.when_due()
            rebuild(self._engine)
        except (SQLAlchemyError, Problem) as error:
            log.warning("what is too old could not be deleted now: %s", error)

    def _work(self) -> None:
        self.once()
        while not self._ended.wait(EVERY_SECONDS):
            self.once()
