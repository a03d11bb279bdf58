"""The table of views, static/app/views.json, as the server goes by it: addresses, navigation, service worker.

It is read when the server starts. See docs/how-to/add-a-view.md.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

View = Mapping[str, Any]
"""One line of the table; static/app/views.js says what each field means."""


def read_views(static_dir: Path) -> tuple[View, ...]:
    """Return the views in the order of the navigation, none where there is no front end.

    Raises ValueError for a table that cannot be read.
    """
    table = static_dir / "app/views.json"
    return tuple(json.loads(table.read_text(encoding="utf-8"))) if table.is_file() else ()
