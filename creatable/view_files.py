"""What comes with a view: its styles and its words, from small files to one answer each.

A feature keeps them beside what it does, static/<feature>/styles.css and
static/locales/<code>/<feature>.ftl. Joined, a view waits for one file of each
kind. The first view brings everything that no other view names, and the names
of the others, which stand in the navigation.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from creatable.views import View

STYLES = "styles.css"
_BEFORE_ALL = ("ui", "app")
"""What every other sheet builds upon."""


@dataclass(frozen=True)
class Piece:
    """A small file, or of a file of words the one with this key."""

    path: Path
    key: str | None = None

    def text(self) -> str:
        """Return what it brings."""
        text = self.path.read_text(encoding="utf-8")
        return text if self.key is None else "\n".join(re.findall(rf"^{self.key} = .*$", text, re.MULTILINE))


def files_of_views(static_dir: Path, views: Sequence[View]) -> dict[str, list[Piece]]:
    """Return what each joined file is made of, by its address: /views/see/styles.css, /views/see/de.ftl."""
    sheets = {path.parent.name: path for path in static_dir.glob(f"*/{STYLES}")}
    languages = sorted(path for path in (static_dir / "locales").glob("*") if path.is_dir())
    found = {f"/views/{view['id']}/{STYLES}": _pieces(view, views, sheets) for view in views}
    for folder in languages:
        words = {path.stem: path for path in folder.glob("*.ftl")}
        for view in views:
            names = _names(views[1:], words) if view is views[0] else []
            found[f"/views/{view['id']}/{folder.name}.ftl"] = _pieces(view, views, words) + names
    return found


def joined(pieces: Iterable[Piece]) -> str:
    """Return the pieces, one after the other."""
    return "\n".join(piece.text() for piece in pieces)


def version(pieces: Iterable[Piece]) -> str:
    """Return what changes when one of the files does, or another one joins them."""
    stats = [(piece.path.name, stat.st_mtime_ns, stat.st_size) for piece in pieces for stat in [piece.path.stat()]]
    return hashlib.sha256(repr(stats).encode()).hexdigest()[:16]


def _pieces(view: View, views: Sequence[View], files: Mapping[str, Path]) -> list[Piece]:
    if view is not views[0]:
        return [Piece(files[name]) for name in _named_by(view) if name in files]
    elsewhere = {name for other in views[1:] for name in _named_by(other)}
    left = [*_BEFORE_ALL, *sorted(files.keys() - set(_BEFORE_ALL) - elsewhere)]
    return [Piece(files[name]) for name in left if name in files]


def _named_by(view: View) -> list[str]:
    return [*view["parts"], *view.get("words", ())]


def _names(views: Iterable[View], words: Mapping[str, Path]) -> list[Piece]:
    return [Piece(words[part], f"view-{view['id']}") for view in views for part in view["parts"][:1] if part in words]
