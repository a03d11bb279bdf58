"""7-Zip itself, where this computer has it: by one of its names, or as CREATABLE_7ZIP names it.

Tests read a locked file with a library everywhere, and with 7-Zip as well where it is.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

NAMES = ("7zz", "7z", "7za")


def program() -> str | None:
    """Return how 7-Zip is called here; None where it is not."""
    found = filter(None, map(shutil.which, NAMES))
    return os.environ.get("CREATABLE_7ZIP") or next(found, None)


def opened(file: Path, passphrase: str) -> bytes | None:
    """Return what is in a locked file, its check sums checked; None without 7-Zip. Raises CalledProcessError."""
    called = program()
    if called is None:
        return None
    return subprocess.run([called, "x", "-so", f"-p{passphrase}", str(file)], capture_output=True, check=True).stdout
