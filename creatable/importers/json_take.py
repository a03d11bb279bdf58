"""Our own JSON, as the exporter of the same name writes it: the take comes back as it was, its id too."""

from __future__ import annotations

from creatable.importers.making import Origin
from creatable.takes import Take, parse_take

FORMAT = "json"
LABEL = "JSON"
EXTENSIONS: tuple[str, ...] = ("json",)

_MARK = b"\xef\xbb\xbf"


def is_one(content: bytes) -> bool:
    """Tell whether a file looks like JSON."""
    return content.removeprefix(_MARK).lstrip()[:1] in (b"{", b"[")


def read(content: bytes, origin: Origin) -> Take:
    """Return the take; raises Problem as parse_take does."""
    return parse_take(content, max_events=origin.max_events)
