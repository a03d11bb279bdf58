"""A take's name as a file name that every system accepts.

The rules are those of Windows, the strictest (learn.microsoft.com, "Naming
Files, Paths, and Namespaces"), and the same as in static/core/file-name.js:
tests/fixtures/file-names.json has the examples that both are held to.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime

LONGEST_BYTES = 120
"""Leaves room for a folder path within 255 bytes and within Windows' 260 characters."""

_SPACE = re.compile(r"[\t\n\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
# Controls, halves of characters, characters of private use (a share may store a slash as one),
# and marks that cannot be seen or turn the text around. The two joiners stay: emoji need them.
_INVISIBLE = re.compile(
    "[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ud800-\uf8ff\ufeff\ufff9-\ufffb\U000e0000-\U000e007f\U000f0000-\U0010ffff]"
)
_FORBIDDEN = re.compile(r'[/\\:*?"<>|%\u2044\u2215\u29f8]')
# No dot in front (a hidden file), no dash (a command's option), no dot or space at the end (lost by Windows).
_ENDS = re.compile(r"^[ .\-\u200c\u200d]+|[ .\u200c\u200d]+$")
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(\.|$)", re.ASCII | re.IGNORECASE)


def file_name(take_name: str, started_at: datetime, extension: str) -> str:
    """Return the take's name as a file name: what no file system minds is kept as it is.

    started_at: names the file where nothing of the name can stay.
    extension: without its dot, "mid".
    """
    stem = _trimmed(_shortened(_trimmed(_readable(take_name)))) or f"take-{started_at:%Y%m%d%H%M%S}"
    return f"{'_' if _RESERVED.match(stem) else ''}{stem}.{extension}"


def ascii_file_name(take_name: str, started_at: datetime, extension: str) -> str:
    """Return the same in ASCII, for programs that cannot read RFC 5987 names."""
    plain = unicodedata.normalize("NFKD", take_name).encode("ascii", "ignore").decode("ascii")
    return file_name(plain, started_at, extension)


def _readable(name: str) -> str:
    visible = _INVISIBLE.sub("", _SPACE.sub(" ", unicodedata.normalize("NFC", name)))
    return re.sub(" +", " ", _FORBIDDEN.sub("-", visible))


def _trimmed(stem: str) -> str:
    return _ENDS.sub("", stem)


def _shortened(stem: str) -> str:
    """Cut at a whole character."""
    return stem.encode()[:LONGEST_BYTES].decode(errors="ignore")
