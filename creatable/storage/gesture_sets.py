"""Keep, find and delete sets of gestures."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from creatable.gesture_sets import GESTURE_SET, GestureSet
from creatable.storage.documents import DocumentRepository
from creatable.storage.models import GestureSetRow, utc


class GestureSetRepository(DocumentRepository[GestureSet]):
    """Sets of gestures, with the moment at which each came last."""

    kind = GESTURE_SET
    row = GestureSetRow

    def columns(self, document: GestureSet) -> dict[str, Any]:
        """Return when the set came: now."""
        return {"received_at": utc(datetime.now(UTC))}
