"""Whether a database file is whole, looked at now and then beside what else goes on."""

from __future__ import annotations

import logging
import time
from math import inf
from threading import Lock, Thread

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from creatable.storage.database import integrity
from creatable.storage.failures import storage_problem

LOOK_EVERY_SECONDS = 60
WAIT_SECONDS = 1.0
log = logging.getLogger("creatable")


class Integrity:
    """What SQLite says of its file. To look through a large one takes long: whoever asks waits for a second at most."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._whole = True
        self._look: Thread | None = None
        self._look_again = -inf
        self._asking = Lock()

    def is_whole(self) -> bool:
        """Return what was found, a minute ago at most; while a large file is looked through, what was found before."""
        if self._engine.dialect.name == "sqlite":
            self._begin_when_due().join(WAIT_SECONDS)
        return self._whole

    def _begin_when_due(self) -> Thread:
        with self._asking:
            is_over = self._look is None or not self._look.is_alive()
            if self._look is None or (is_over and time.monotonic() >= self._look_again):
                self._look = Thread(target=self._find_out, name="integrity", daemon=True)
                self._look.start()
            return self._look

    def _find_out(self) -> None:
        try:
            with self._engine.connect() as connection:
                self._whole = integrity(connection) == "ok"
        except SQLAlchemyError as error:
            self._whole = storage_problem(error).code != "database-damaged"
            log.warning("the database could not be looked through: %s", error)
        self._look_again = time.monotonic() + LOOK_EVERY_SECONDS
