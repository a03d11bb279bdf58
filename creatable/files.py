"""Write files whole or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write `content` beside `path` first and put it there when it is complete: a full disk leaves what was there.

    Raises OSError.
    """
    if path.exists() and not path.is_file():
        path.write_bytes(content)  # A pipe or a device, such as /dev/stdout.
        return
    handle, beside = tempfile.mkstemp(prefix=f".{path.name[:40]}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        os.chmod(beside, path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        os.replace(beside, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(beside)
        raise


def _umask() -> int:
    """Return the rights that new files do not have; the system tells it only while it is set."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
