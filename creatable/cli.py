"""The `creatable` command. Whatever goes wrong is told in a sentence, never in a traceback."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, TypeVar
from uuid import UUID

import click

from creatable import __version__
from creatable.cli_audit import audit
from creatable.cli_pin import pin
from creatable.problems import Problem
from creatable.shell import database as _database
from creatable.shell import plain_words as _plain_words

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from creatable.storage.archive import Period
    from creatable.storage.belongings import Owner

J = TypeVar("J")
_PATH = click.Path(path_type=Path)
LISTED_AT_ONCE = 200


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="creatable")
def main() -> None:
    """Play music by moving your head, and take it home."""


main.add_command(audit)
main.add_command(pin)


@main.command()
@click.option("--host", help="Address to listen on. [default: 127.0.0.1, this computer only]")
@click.option("--port", type=click.IntRange(0, 65535), help="Port; 0 takes any free one. [default: 8765]")
@click.option("--data-dir", type=_PATH, help="Folder for the takes. [default: the user's data folder]")
@click.option("--no-browser", is_flag=True, help="Do not open the page in a browser.")
@click.option("--keep-days", type=click.IntRange(1, 36_500), help="Delete takes and sessions that are older, for good.")
@click.option("--keep-audit-days", type=click.IntRange(1, 36_500), help="Drop older lines of the audit.")
def serve(
    host: str | None, port: int | None, data_dir: Path | None, no_browser: bool, keep_days: int | None,
    keep_audit_days: int | None,
) -> None:
    """Start the server and open the page."""
    from creatable.config import Settings
    from creatable.server import run

    with _plain_words():
        settings = Settings.from_environment(
            host=host, port=port, data_dir=data_dir, keep_days=keep_days, keep_audit_days=keep_audit_days,
        )
        run(settings, tell=click.echo, open_browser=not no_browser)


@main.command()
@click.argument("takes", type=_PATH, nargs=-1)
@click.option("-o", "--output", type=_PATH, help="File to write, or folder. [default: beside each take]")
@click.option("--format", "format_name", default="midi", show_default=True, help="Format of the files.")
@click.option("--together", is_flag=True, help="All takes in one MIDI file, one after the other.")
@click.option("--player", help="Everything of the player who is called so, as one ZIP.")
@click.option("--profile", type=click.UUID, help="Everything of the player with this id, as one ZIP.")
@click.option("--without-profile", "typed", is_flag=True, help="With --player: sessions under a typed name alone.")
@click.option("--key-file", type=click.File(), help="File with the player's key; - for the standard input.")
@click.option("--passphrase-file", type=click.File(), help="Lock the ZIP: file with the passphrase; - for the input.")
@click.option("--passphrase", "ask_passphrase", is_flag=True, help="Lock the ZIP with a passphrase that is asked for.")
@click.option("--language", default="en", show_default=True, help="Language of the report in the ZIP.")
@click.option("--data-dir", type=_PATH, help="Folder for the takes.")
def export(
    takes: tuple[Path, ...], output: Path | None, format_name: str, together: bool, player: str | None,
    profile: UUID | None, typed: bool, key_file: TextIO | None, passphrase_file: TextIO | None, ask_passphrase: bool,
    language: str, data_dir: Path | None,
) -> None:
    """Turn TAKES, JSON files, into music files, without a server; or write everything of one player as one ZIP."""
    if bool(takes) == bool(player or profile):
        raise click.UsageError("Name takes, or a player with --player or with --profile.")
    if takes and (passphrase_file or ask_passphrase):
        raise click.UsageError("A passphrase locks everything of one player: name one with --player or with --profile.")
    if takes:
        _export_takes(takes, output, format_name, together)
    else:
        passphrase = _passphrase(passphrase_file, ask_passphrase)
        _export_player(_find_owner(player, profile, typed), key_file, passphrase, language, output, data_dir)


def _passphrase(file: TextIO | None, ask: bool) -> str | None:
    """Return the passphrase of a file, or of whoever is asked: an argument would be in the shell's history."""
    from creatable.sealing import read_passphrase

    if file and ask:
        raise click.UsageError("Name a file with the passphrase, or ask for it, not both.")
    with _plain_words():
        if file:
            return read_passphrase(file.read())
        return read_passphrase(click.prompt("Passphrase", hide_input=True, confirmation_prompt=True)) if ask else None


def _export_takes(takes: tuple[Path, ...], output: Path | None, format_name: str, together: bool) -> None:
    from creatable import music_files
    from creatable.exporters import find_exporter

    with _plain_words():
        exporter = find_exporter(format_name)
        if together:
            if format_name != "midi":
                raise Problem("format-unknown", f"takes stand together in a MIDI file, not in one of {format_name}")
            target = output or takes[0].with_name("together.mid")
            click.echo(f"Wrote {target} ({music_files.export_as_one(takes, target)} bytes).")
            return
        jobs = music_files.jobs_for(takes, output, exporter.EXTENSION)
        with _progress(jobs) as (watched, tell):
            outcome = music_files.export_files(watched, exporter, tell=tell)
        _report(outcome.refused, len(jobs))


def _find_owner(player: str | None, profile: UUID | None, typed: bool) -> Callable[[Engine], Owner]:
    """Return what finds the one player who is meant."""
    from creatable.storage.belongings import find_owner

    if bool(player) == bool(profile) or (typed and not player):
        raise click.UsageError("Name a player with --player or with --profile.")
    return lambda engine: find_owner(engine, name=player, profile_id=profile, typed=typed)


def _export_player(
    find: Callable[[Engine], Owner], key_file: TextIO | None, passphrase: str | None, language: str,
    output: Path | None, data_dir: Path | None,
) -> None:
    from creatable.config import Settings
    from creatable.file_names import file_name
    from creatable.files import write_whole
    from creatable.player_export import export_of, lines_of
    from creatable.reports.files import read_key
    from creatable.reports.words import words_in
    from creatable.sealing import sealed
    from creatable.storage.audit import Audit
    from creatable.storage.belongings import belongings_of

    with _plain_words(), _database(data_dir) as engine:
        key = read_key(key_file.read()) if key_file else None
        words = words_in(language, Settings.from_environment(data_dir=data_dir).static_dir / "locales")
        owner = find(engine)
        found = belongings_of(engine, owner, key)
        content, index = export_of(found, words)
        if passphrase:
            content = sealed(content, passphrase, index.exported_at)
        name = file_name(owner.name, index.exported_at, "zip")
        target = output / name if output and output.is_dir() else output or Path(name)
        try:
            write_whole(target, content)
        except OSError as error:
            raise Problem("bad-request", f"{target} cannot be written: {error.strerror}.") from error
        Audit(engine).exported(dict.fromkeys((each.kind.code, each.id) for each in found.documents))
        click.echo(f"Wrote {target} ({len(content)} bytes, {len(index.files)} files).")
        for line in lines_of(index):
            click.echo(line)
        if passphrase:
            click.echo("It is locked. Without the passphrase nobody opens it any more, nor can anybody here.")


@main.command("import")
@click.argument("files", type=_PATH, nargs=-1, required=True)
@click.option("-o", "--output", type=_PATH, help="File to write, or folder. [default: beside each file]")
def import_(files: tuple[Path, ...], output: Path | None) -> None:
    """Turn FILES, in MIDI, MusicXML or JSON, into takes. No server is needed."""
    from creatable import music_files

    with _plain_words():
        jobs = music_files.jobs_for(files, output, "json")
        with _progress(jobs) as (watched, tell):
            outcome = music_files.import_files(watched, tell=tell)
        _report(outcome.refused, len(jobs))


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
@click.option("--backup", "copy", type=_PATH, help="Put this backup in the place of all that is kept.")
@click.option("--data-dir", type=_PATH, help="Folder for the takes.")
def restore(ids: tuple[UUID, ...], copy: Path | None, data_dir: Path | None) -> None:
    """Undo the deletion of the takes, players and gestures with these IDS, or list what was deleted.

    What was deleted is kept for thirty days.
    """
    from creatable.backup import restore_backup
    from creatable.config import Settings
    from creatable.storage.deletions import deleted, restore_any

    if copy and ids:
        raise click.ClickException("Name what to restore, or a backup, not both.")
    if copy:
        with _plain_words():
            earlier = restore_backup(Settings.from_environment(data_dir=data_dir), copy)
        before = f"What was there before is in {earlier}." if earlier else "Nothing was there before."
        click.echo(f"Restored {copy}. {before}")
        return
    with _plain_words(), _database(data_dir) as engine:
        count, left = restore_any(engine, ids), deleted(engine)
    if ids:
        click.echo(f"Restored {count} of {len(ids)}.")
    for each in left:
        click.echo(f"{each.id}  {each.noun} {each.name!r}, kept until {each.until}")
    if not left:
        click.echo("Nothing else is deleted.")


@main.command()
@click.option("--player", help="Everything of the player who is called so.")
@click.option("--profile", type=click.UUID, help="Everything of the player with this id.")
@click.option("--without-profile", "typed", is_flag=True, help="With --player: sessions under a typed name alone.")
@click.option("--yes", is_flag=True, help="Ask nothing.")
@click.option("--data-dir", type=_PATH, help="Folder for the takes.")
def forget(player: str | None, profile: UUID | None, typed: bool, yes: bool, data_dir: Path | None) -> None:
    """Delete everything of one player at the server for good, whosever it is and deleted or not."""
    from creatable.config import Settings
    from creatable.schemas import KINDS
    from creatable.storage.belongings import belongings_of, erase_belongings
    from creatable.storage.database import copies_beside

    find = _find_owner(player, profile, typed)
    with _plain_words(), _database(data_dir) as engine:
        found = belongings_of(engine, find(engine), None, whatever=True)
        counts = ", ".join(f"{code}: {len(found.ids(kind))}" for code, kind in KINDS.items() if found.ids(kind))
        if not yes:
            click.confirm(f"Delete everything of {found.owner.name} for good ({counts})?", abort=True)
        erase_belongings(engine, found)
        click.echo(f"Deleted for good ({counts}).")
        for copy in copies_beside(Settings.from_environment(data_dir=data_dir).database_url):
            click.echo(f"An older copy of the database is still there, and may have it: {copy}")


@main.command()
@click.argument("file", type=_PATH)
@click.option("--data-dir", type=_PATH, help="Folder for the takes.")
def backup(file: Path, data_dir: Path | None) -> None:
    """Write all that is kept to FILE, also while the server runs."""
    from creatable.backup import back_up
    from creatable.config import Settings
    from creatable.storage.audit import EVERYTHING, Audit

    with _plain_words():
        size = back_up(Settings.from_environment(data_dir=data_dir).database_url, file)
        with _database(data_dir) as engine:
            Audit(engine).exported([(EVERYTHING, None)])
    click.echo(f"Wrote {file} ({size} bytes).")


@main.command("list")
@click.option("--data-dir", type=_PATH, help="Folder for the takes.")
def list_(data_dir: Path | None) -> None:
    """List the takes that are kept, the newest first."""
    from creatable.storage.takes import TakeRepository

    with _plain_words(), _database(data_dir) as engine:
        takes, seen, total = TakeRepository(engine), 0, 1
        while seen < total:
            page = takes.list(limit=LISTED_AT_ONCE, offset=seen)
            seen, total = seen + LISTED_AT_ONCE, page.total
            for take in page.takes:
                click.echo(f"{take.id}  {take.started_at:%Y-%m-%d %H:%M} UTC  {take.duration_seconds:8.1f} s  "
                           f"{take.note_count:6} notes  {take.name}")
    if not total:
        click.echo("No take is kept here.")


@main.command()
@click.argument("ids", type=click.UUID, nargs=-1)
@click.option("-o", "--output", type=_PATH, required=True, help="Folder for the reports.")
@click.option("--all", "by", type=click.Choice(["month", "week"]), is_flag=False, flag_value="month",
              help="An overview of all that is kept instead, by month or by week.")
@click.option("--player", help="All sessions that were played under this name, and their trend.")
@click.option("--profile", type=click.UUID, help="All sessions of the player with this id, and their trend.")
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="Not those before this day.")
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="Not those of this day or later.")
@click.option("--key-file", type=click.File(), help="File with the player's key; - for the standard input.")
@click.option("--format", "format_name", default="html", show_default=True, help="html, pdf, csv, text or json.")
@click.option("--language", default="en", show_default=True, help="Language of the reports.")
@click.option("--data-dir", type=_PATH, help="Folder for the takes.")
def report(
    ids: tuple[UUID, ...], output: Path, by: Period | None, player: str | None, profile: UUID | None,
    since: datetime | None, until: datetime | None, key_file: TextIO | None, format_name: str, language: str,
    data_dir: Path | None,
) -> None:
    """Write reports of the play sessions with these IDS, of all of a player, or an overview of all, into a folder."""
    from creatable.config import Settings
    from creatable.reports.files import ReportFiles, read_key
    from creatable.reports.formats import find_format
    from creatable.reports.words import words_in
    from creatable.storage.sessions import Wanted

    if [bool(ids), bool(player or profile), bool(by)].count(True) != 1:
        raise click.ClickException("Name sessions by their ids, or a player with --player or --profile, or say --all.")
    if by and (since or until or key_file):
        raise click.ClickException("An overview of all needs no key, and has no first and no last day.")
    with _plain_words(), _database(data_dir) as engine:
        key = read_key(key_file.read()) if key_file else None
        words = words_in(language, Settings.from_environment(data_dir=data_dir).static_dir / "locales")
        files = ReportFiles(engine, key, find_format(format_name), words, output, click.echo)
        if by:
            _make_folder(output)
            files.write_archive(by)
            _report(files.refused, 1)
            return
        since, until = (day and day.astimezone() for day in (since, until))
        wanted = Wanted(player=player, profile_id=profile, since=since, until=until)
        found = list(ids) or files.ids(wanted)
        if not found:
            raise Problem("play-session-not-found", "There is no such session, or it is another key's.")
        _make_folder(output)
        with _progress(found) as (watched, files.tell):
            files.write_each(watched)
        if not ids:
            files.write_trend(found)
        _report(files.refused, len(found) + (not ids))


@main.command()
@click.argument(
    "document", type=click.Choice(["take", "profile", "gesture-set", "play-session", "player-export"]), default="take",
)
def schema(document: str) -> None:
    """Print the JSON Schema of DOCUMENT: of a take where none is named."""
    from creatable.schemas import KINDS

    click.echo(json.dumps(KINDS[document].schema, indent=2))


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Problem("bad-request", f"{folder} cannot be made a folder: {error.strerror}.") from error


@contextmanager
def _progress(jobs: Sequence[J]) -> Iterator[tuple[Iterable[J], Callable[[str], None]]]:
    """Hand out the jobs behind a bar, where there are several and somebody looks; else tell each of them."""
    if len(jobs) < 2 or not sys.stderr.isatty():
        yield jobs, click.echo
        return
    with click.progressbar(jobs, file=sys.stderr, show_pos=True) as bar:
        yield bar, lambda _line: None


def _report(refused: Sequence[str], count: int) -> None:
    """Say what was not written, and leave with exit code 1 if anything was not."""
    if not refused:
        return
    if count > 1:
        refused = [*refused, f"{count - len(refused)} of {count} files were written."]
    raise click.ClickException("\n".join(refused))
