"""Every format that becomes a take: one module and one line each.

A module here has FORMAT (its name), LABEL (its name for people, in every language), EXTENSIONS (without
their dots, the usual one first), is_one(content), which looks at the first bytes, and read(content, origin).
"""

from __future__ import annotations

from typing import Protocol

from creatable.importers import json_take, midi, musicxml
from creatable.importers.making import Origin
from creatable.problems import Problem
from creatable.takes import Take


class Importer(Protocol):
    """What a module of this package offers."""

    FORMAT: str
    LABEL: str
    EXTENSIONS: tuple[str, ...]

    def is_one(self, content: bytes, /) -> bool:
        """Tell by its first bytes whether a file is of this format; whether it is a good one, `read` finds out."""

    def read(self, content: bytes, origin: Origin, /) -> Take:
        """Return the take; raises Problem in a sentence that says what is wrong with the file."""


MODULES: tuple[Importer, ...] = (
    midi,
    musicxml,
    json_take,
)

IMPORTERS: dict[str, Importer] = {module.FORMAT: module for module in MODULES}


def import_take(content: bytes, origin: Origin) -> Take:
    """Return the take in a file, whatever it is called; raises Problem."""
    for importer in IMPORTERS.values():
        if importer.is_one(content):
            return importer.read(content, origin)
    known = ", ".join(importer.LABEL for importer in IMPORTERS.values())
    raise Problem("import-unknown", f"the file is none of those that can be read: {known}")
