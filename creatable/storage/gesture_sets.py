"""Keep, find and delete sets of gestures."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection

from creatable.gesture_sets import GESTURE_SET, NEW, GestureSet, version_of
from creatable.problems import Problem
from creatable.storage.documents import DocumentRepository, not_found, unpacked
from creatable.storage.models import GestureSetRow, utc


class GestureSetRepository(DocumentRepository[GestureSet]):
    """Sets of gestures, with the moment at which each came last."""

    kind = GESTURE_SET
    row = GestureSetRow

    def columns(self, document: GestureSet) -> dict[str, Any]:
        """Return when the set came: now."""
        return {"received_at": utc(datetime.now(UTC))}

    def put_from(self, document: GestureSet, base: str | None, secret: str | None = None) -> bool:
        """Keep a set that was made from version `base`. Return whether it is new.

        base: NEW where its sender thinks it new, None where nobody knows.
        Raises Problem: gesture-set-changed where another version is here by now,
        gesture-set-not-found where it was deleted since, secret-missing or secret-wrong
        where the one that is there is another's.
        """
        if base is None:
            return self.put(document, secret)
        return self.put(document, secret, allow=lambda connection: self._refuse_stale(connection, document, base))

    def _refuse_stale(self, connection: Connection, document: GestureSet, base: str) -> None:
        found = self.packed_at(connection, document.id)
        if found is None:
            if base == NEW:
                return
            raise not_found(GESTURE_SET, document.id)
        try:
            here = version_of(unpacked(found, GESTURE_SET, document.id))
        except Problem:
            return  # What is damaged is mended by whoever puts it again.
        # Who asks again because no answer came has sent what is here.
        if here not in {base, version_of(document.to_json().encode())}:
            message = "another version of the set is here: fetch it, and say by `base` that the change was made from it"
            raise Problem("gesture-set-changed", message)
