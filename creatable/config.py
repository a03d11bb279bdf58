"""One frozen settings object, made from flags and environment variables."""

from __future__ import annotations

import ipaddress
import os
import socket
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs
from sqlalchemy import URL, make_url
from sqlalchemy.exc import SQLAlchemyError

from creatable.problems import Problem

DEFAULT_PORT = 8765
MAX_BODY_BYTES = 32 * 1024 * 1024
"""Largest request body that the server reads: 32 MiB, over six hours of busy playing."""

MAX_KEEP_DAYS = 36_500


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Where Creatable listens and where it keeps things.

    trusted_hosts: the names in Host headers that are answered, in lower case and
    without port or brackets; None: this computer's own, see hosts.py.
    trusted_origins: addresses of pages that are ours behind a proxy.
    redis_url: where jobs are kept that several servers share; None: in each server by itself.
    keep_days: how long takes and sessions are kept; None: until somebody deletes them.
    keep_audit_days: how long the lines of the audit are kept; None: for ever.
    """

    data_dir: Path
    database_url: URL
    host: str = "127.0.0.1"
    port: int = DEFAULT_PORT
    max_body_bytes: int = MAX_BODY_BYTES
    trusted_hosts: tuple[str, ...] | None = None
    trusted_origins: tuple[str, ...] = ()
    keep_days: int | None = None
    keep_audit_days: int | None = None
    redis_url: str | None = None
    resources: Path

    @property
    def static_dir(self) -> Path:
        """The browser side: plain files, served as they are."""
        return self.resources / "static"

    @property
    def models_dir(self) -> Path:
        """Weights and sounds, with their manifest."""
        return self.resources / "models"

    @property
    def kept_in(self) -> str:
        """Where things are kept, for people: no password is in it."""
        if self.database_url.get_backend_name() == "sqlite":
            return str(self.data_dir)
        return f"the database {self.database_url.database} at {self.database_url.host or 'this computer'}"

    @classmethod
    def from_environment(
        cls,
        environ: Mapping[str, str] | None = None,
        *,
        data_dir: Path | None = None,
        host: str | None = None,
        port: int | None = None,
        keep_days: int | None = None,
        keep_audit_days: int | None = None,
    ) -> Settings:
        """Return settings from flags first, then CREATABLE_* variables, then defaults.

        Raises Problem (settings-invalid) naming the variable that cannot be read.
        """
        env = os.environ if environ is None else environ
        folder = data_dir or Path(env.get("CREATABLE_DATA_DIR") or default_data_dir())
        folder = folder.expanduser().absolute()
        address = host or env.get("CREATABLE_HOST") or "127.0.0.1"
        return cls(
            data_dir=folder,
            database_url=_with_password(env, _database_url(env.get("CREATABLE_DATABASE_URL"))) or sqlite_url(folder),
            host=address,
            port=_integer(env, "CREATABLE_PORT", DEFAULT_PORT, 0, 65535) if port is None else port,
            max_body_bytes=_integer(env, "CREATABLE_MAX_BODY_BYTES", MAX_BODY_BYTES, 1024, 2**30),
            trusted_hosts=tuple(name.strip("[]") for name in _listed(env, "CREATABLE_TRUSTED_HOSTS")) or None,
            trusted_origins=_listed(env, "CREATABLE_TRUSTED_ORIGINS"),
            keep_days=keep_days or _days(env, "CREATABLE_KEEP_DAYS"),
            keep_audit_days=keep_audit_days or _days(env, "CREATABLE_KEEP_AUDIT_DAYS"),
            redis_url=env.get("CREATABLE_REDIS_URL") or None,
            resources=find_resources(),
        )


def default_data_dir() -> Path:
    """Return the user's own data folder for Creatable, by the system's custom."""
    return Path(platformdirs.user_data_dir("creatable", appauthor=False))


def sqlite_url(folder: Path) -> URL:
    """Return the address of the SQLite file in `folder`, which may hold any character, even ? and %."""
    return URL.create("sqlite", database=str(folder / "creatable.sqlite3"))


def find_resources() -> Path:
    """Return the folder with static/ and models/: the wheel's package, else the checkout's root."""
    package = Path(__file__).resolve().parent
    return package if (package / "static").is_dir() else package.parent


def _database_url(text: str | None) -> URL | None:
    """Raises Problem for an address that cannot be read, or whose driver is not installed."""
    try:
        url = make_url(text) if text else None
        if url and url.drivername in {"postgresql", "postgres"}:
            url = url.set(drivername="postgresql+psycopg")
        if url:
            url.get_dialect().import_dbapi()
    except (SQLAlchemyError, ImportError) as error:
        message = "CREATABLE_DATABASE_URL cannot be used: it must look like sqlite:////folder/file or, with "
        message += "psycopg installed, postgresql://user@host/name"
        raise Problem("settings-invalid", message) from error
    return url


def _with_password(env: Mapping[str, str], url: URL | None) -> URL | None:
    """Raises Problem where the file that holds the password cannot be read."""
    file = env.get("CREATABLE_DATABASE_PASSWORD_FILE")
    if url is None or not file:
        return url
    try:
        return url.set(password=Path(file).read_text(encoding="utf-8").rstrip("\r\n"))
    except (OSError, UnicodeError) as error:
        message = f"CREATABLE_DATABASE_PASSWORD_FILE cannot be read: {file}"
        raise Problem("settings-invalid", message) from error


def is_loopback(host: str) -> bool:
    """Tell whether only programs on this computer can reach `host`, however it is written: 127.1 is the same place."""
    try:
        found = socket.getaddrinfo(host.strip("[]"), None)
    except (OSError, UnicodeError):
        return False
    return all(ipaddress.ip_address(str(address[0]).partition("%")[0]).is_loopback for *_, address in found)


def _listed(env: Mapping[str, str], name: str) -> tuple[str, ...]:
    return tuple(each.strip().lower() for each in env.get(name, "").split(",") if each.strip())


def _days(env: Mapping[str, str], name: str) -> int | None:
    """Return a number of days; None where there is none, which is for ever."""
    return _integer(env, name, 0, 0, MAX_KEEP_DAYS) or None


def _integer(env: Mapping[str, str], name: str, default: int, low: int, high: int) -> int:
    text = env.get(name) or str(default)
    value = int(text) if text.isascii() and text.isdecimal() else -1
    if not low <= value <= high:
        raise Problem("settings-invalid", f"{name} must be a whole number {low}..{high}, got {text!r}")
    return value
