"""Keep, find and delete sets of gestures."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy import Engine, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from creatable.gesture_sets import GestureSet
from creatable.problems import Problem
from creatable.storage.failures import failures_explained
from creatable.storage.models import GestureSetRow


class GestureSetRepository:
    """Sets in a database. Every method raises Problem (storage-...) when the database fails."""

    def __init__(self, engine: Engine, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._engine = engine
        self._now = now

    def put(self, gesture_set: GestureSet) -> bool:
        """Keep a set, in place of an earlier one with its id. Return whether it is new."""
        with failures_explained():
            try:
                return self._write(gesture_set)
            except IntegrityError:
                # Another request put the same set between our two statements: now it is there.
                return self._write(gesture_set)

    def _write(self, gesture_set: GestureSet) -> bool:
        values = {
            "received_at": self._now().astimezone(UTC).replace(tzinfo=None),
            "document": zlib.compress(gesture_set.to_json().encode()),
        }
        row = GestureSetRow
        with self._engine.begin() as connection:
            if connection.execute(update(row).where(row.id == gesture_set.id).values(values)).rowcount:
                return False
            connection.execute(insert(row).values(id=gesture_set.id, **values))
            return True

    def get_json(self, set_id: UUID) -> bytes:
        """Return a set as JSON; raises Problem (gesture-set-not-found)."""
        with failures_explained(), self._engine.connect() as connection:
            document = connection.scalar(select(GestureSetRow.document).where(GestureSetRow.id == set_id))
        if document is None:
            raise _not_found(set_id)
        return zlib.decompress(document)

    def delete(self, set_id: UUID) -> None:
        """Delete a set; raises Problem (gesture-set-not-found)."""
        with failures_explained(), self._engine.begin() as connection:
            deleted = connection.execute(delete(GestureSetRow).where(GestureSetRow.id == set_id))
        if not deleted.rowcount:
            raise _not_found(set_id)


def _not_found(set_id: UUID) -> Problem:
    return Problem("gesture-set-not-found", f"there is no set of gestures {set_id}")
