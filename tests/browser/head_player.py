"""A player with a head and no hands: sees the page, moves the head before a live camera, and waits.

The camera shows the head wherever it is at that moment (live_camera.py). All else is the
page as everybody has it: the nose is found, the pointer moves, dwell presses. The
loop is closed through the screen alone: the head moves until the dot is where it looks,
as a person's does, so that no position has to be known beforehand. A recorded video could
not do this, since buttons have no place before the page is there.

One journey of each kind is made by a real face that PoseNet finds (real=True), the others
before the simulated camera.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page

from .conftest import LOOKING
from .live_camera import UNSEEN, camera_script

Opener = Callable[..., Page]

# `head` is the nose in pixels of the camera's picture, which is not mirrored: right on the screen is left in it.
# `goal` says where it wants to be, each time before a picture is drawn.
_HEAD = r"""
(() => {
  if (!window.player) return;
  // Camera pixels a picture at most: nobody's head is thrown about.
  const FASTEST = PACE * 21;
  player.head = { x: 320, y: 200 };
  player.pace = PACE;
  player.goal = () => player.head;
  const step = (from, to) => from + Math.max(-FASTEST, Math.min(FASTEST, to - from));
  player.seen = () => {
    const { x, y } = player.goal();
    player.head = { x: step(player.head.x, x), y: step(player.head.y, y) };
    return { ...player.head, scale: 1, tilt: 0 };
  };
})();
"""
# Where a network looks at them, fewer pictures are less work, as in a dim room.
EVERY_MS = {"real": 100, "simulated": 50}
# On a faster clock more of the page's time goes by between two pictures, so that a few more are shown.
EVERY_MS_FAST = 33
# A face that PoseNet finds rests for as long as players begin with, which is a second.
QUICK = {"dwellMs": 500}
# On a busy computer what was pressed may be that late.
PATIENCE_SECONDS = 40
_PLAYER = r"""
(() => {
  if (!window.player) return;
  // Camera pixels a picture for each pixel that the dot is away: neither sluggish nor thrown about. All the way would
  // be 0.15; a quarter of what is left of it is gone in the time of one picture, whatever the clock.
  const EAGERNESS = 0.15 * (1 - 0.76 ** player.pace);
  // Pixels beside a thing that the dot leaves: looked at, and enough to have left it, a key (hysteresis) as well.
  const ASIDE = 60;
  const LEFT = 24;
  // Nobody turns farther than this.
  const REACH = { x: [160, 480], y: [110, 310] };
  Object.assign(player, { name: '', hands: 0 });
  const dot = () => document.querySelector('.head-dot').getBoundingClientRect();
  const isSeen = () => document.querySelector('.dot')?.classList.contains('is-present');
  const isRead = (node) => node.nodeType === Node.TEXT_NODE || (node.matches?.(':not([aria-hidden], b)') ?? false);
  const words = (element) => [...(element.closest('label')?.querySelector('span') ?? element).childNodes]
    .filter(isRead).map((node) => node.textContent).join('').replace(/\s+/g, ' ').trim();

  // Fields by their label or kind, buttons and headings by their words, keys by their id or note, what has a label by
  // that; in the dialog on top, if there is one.
  const fits = (name) => (element) => element.checkVisibility() && (element.ariaLabel === name
    || words(element) === name || [element.dataset.zone, element.dataset.note, element.type].includes(name));
  // Searched for only where it is no longer what was found: to read everything each time would be most of the work.
  let found;
  player.find = (name) => {
    const root = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document;
    if (found && root.contains(found) && fits(name)(found)) return found;
    found = [...root.querySelectorAll('button, select, input, summary, [role=application], h2')].find(fits(name));
    return found;
  };
  // What is outside the window has to be scrolled to first.
  const looksAt = () => {
    const wanted = player.name ? player.find(player.name) : undefined;
    const { top, bottom } = wanted?.getBoundingClientRect() ?? {};
    const middle = (top + bottom) / 2;
    const way = middle > innerHeight ? 'Down' : middle < 0 ? 'Up' : '';
    return way ? player.find(way) : wanted;
  };
  const isWithin = ({ left, right, top, bottom }, beside = 0) => {
    const { x, y } = dot();
    return x > left - beside && x < right + beside && y > top && y < bottom;
  };
  player.isOn = (name) => isWithin(player.find(name).getBoundingClientRect());
  player.leaves = false;

  const step = (from, pixels, [least, most]) => Math.max(least, Math.min(most, from + EAGERNESS * pixels));
  // Nobody goes on turning before the eyes have seen what came of it: where the page is slow, so is the head.
  let [was, waited] = ['', 0];
  const isNews = () => {
    const { x, y } = dot();
    waited = was === `${x} ${y}` ? waited + 1 : 0;
    was = `${x} ${y}`;
    return waited === 0 || waited > 5;
  };
  player.goal = () => {
    if (!isSeen() || !isNews()) return player.head;
    const box = looksAt()?.getBoundingClientRect();
    if (!box) return player.head;
    player.leaves &&= isWithin(box, LEFT);
    // To the side, and back as soon as the dot is beside it.
    const aside = player.leaves ? (box.width / 2 + ASIDE) * (box.x < innerWidth / 2 ? 1 : -1) : 0;
    return {
      x: step(player.head.x, dot().x - box.x - box.width / 2 - aside, REACH.x),
      y: step(player.head.y, box.y + box.height / 2 - dot().y, REACH.y),
    };
  };
  // What only hands can do; a page's own click is not trusted.
  for (const name of ['pointerdown', 'mousedown', 'touchstart', 'keydown', 'click']) {
    addEventListener(name, ({ isTrusted }) => { player.hands += isTrusted; }, true);
  }
})();
"""


def head_camera(*, real: bool = False, times: int = 1) -> str:
    """A script for a page whose camera shows a head that goes where `player.goal` says; times: see fast_clock.py.

    By the page's clock the head is as quick as ever: it goes farther from one picture to the next on a faster one.
    """
    every_ms = times * EVERY_MS_FAST if times > 1 else EVERY_MS["real" if real else "simulated"]
    pace = every_ms / EVERY_MS["simulated"] if times > 1 else 1
    return camera_script(real=real, every_ms=every_ms) + _HEAD.replace("PACE", str(pace))


class HeadPlayer:
    """Opens the page as from a bookmark, and does everything else with the head."""

    def __init__(self, open_page: Opener, path: str = "/?input=dwell", *, start: str = "", real: bool = False,
                 settings: dict[str, Any] | None = None, times: int = 1, microphone: bool = False,
                 sound: str = "", **options: Any) -> None:
        """Open the page.

        start: the button that a helper presses, where the page does not start by itself; real: PoseNet looks for a
        face, see live_camera.py; settings: as after an earlier visit; times: see fast_clock.py; microphone: it may be
        used, and beeps once a second; sound: what taps it (player.TAP).
        """
        # A tab that nobody has touched yet: browsers allow less there.
        script = head_camera(real=real, times=times) + _PLAYER + sound
        kept = {"creatable.settings": json.dumps({**({} if real else UNSEEN | QUICK), **(settings or {})})}
        self.page = open_page(path=path, script=script, simulated=not real, kept=kept,
                              permissions=["camera", *(["microphone"] if microphone else [])], touched=False,
                              times=times, **options)
        self._devtools = self.page.context.new_cdp_session(self.page)
        if start:
            self.until(f"window.player?.find({json.dumps(start)}) !== undefined")
            self.see(f"player.find({json.dumps(start)}).click()")
        self.until("document.querySelector('.dot.is-present') !== null")

    def see(self, expression: str) -> Any:
        """What an expression is on the page. Playwright's own way would count as a touch of the page."""
        asked = {"expression": expression, "returnByValue": True, "awaitPromise": True, "userGesture": False}
        answer = self._devtools.send("Runtime.evaluate", asked)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def until(self, expression: str, seconds: float = 90) -> None:
        assert self.comes_true(expression, seconds), f"still not true after {seconds} s: {expression}"

    def comes_true(self, expression: str, seconds: float) -> bool:
        deadline = time.monotonic() + seconds
        while not (is_true := self.see(LOOKING % expression)) and time.monotonic() < deadline:
            pass
        return bool(is_true)

    def look_at(self, name: str) -> None:
        """Turn the head until the dot is on the thing of that name, scrolling to it if need be, and stay there."""
        self.see(f"player.name = {json.dumps(name)}")

    def press(self, name: str, then: str, seconds: float = 90) -> None:
        """Rest the dot on it until the expression is true on the page.

        What comes to lie under a resting dot is not pressed before the dot has left it once: who waits in vain does so.
        """
        self.look_at(name)
        deadline = time.monotonic() + seconds
        while not self.comes_true(then, PATIENCE_SECONDS):
            assert time.monotonic() < deadline, f"still not true after {seconds} s: {then}"
            self.see("player.leaves = true")

    def look_on(self, name: str) -> None:
        """The same, until the dot is there."""
        self.press(name, f"player.isOn({json.dumps(name)})")

    @property
    def used_hands(self) -> bool:
        return bool(self.see("player.hands > 0 || navigator.userActivation.hasBeenActive"))
