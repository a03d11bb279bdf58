"""`creatable pin`: the PIN for what is the therapist's, also where it is forgotten."""

from __future__ import annotations

from pathlib import Path

import click

from creatable.problems import Problem
from creatable.shell import database, plain_words


@click.command()
@click.option("--set", "new", is_flag=True, help="Set a PIN, in place of the one that there is. It is asked for.")
@click.option("--remove", is_flag=True, help="Take the PIN away, also where nobody knows it any more.")
@click.option("--data-dir", type=click.Path(path_type=Path), help="Folder for the takes.")
def pin(new: bool, remove: bool, data_dir: Path | None) -> None:
    """Say whether sessions, reports, exports and deletion for good ask for a PIN, set one, or take it away."""
    from creatable.storage.pin import PIN, PinKeeper

    if new and remove:
        raise click.UsageError("Set a PIN or take it away, not both.")
    with plain_words(), database(data_dir) as engine:
        keeper = PinKeeper(engine)
        if new:
            digits = click.prompt("PIN, 4 to 12 digits", hide_input=True, confirmation_prompt=True)
            if not PIN.fullmatch(digits):
                raise Problem("bad-request", "A PIN has 4 to 12 digits.")
            keeper.remove_forgotten()
            keeper.set(digits, None)
            click.echo("The PIN is set. Who gave an earlier one has to give this one.")
        elif remove:
            click.echo("The PIN is gone." if keeper.remove_forgotten() else "There was no PIN.")
        else:
            click.echo("There is a PIN." if keeper.state(None).is_set else "There is no PIN.")
