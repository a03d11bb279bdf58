"""A PIN for what is the therapist's: its hash, how often a wrong one came, and until when nobody may try.

All of it is one row of the database, so that neither a new browser nor a new start of the server begins anew, and
several servers count together. Whoever gave the PIN has a token that this hash alone can have made: with another PIN
no earlier token is good.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import Connection, Engine, delete, insert, select, update

from creatable.problems import Problem
from creatable.storage.database import writing
from creatable.storage.failures import failures_explained
from creatable.storage.models import PinRow, utc
from creatable.storage.reserve import making_room

OPEN_FOR = timedelta(hours=2)
FREE_TRIES = 3
FIRST_WAIT_SECONDS, LONGEST_WAIT_SECONDS = 10, 3600
PIN = re.compile(r"[0-9]{4,12}")
_ONLY = 1
hasher = PasswordHasher()
"""Argon2id with the library's own choice, which follows RFC 9106."""

T = TypeVar("T")


@dataclass(frozen=True)
class PinState:
    """Whether a PIN is asked for, whether this token opens, and how long nobody may try."""

    is_set: bool
    is_open: bool
    wait_seconds: int


def now() -> datetime:
    """Return the time, which tests drive."""
    return datetime.now(UTC)


def wait_after(wrong: int) -> int:
    """Return how many seconds nobody may try after so many wrong ones: none at first, then twice as long each time."""
    doublings = wrong - FREE_TRIES
    return 0 if doublings < 0 else min(FIRST_WAIT_SECONDS * 2 ** min(doublings, 20), LONGEST_WAIT_SECONDS)


class PinKeeper:
    """The PIN of an installation, if it has one. Every method raises Problem (storage-...) as well."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def state(self, token: str | None) -> PinState:
        """Return how things are for whoever has this token."""
        with failures_explained(), self._engine.connect() as connection:
            row = _row(connection)
        if row is None:
            return PinState(is_set=False, is_open=True, wait_seconds=0)
        return PinState(is_set=True, is_open=_is_good(row.hash, token), wait_seconds=_wait(row))

    def demand(self, token: str | None) -> None:
        """Raise Problem (pin-needed) where there is a PIN and this token does not open."""
        if not self.state(token).is_open:
            raise Problem("pin-needed", "this asks for the PIN of this installation: POST it to /api/v1/pin/open")

    def open(self, pin: str) -> str | None:
        """Return a token for the right PIN, None where there is none; raises Problem (pin-wrong, pin-wait)."""
        return self._try(pin, lambda _connection, kept: _token(kept))

    def set(self, pin: str, current: str | None) -> str:
        """Make this the PIN, in place of the one that is given as current; return a token.

        Raises Problem (pin-needed, pin-wrong, pin-wait).
        """
        new = hasher.hash(pin)

        def replace(connection: Connection, _kept: str) -> str:
            connection.execute(update(PinRow).values(hash=new))
            return _token(new)

        def begin() -> str:
            with self._writing() as connection:
                if _row(connection) is not None:
                    raise Problem("pin-needed", "there is a PIN already: send it as current")
                connection.execute(insert(PinRow).values(id=_ONLY, hash=new, tries=0, wait_until=None))
            return _token(new)

        return (self._try(current, replace) if current is not None else None) or self._at_any_rate(begin)

    def remove(self, current: str) -> None:
        """Take the PIN away; raises Problem (pin-wrong, pin-wait)."""
        self._try(current, lambda connection, _kept: connection.execute(delete(PinRow)))

    def remove_forgotten(self) -> bool:
        """Take the PIN away without it; return whether there was one."""

        def work() -> bool:
            with self._writing() as connection:
                return connection.execute(delete(PinRow)).rowcount > 0

        return self._at_any_rate(work)

    def _try(self, pin: str, then: Callable[[Connection, str], T]) -> T | None:
        """Return what is done with the right PIN; None where there is none."""

        def work() -> tuple[bool, T | None, int]:
            with self._writing() as connection:
                row = _row(connection)
                if row is None:
                    return True, None, 0
                if seconds := _wait(row):
                    raise _must_wait(seconds)
                if _fits(row.hash, pin):
                    connection.execute(update(PinRow).values(tries=0, wait_until=None))
                    return True, then(connection, row.hash), 0
                seconds = wait_after(row.tries + 1)
                until = utc(now() + timedelta(seconds=seconds))
                connection.execute(update(PinRow).values(tries=row.tries + 1, wait_until=until))
                return False, None, seconds

        # What was counted stays counted: the problem is raised when the transaction is over.
        is_right, result, seconds = self._at_any_rate(work)
        if not is_right:
            raise Problem("pin-wrong", "this is not the PIN", retry_after_seconds=seconds or None)
        return result

    def _at_any_rate(self, work: Callable[[], T]) -> T:
        with failures_explained():
            return making_room(self._engine, work)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """Have the row for oneself: of many who try at once each is counted."""
        with writing(self._engine) as connection:
            if connection.dialect.name == "postgresql":
                connection.exec_driver_sql(f"LOCK TABLE {PinRow.__tablename__} IN EXCLUSIVE MODE")
            yield connection


def _row(connection: Connection) -> Any:
    """Return hash, tries and wait_until; None where there is no PIN."""
    return connection.execute(select(PinRow.hash, PinRow.tries, PinRow.wait_until)).one_or_none()


def _wait(row: Any) -> int:
    if row.wait_until is None:
        return 0
    left = (row.wait_until.replace(tzinfo=UTC) - now()).total_seconds()
    # A clock that was set back must not keep everybody out for years.
    return min(max(0, -int(-left // 1)), LONGEST_WAIT_SECONDS)


def _fits(kept: str, pin: str) -> bool:
    try:
        return hasher.verify(kept, pin)
    except (VerificationError, InvalidHashError):
        return False


def _must_wait(seconds: int) -> Problem:
    message = f"a wrong PIN came too often; the next may come in {seconds} seconds"
    return Problem("pin-wait", message, retry_after_seconds=seconds)


def _token(kept: str) -> str:
    until = str(int((now() + OPEN_FOR).timestamp()))
    return f"{until}.{_signed(kept, until)}"


def _signed(kept: str, until: str) -> str:
    return hmac.new(kept.encode(), until.encode(), hashlib.sha256).hexdigest()


def _is_good(kept: str, token: str | None) -> bool:
    until, _, signature = (token or "").partition(".")
    if not until.isascii() or not until.isdecimal() or not signature.isascii():
        return False
    return hmac.compare_digest(signature, _signed(kept, until)) and now().timestamp() < int(until[:20])
