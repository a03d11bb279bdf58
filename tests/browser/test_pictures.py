"""What the pictures of sound show, read back from their pixels, and that none of them flashes."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Browser, Page, Route

import bootstrap

from .conftest import Server, wait_until

Pixels = np.ndarray[Any, np.dtype[np.float64]]
# As in static/visualisers/field.js.
NOW, WINDOW_S, LOWEST_MIDI, HIGHEST_MIDI = 0.93, 8.0, 31, 115
PICTURES = ["sound-painting", "spectrogram", "waveform", "particles", "pitch-wheel", "rhythm-rings", "phase-scope",
            "oscilloscope", "piano-roll", "melody-line"]
SMALL = (48, 27)
# Where a row or a column counts. All else is drawn at half that size (pages/pictures.js), by a quarter of the work.
LARGE = {"width": 640, "height": 360}
# Where what flashes, or differs at all, does so in any size: lines are thicker there, and it flashes rather more.
TINY = {"width": 160, "height": 90}
# As often as on a slow computer, where only the last picture is looked at: it is the same.
SELDOM = {"everyMs": 1000 / 30}


@dataclass
class Rig:
    """A page of pictures alone (pages/pictures.js)."""

    page: Page

    def play(self, ids: list[str], sound: str, seconds: float, **options: object) -> None:
        chosen = {"ids": ids, "sound": sound, "seconds": seconds, **options}
        self.page.evaluate("(options) => rig.play(options)", chosen)

    def look(self, width: int = 320, height: int = 180) -> Pixels:
        """Return what is on the canvas, shape (height, width, 3), 0..255."""
        return pixels(self.page.evaluate("([w, h]) => rig.look(w, h)", [width, height]), width, height)

    def seen(self) -> Pixels:
        """Return the copies of all pictures that were seen, shape (pictures, 27, 48, 3)."""
        return np.stack([pixels(each, *SMALL) for each in self.page.evaluate("rig.seen")])


def pixels(text: str, width: int, height: int) -> Pixels:
    return np.frombuffer(base64.b64decode(text), np.uint8).reshape(height, width, 4)[..., :3].astype(float)


@pytest.fixture(scope="module")
def rig(launch: Callable[..., Browser], one_server: Server) -> Iterator[Rig]:
    if one_server.process is None:
        one_server.start()
    page = launch().new_context().new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))

    def from_disk(route: Route) -> None:
        route.fulfill(path=bootstrap.ROOT / route.request.url.removeprefix(f"{one_server.url}/"))

    page.route("**/tests/**", from_disk)
    page.goto(f"{one_server.url}/tests/browser/pages/pictures.html")
    wait_until(page, "window.rig !== undefined")
    assert page.evaluate("rig.ids") == PICTURES
    yield Rig(page)
    page.context.close()
    assert errors == []


def luminance(colours: Pixels) -> Pixels:
    """Return WCAG's relative luminance of sRGB colours, shape (..., 3) to (...)."""
    share = colours / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear @ np.array([0.2126, 0.7152, 0.0722]))


def flashing_share(seen: Pixels, hertz: float) -> float:
    """Return how much of any third by third of the picture flashes more than three times in any second.

    seen: shape (pictures, rows, columns, 3). Counted cell by cell, by the definition in WCAG 2.2.
    """
    light = luminance(seen)
    count, rows, columns = light.shape
    turned = np.zeros(light.shape, bool)
    extreme, way = light[0].copy(), np.zeros((rows, columns))
    for index in range(1, count):
        now = light[index]
        further = (now - extreme) * way > 0
        turn = (np.abs(now - extreme) >= 0.1) & (np.minimum(now, extreme) < 0.8) & (np.sign(now - extreme) != way)
        turned[index] = turn
        way = np.where(turn, np.sign(now - extreme), way)
        extreme = np.where(turn | further, now, extreme)
    worst, second, tall, wide = 0.0, int(hertz), rows // 3, columns // 3
    for index in range(count):
        flashing = turned[max(0, index - second + 1):index + 1].sum(axis=0) >= 8
        if flashing.any():
            regions = np.lib.stride_tricks.sliding_window_view(flashing, (tall, wide))
            worst = max(worst, float(regions.mean(axis=(2, 3)).max()))
    return worst


@pytest.mark.parametrize("picture", [*PICTURES, "all"])
def test_no_picture_flashes_whatever_the_sound(rig: Rig, picture: str) -> None:
    rig.play(PICTURES if picture == "all" else [picture], "flicker", 2.5, copy=SMALL, **TINY)
    assert flashing_share(rig.seen(), 60) <= 0.25


def test_there_is_something_to_limit(rig: Rig) -> None:
    """Both the pictures and the measure of the test before can fail it."""
    rig.play(["pitch-wheel", "waveform"], "flicker", 2.5, copy=SMALL, **TINY)
    assert min(rig.page.evaluate("rig.admitted")) < 1
    black_and_white = np.repeat(np.arange(150) % 6 < 3, 27 * 48 * 3).reshape(150, 27, 48, 3) * 255.0
    assert flashing_share(black_and_white, 60) == 1


@pytest.mark.parametrize("sound", ["drum", "flute", "scale"])
def test_music_is_shown_at_once_and_whole(rig: Rig, sound: str) -> None:
    for picture in PICTURES:
        rig.play([picture], sound, 3)
        assert min(rig.page.evaluate("rig.admitted")) == 1, picture


@pytest.mark.parametrize("picture", ["spectrogram", "melody-line", "piano-roll"])
@pytest.mark.parametrize("still", [False, True])
def test_a_sweep_draws_a_line_where_it_should_be(rig: Rig, picture: str, still: bool) -> None:
    rig.play([picture], "sweep", 7.6, scene={"reducedMotion": still}, **SELDOM)
    light = luminance(rig.look())
    height, width = light.shape
    # What stands at every octave is no sound: names and lines.
    rig.play([picture], "silence", 0.1)
    light = np.abs(light - luminance(rig.look()))
    for seconds in np.arange(1.1, 7, 0.5):
        # The test's clock begins at 100 s, which is half a window.
        share = ((100 + seconds) % WINDOW_S) / WINDOW_S if still else 1 - (7.6 - seconds) / WINDOW_S
        midi = LOWEST_MIDI + 1 + 82 * seconds / WINDOW_S
        x, y = width * NOW * share, height * (1 - (midi - LOWEST_MIDI) / (HIGHEST_MIDI - LOWEST_MIDI))
        column = light[:, int(x) - 1:int(x) + 2].mean(axis=1)
        if picture == "piano-roll":
            # A semitone is a bar of its own; its name stands above it.
            assert column[int(y) - 3:int(y) + 4].max() > 0.1, f"{seconds} s"
        else:
            lit = np.where(column > column.max() / 2, column, 0)
            assert abs(np.average(np.arange(height), weights=lit) - y) <= 0.015 * height, f"{seconds} s"


@pytest.mark.parametrize("picture", PICTURES)
def test_a_picture_is_the_same_at_30_and_at_144_hertz(rig: Rig, picture: str) -> None:
    looks = []
    for hertz in (30, 144):
        rig.play([picture], "scale", 4.001, everyMs=1000 / hertz, **TINY)
        looks.append(rig.look(**TINY))
    slow, quick = looks
    if picture == "particles":
        # Each is thrown by chance; there are as many, as bright, at the same height.
        assert abs(slow.mean() - quick.mean()) < 0.25 * (slow.mean() - 15)
        assert abs(slow.mean(axis=(1, 2)).argmax() - quick.mean(axis=(1, 2)).argmax()) < 10
    else:
        assert np.abs(slow - quick).mean() < 2


def test_with_reduced_motion_only_the_place_that_is_written_changes(rig: Rig) -> None:
    looks = []
    for seconds in (5.0, 5.5):
        rig.play(["spectrogram"], "flute", seconds, scene={"reducedMotion": True}, **SELDOM)
        looks.append(rig.look())
    changed = np.abs(looks[1] - looks[0]).max(axis=(0, 2)) > 8
    assert 0.02 < changed.mean() < 0.12


def test_drum_flute_and_scale_are_told_apart_by_eye(rig: Rig) -> None:
    light = {}
    for sound in ("drum", "flute", "scale"):
        rig.play(["spectrogram"], sound, 7.3, **LARGE, **SELDOM)
        light[sound] = luminance(rig.look(**LARGE))[:, 100:590]
    along = {sound: picture.mean(axis=1).std() / picture.mean(axis=0).std() for sound, picture in light.items()}
    # A drum is columns, a flute rows.
    assert along["drum"] < 0.5 < 3 < along["flute"]
    # The highest of what is bright: a flute stays where it is, a scale climbs.
    tops = {
        sound: [int((picture[:, x:x + 8].mean(axis=1) > 0.1).argmax()) for x in (40, 240, 440)]
        for sound, picture in light.items()
    }
    assert max(tops["flute"]) - min(tops["flute"]) <= 4
    assert tops["scale"][0] > tops["scale"][1] + 8 > tops["scale"][2] + 16
    rig.play(["melody-line"], "silence", 1)
    silence = rig.look()
    rig.play(["melody-line"], "drum", 3, **SELDOM)
    assert np.abs(rig.look() - silence).max() == 0, "a drum has no melody"


@pytest.mark.parametrize("picture", PICTURES)
def test_each_picture_shows_the_three_sounds_differently(rig: Rig, picture: str) -> None:
    looks = {}
    for sound in ("silence", "drum", "flute", "scale"):
        # Just after a stroke of the drum.
        rig.play([picture], sound, 2.06, **SELDOM)
        looks[sound] = rig.look()
    names = ["silence", "flute", "scale"] if picture == "melody-line" else list(looks)
    for one, other in [(a, b) for index, a in enumerate(names) for b in names[index + 1:]]:
        # At least a patch of 6 x 6 pixels, of 320 x 180, is quite different.
        assert (np.abs(looks[one] - looks[other]).max(axis=2) > 40).sum() > 36, f"{one} and {other}"


def test_any_size_is_drawn_and_none_is_larger_than_a_projector(rig: Rig) -> None:
    for width, height in ((1, 1), (3, 2000), (7680, 4320)):
        rig.play(PICTURES, "scale", 0.2, width=width, height=height)
        size = rig.page.evaluate("[document.querySelector('canvas').width, document.querySelector('canvas').height]")
        assert size[0] * size[1] <= 1920 * 1080 * 1.01
        assert min(size) >= 1


def test_the_brightness_can_be_capped(rig: Rig) -> None:
    brightest = []
    for brightness in (1, 0.5):
        rig.play(["waveform"], "flute", 3, brightness=brightness, **SELDOM)
        brightest.append(rig.look().max())
    assert brightest[1] == pytest.approx(brightest[0] / 2, abs=2)


def test_side_by_side_each_picture_has_its_own_place(rig: Rig) -> None:
    rig.play(["spectrogram", "oscilloscope"], "flute", 3, beside=True, **LARGE, **SELDOM)
    halves = np.split(rig.look(**LARGE), 2, axis=1)
    for picture, half in zip(("spectrogram", "oscilloscope"), halves, strict=True):
        rig.play([picture], "flute", 3, width=320, height=360, **SELDOM)
        assert np.abs(rig.look(320, 360) - half).mean() < 2, picture


def test_a_picture_goes_on_after_the_browser_has_taken_its_memory(rig: Rig) -> None:
    rig.play(PICTURES, "scale", 1)
    rig.page.evaluate("document.querySelector('canvas').dispatchEvent(new Event('contextrestored'))")
    rig.page.evaluate("rig.loop.step()")
    assert rig.look().max() > 100


def test_silence_is_dark_and_calm(rig: Rig) -> None:
    rig.play(PICTURES, "silence", 2, copy=SMALL)
    seen = rig.seen()
    assert luminance(seen[-1]).mean() < 0.1
    assert np.abs(np.diff(seen, axis=0)).max() < 30


@pytest.mark.parametrize("reduced", [False, True])
def test_every_picture_has_come_to_rest_by_the_time_that_the_loop_does(rig: Rig, reduced: bool) -> None:
    assert rig.page.evaluate("(reduced) => rig.restless(reduced)", reduced) == []


def test_nothing_is_drawn_while_nothing_sounds_and_nothing_moves(rig: Rig) -> None:
    spells = [["silence", 2], ["flute", 1], ["silence", 15], ["flute", 1]]
    before, sounding, after, again = rig.page.evaluate("(spells) => rig.drawnIn(spells)", spells)
    # One picture, so that there is one.
    assert before == 1
    assert sounding == pytest.approx(60, abs=1)
    # For as long as something may slide out of a picture.
    assert after == pytest.approx(600, abs=3)
    # It begins with the first moment of the next sound.
    assert again == pytest.approx(60, abs=1)
