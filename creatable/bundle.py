"""The page's own modules put together (bundle-page.mjs): served only while every source is as it was then.

So an edited file is what the browser gets with the next reload, as a plain
module; the next start of `make run` puts all together again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

FOLDER = "bundle"


@dataclass(frozen=True)
class PageFiles:
    """What the page begins with, below /static/.

    unused: files and folders that no page asks for now.
    """

    script: str
    one_by_one: bool
    unused: Collection[str]

    def leaves(self, name: str) -> bool:
        """Tell whether nobody need keep this file."""
        return name in self.unused or name.split("/")[0] in self.unused


PLAIN = PageFiles("app/main.js", True, frozenset({FOLDER}))


def page_files(static_dir: Path) -> PageFiles:
    """Return the bundle where it is up to date, else the plain modules."""
    if not is_current(static_dir):
        return PLAIN
    return PageFiles(f"{FOLDER}/main.js", False, frozenset(_manifest(static_dir)["replaced"]))


def is_current(static_dir: Path) -> bool:
    """Tell whether there is a bundle, and every file that it was made of is still the same."""
    try:
        return all(_sha256(static_dir / name) == known for name, known in _manifest(static_dir)["sources"].items())
    except (OSError, ValueError):
        return False


def _manifest(static_dir: Path) -> Any:
    return json.loads((static_dir / FOLDER / "manifest.json").read_text(encoding="utf-8"))


def _sha256(path: Path) -> str:
    stat = path.stat()
    return _hash(path, stat.st_mtime_ns, stat.st_size)


@lru_cache(maxsize=1024)
def _hash(path: Path, mtime_ns: int, size: int) -> str:
    """Hash a file once in each of its versions."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
