"""`creatable serve` in a process of its own."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path


class Serving:
    """A server process on a free port, which is not there yet until `wait` has returned."""

    first_line: str
    address: str

    def __init__(self, folder: Path, *options: str, **environment: str) -> None:
        # Whoever runs the tests in the background makes them ignore Ctrl+C, and their children with them.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        command = [sys.executable, "-u", "-m", "creatable", "serve", "--no-browser", "--port", "0"]
        self.process = subprocess.Popen(
            [*command, "--data-dir", str(folder), *options],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env={**os.environ, **environment},
        )

    def wait(self) -> Serving:
        """Return once it has said where it is."""
        assert self.process.stdout
        self.first_line = self.process.stdout.readline()
        found = re.search(r"http://\S+/", self.first_line)
        assert found, self.first_line
        self.address = found[0]
        return self

    def kill(self) -> None:
        """End it without a word, if it runs."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.communicate()

    def end(self, number: signal.Signals) -> tuple[int, str]:
        self.process.send_signal(number)
        assert self.process.stdout
        return self.process.wait(timeout=20), self.process.stdout.read()
