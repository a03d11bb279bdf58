"""Every form that a report comes in: one module and one line each.

A module here has FORMAT (its name in addresses), MIME_TYPE, EXTENSION, and session(report, words), trend(trend, words)
and archive(archive, words), which return the file's content.
"""

from __future__ import annotations

from typing import Protocol

from creatable.problems import Problem
from creatable.reports import page, pdf, plain, table, text
from creatable.reports.reports import SessionReport, Trend
from creatable.reports.words import Words
from creatable.storage.archive import Archive


class ReportFormat(Protocol):
    """What a module offers."""

    FORMAT: str
    MIME_TYPE: str
    EXTENSION: str

    def session(self, report: SessionReport, words: Words, /) -> bytes:
        """Return the report of one session."""

    def trend(self, trend: Trend, words: Words, /) -> bytes:
        """Return the trend over several."""

    def archive(self, archive: Archive, words: Words, /) -> bytes:
        """Return what the whole archive holds."""


FORMATS: dict[str, ReportFormat] = {module.FORMAT: module for module in (plain, page, pdf, table, text)}


def find_format(name: str) -> ReportFormat:
    """Return the form called `name`; raises Problem (format-unknown) that lists those there are."""
    if name not in FORMATS:
        known = ", ".join(sorted(FORMATS))
        raise Problem("format-unknown", f"format must be one of {known}, got {name[:40]!r}", field="format")
    return FORMATS[name]
