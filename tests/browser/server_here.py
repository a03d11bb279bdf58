"""A server of a test's own in a thread of the tests' process: a process of its own takes two seconds to begin."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from creatable import create_app
from creatable.config import Settings
from creatable.services import KEY

from ..python.conftest import served
from .conftest import Server


@contextmanager
def server_here(folder: Path, environment: dict[str, str] | None = None) -> Iterator[Server]:
    """Serve this data folder, set up by these variables. It can be neither stopped nor begun again."""
    settings = Settings.from_environment(environment or {}, data_dir=folder, port=0)
    app = create_app(settings)
    with served(app, settings) as port:
        yield Server(folder, port=port)
    app.extensions[KEY].close()
