"""Two tabs of one browser: what is chosen in one reaches the other, and neither undoes the other's."""

from __future__ import annotations

from .conftest import wait_for_page, wait_until
from .player import Opener
from .profile_player import FIRST_KEYS, set_keys

KEPT = "JSON.parse(localStorage['creatable.settings'])"


def test_what_is_set_in_one_tab_reaches_the_other_and_is_not_undone_there(open_page: Opener) -> None:
    one = open_page(camera=False)
    other = one.context.new_page()
    other.goto(one.url)
    wait_for_page(other)
    set_keys(one, 12)
    wait_until(other, f"{FIRST_KEYS} === 12")
    other.get_by_role("slider", name="Volume").fill("25")
    wait_until(one, f"{KEPT}.volume === 0.25 && {KEPT}.keys === 12")
    wait_until(one, "document.querySelector('control-bar').volume === 0.25")
    assert one.evaluate(FIRST_KEYS) == 12
