"""The therapist's own: steps of scales entered by keyboard, and the way of the pointer, kept where it is wanted."""

from __future__ import annotations

import json

from playwright.sync_api import Page, expect

from .axe import violations
from .conftest import wait_until
from .live_camera import UNSEEN, camera_script
from .player import Opener, button, focus, record, stop, wait_for_status
from .test_play_sessions import begin, end, field, go_to, kept


def press(page: Page, name: str, key: str = "Enter") -> None:
    focus(button(page, name))
    page.keyboard.press(key)


def test_steps_of_scales_are_entered_by_keyboard_and_stand_in_the_report(open_page: Opener) -> None:
    page = open_page(camera=False, path="/sessions", bypass_csp=True, expect_errors=True)
    begin(page, "M-07")
    end(page)
    button(page, "Open").click()
    focus(page.locator(".session-rate > summary"))
    page.keyboard.press("Enter")
    # Nothing chosen is nothing entered, and it is said.
    press(page, "Enter")
    wait_for_status(page, "session-rating-incomplete")
    focus(page.get_by_role("radio", name="Level 2"))
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name="Level 3")).to_be_checked()
    press(page, "Enter")
    wait_for_status(page, "session-rated")
    expect(page.locator(".session-ratings > li")).to_have_count(1)
    expect(page.get_by_role("radio", name="Level 3")).not_to_be_checked()
    # A scale of one's own, with words that a page must not run and a server must not hear.
    scale = page.locator(".session-rate-scale")
    scale.select_option(label="A new scale of your own")
    field(page, "Name of the scale").fill("<b>Waking</b>")
    for number, step in enumerate(("asleep", "drowsy", "wide awake"), start=1):
        field(page, f"Step {number}").fill(step)
    press(page, "Use this scale")
    expect(page.get_by_role("radio", name="asleep")).to_be_focused()
    page.get_by_role("radio", name="wide awake").check()
    field(page, "Note, if you like").fill("after a song")
    assert violations(page) == []
    press(page, "Enter")
    wait_for_status(page, "session-rated", times=2)
    (session,) = kept(page)
    assert [each["type"] for each in session["ratings"]] == ["sounds-of-intent", "own-scale"]

    with page.expect_request("**/api/v1/reports/sessions/html*") as asked:
        button(page, "Report").click()
    assert not [words for words in ("Waking", "awake", "after a song") if words in str(asked.value.post_data)]
    cells = page.locator(".report-ratings tbody tr").last
    expect(cells).to_contain_text("<b>Waking</b>")
    expect(cells).to_contain_text("3 of 3: wide awake")
    expect(cells).to_contain_text("after a song")
    assert violations(page) == []
    button(page, "Back to the sessions").click()

    page.locator(".session-ratings > li").first.get_by_role("button").click()
    expect(page.locator(".session-ratings > li")).to_have_count(1)
    page.locator("[data-request=session-undo]").click()
    expect(page.locator(".session-ratings > li")).to_have_count(2)


def test_the_way_of_the_pointer_is_kept_while_its_sign_is_shown(open_page: Opener) -> None:
    page = open_page(path="/sessions", script=camera_script(every_ms=100), simulated=True,
                     kept={"creatable.settings": json.dumps(UNSEEN)})
    begin(page, "M-07")
    page.get_by_role("checkbox", name="Keep how the pointer moves").check()
    go_to(page, "Play")
    sign = page.get_by_role("group", name="Session", exact=True)
    expect(sign).to_contain_text("Movement is kept")
    page.evaluate("document.querySelector('start-panel').ask('start-tracking')")
    wait_until(page, "heard.pointers.some(({ present }) => present)")
    record(page)
    wait_until(page, "heard.pointers.filter(({ present }) => present).length > 20")
    with page.expect_response(lambda answer: answer.request.method == "PUT" and "/takes/" in answer.url) as sent:
        stop(page)
    assert sent.value.status == 201
    go_to(page, "Sessions")
    page.get_by_role("checkbox", name="Keep how the pointer moves").uncheck()
    go_to(page, "Play")
    expect(sign).to_contain_text("Session with M-07")
    expect(sign).not_to_contain_text("Movement is kept")
    go_to(page, "Sessions")
    button(page, "Report").click()
    expect(page.locator("[data-figure=path-time]")).to_be_visible()
    expect(page.get_by_role("heading", name="Where the pointer was")).to_be_visible()
