"""The setting that docs/how-to/add-a-setting.md adds is in the dialog of the running page, and does what it says."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from .conftest import run_plain_modules
from .player import Opener, button

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "how-to" / "add-a-setting.md").read_text(encoding="utf-8")
# Each step's file and what it prints for it.
STEPS = dict(re.findall(r"^\d\. .*?`(static/app/[\w-]+\.js)`.*?\n\n   ```js\n   (.*?)\n", PAGE, re.MULTILINE))
((LABEL_LINE, LABEL),) = re.findall(r"^ *```ftl\n *(\S+ = (.*?))\n", PAGE, re.MULTILINE)
WEIGHT = "getComputedStyle(document.documentElement).fontWeight"


def below_text_scale(text: str, line: str) -> str:
    """The file with one more line, where the page says."""
    return re.sub(r"^.*textScale.*$", lambda found: f"{found[0]}\n{line}", text, count=1, flags=re.MULTILINE)


@pytest.fixture
def page(open_page: Opener) -> Page:
    page = open_page(camera=False)

    def adding(line: str) -> Callable[[Route], None]:
        def add(route: Route) -> None:
            answer = route.fetch()
            route.fulfill(response=answer, body=below_text_scale(answer.text(), line))

        return add

    run_plain_modules(page)
    for file, line in STEPS.items():
        page.route(f"**/{file}", adding(line))
    page.route("**/views/play/*.ftl", adding(LABEL_LINE))
    page.reload()
    page.locator("play-stage .zone").first.wait_for()
    return page


def test_the_page_names_three_files() -> None:
    assert PAGE.splitlines()[2].startswith("Three files, ")
    assert len(STEPS) == 3
    assert all("textScale" in (ROOT / file).read_text(encoding="utf-8") for file in STEPS)


def test_the_new_setting_is_found_in_the_dialog_and_works(page: Page) -> None:
    button(page, "Settings").click()
    slider = page.get_by_role("slider", name=LABEL)
    expect(slider).to_have_value("400")
    slider.fill("700")
    assert page.evaluate(WEIGHT) == "700"
    page.reload()
    page.locator("play-stage .zone").first.wait_for()
    assert page.evaluate(WEIGHT) == "700"
