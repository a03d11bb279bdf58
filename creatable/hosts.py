"""Which names in a request are this server's own: of hosts, and of the sites whose pages may change something.

A page of another site can give its own name to this server's address (DNS rebinding), and would then read and
delete as if it were ours. It cannot do so with an address, nor with a name that only this network knows.
"""

from __future__ import annotations

import ipaddress
import socket
from urllib.parse import SplitResult, urlsplit

from creatable.config import Settings, is_loopback

_DEFAULT_PORTS = {80, 443}


class Hosts:
    """The names that a server with these settings answers to."""

    def __init__(self, settings: Settings) -> None:
        self._listed = settings.trusted_hosts
        self._origins = {origin for text in settings.trusted_origins if (origin := _place(text))}
        self._loopback = is_loopback(settings.host)
        own = {"localhost", settings.host.strip("[]").lower()}
        if not self._loopback:
            own |= {name.lower() for name in (socket.gethostname(), socket.getfqdn())}
        self._names = own | {"127.0.0.1", "::1"}

    def answer_to(self, host: str) -> bool:
        """Tell whether a Host header is one of ours."""
        parts = _split(f"//{host}")
        name = (parts and parts.hostname) or ""
        if self._listed is not None:
            return name in self._listed
        return name in self._names or (not self._loopback and (_is_address(name) or name.endswith(".local")))

    def are_ours(self, origin: str, host: str) -> bool:
        """Tell whether the page of an Origin header is ours, to a server that is called `host`.

        The scheme is left out: a proxy in front may speak https for us.
        """
        place = _place(origin)
        return place is not None and (place == _place(f"//{host}") or place in self._origins)


def _split(address: str) -> SplitResult | None:
    try:
        return urlsplit(address)
    except ValueError:
        return None


def _place(address: str) -> tuple[str, int | None] | None:
    """Return name and port of an address, the usual ports left out; None of one that cannot be read."""
    parts = _split(address)
    try:
        port = parts.port if parts else None
    except ValueError:
        return None
    if parts is None or not parts.hostname:
        return None
    return parts.hostname, None if port in _DEFAULT_PORTS else port


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
