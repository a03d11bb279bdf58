"""Keep, find and delete sets of gestures."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from creatable.gesture_sets import GESTURE_SET, GestureSet
from creatable.storage.models import GestureSetRow, utc
from creatable.storage.versioned import VersionedRepository


class GestureSetRepository(VersionedRepository[GestureSet]):
    """Sets of gestures, with the moment at which each came last."""

    kind = GESTURE_SET
    row = GestureSetRow
    changed = "gesture-set-changed"

    def columns(self, document: GestureSet) -> dict[str, Any]:
        """Return when the set came: now."""
        return {"received_at": utc(datetime.now(UTC))}
