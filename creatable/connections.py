"""How waitress treats connections, where a class of thirty opens 180 of them and some never let go."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterable
from contextlib import suppress
from types import SimpleNamespace
from typing import Any

import waitress.channel
import waitress.server

LIMIT = 1000
"""Thirty browsers of six connections, five times over."""

OPTIONS: dict[str, Any] = {
    "connection_limit": LIMIT,
    # select() knows no handle above 1023.
    "asyncore_use_poll": True,
    "backlog": LIMIT,
    # An idle connection makes room soon; a browser opens another when it needs one.
    "channel_timeout": 20,
    "cleanup_interval": 5,
    # A thread does not wait for a reader who does not read: what MOST_AT_ONCE ask for goes into a file.
    "outbuf_high_watermark": 128 * 2**20,
}
"""For waitress.create_server."""

MOST_AT_ONCE = 8
"""Requests on one connection before the first is answered. Browsers send one."""

_TLS_HANDSHAKE = 0x16
"""First byte of a browser that was sent here by an address with https, RFC 8446, section 5.1."""

_HANDLES = LIMIT + 200
_steady = SimpleNamespace(time=time.monotonic)


class Channel(waitress.channel.HTTPChannel):  # type: ignore[misc]
    """A connection that ends at once where no request can come of it, or far too many."""

    def received(self, data: bytes) -> bool:
        """Take what came in; see waitress."""
        if self.request is None and not self.requests and data[:1] == bytes([_TLS_HANDSHAKE]):
            logging.getLogger("creatable").warning("somebody asked for https here: this server speaks http alone")
            self.will_close = True
            return False
        taken = bool(super().received(data))
        if len(self.requests) > MOST_AT_ONCE:
            self.will_close = True
        return taken


def prepare(servers: Iterable[Any]) -> None:
    """Let listening servers treat their connections so, and time them by a clock that nobody sets back."""
    waitress.server.time = waitress.channel.time = _steady
    for server in servers:
        server.channel_class = Channel
    _allow_handles()


def _allow_handles() -> None:
    """Ask the system for as many open handles as there may be connections. Windows has no such limit."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        wanted = _HANDLES if hard == resource.RLIM_INFINITY else min(_HANDLES, hard)
        if soft != resource.RLIM_INFINITY and soft < wanted:
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
