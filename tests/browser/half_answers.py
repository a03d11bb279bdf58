"""A server before the server: it passes everything on, until it is told to stop in the middle of each answer."""

from __future__ import annotations

import threading
import time
from contextlib import suppress
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

# One connection, one answer: these are about this connection, and this server's own.
NOT_PASSED_ON = {"connection", "keep-alive", "transfer-encoding"}
# After so long without a question no more come by themselves.
QUIET_SECONDS = 2.0


class HalfAnswers(ThreadingHTTPServer):
    """Listens on loopback. `stop()`: from now on half of a body comes, until it is told to go on."""

    daemon_threads = True

    def __init__(self, port: int) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.port_behind = port
        self.goes_on = threading.Event()
        self.goes_on.set()
        self.halved: list[str] = []
        self.asked_at = 0.0
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def stop(self) -> None:
        """Answer by halves, once nothing more is fetched: a browser has six connections, and all would hang."""
        while time.monotonic() < self.asked_at + QUIET_SECONDS:
            time.sleep(0.1)
        self.goes_on.clear()

    def go_on(self) -> None:
        self.goes_on.set()

    def close(self) -> None:
        self.go_on()
        self.shutdown()
        self.server_close()


class Handler(BaseHTTPRequestHandler):
    server: HalfAnswers

    def do_GET(self) -> None:
        self.server.asked_at = time.monotonic()
        behind = HTTPConnection("127.0.0.1", self.server.port_behind, timeout=20)
        asked = {name: text for name, text in self.headers.items() if name.lower() not in NOT_PASSED_ON}
        behind.request("GET", self.path, headers=asked)
        answer = behind.getresponse()
        body = answer.read()
        behind.close()
        self.send_response(answer.status)
        for name, text in answer.getheaders():
            if name.lower() not in NOT_PASSED_ON | {"date", "server", "content-length"}:
                self.send_header(name, text)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        half = len(body) // 2
        self.wfile.write(body[:half])
        self.wfile.flush()
        if not self.server.goes_on.is_set():
            self.server.halved.append(self.path)
        self.server.goes_on.wait(120)
        with suppress(OSError):
            self.wfile.write(body[half:])

    def log_message(self, format: str, *args: object) -> None:
        """Tests print what they find themselves."""
