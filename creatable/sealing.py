"""A file locked with a passphrase: a ZIP encrypted with AES-256, as WinZip defined it and 7-Zip and others open it.

The names of files in an encrypted ZIP can be read by anybody, and names of takes and sessions are a player's, too. So
what is locked is one file, the whole export, and its name says nothing. The page makes the same: static/belongings/.
"""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime

from creatable.problems import Problem

LEAST_CHARACTERS, MOST_CHARACTERS = 12, 99
"""A file can be tried as often as somebody likes, and the format makes each try cheap: a short one is soon found.
7-Zip takes no longer one."""
PASSPHRASE = f"^[ -~]{{{LEAST_CHARACTERS},{MOST_CHARACTERS}}}$"
"""ASCII alone: of other letters 7-Zip makes other bytes on Windows than elsewhere, and nobody could open the file."""
INNER = "everything.zip"


def read_passphrase(text: str) -> str:
    """Return the passphrase that is the one line of a text; raises Problem (bad-request), which has nothing of it."""
    lines = text.splitlines() or [""]
    if any(lines[1:]) or not re.match(PASSPHRASE, lines[0]):
        length = f"{LEAST_CHARACTERS} to {MOST_CHARACTERS} characters"
        words = f"The passphrase must be one line of {length}: letters from a to z, digits, signs and spaces."
        raise Problem("bad-request", f"{words} Several words that do not belong together are good ones.")
    return lines[0]


def sealed(content: bytes, passphrase: str, made_at: datetime) -> bytes:
    """Return an export inside a ZIP that is encrypted with the passphrase."""
    import pyzipper

    file = io.BytesIO()
    with pyzipper.AESZipFile(file, "w", encryption=pyzipper.WZ_AES) as archive:
        archive.setpassword(passphrase.encode("ascii"))
        # It is packed already.
        archive.writestr(pyzipper.AESZipFile.zipinfo_cls(INNER, made_at.timetuple()[:6]), content, zipfile.ZIP_STORED)
    return file.getvalue()
