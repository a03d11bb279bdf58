"""A take in every other format, in one ZIP file."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

from creatable.file_names import file_name
from creatable.takes import Take

FORMAT = "zip"
LABEL = "ZIP"
MIME_TYPE = "application/zip"
EXTENSION = "zip"

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""A ZIP file knows no earlier year, and none after 2107."""
LATEST_YEAR = 2107


def export(take: Take) -> bytes:
    """Return the ZIP file. Its files bear the take's date, so the same take gives the same bytes."""
    from creatable.exporters import MODULES

    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for module in MODULES:
            if module.FORMAT != FORMAT:
                name = file_name(take.name, take.started_at, module.EXTENSION)
                add_file(archive, name, take.started_at, module.export(take))
    return file.getvalue()


def add_file(archive: zipfile.ZipFile, name: str, at: datetime, content: bytes) -> None:
    """Put a file of that date into a ZIP file."""
    entry = zipfile.ZipInfo(name, _date(at))
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, content)


def _date(at: datetime) -> tuple[int, int, int, int, int, int]:
    if not EARLIEST[0] <= at.year <= LATEST_YEAR:
        return EARLIEST
    year, month, day, hour, minute, second, *_ = at.timetuple()
    return year, month, day, hour, minute, second
