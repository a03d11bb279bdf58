"""What all commands share: the database of a data folder, and plain words for what goes wrong."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from creatable.problems import Problem

if TYPE_CHECKING:
    from sqlalchemy import Engine


@contextmanager
def database(data_dir: Path | None) -> Iterator[Engine]:
    """Open the database of a data folder, also while the server runs."""
    from creatable.config import Settings
    from creatable.storage.audit import by_way
    from creatable.storage.database import open_database

    engine = open_database(Settings.from_environment(data_dir=data_dir).database_url)
    try:
        with by_way("shell"):
            yield engine
    finally:
        engine.dispose()


@contextmanager
def plain_words() -> Iterator[None]:
    """Show a problem's sentence and leave with exit code 1."""
    try:
        yield
    except Problem as problem:
        raise click.ClickException(problem.message) from problem
