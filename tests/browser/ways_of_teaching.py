"""Steps of ways_table.py: gestures that are learnt."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from .breakable import Held, answer, asked, fail, live, set_speed, set_way
from .conftest import wait_until
from .player import button, wait_for_status
from .test_dreaming import choose as choose_for_dreaming
from .test_painting import choose as choose_for_painting
from .test_studio import SEEN, choose_file, encoded, square
from .test_studio_speeds import keep, row
from .test_teach_problems import gesture_file, open_file
from .ways_table import CHOSEN_FILE, count, goes_through

STATE = ".teach-state"
# As narrow as a painting or a dream can be, so that it is soon there.
NARROW = (0, 84, 224, 140)
CODE, WORKER = "**/bundle/client-*.js*", "learning-worker.js"
FAILED, LEARNT = "Learning is tried again by itself", "Learnt from {} snapshots"


def says(page: Page, words: str) -> None:
    expect(page.locator(STATE)).to_contain_text(words)


def open_gestures(page: Page, folder: Path, lean: int) -> None:
    """Open the set with so many snapshots of leaning: with others than before it is learnt anew."""
    replaces = page.locator(".gesture-count", has_text="5").count() > 0
    open_file(page, gesture_file(page, folder, {"nothing": 5, "lean": lean}))
    if replaces:
        button(page, "Go on").click()


@goes_through("teaching", "the code for learning", "hang", "fail", "late", "twice")
def learning_code(page: Page, folder: Path) -> None:
    held = Held(page, CODE)
    open_gestures(page, folder, 5)
    says(page, FAILED)
    # Asked twice while nothing comes.
    open_gestures(page, folder, 6)
    # The answer that comes late is a failure; so is the next one.
    for times in (1, 2):
        held.routes[-1].abort()
        while len(held.routes) == times:
            page.wait_for_timeout(50)
        says(page, FAILED)
    # Nobody presses anything: it is learnt as soon as the code can be had, and once.
    set_speed(page, 1)
    held.answer()
    says(page, LEARNT.format(11))
    assert asked(page, WORKER) == 1


@goes_through("teaching", CHOSEN_FILE, "hang")
def gestures_file(page: Page, folder: Path) -> None:
    """Gestures, and a project of Teachable Machine: what was learnt before stays."""
    set_speed(page, 20)
    set_way(page, "readFile", "hang")
    open_file(page, gesture_file(page, folder, {"nothing": 5, "lean": 9}))
    wait_for_status(page, "file-unreadable")
    far = {"name": "project.zip", "mimeType": "application/zip", "buffer": b"PK"}
    page.locator("[data-input='machine-file']").set_input_files(far)
    wait_for_status(page, "file-unreadable", times=2)
    set_way(page, "readFile", "")
    says(page, LEARNT.format(11))
    set_speed(page, 1)


@goes_through("teaching", "the learning worker", "hang", "fail", "late", "twice")
def learning_worker(page: Page, folder: Path) -> None:
    for lean, way in enumerate(("fail", "hang", "late"), start=7):
        page.evaluate(f"crash('{WORKER}')")
        set_speed(page, 100)
        set_way(page, WORKER, way)
        open_gestures(page, folder, lean)
        says(page, FAILED)
        set_speed(page, 1)
        # By itself, with the next worker.
        set_way(page, WORKER, "")
        says(page, LEARNT.format(5 + lean))
    # What was given up changes nothing, however late it comes.
    answer(page, WORKER)
    says(page, LEARNT.format(14))
    page.evaluate(f"crash('{WORKER}')")
    set_way(page, WORKER, "twice")
    open_gestures(page, folder, 5)
    says(page, LEARNT.format(10))
    assert live(page, WORKER) == 1


@goes_through("teaching", "what the learning worker loads and looks at", "hang", "fail", "late")
def picture_network(page: Page, _folder: Path) -> None:
    """A library that it imports fails; its code does not come, and comes when the worker that asked was given up."""
    network = "**/learning-worker-picture-*.js*"
    picture = {"name": "coffee.png", "mimeType": "image/png", "buffer": encoded(square("coffee"))}
    set_way(page, WORKER, "")
    page.evaluate(f"crash('{WORKER}')")

    def add_picture() -> None:
        page.locator(".gesture-card input[type=file]").first.set_input_files([picture])

    page.route("**/vendor/tfjs.js", fail)
    add_picture()
    button(page, "Look at the whole picture").click()
    wait_for_status(page, "learning-failed")
    page.unroute("**/vendor/tfjs.js")
    # That worker has ended, since browsers ask once for a module; the next one asks again.
    held = Held(page, network)
    set_speed(page, 20)
    add_picture()
    wait_for_status(page, "learning-failed", times=2)
    assert len(held.routes) == 1
    set_speed(page, 1)
    held.answer()
    add_picture()
    wait_for_status(page, "capture-done")
    assert count(page, "capture-done") == live(page, WORKER) == 1


@goes_through("teaching", "the picture worker, and what it loads", "hang", "fail")
def picture_worker(page: Page, _folder: Path) -> None:
    """The next picture is looked at by the next worker. One that is stopped, late or says all twice: test_studio."""
    page.get_by_role("link", name="Studio").click()
    worker, content = "picture-worker.js", encoded(square("coffee"))
    # The file is read by a worker that is to be in time.
    set_speed(page, 20)
    for times, way in enumerate(("hang", "fail"), start=1):
        set_way(page, worker, way)
        choose_file(page, f"{way}.png", content)
        wait_for_status(page, "studio-failed", times=times)
    set_way(page, worker, "")
    set_speed(page, 1)
    page.route("**/models/efficientnet-lite0/**", fail)
    choose_file(page, "unreachable.png", content)
    wait_for_status(page, "studio-unreachable")
    page.unroute("**/models/efficientnet-lite0/**")
    choose_file(page, "coffee.png", content)
    wait_until(page, f"({SEEN})?.top[0].name === 'espresso'", seconds=60)
    assert live(page, worker) == 1
    assert count(page, "studio-failed") == 2


@goes_through("teaching", "the painting worker, and what it loads", "hang", "fail", "late", "twice")
def painting_worker(page: Page, _folder: Path) -> None:
    """What breaks off can be painted again by the next worker, smaller too; the one before says nothing any more."""
    worker = "painting-worker.js"
    button(page, "Paint it like a painting").click()
    choose_for_painting(page, "paint-file", "coffee.png", encoded(square("coffee").crop(NARROW)))
    set_speed(page, 100)
    for times, way in enumerate(("hang", "fail", "late"), start=1):
        set_way(page, worker, way)
        button(page, "Paint").click()
        wait_for_status(page, "paint-failed", times=times)
    set_way(page, worker, "twice")
    set_speed(page, 1)
    page.route("**/vendor/ort-wasm.wasm", fail)
    button(page, "Paint smaller: 256 dots").click()
    wait_for_status(page, "studio-unreachable", times=2)
    page.unroute("**/vendor/ort-wasm.wasm")
    button(page, "Paint").click()
    expect(page.locator(".paint-state")).to_have_text("Your painting is ready.", timeout=60_000)
    answer(page, worker)
    assert live(page, worker) == 1
    assert count(page, "paint-failed") == 3


@goes_through("teaching", "the dreaming worker, and what it loads", "hang", "fail", "late", "twice")
def dreaming_worker(page: Page, _folder: Path) -> None:
    """What breaks off can be dreamt again by the next worker, smaller too; the one before says nothing any more."""
    worker = "dreaming-worker.js"
    button(page, "Let it dream").click()
    choose_for_dreaming(page, "coffee.png", encoded(square("coffee").crop(NARROW)))
    for label, least in [("Steps at each size", "5"), ("Sizes, from small to large", "1")]:
        page.get_by_label(label).select_option(least)
    set_speed(page, 100)
    for times, way in enumerate(("hang", "fail", "late"), start=1):
        set_way(page, worker, way)
        button(page, "Dream").click()
        wait_for_status(page, "dream-failed", times=times)
    set_way(page, worker, "twice")
    set_speed(page, 1)
    button(page, "Dream smaller: 256 dots").click()
    expect(page.locator(".dream-state")).to_have_text("Your dream is here.", timeout=60_000)
    answer(page, worker)
    assert live(page, worker) == 1
    assert count(page, "dream-failed") == 3


@goes_through("teaching", "the measuring worker, and what it loads", "hang", "fail", "late", "twice")
def measuring_worker(page: Page, _folder: Path) -> None:
    """A backend that hangs, fails or answers late is said in its row, and the next one is measured."""
    worker = "measuring-worker.js"
    page.evaluate("caches.open('creatable-shell-3')")
    button(page, "Models and sounds").click()
    keep(page, "selfie-segmentation")
    page.locator("model-list summary", has_text="How it works").click()
    set_speed(page, 100)
    for way, words in (("hang", "Took too long"), ("fail", "Failed"), ("late", "Took too long")):
        set_way(page, worker, way)
        button(page, "Measure this device").click()
        expect(page.locator(".speeds-state")).to_contain_text("Measured.", timeout=60_000)
        for backend in ("wasm", "webgl", "webgpu"):
            assert row(page, "selfie-segmentation", f"tfjs {backend}") == [words]
        assert live(page, worker) == 0
    # What answers late answers nobody.
    answer(page, worker)
    set_way(page, worker, "twice")
    set_speed(page, 1)
    button(page, "Measure this device").click()
    # The first one is measured, which the worker says twice; the others need not be.
    wait_until(page, "document.querySelectorAll('[data-model=selfie-segmentation] [data-speed=\"tfjs wasm\"] td')"
                     ".length === 2", seconds=60)
    button(page, "Stop measuring").click()
    expect(page.locator(".speeds-state")).to_contain_text("Stopped.")
    ms, times = row(page, "selfie-segmentation", "tfjs wasm")
    assert float(ms) > 0
    assert times == "1"
    assert live(page, worker) == 0
