"""A real server and a real browser; every page is watched for errors and for requests elsewhere."""

from __future__ import annotations

import json
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Error,
    Page,
    Playwright,
    Request,
    expect,
    sync_playwright,
)

import bootstrap

from .fast_clock import fast_clock
from .live_camera import simulate_tracker

# What a closed network needs, and nothing that changes how the page behaves.
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--autoplay-policy=document-user-activation-required"]
# Playwright has what the browser's processes share in files on a disk, for machines with little shared memory.
HAS_SHARED_MEMORY = os.path.isdir("/dev/shm") and shutil.disk_usage("/dev/shm").free > 2**30
LEFT_OUT = ["--disable-dev-shm-usage"] if HAS_SHARED_MEMORY else []
CAMERA_FLAGS = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]
START_SECONDS = 60
# Within it the server has what was sent to it and not yet answered, also where other tests have the processor.
SETTLING_SECONDS = 3
# How long anything may take that is not about time: a busy machine is no failure.
expect.set_options(timeout=30_000)
# Chromium loses one frame, and says so, when a camera's stream is handed to a worker while a frame comes in
# (the stream read on the page never does). Frames that we lost would stall the camera, and fail every test that tracks.
FRAME_LOST = "A VideoFrame was garbage collected without being closed"
# Tests hear of notes, pointers and statuses as any add-on does: by the public events.
LISTENER = """
window.heard = { notes: [], instruments: [], pointers: [], statuses: [], gestures: [] };
const lists = { note: 'notes', pointer: 'pointers', status: 'statuses', gesture: 'gestures' };
for (const [name, list] of Object.entries(lists)) {
  document.addEventListener(`creatable:${name}`, ({ detail }) =>
    window.heard[detail.type === 'instrument' ? 'instruments' : list].push(detail));
}
"""


def before_the_page(script: str, kept: dict[str, str]) -> str:
    """A script that runs before the page's own code, and not in about:blank, where every tab begins.

    kept: what an earlier visit left in localStorage. What the page has kept since then stays.
    """
    return f"""
    if (location.protocol !== 'about:') {{
      for (const [key, text] of Object.entries({json.dumps(kept)})) {{
        if (localStorage.getItem(key) === null) localStorage.setItem(key, text);
      }}
      {script}
    }}
    """


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Server:
    """One `creatable serve`, which a test may stop and start again on the same data."""

    data_dir: Path
    command: list[str] = field(default_factory=lambda: [sys.executable, "-m", "creatable"])
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None
    # Until then what a page wrote just before it was closed may still come in, by the monotonic clock.
    settled_at: float = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        command = [*self.command, "serve", "--no-browser", "--port", str(self.port), "--data-dir", str(self.data_dir)]
        log = (self.data_dir / "server.log").open("ab")
        self.process = subprocess.Popen(command, cwd=self.data_dir, stdout=log, stderr=log, env=dict(os.environ))
        log.close()
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            with suppress(OSError), urllib.request.urlopen(f"{self.url}/healthz", timeout=2) as answer:
                if answer.status == 200:
                    return
            if self.process.poll() is not None:
                break
            time.sleep(0.1)
        raise AssertionError(f"the server did not start:\n{(self.data_dir / 'server.log').read_text()}")

    def stop(self) -> None:
        if self.process and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(timeout=20)
        self.process = None

    def get(self, path: str) -> bytes:
        with urllib.request.urlopen(self.url + path, timeout=20) as answer:
            return bytes(answer.read())

    def delete(self, path: str) -> None:
        """Delete what is there, whosever it is; a page that is about to close may have been quicker."""
        self.release()
        try:
            urllib.request.urlopen(urllib.request.Request(self.url + path, method="DELETE"), timeout=20).close()
        except urllib.error.HTTPError as error:
            if error.code != 404:
                raise

    def release(self) -> None:
        """Make everything anybody's, as `creatable release --all` does: the browsers of the tests before are gone."""
        with closing(sqlite3.connect(self.data_dir / "creatable.sqlite3", timeout=20)) as database, database:
            database.execute("UPDATE rights SET secret_hash = NULL")

    def takes(self) -> list[dict[str, object]]:
        return list(json.loads(self.get("/api/v1/takes"))["takes"])


@pytest.fixture(scope="session")
def one_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    running = Server(tmp_path_factory.mktemp("data"))
    yield running
    running.stop()


@pytest.fixture
def server(one_server: Server) -> Server:
    """The server, running, without takes, PIN and audit, whatever the test before did to it."""
    if one_server.process is None:
        one_server.start()
    while (takes := one_server.takes()) or time.monotonic() < one_server.settled_at:
        for take in takes:
            one_server.delete(f"/api/v1/takes/{take['id']}")
        # Where the test before recorded, a take of its page may still be on its way.
        time.sleep(0.1)
    with closing(sqlite3.connect(one_server.data_dir / "creatable.sqlite3", timeout=20)) as database, database:
        for table in ("pin", "audit"):
            database.execute(f"DELETE FROM {table}")
    return one_server


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def launch(playwright: Playwright) -> Iterator[Callable[..., Browser]]:
    """Start a browser with these further flags; one process for each set of flags.

    whole: as people have it, with questions for permission, and with tabs whose sound can be shared; and not muted.
    """
    whole_path = bootstrap.find_browser()
    assert whole_path, "no Chromium was found: python3 bootstrap.py --test installs one"
    path = bootstrap.find_headless_shell() or whole_path
    plain: tuple[tuple[str, ...], bool] = ((), False)
    started: dict[tuple[tuple[str, ...], bool], Browser] = {}

    def start(*flags: str, whole: bool = False) -> Browser:
        kind = (flags, whole)
        if kind not in started:
            # One camera at a time: an idle browser is a burden to the next test.
            for others in [known for known in started if known != plain]:
                started.pop(others).close()
            started[kind] = playwright.chromium.launch(
                executable_path=whole_path if whole else path, args=[*FLAGS, *flags],
                ignore_default_args=[*LEFT_OUT, *(["--mute-audio"] if whole else [])])
        return started[kind]

    yield start
    for browser in started.values():
        browser.close()


def is_error(said: ConsoleMessage) -> bool:
    return said.type == "error" and FRAME_LOST not in said.text


@dataclass
class Watch:
    """What went wrong on a page, seen from outside it."""

    origin: str
    errors: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    unanswered: set[Request] = field(default_factory=set)

    def follow(self, page: Page) -> None:
        page.on("console", lambda said: self.errors.append(said.text) if is_error(said) else None)
        page.on("pageerror", lambda error: self.errors.append(str(error)))

    def follow_context(self, context: BrowserContext) -> None:
        context.on("request", self.note)
        context.on("response", lambda response: self.answered(response.request))
        context.on("requestfailed", self.answered)
        context.on("page", self.follow)

    def close(self, context: BrowserContext) -> None:
        """Close the page; what it had begun to write, and was cut off by that, is unanswered then."""
        context.remove_listener("requestfailed", self.answered)
        context.close()

    def answered(self, request: Request) -> None:
        self.unanswered.discard(request)

    def note(self, request: Request) -> None:
        self.requests.append(request.url)
        if request.method != "GET":
            self.unanswered.add(request)
        if not request.url.startswith((self.origin, "data:", "blob:")):
            self.foreign.append(request.url)


def heard_notes(page: Page) -> list[tuple[str, int]]:
    """The notes so far, as ('note-on', 60)."""
    return [(n["type"], n["note"]) for n in page.evaluate("heard.notes") if "note" in n]


def heard_codes(page: Page) -> list[str]:
    """The codes of the statuses so far."""
    return [status["code"] for status in page.evaluate("heard.statuses")]


# The page itself looks again and again, for a second: to be asked each time would cost more than many a test.
LOOKING = """new Promise((resolve, reject) => {
  let looks = 50;
  const look = async () => {
    if (await (%s)) resolve(true);
    else if ((looks -= 1)) setTimeout(() => look().catch(reject), 20);
    else resolve(false);
  };
  look().catch(reject);
})"""


def wait_until(page: Page, expression: str, seconds: float = 30) -> None:
    """Wait for an expression to be true on the page (Playwright's own wait needs eval, which the page forbids)."""
    deadline = time.monotonic() + seconds
    while not comes_true(page, expression):
        assert time.monotonic() < deadline, f"still not true after {seconds} s: {expression}; heard: {last_heard(page)}"


def last_heard(page: Page) -> object:
    """What the page said last: where a test waits in vain, it tells why."""
    return page.evaluate("window.heard?.statuses?.slice(-12).map(({ code }) => code)")


def comes_true(page: Page, expression: str) -> bool:
    """Look for a second (of the page's clock) whether it is, or comes, true."""
    try:
        return bool(page.evaluate(LOOKING % expression))
    except Error as error:
        # The page went elsewhere meanwhile: what is there now is looked at next.
        if "Execution context was destroyed" not in error.message:
            raise
        return False


def wait_for_page(page: Page) -> None:
    """Wait until the page is there. A view of its own hides the keys, but they are made."""
    plays = urlsplit(page.url).path == "/"
    page.locator("play-stage .zone").first.wait_for(state="visible" if plays else "attached")


@contextmanager
def opening(server: Server, launch: Callable[..., Browser]) -> Iterator[Callable[..., Page]]:
    """Open the page; when it is closed, at the end, there must have been no error and no foreign request.

    Arguments: video (a fake camera's file), audio (a fake microphone's), camera (False: no camera at all), path,
    expect_errors (True where the test itself breaks something), offline (True: the service worker keeps the page; it
    fetches everything once more, which costs more than many a test), flags (further ones of the browser), whole
    (see launch), simulated (its tracker is that of the simulated camera, see live_camera.py), times (how many times as
    fast its clock runs, see fast_clock.py), script (what runs before the page's own code), kept (what an earlier visit
    left in localStorage), touched (False: as a tab that nobody has touched yet, where browsers allow less; such a page
    may not be there yet), and those of new_context.
    """
    contexts: list[tuple[BrowserContext, Watch, bool]] = []

    def start(*, video: Path | None = None, audio: Path | None = None, camera: bool = True, path: str = "/",
              expect_errors: bool = False, offline: bool = False, flags: tuple[str, ...] = (), whole: bool = False,
              simulated: bool = False, times: float = 1, script: str = "", kept: dict[str, str] | None = None,
              touched: bool = True, **options: object) -> Page:
        files = {"video": video, "audio": audio}
        capture = [f"--use-file-for-fake-{kind}-capture={file}" for kind, file in files.items() if file]
        browser = launch(*(CAMERA_FLAGS if camera else []), *capture, *flags, whole=whole)
        options["service_workers"] = "allow" if offline else "block"
        context = browser.new_context(**options)  # type: ignore[arg-type]
        context.add_init_script(LISTENER)
        context.add_init_script(before_the_page(script, kept or {}))
        if times != 1:
            context.add_init_script(fast_clock(times))
        if simulated:
            simulate_tracker(context, times)
        watch = Watch(server.url)
        watch.follow_context(context)
        contexts.append((context, watch, expect_errors))
        page = context.new_page()
        page.set_default_timeout(30_000)
        page.goto(server.url + path)
        if touched:
            wait_for_page(page)
        return page

    yield start
    for context, watch, expect_errors in contexts:
        watch.close(context)
        if watch.unanswered:
            server.settled_at = time.monotonic() + SETTLING_SECONDS
        assert watch.foreign == []
        assert expect_errors or watch.errors == []


@pytest.fixture
def open_page(server: Server, launch: Callable[..., Browser]) -> Iterator[Callable[..., Page]]:
    """Open the page for one test, see `opening`."""
    with opening(server, launch) as start:
        yield start


@pytest.fixture(scope="module")
def open_page_for_all(one_server: Server, launch: Callable[..., Browser]) -> Iterator[Callable[..., Page]]:
    """Open a page that all tests of a file share, each of which leaves it as it was: it costs more than many a test."""
    if one_server.process is None:
        one_server.start()
    with opening(one_server, launch) as start:
        yield start


def made_once(tmp_path_factory: pytest.TempPathFactory, name: str, make: Callable[[], str]) -> str:
    """What one worker of a run makes and all others find there."""
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    file = folder / name
    with suppress(FileExistsError):
        (folder / f"{name}.begun").touch(exist_ok=False)
        (folder / f"{name}.part").write_text(make(), encoding="utf-8")
        (folder / f"{name}.part").rename(file)
    deadline = time.monotonic() + 2 * START_SECONDS
    while not file.exists():
        assert time.monotonic() < deadline, f"{name} was begun, and never made"
        time.sleep(0.1)
    return file.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def taught_set(
    one_server: Server, launch: Callable[..., Browser], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Any]:
    """The file of a set that a player has taught through the page; once for all tests that only use its gestures."""
    return dict(json.loads(made_once(tmp_path_factory, "taught.gesture.json", lambda: taught(one_server, launch))))


def taught(server: Server, launch: Callable[..., Browser]) -> str:
    """Teach a set through the page, before the simulated camera, and return its file."""
    from .gesture_player import gesture_camera, saved_set, start_camera, teach

    if server.process is None:
        server.start()
    context = launch(*CAMERA_FLAGS).new_context(service_workers="block")
    for script in (LISTENER, gesture_camera()["script"]):
        context.add_init_script(script)
    simulate_tracker(context)
    page = context.new_page()
    page.goto(f"{server.url}/teach")
    wait_for_page(page)
    start_camera(page)
    teach(page, "lean left", "near")
    made = saved_set(page)
    context.close()
    return json.dumps(made)
