"""A Redis of the tests' own, on this computer alone, which keeps nothing: begun and ended by whoever needs one.

The real one where there is one: `redis-server` by its name, or the program that CREATABLE_REDIS names. Where there is
none, an imitation in this process, so that the same tests run on every computer.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fakeredis import TcpFakeServer
from redis import Redis
from redis.exceptions import RedisError

MOST_SECONDS = 60
PASSWORD = "of-the-tests"


@contextmanager
def running(folder: Path) -> Iterator[str]:
    """Yield the address of a Redis; folder: for the real one's log."""
    program = os.environ.get("CREATABLE_REDIS") or shutil.which("redis-server")
    with _real(program, folder) if program else _imitation() as url:
        yield url


@contextmanager
def _real(program: str, folder: Path) -> Iterator[str]:
    port, log = _free_port(), folder / "redis.log"
    words = ["--bind", "127.0.0.1", "--port", str(port), "--requirepass", PASSWORD, "--save", "", "--appendonly", "no",
             "--dir", str(folder), "--logfile", str(log)]
    server = subprocess.Popen([program, *words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    url = f"redis://:{PASSWORD}@127.0.0.1:{port}/0"
    try:
        until = time.monotonic() + MOST_SECONDS
        while not _answers(url):
            ended = server.poll() is not None or time.monotonic() > until
            assert not ended, log.read_text() if log.exists() else program
            time.sleep(0.02)
        yield url
    finally:
        server.kill()
        server.wait()


def _answers(url: str) -> bool:
    try:
        with Redis.from_url(url, socket_connect_timeout=1, socket_timeout=1) as redis:
            return bool(redis.ping())
    except RedisError:
        return False


@contextmanager
def _imitation() -> Iterator[str]:
    port = _free_port()
    server = TcpFakeServer(("127.0.0.1", port), server_type="redis")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"redis://127.0.0.1:{port}/0"
    finally:
        server.shutdown()
        server.server_close()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
