"""Keep, find and delete sets of gestures."""

from __future__ import annotations

from datetime import UTC, datetime
from threading import Lock
from typing import Any, ClassVar

from creatable.gesture_sets import GESTURE_SET, NEW, GestureSet, version_of
from creatable.problems import Problem
from creatable.storage.documents import DocumentRepository
from creatable.storage.models import GestureSetRow, utc


class GestureSetRepository(DocumentRepository[GestureSet]):
    """Sets of gestures, with the moment at which each came last."""

    kind = GESTURE_SET
    row = GestureSetRow
    _turn: ClassVar[Lock] = Lock()
    """Between looking and writing nobody else writes."""

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
        with self._turn:
            if base is not None:
                self._refuse_stale(document, base)
            return self.put(document, secret)

    def _refuse_stale(self, document: GestureSet, base: str) -> None:
        try:
            here = version_of(self.get_json(document.id))
        except Problem as problem:
            # What is damaged is mended by whoever puts it again.
            if problem.code == "document-damaged" or (base == NEW and problem.code == "gesture-set-not-found"):
                return
            raise
        # Who asks again because no answer came has sent what is here.
        if here not in {base, version_of(document.to_json().encode())}:
            message = "another version of the set is here: fetch it, and say by `base` that the change was made from it"
            raise Problem("gesture-set-changed", message)
