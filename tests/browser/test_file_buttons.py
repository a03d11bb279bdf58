"""The field of a file is hidden: a button beside it opens the browser's own choice of files, wherever there is one."""

from __future__ import annotations

import json

from playwright.sync_api import Page

from .gesture_player import add_gesture
from .player import Opener, button
from .sampler_player import open_sounds
from .test_strange_pictures import NAMES, open_view


def opens_files(page: Page, *names: str, within: str) -> None:
    """Each of these buttons, pressed, asks for files."""
    for name in names:
        with page.expect_file_chooser() as asked:
            page.locator(within).get_by_role("button", name=name, exact=True).first.click()
        assert asked.value.element.get_attribute("aria-label") == name


def test_buttons_of_the_views_that_open_a_file_ask_for_one(open_page: Opener) -> None:
    page = open_page(path="/studio", simulated=True)
    for view in NAMES:
        open_view(page, view)
        opens_files(page, "Choose a picture", within=f"{view}-view")
        if view == "paint":
            opens_files(page, "A picture of my own as the style", within="paint-view")
    page.get_by_role("link", name="See sound").click()
    opens_files(page, "A sound file", within="see-view")
    page.get_by_role("link", name="Teach gestures").click()
    add_gesture(page, "nod")
    opens_files(page, "Pictures from files: nod", "Open a file", "Open a project", within="teach-view")
    page.get_by_role("link", name="Play", exact=True).click()
    opens_files(page, "Open a music file", within="takes-list")
    button(page, "Players").click()
    opens_files(page, "Open a file", within="profiles-view")


def test_buttons_beside_the_keys_and_in_dialogs_that_open_a_file_ask_for_one(open_page: Opener) -> None:
    led = {"instrument": "shapes", "waitingSong": "twinkle", "ledBy": "moves", "guideDone": True}
    page = open_page(camera=False, kept={"creatable.settings": json.dumps(led)})
    opens_files(page, "Open a song file", within="song-book-view")
    opens_files(page, "Open a sound file…", within="led-view")
    button(page, "Activities").click()
    opens_files(page, "Open an activity…", within="activity-cards")
    button(page, "My shapes…").click()
    opens_files(page, "Open a picture…", "Open a file…", within="shapes-editor")
    button(page, "Done").click()
    button(page, "Settings").click()
    opens_files(page, "Open a SoundFont file…", within=".own-sounds")
    button(page, "Done").click()
    open_sounds(page)
    opens_files(page, "Open a file…", "Open a file of sounds…", within="dialog.sounds")
