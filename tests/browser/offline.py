"""What the service worker has kept, as tests wait for it."""

from __future__ import annotations

from playwright.sync_api import Page

from .conftest import wait_until

# What this visit fetched, the page itself among it, and the service worker has yet to keep: without a copy of the
# page, nothing but the server can answer for it.
NOT_YET_KEPT = r"""async () => {
  const cache = await caches.open((await caches.keys()).sort().at(-1) ?? '');
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  const fetched = performance.getEntriesByType('resource').map(({ name }) => name.split('?')[0]);
  return [`${location.origin}/`, ...fetched].filter((name) => !/\/api\/|files.json$/.test(name) && !kept.has(name));
}"""


def seldom(expression: str) -> str:
    """A promise of it after a third of a second: to look at copies again and again costs more than to make them."""
    return f"new Promise((look) => {{ setTimeout(look, 300); }}).then(() => {expression})"


def wait_for_service_worker(page: Page) -> None:
    wait_until(page, "navigator.serviceWorker.controller !== null")


def wait_until_kept(page: Page) -> None:
    """Wait for the service worker to have all that this visit needed."""
    wait_for_service_worker(page)
    for _ in range(120):
        missing = page.evaluate(NOT_YET_KEPT)
        if not missing:
            return
        page.wait_for_timeout(250)
    raise AssertionError(f"not kept: {missing}")
