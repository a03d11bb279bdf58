"""A server that begins to answer and stops in the middle: what is kept is shown, as if it had not answered at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from .conftest import LISTENER, Server, Watch, before_the_page, wait_until
from .half_answers import HalfAnswers
from .offline import wait_until_kept
from .player import TAP, any_sound, play_until_heard

FILE = "/static/app/styles.css"


@pytest.fixture
def halving(server: Server) -> Iterator[HalfAnswers]:
    before = HalfAnswers(server.port)
    yield before
    before.close()


@pytest.fixture
def page(halving: HalfAnswers, launch: Callable[..., Browser]) -> Iterator[Page]:
    """The page as it comes from that server, kept in this browser."""
    context = launch().new_context(service_workers="allow")
    context.set_default_timeout(30_000)
    context.add_init_script(LISTENER + before_the_page(TAP, any_sound()))
    watch = Watch(halving.url)
    watch.follow_context(context)
    page = context.new_page()
    page.goto(halving.url)
    wait_until_kept(page)
    yield page
    context.close()
    assert watch.foreign == []


def test_the_page_comes_from_what_is_kept_where_the_server_stops_in_the_middle_of_it_until_that_goes_on(
    page: Page, halving: HalfAnswers
) -> None:
    play_until_heard(page)
    wait_until_kept(page)
    halving.stop()
    page.reload(wait_until="commit")
    page.locator("play-stage .zone").first.wait_for()
    play_until_heard(page, "k")
    assert "/" in halving.halved
    # And from the server again as soon as that goes on.
    halving.go_on()
    page.evaluate("""async (name) => (await caches.open((await caches.keys())[0])).put(name, new Response('as it was'))
    """, FILE)
    wait_until(page, f"fetch('{FILE}').then((answer) => answer.text()).then((text) => text !== 'as it was')")
