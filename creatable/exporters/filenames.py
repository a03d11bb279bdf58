"""A file name for a take's own name, safe on Windows, macOS, Linux and in HTTP headers."""

from __future__ import annotations

import re
import unicodedata

LONGEST_STEM_BYTES = 180
"""Leaves room for the extension, and for a browser's " (12)", within the usual 255 bytes."""

_FORBIDDEN = re.compile(r'[<>:"/\\|?*%]')
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)", re.IGNORECASE)


def file_name(take_name: str, extension: str) -> str:
    """Return the take's name as a file name, with what no file system minds kept as it is."""
    return _stem(unicodedata.normalize("NFC", take_name)) + extension


def ascii_file_name(take_name: str, extension: str) -> str:
    """Return the same in ASCII, for programs that cannot read RFC 5987 names."""
    plain = unicodedata.normalize("NFKD", take_name).encode("ascii", "ignore").decode("ascii")
    return _stem(plain) + extension


def _stem(text: str) -> str:
    # Categories C*: controls, and marks that turn text around and so disguise an extension.
    visible = "".join(" " if unicodedata.category(c)[0] == "C" else c for c in text)
    stem = " ".join(_FORBIDDEN.sub(" ", visible).split())
    # No dot in front (a hidden file), no dash (a command's option), no dot at the end (lost by Windows).
    stem = stem.lstrip(" .-").encode()[:LONGEST_STEM_BYTES].decode(errors="ignore").rstrip(" .")
    return f"take {stem}" if _RESERVED.match(stem) else stem or "take"
