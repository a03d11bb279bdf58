"""The browsable description of the HTTP interface works under the page's own security policy."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Browser, expect

from .conftest import Server, Watch


def test_the_interface_can_be_browsed_and_tried_without_another_origin(
    server: Server, launch: Callable[..., Browser]
) -> None:
    context = launch().new_context()
    watch = Watch(server.url)
    watch.follow_context(context)
    page = context.new_page()
    page.goto(f"{server.url}/api/docs")
    for path in ("/api/v1/takes", "/api/v1/takes/{take_id}", "/healthz"):
        expect(page.locator(f'[data-path="{path}"]').first).to_be_visible()
    page.locator("#operations-health-health_healthz_healthz_get .opblock-summary-control").click()
    page.locator(".try-out__btn").click()
    page.locator(".execute").click()
    expect(page.locator(".live-responses-table tr.response .response-col_status").first).to_contain_text("200")
    context.close()
    assert watch.errors == []
    assert watch.foreign == []
