"""Everything that can go wrong, as one exception with a code from one table.

No Flask here: the command line prints the message, errors.py makes JSON of it.
"""

from __future__ import annotations

STATUS: dict[str, int] = {
    "bad-request": 400,
    "host-not-allowed": 400,
    "not-json": 400,
    "cross-site": 403,
    "pin-wrong": 403,
    "secret-missing": 403,
    "secret-wrong": 403,
    "not-found": 404,
    "take-not-found": 404,
    "profile-not-found": 404,
    "gesture-set-not-found": 404,
    "play-session-not-found": 404,
    "format-unknown": 404,
    "method-not-allowed": 405,
    "job-not-found": 404,
    "job-unfinished": 409,
    "gesture-set-changed": 409,
    "play-session-changed": 409,
    "document-damaged": 410,
    "too-large": 413,
    "media-type": 415,
    "range-unsatisfiable": 416,
    "query-invalid": 422,
    "job-invalid": 422,
    "jobs-full": 429,
    "take-invalid": 422,
    "take-schema-unknown": 422,
    "take-id-mismatch": 422,
    "take-too-long": 422,
    "take-empty": 422,
    "import-unknown": 422,
    "import-invalid": 422,
    "profile-invalid": 422,
    "profile-schema-unknown": 422,
    "profile-id-mismatch": 422,
    "gesture-set-invalid": 422,
    "gesture-set-schema-unknown": 422,
    "gesture-set-id-mismatch": 422,
    "play-session-invalid": 422,
    "play-session-schema-unknown": 422,
    "play-session-id-mismatch": 422,
    "pin-needed": 423,
    "pin-wait": 429,
    "internal": 500,
    "pdf-unavailable": 501,
    "job-lost": 500,
    "settings-invalid": 500,
    "host-unusable": 500,
    "port-forbidden": 500,
    "port-in-use": 500,
    "database-newer": 503,
    "database-damaged": 503,
    "storage-unavailable": 503,
    "storage-full": 507,
}
"""Code -> HTTP status. docs/reference/api.md explains each; a test holds the two together."""


class Problem(Exception):  # noqa: N818 - reads as what it is: raise Problem("take-empty", ...)
    """What went wrong: a code of STATUS, and a sentence that names field, value and range.

    field: the JSON name of the field at fault, if one is.
    event: index in the take's events, if one is at fault.
    retry_after_seconds: when it may be tried again, where that is known.
    """

    def __init__(self, code: str, message: str, *, field: str | None = None, event: int | None = None,
                 retry_after_seconds: int | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.field = field
        self.event = event
        self.retry_after_seconds = retry_after_seconds

    @property
    def status(self) -> int:
        """The HTTP status that goes with the code."""
        return STATUS[self.code]

    def to_json(self) -> dict[str, dict[str, str | int]]:
        """Return the one documented error shape."""
        parts = {"code": self.code, "message": self.message, "field": self.field, "event": self.event}
        return {"error": {name: value for name, value in parts.items() if value is not None}}
