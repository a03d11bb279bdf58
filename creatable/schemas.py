"""The JSON Schema of each document that comes from outside, by the name of its kind."""

from __future__ import annotations

from typing import Any

from creatable.documents import DocumentKind
from creatable.gesture_sets import GESTURE_SET
from creatable.player_export import PLAYER_EXPORT
from creatable.profiles import PROFILE
from creatable.sessions import PLAY_SESSION
from creatable.takes import TAKE

KINDS: dict[str, DocumentKind[Any]] = {
    kind.code: kind for kind in (TAKE, PROFILE, GESTURE_SET, PLAY_SESSION, PLAYER_EXPORT)
}
