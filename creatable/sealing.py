"""A file locked with a passphrase: a ZIP encrypted with AES-256, as WinZip defined it and 7-Zip and others open it.

The names of files in an encrypted ZIP can be read by anybody, and names of takes and sessions are a player's, too. So
what is locked is one file, the whole export, and its name says nothing. The page makes the same: static/belongings/.
"""

from __future__ import annotations

import io
import unicodedata
import zipfile
from datetime import datetime

from creatable.problems import Problem

LEAST_CHARACTERS, MOST_CHARACTERS = 12, 200
"""A file can be tried as often as somebody likes, and the format makes each try cheap: a short one is soon found."""
INNER = "everything.zip"


def read_passphrase(text: str) -> str:
    """Return the passphrase that is the one line of a text; raises Problem (bad-request), which has nothing of it."""
    lines = text.splitlines() or [""]
    found = unicodedata.normalize("NFC", lines[0])
    if any(lines[1:]) or not LEAST_CHARACTERS <= len(found) <= MOST_CHARACTERS:
        words = f"The passphrase must be one line of {LEAST_CHARACTERS} to {MOST_CHARACTERS} characters."
        raise Problem("bad-request", f"{words} Several words that do not belong together are good ones.")
    return found


def sealed(content: bytes, passphrase: str, made_at: datetime) -> bytes:
    """Return an export inside a ZIP that is encrypted with the passphrase."""
    import pyzipper

    file = io.BytesIO()
    with pyzipper.AESZipFile(file, "w", encryption=pyzipper.WZ_AES) as archive:
        archive.setpassword(passphrase.encode())
        # It is packed already.
        archive.writestr(pyzipper.AESZipFile.zipinfo_cls(INNER, made_at.timetuple()[:6]), content, zipfile.ZIP_STORED)
    return file.getvalue()
