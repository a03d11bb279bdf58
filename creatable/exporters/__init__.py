"""Every format that a take can be taken home in: one module and one line each.

A module here has FORMAT (its name in addresses), LABEL (its name for people, in
every language), MIME_TYPE, EXTENSION (without its dot) and export(take) -> bytes.
GET /api/v1/formats lists them. docs/how-to/add-an-export-format.md.
"""

from __future__ import annotations

from typing import Protocol

from creatable.exporters import csv_notes, everything, json_take, midi, musicxml
from creatable.problems import Problem
from creatable.takes import Take


class Exporter(Protocol):
    """What a module of this package offers."""

    FORMAT: str
    LABEL: str
    MIME_TYPE: str
    EXTENSION: str

    def export(self, take: Take, /) -> bytes:
        """Return the file's content. The take has at least one note."""


MODULES: tuple[Exporter, ...] = (
    midi,
    musicxml,
    csv_notes,
    json_take,
    everything,
)

EXPORTERS: dict[str, Exporter] = {module.FORMAT: module for module in MODULES}


def find_exporter(name: str) -> Exporter:
    """Return the exporter called `name`; raises Problem (format-unknown) that lists those there are."""
    if name not in EXPORTERS:
        known = ", ".join(sorted(EXPORTERS))
        raise Problem("format-unknown", f"format must be one of {known}, got {name[:40]!r}", field="format")
    return EXPORTERS[name]


def export_take(take: Take, exporter: Exporter) -> bytes:
    """Return the content of the take's file; raises Problem (take-empty) when no note was played."""
    if take.note_count == 0:
        raise Problem("take-empty", "the take has no notes, so there is nothing to write", field="events")
    return exporter.export(take)
