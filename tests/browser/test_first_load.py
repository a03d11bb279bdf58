"""The first visit over a real network: few answers stand before the first key, and what is edited is served at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from creatable.bundle import is_current

from .checkout import bundle, own_checkout
from .conftest import LISTENER, Server
from .player import button

# The page, its style, its script, its words, English behind them, its icon.
MOST_REQUESTS = 6


@pytest.fixture(scope="module")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = own_checkout(tmp_path_factory.mktemp("bundled"))
    # As the set-up has made it, where nothing was edited since.
    if not is_current(folder / "static"):
        bundle(folder)
    server = Server(folder)
    server.start()
    yield server
    server.stop()


@pytest.fixture
def first_visit(bundled: Server, launch: Callable[..., Browser]) -> Iterator[Callable[..., Page]]:
    """A new page of a browser that has never been here, and speaks this language."""
    contexts = []

    def start(language: str = "en-GB") -> Page:
        context = launch().new_context(service_workers="block", locale=language)
        contexts.append(context)
        return context.new_page()

    yield start
    for context in contexts:
        context.close()


@pytest.mark.parametrize("language", ["en", "de", "ar"])
def test_the_keys_are_there_after_the_page_and_what_it_names_itself(
    bundled: Server, first_visit: Callable[..., Page], language: str
) -> None:
    page = first_visit(language)
    answered: list[str] = []

    def answer(route: Route) -> None:
        """As if whatever the page's script asks for never came."""
        if not any(name.endswith("main.js") for name in answered):
            answered.append(urlsplit(route.request.url).path)
            route.continue_()

    page.route("**/*", answer)
    page.goto(bundled.url, wait_until="commit")
    expect(page.locator("play-stage .zone").first).to_be_visible()
    assert page.evaluate("document.documentElement.lang") == language
    assert len(answered) <= MOST_REQUESTS, answered


def test_a_view_comes_in_few_files_and_shares_what_the_page_has_and_a_worker_comes_in_one(
    bundled: Server, first_visit: Callable[..., Page]
) -> None:
    page = first_visit()
    page.goto(bundled.url)
    button(page, "Record").wait_for()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    page.get_by_role("link", name="Teach gestures").click()
    expect(button(page, "Add a gesture")).to_be_visible()
    page.get_by_role("link", name="See sound").click()
    expect(button(page, "Microphone")).to_be_visible()
    scripts = [path for path in asked if path.endswith(".js")]
    assert 2 <= len(scripts) <= 5, scripts
    assert all(path.startswith("/static/bundle/") for path in scripts), "what is shared is not fetched twice"
    page.get_by_role("link", name="Play", exact=True).click()
    with page.expect_worker() as begun:
        button(page, "C4").click()
    assert urlsplit(begun.value.url).path == "/static/bundle/decoding-worker.js"
    while not any(path.endswith("/vendor/spessasynth.js") for path in asked):
        page.wait_for_timeout(50)
    own = {path for path in asked if path.endswith(".js")} - set(scripts)
    assert all(path.startswith(("/static/bundle/", "/static/vendor/")) for path in own), own


def test_each_file_of_the_bundle_says_where_it_comes_from(bundled: Server) -> None:
    script = bundled.get("/static/bundle/main.js").decode()
    assert script.rstrip().endswith("//# sourceMappingURL=main.js.map")
    assert b"../app/main.js" in bundled.get("/static/bundle/main.js.map")


def test_an_edited_file_is_what_the_next_reload_runs(bundled: Server, first_visit: Callable[..., Page]) -> None:
    """The last one: from here on the copy is not what was bundled."""
    page = first_visit()
    page.add_init_script(LISTENER)
    page.goto(bundled.url)
    button(page, "C4").click()
    with (bundled.data_dir / "static/play/play-stage.js").open("a") as module:
        module.write("document.documentElement.dataset.edited = 'yes';\n")
    page.reload()
    button(page, "C4").click()
    assert page.evaluate("document.documentElement.dataset.edited") == "yes"
    assert page.evaluate("heard.notes.map(({ type }) => type)") == ["note-on", "note-off"]
    # So do the modules of a view, one by one as they are written.
    page.get_by_role("link", name="See sound").click()
    expect(button(page, "Microphone")).to_be_visible()
