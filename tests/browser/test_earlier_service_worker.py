"""A browser in which an earlier version's service worker still answers comes to this version, and leaves nothing of it.

The worker and the addresses of its copies are the recorded ones (tests/fixtures/earlier/README.md). What lay at these
addresses is not, and does not matter: each is a line of text here, marked by a header, so that a copy of it is known.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, Page

from .conftest import LISTENER, Server, Watch, before_the_page, free_port, wait_until
from .earlier_player import EARLIER, document
from .offline import seldom, wait_until_kept
from .player import TAP, any_sound, play_until_heard

ADDRESSES = next(iter(document("cached-addresses.json").values()))
# What the page of the time asked of its worker.
KEEP = """
await navigator.serviceWorker.register('/service-worker.js');
const { active } = await navigator.serviceWorker.ready;
active.postMessage({ type: 'keep', addresses: ADDRESSES.map((address) => location.origin + address) });
active.postMessage({ type: 'keep-small' });
"""
# By this a test knows who answers: the earlier worker, or somebody who lets the question through to the server.
SAY_WHO = """
addEventListener('fetch', (event) => {
  if (event.request.url.endsWith('?who')) event.respondWith(new Response('the earlier worker'));
});
"""
WHO = "fetch('/api/v1/formats?who').then((answer) => answer.text())"
HEAR_OF_CHANGE = """
navigator.serviceWorker?.addEventListener('controllerchange', () => { window.hasGivenWay = true; });
"""
HAS_SUCCESSOR = "navigator.serviceWorker.getRegistration().then(({ waiting }) => waiting !== null)"
# Whichever cache they are in.
EARLIER_COPIES = """(async () => {
  const all = await Promise.all((await caches.keys()).map(async (name) => {
    const cache = await caches.open(name);
    return Promise.all((await cache.keys()).map((request) => cache.match(request)));
  }));
  return all.flat().filter((answer) => answer.headers.has('x-earlier')).map(({ url }) => url);
})()"""


def answers() -> dict[str, tuple[str, str]]:
    """Everything that the earlier version's server answers: type and text by address."""
    small = [address for address in ADDRESSES if Path(address).suffix in {".js", ".css", ".ftl", ".svg"}]
    worker = (EARLIER / "service-worker.js").read_text(encoding="utf-8")
    return {
        **dict.fromkeys(ADDRESSES, ("text/plain", "earlier")),
        "/": ("text/html", "<link rel=icon href=data:,><script type=module src=/static/main.js></script>"),
        "/static/main.js": ("text/javascript", f"const ADDRESSES = {json.dumps(ADDRESSES)};{KEEP}"),
        "/service-worker.js": ("text/javascript", worker + SAY_WHO),
        "/files.json": ("application/json", json.dumps({"files": dict.fromkeys(small, "earlier")})),
    }


@contextmanager
def earlier_server(port: int) -> Iterator[None]:
    """The earlier version's server, as far as this is about it."""
    known = answers()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            kind, text = known[self.path]
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("X-Earlier", "yes")
            self.end_headers()
            self.wfile.write(text.encode())

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield
    server.shutdown()
    server.server_close()


def wait_until_it_gives_way(page: Page) -> None:
    """Let the browser look for a new worker, and end the earlier one, which then has nothing to do.

    A browser does both by itself, when it finds the time; but it ends no worker that is watched, as a test watches.
    """
    states: dict[str, str] = {}
    devtools = page.context.new_cdp_session(page)
    devtools.on("ServiceWorker.workerVersionUpdated", lambda event: states.update(
        {version["versionId"]: version["status"] for version in event["versions"]}))
    devtools.send("ServiceWorker.enable")
    page.evaluate("navigator.serviceWorker.getRegistration().then((registration) => registration.update())")
    if page.evaluate(WHO) == "the earlier worker":
        wait_until(page, f"window.hasGivenWay || {HAS_SUCCESSOR}", 120)
        deadline = time.monotonic() + 120
        while not page.evaluate("window.hasGivenWay === true"):
            assert time.monotonic() < deadline, f"the earlier worker has not given way: {states}"
            # The news of who waits may come later than the page's own, and a worker that was ended may have begun anew.
            for version in [version for version, state in states.items() if state == "activated"]:
                devtools.send("ServiceWorker.stopWorker", {"versionId": version})
            page.wait_for_timeout(250)
    assert page.evaluate(WHO) != "the earlier worker"


def test_an_earlier_worker_gives_way_and_its_copies_are_gone(launch: Callable[..., Browser], tmp_path: Path) -> None:
    server = Server(tmp_path, port=free_port())
    context = launch().new_context(service_workers="allow")
    context.set_default_timeout(30_000)
    watch = Watch(server.url)
    watch.follow_context(context)
    page = context.new_page()
    with earlier_server(server.port):
        page.goto(server.url)
        wait_until(page, seldom(f"{EARLIER_COPIES}.then((copies) => copies.length === {len(ADDRESSES)})"), 60)
        wait_until(page, f"{WHO}.then((answer) => answer === 'the earlier worker')")

    server.start()
    context.add_init_script(LISTENER + before_the_page(TAP + HEAR_OF_CHANGE, any_sound()))
    page.goto(server.url)
    page.locator("play-stage .zone").first.wait_for()
    play_until_heard(page)
    page.keyboard.up("a")
    wait_until_it_gives_way(page)
    wait_until(page, seldom(f"{EARLIER_COPIES}.then((copies) => copies.length === 0)"), 60)
    wait_until_kept(page)
    # The list is kept last, when everything that it names is; then nobody else's cache is left.
    wait_until(page, seldom("caches.match('/files.json').then((list) => list !== undefined)"), 120)
    wait_until(page, "caches.keys().then((names) => names.length === 1)", 120)
    assert watch.errors == []
    server.stop()

    page.reload()
    page.locator("play-stage .zone").first.wait_for()
    play_until_heard(page, "k")
    context.close()
