"""The `creatable` command. Whatever goes wrong is told in a sentence, never in a traceback."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import click

from creatable import __version__
from creatable.files import write_whole
from creatable.problems import Problem

if TYPE_CHECKING:
    from sqlalchemy import Engine

MAX_FILE_BYTES = 512 * 1024 * 1024
"""Largest take that `export` reads: over two million notes."""

_PATH = click.Path(path_type=Path)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="creatable")
def main() -> None:
    """Play music by moving your head, and take it home."""


@main.command()
@click.option("--host", help="Address to listen on. [default: 127.0.0.1, this computer only]")
@click.option("--port", type=click.IntRange(0, 65535), help="Port; 0 takes any free one. [default: 8765]")
@click.option("--data-dir", type=_PATH, help="Folder for the takes. [default: the user's data folder]")
@click.option("--no-browser", is_flag=True, help="Do not open the page in a browser.")
def serve(host: str | None, port: int | None, data_dir: Path | None, no_browser: bool) -> None:
    """Start the server and open the page."""
    from creatable.config import Settings
    from creatable.server import run

    with _plain_words():
        settings = Settings.from_environment(host=host, port=port, data_dir=data_dir)
        run(settings, tell=click.echo, open_browser=not no_browser)


@main.command()
@click.argument("take", type=_PATH)
@click.option("-o", "--output", type=_PATH, help="File to write. [default: beside TAKE, with its own ending]")
@click.option("--format", "format_name", default="midi", show_default=True, help="Format of the file.")
def export(take: Path, output: Path | None, format_name: str) -> None:
    """Turn TAKE, a take's JSON file, into a music file. No server is needed."""
    from creatable.exporters import export_take, find_exporter
    from creatable.takes import parse_take

    with _plain_words():
        exporter = find_exporter(format_name)
        target = output or take.with_suffix(f".{exporter.EXTENSION}")
        if target.exists() and take.exists() and target.samefile(take):
            raise click.ClickException(f"{target} is the take itself, which would be lost. Name another file with -o.")
        content = export_take(parse_take(_read(take)), exporter)
        _write(target, content)
    click.echo(f"Wrote {target} ({len(content)} bytes).")


@main.command()
@click.option("--port", type=click.IntRange(0, 65535), help="Port that the server would use.")
@click.option("--data-dir", type=_PATH, help="Folder for the takes.")
@click.option("--repair", "mend", is_flag=True, help="Save what can be read of a damaged database into a new one.")
def doctor(port: int | None, data_dir: Path | None, mend: bool) -> None:
    """Check that all is in place, and say how to mend what is not."""
    from creatable.config import Settings
    from creatable.doctor import examine
    from creatable.repair import repair

    with _plain_words():
        settings = Settings.from_environment(port=port, data_dir=data_dir)
        for line in repair(settings).lines() if mend else ():
            click.echo(line)
        findings = examine(settings)
    for finding in findings:
        click.echo(finding.line())
    if not all(finding.ok for finding in findings):
        raise click.exceptions.Exit(1)


@main.command()
@click.argument("ids", type=click.UUID, nargs=-1)
@click.option("--all", "everything", is_flag=True, help="Release everything that is kept.")
@click.option("--data-dir", type=_PATH, help="Folder for the takes.")
def release(ids: tuple[UUID, ...], everything: bool, data_dir: Path | None) -> None:
    """Let anybody change the takes, players and gestures with these IDS, whose browser has lost its secret.

    The next browser that saves one has it as its own.
    """
    from creatable.storage.rights import release

    if bool(ids) == everything:
        raise click.ClickException("Name what to release, or say --all: GET /api/v1/takes lists the ids of takes.")
    with _plain_words(), _database(data_dir) as engine:
        count = release(engine, None if everything else ids)
    click.echo(f"Released {count} takes, players and sets of gestures. What was deleted stays deleted.")


@main.command()
@click.argument("ids", type=click.UUID, nargs=-1)
@click.option("--data-dir", type=_PATH, help="Folder for the takes.")
def restore(ids: tuple[UUID, ...], data_dir: Path | None) -> None:
    """Undo the deletion of the takes, players and gestures with these IDS, or list what was deleted.

    What was deleted is kept for thirty days.
    """
    from creatable.storage.deletions import deleted, restore_any

    with _plain_words(), _database(data_dir) as engine:
        count, left = restore_any(engine, ids), deleted(engine)
    if ids:
        click.echo(f"Restored {count} of {len(ids)}.")
    for each in left:
        click.echo(f"{each.id}  {each.noun} {each.name!r}, kept until {each.until}")
    if not left:
        click.echo("Nothing else is deleted.")


@main.command()
@click.argument("document", type=click.Choice(["take", "profile", "gesture-set"]), default="take")
def schema(document: str) -> None:
    """Print the JSON Schema of DOCUMENT: of a take where none is named."""
    from creatable.schemas import KINDS

    click.echo(json.dumps(KINDS[document].schema, indent=2))


@contextmanager
def _database(data_dir: Path | None) -> Iterator[Engine]:
    """Open the database of a data folder, also while the server runs."""
    from creatable.config import Settings
    from creatable.storage.database import open_database

    engine = open_database(Settings.from_environment(data_dir=data_dir).database_url)
    try:
        yield engine
    finally:
        engine.dispose()


@contextmanager
def _plain_words() -> Iterator[None]:
    """Show a problem's sentence and leave with exit code 1."""
    try:
        yield
    except Problem as problem:
        raise click.ClickException(problem.message) from problem


def _read(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > MAX_FILE_BYTES:
            limit = MAX_FILE_BYTES // 2**20
            raise Problem("too-large", f"{path} has {size // 2**20} MiB; a take's file may have {limit} MiB.")
        return path.read_bytes()
    except OSError as error:
        raise click.ClickException(f"{path} cannot be read: {error.strerror}.") from error


def _write(path: Path, content: bytes) -> None:
    try:
        write_whole(path, content)
    except OSError as error:
        raise click.ClickException(f"{path} cannot be written: {error.strerror}.") from error
