"""`creatable audit`: what was exported and deleted here."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import click

from creatable.shell import database, plain_words

LISTED_AT_ONCE = 500


@click.command()
@click.option("--id", "wanted", type=click.UUID, help="Of the thing with this id alone.")
@click.option("--data-dir", type=click.Path(path_type=Path), help="Folder for the takes.")
def audit(wanted: UUID | None, data_dir: Path | None) -> None:
    """List what was exported, deleted and restored, the newest first: when (UTC), what, and by which way."""
    from creatable.storage.audit import Audit

    with plain_words(), database(data_dir) as engine:
        seen, total = 0, 1
        while seen < total:
            lines, total = Audit(engine).list(limit=LISTED_AT_ONCE, offset=seen, wanted=[wanted] if wanted else [])
            seen += LISTED_AT_ONCE
            for line in lines:
                click.echo(f"{line.at:%Y-%m-%d %H:%M:%S}  {line.action:15}  {line.kind:12}  {line.id or '-'!s:36}  "
                           f"{line.way}")
    if not total:
        click.echo("Nothing was exported or deleted here.")
