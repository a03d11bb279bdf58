"""A server that is killed at any moment has lost nothing of what it said it kept, and keeps nothing by halves."""

from __future__ import annotations

import json
import random
import sqlite3
import threading
import zlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from functools import cache
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from urllib.parse import urlsplit
from uuid import UUID

from creatable.takes import parse_take

from .documents import many_notes, take_document
from .serving import Serving

UPLOADS, TAKES = 500, 400
"""Each fifth upload takes the place of an earlier one."""
PLAYERS, KILLS = 4, 3
SECRET = {"Creatable-Secret": "own" * 8, "Content-Type": "application/json"}


def upload(number: int) -> tuple[str, str]:
    """Return the id of a take, and the take as it is sent."""
    wanted = str(UUID(int=number % TAKES + 1))
    # Most are short; some are several pages of the database.
    count = 1 + number * 7919 % (60 if number % 10 else 300)
    take = take_document(many_notes(count), id=wanted, name=f"upload {number}", durationSeconds=count / 10)
    return wanted, json.dumps(take)


@cache
def as_kept(take: str) -> bytes:
    """Each is looked for after every kill."""
    return parse_take(take).to_json().encode()


@dataclass
class Player:
    """Sends every so manieth take, one after the other; what is not answered stays so, as where a page is closed.

    kept: what the server has said that it keeps, by id. unanswered: what was sent since then.
    """

    numbers: Iterator[int]
    kept: dict[str, str] = field(default_factory=dict)
    unanswered: dict[str, list[str]] = field(default_factory=dict)

    def send(self, serving: Serving, answered: threading.Semaphore) -> None:
        """Go on until the server is gone, or all is sent."""
        place = urlsplit(serving.address)
        with closing(HTTPConnection(str(place.hostname), place.port, timeout=60)) as connection:
            for number in self.numbers:
                wanted, take = upload(number)
                self.unanswered.setdefault(wanted, []).append(take)
                try:
                    connection.request("PUT", f"/api/v1/takes/{wanted}", take, SECRET)
                    with connection.getresponse() as response:
                        response.read()
                except (OSError, HTTPException):
                    return
                assert response.status in {200, 201}
                self.kept[wanted] = take
                del self.unanswered[wanted]
                answered.release()


def test_what_it_acknowledged_of_500_uploads_is_there_whenever_it_was_killed(tmp_path: Path) -> None:
    moments = random.Random(500)
    players = [Player(iter(range(first, UPLOADS, PLAYERS))) for first in range(PLAYERS)]
    for is_last in [*[False] * KILLS, True]:
        serving = Serving(tmp_path).wait()
        try:
            send_and_kill(serving, players, None if is_last else moments)
        finally:
            serving.kill()
        assert_nothing_is_lost_or_half_there(tmp_path, players)
    kept = sum(len(player.kept) for player in players)
    assert UPLOADS - kept - (UPLOADS - TAKES) <= KILLS * PLAYERS, "all but those that were under way were acknowledged"


def send_and_kill(serving: Serving, players: list[Player], moments: random.Random | None) -> None:
    answered = threading.Semaphore(0)
    at_once = [threading.Thread(target=player.send, args=(serving, answered)) for player in players]
    for thread in at_once:
        thread.start()
    if moments:
        for _ in range(moments.randint(1, 2 * UPLOADS // (3 * KILLS))):
            assert answered.acquire(timeout=60)
        # Somewhere within the next uploads.
        threading.Event().wait(moments.uniform(0, 0.02))
        serving.kill()
    for thread in at_once:
        thread.join(timeout=120)
        assert not thread.is_alive()


def assert_nothing_is_lost_or_half_there(folder: Path, players: list[Player]) -> None:
    with closing(sqlite3.connect(folder / "creatable.sqlite3")) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        found = {str(UUID(wanted)): zlib.decompress(document) for wanted, document
                 in database.execute("SELECT id, document FROM takes")}
        rights = {str(UUID(wanted)) for (wanted,) in database.execute("SELECT id FROM rights")}
    assert rights == set(found)
    for player in players:
        for wanted in player.kept | player.unanswered:
            may_be = player.unanswered.get(wanted, []) + ([player.kept[wanted]] if wanted in player.kept else [])
            if wanted in found:
                assert found.pop(wanted) in [as_kept(each) for each in may_be]
            else:
                assert wanted not in player.kept
    assert found == {}
