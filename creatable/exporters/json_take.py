"""A take as it is kept: JSON, as docs/reference/take.schema.json says, which the importer reads back unchanged."""

from __future__ import annotations

from creatable.takes import Take

FORMAT = "json"
LABEL = "JSON"
MIME_TYPE = "application/json"
EXTENSION = "json"


def export(take: Take) -> bytes:
    """Return all that is known of the take, settings and tracking quality among it."""
    return take.to_json().encode()
