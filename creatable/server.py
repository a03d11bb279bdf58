"""Run the application under waitress, and open the page."""

from __future__ import annotations

import errno
import logging
import signal
import socket
import threading
import webbrowser
from collections.abc import Callable
from contextlib import suppress
from types import FrameType
from typing import Protocol

import waitress

from creatable import connections, create_app
from creatable.config import Settings, is_loopback
from creatable.problems import Problem
from creatable.services import KEY

SPARE_BODY_BYTES = 2**20


class Server(Protocol):
    """What waitress makes: a listening server."""

    effective_port: int | str

    def run(self) -> None:
        """Serve until interrupted."""

    def close(self) -> None:
        """Stop listening."""


def run(settings: Settings, *, tell: Callable[[str], object], open_browser: bool) -> None:
    """Serve until Ctrl-C or a request to end. Raises Problem when it cannot start."""
    logging.basicConfig(format="%(asctime)s %(levelname)s %(message)s")
    # A page that loads asks for more files at once than there are threads: no news.
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    if settings.port and (problem := port_problem(settings.host, settings.port)):
        raise problem
    app = create_app(settings)
    server = listen(app, settings)
    signal.signal(signal.SIGTERM, _end)
    housekeeping = app.extensions[KEY].housekeeping
    with suppress(KeyboardInterrupt):
        try:
            housekeeping.start()
            app.extensions[KEY].jobs.start()
            _announce(settings, page_address(settings.host, listening_port(server)), tell, open_browser)
            server.run()
        finally:
            server.close()
            housekeeping.stop()
            app.extensions[KEY].close()


def _announce(settings: Settings, address: str, tell: Callable[[str], object], open_browser: bool) -> None:
    tell(f"Creatable is at {address} (Ctrl-C ends it). Takes are kept in {settings.kept_in}.")
    if settings.keep_days:
        tell(f"Takes and sessions that are older than {settings.keep_days} days are deleted for good, every day.")
    if not is_loopback(settings.host):
        tell(
            "Other computers can reach this server and everything on it. Browsers allow them a camera only "
            "over https; on this computer, http://localhost works."
        )
    if open_browser:
        # Some systems wait here until the browser is closed.
        threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()


def listen(app: Callable[..., object], settings: Settings) -> Server:
    """Return a waitress server that listens already; raises Problem (port-...) when it cannot."""
    listening: dict[int, object] = {}
    try:
        server: Server = waitress.create_server(
            app,
            map=listening,
            host=settings.host,
            port=settings.port,
            threads=8,
            ident="Creatable",
            # The application refuses what is too large, in its own words; this is
            # for what would fill the disk while it is read.
            max_request_body_size=settings.max_body_bytes + SPARE_BODY_BYTES,
            clear_untrusted_proxy_headers=True,
            **connections.OPTIONS,
        )
    except OSError as error:
        raise _explained(error, settings.host, settings.port) from error
    except ValueError as error:
        raise Problem("host-unusable", f"{settings.host} is no address of this computer.") from error
    # One name may stand for two addresses, and each listens by itself.
    connections.prepare(each for each in listening.values() if hasattr(each, "channel_class"))
    return server


def port_problem(host: str, port: int) -> Problem | None:
    """Return why `port` cannot be listened on, or None when it can."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        # Elsewhere than on Windows this only forgives ports of servers just ended;
        # there it would share a port that is in use.
        if not hasattr(socket, "SO_EXCLUSIVEADDRUSE"):
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host.strip("[]"), port))
        except OSError as error:
            return _explained(error, host, port)
    return None


def page_address(host: str, port: int) -> str:
    """Return the page's address as this computer's browser can open it."""
    name = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, host)
    return f"http://{f'[{name}]' if ':' in name.strip('[]') and name[0] != '[' else name}:{port}/"


def _explained(error: OSError, host: str, port: int) -> Problem:
    if error.errno == errno.EADDRINUSE or getattr(error, "winerror", None) == 10048:
        other = port + 1 if port < 65535 else 8765
        message = f"Port {port} is in use, perhaps by Creatable itself: look at {page_address(host, port)}. "
        return Problem("port-in-use", message + f"Or choose another port: creatable serve --port {other}")
    if error.errno == errno.EACCES:
        return Problem("port-forbidden", f"Port {port} needs more rights. Choose one above 1023: --port 8765")
    return Problem("host-unusable", f"{host} is no address of this computer. Leave --host out, or use 0.0.0.0.")


def listening_port(server: Server) -> int:
    """Return the port in use. One name may stand for two addresses, IPv4 and IPv6."""
    listening = getattr(server, "effective_listen", None)
    return int(listening[0][1]) if listening else int(server.effective_port)


def _end(_signal: int, _frame: FrameType | None) -> None:
    """Ask waitress to end as Ctrl-C does."""
    raise KeyboardInterrupt
