"""A take in every other format, in one ZIP file."""

from __future__ import annotations

import io
import zipfile

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
                entry = zipfile.ZipInfo(file_name(take.name, take.started_at, module.EXTENSION), _date(take))
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = 0o644 << 16
                archive.writestr(entry, module.export(take))
    return file.getvalue()


def _date(take: Take) -> tuple[int, int, int, int, int, int]:
    if not EARLIEST[0] <= take.started_at.year <= LATEST_YEAR:
        return EARLIEST
    year, month, day, hour, minute, second, *_ = take.started_at.timetuple()
    return year, month, day, hour, minute, second
