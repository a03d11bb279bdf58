"""`creatable doctor`: is everything in place, and how is it mended if not?"""

from __future__ import annotations

import shutil
import sys
import tempfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from sqlalchemy import Connection, Engine, create_engine, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import NullPool

from creatable import __version__
from creatable.config import Settings
from creatable.manifest import faults
from creatable.problems import Problem
from creatable.reports import pdf
from creatable.server import port_problem
from creatable.storage.addresses import is_postgresql, sqlite_file
from creatable.storage.database import current_revision, integrity, newest_revision, options_for, refuse_newer
from creatable.storage.failures import storage_problem
from creatable.storage.postgresql import lacking
from creatable.storage.profiles import ProfileRepository
from creatable.storage.takes import TakeRepository

PACKAGES = (
    "alembic", "argon2-cffi", "click", "flask", "flask-openapi3", "huey", "lxml", "mido", "numpy", "platformdirs",
    "pydantic", "pyzipper", "sqlalchemy", "waitress", "weasyprint",
)
NEEDED_FREE_BYTES = 100 * 2**20
REINSTALL = "Run `make run` again, or install Creatable anew."


@dataclass(frozen=True)
class Finding:
    """What one check found; `mend` says what to do when it is not ok."""

    ok: bool
    text: str
    mend: str = ""

    def line(self) -> str:
        """Return the finding as a line of plain words."""
        return f"ok       {self.text}" if self.ok else f"PROBLEM  {self.text} {self.mend}".rstrip()


def examine(settings: Settings) -> list[Finding]:
    """Make every check; none changes anything that lasts."""
    return [
        *_versions(),
        *_front_end(settings),
        *_models(settings),
        _pdf(),
        *(_data_folder(settings) if settings.database_url.get_backend_name() == "sqlite" else ()),
        *_database(settings),
        *_port(settings),
    ]


def _versions() -> Iterator[Finding]:
    python = ".".join(map(str, sys.version_info[:3]))
    yield Finding(sys.version_info >= (3, 11), f"Creatable {__version__} on Python {python}.", "Use 3.11 or newer.")
    for package in PACKAGES:
        try:
            yield Finding(True, f"{package} {version(package)}")
        except PackageNotFoundError:
            yield Finding(False, f"The package {package} is missing.", REINSTALL)


def _front_end(settings: Settings) -> Iterator[Finding]:
    for name in ("app/main.js", "vendor/tfjs.js", "vendor/spessasynth-processor.js"):
        there = (settings.static_dir / name).is_file()
        yield Finding(there, f"static/{name} is {'there' if there else 'missing'}.", REINSTALL)


def _models(settings: Settings) -> Iterator[Finding]:
    found = faults(settings.models_dir)
    for fault in found:
        yield Finding(False, fault, "The page cannot use it. " + REINSTALL)
    if not found:
        yield Finding(True, "Every model and sound is as its manifest says.")


def _pdf() -> Finding:
    """Say whether reports can be PDF files; no problem where they cannot, since a browser prints the page as one."""
    why = pdf.why_not()
    return Finding(True, f"Reports cannot be PDF files here: {why}" if why else "Reports can be PDF files.")


def _data_folder(settings: Settings) -> Iterator[Finding]:
    folder = settings.data_dir
    existing = next(place for place in (folder, *folder.parents) if place.exists())
    try:
        with tempfile.TemporaryFile(dir=existing):
            yield Finding(True, f"The data folder {folder} can be written.")
    except OSError as error:
        mend = "Give yourself the right to write there, or choose another with --data-dir."
        yield Finding(False, f"The data folder {folder} cannot be written: {error.strerror}.", mend)
    free = shutil.disk_usage(existing).free
    roomy = free >= NEEDED_FREE_BYTES
    yield Finding(roomy, f"{free // 2**20} MiB are free there.", f"Free {NEEDED_FREE_BYTES // 2**20} MiB.")


def _database(settings: Settings) -> Iterator[Finding]:
    url = settings.database_url
    file = sqlite_file(url)
    try:
        if file and not file.exists():
            yield Finding(True, "There is no database yet; the first start makes it.")
            return
        refuse_newer(url)
        engine = create_engine(url, poolclass=NullPool, **options_for(url))
        with engine.connect() as connection:
            revision = current_revision(connection)
            known = f"has version {revision}" if revision else "has no tables yet; the first start makes them"
            yield Finding(True, f"The database {known}.")
            if is_postgresql(url) and (lack := lacking(connection)):
                yield Finding(False, f"The database {lack}")
            if file:
                said = integrity(connection)
                yield Finding(said == "ok", f"The database {file} is whole: {said}", _REPAIR)
                yield from _documents(connection)
        # Of an earlier version the first start changes the tables.
        if revision == newest_revision():
            yield from _lists(engine)
    except Problem as problem:
        yield Finding(False, problem.message)
    except SQLAlchemyError as error:
        yield Finding(False, storage_problem(error).message, f"It is at {file or url}: {_first_line(error)}")


def _first_line(error: SQLAlchemyError) -> str:
    """Return what the database itself says of an error."""
    said = str(getattr(error, "orig", None) or error).splitlines()
    return said[0] if said else type(error).__name__


_AT_ONCE = 1000
_REPAIR = "End Creatable and run `creatable doctor --repair`; do not copy or move single files of it."


def _documents(connection: Connection) -> Iterator[Finding]:
    """Look into every document: a row can be damaged where the file is whole."""
    for table in ("takes", "profile_versions", "gesture_sets"):
        rows = connection.execute(text(f"SELECT document FROM {table}"))
        damaged = sum(not _can_be_unpacked(document) for (document,) in rows)
        if damaged:
            words = table.replace("_", " ")
            yield Finding(False, f"{damaged} of the {words} cannot be read. The others are not touched by it.", _REPAIR)


def _lists(engine: Engine) -> Iterator[Finding]:
    """Look at what the lists step over: a damaged row, whose document may be whole."""
    takes, players = TakeRepository(engine), ProfileRepository(engine)

    def listed_takes(offset: int) -> tuple[int, int]:
        page = takes.list(limit=_AT_ONCE, offset=offset)
        return len(page.takes), page.total

    def listed_players(offset: int) -> tuple[int, int]:
        page = players.list(limit=_AT_ONCE, offset=offset)
        return len(page.profiles), page.total

    for words, listed in (("takes", listed_takes), ("players", listed_players)):
        if missing := _missing(listed):
            said = f"{missing} of the {words} cannot be listed. The others are not touched by it."
            yield Finding(False, said, _REPAIR)


def _missing(listed: Callable[[int], tuple[int, int]]) -> int:
    """Return how many a list steps over. listed: how many it has from an offset on, and how many there are in all."""
    missing, offset, total = 0, 0, 1
    while offset < total:
        there, total = listed(offset)
        missing += max(0, min(_AT_ONCE, total - offset) - there)
        offset += _AT_ONCE
    return missing


def _can_be_unpacked(document: bytes) -> bool:
    try:
        zlib.decompress(document)
    except (zlib.error, TypeError):
        return False
    return True


def _port(settings: Settings) -> Iterator[Finding]:
    problem = port_problem(settings.host, settings.port) if settings.port else None
    yield Finding(False, problem.message) if problem else Finding(True, f"Port {settings.port} is free.")
