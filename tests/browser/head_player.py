"""A player with a head and no hands: sees the page, moves the head before a live camera, and waits.

The camera is the browser's own interface, answered by a canvas on which a real face
(scikit-image's astronaut) is drawn wherever the head is at that moment. All else is the
page as everybody has it: PoseNet finds the nose, the pointer moves, dwell presses. The
loop is closed through the screen alone: the head moves until the dot is where it looks,
as a person's does, so that no position has to be known beforehand.

A recorded video could not do this, since buttons have no place before the page is there,
and a way in for made-up poses would leave out the half that has to be proved.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page

from .conftest import LOOKING
from .faces import NOISE_SIGMA, face_script

Opener = Callable[..., Page]

# `head` is the nose in pixels of the camera's picture, which is not mirrored: right on the screen is left in it.
# `goal` says where it wants to be, each time before a picture is drawn.
_CAMERA = r"""
(() => {
  // about:blank, where every tab begins.
  if (!navigator.mediaDevices) return;
  const [WIDTH, HEIGHT] = [640, 480];
  // Camera pixels a frame at most: nobody's head is thrown about.
  const FASTEST = 21;
  const face = Object.assign(new Image(), { src: FACE });
  // As in a dim room: fewer pictures are less work.
  const player = window.player = { head: { x: 320, y: 200 }, everyMs: 100 };
  player.goal = () => player.head;
  player.drawFace = (context) => context.drawImage(face, player.head.x - NOSE_X, player.head.y - NOSE_Y);
  player.draw = (context) => {
    context.fillStyle = '#b0aba0';
    context.fillRect(0, 0, WIDTH, HEIGHT);
    player.drawFace(context);
  };
  const step = (from, to) => from + Math.max(-FASTEST, Math.min(FASTEST, to - from));
  const move = () => {
    const { x, y } = player.goal();
    player.head = { x: step(player.head.x, x), y: step(player.head.y, y) };
  };
  // What a cheap webcam adds to each picture; no two have it at the same place.
  const noise = new OffscreenCanvas(2 * WIDTH, 2 * HEIGHT);
  const grains = new ImageData(noise.width, noise.height);
  new Uint32Array(grains.data.buffer).forEach((_, at, all) => {
    const white = Math.random() < 0.5 ? 0xffffff : 0;
    all[at] = (Math.floor(2 * NOISE * (Math.random() + Math.random())) << 24 | white) >>> 0;
  });
  noise.getContext('2d').putImageData(grains, 0, 0);
  navigator.mediaDevices.getUserMedia = async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: WIDTH, height: HEIGHT });
    const context = canvas.getContext('2d');
    await face.decode();
    const show = () => {
      setTimeout(show, player.everyMs);
      move();
      player.draw(context);
      context.drawImage(noise, -Math.floor(WIDTH * Math.random()), -Math.floor(HEIGHT * Math.random()));
    };
    show();
    return canvas.captureStream();
  };
})();
"""
_PLAYER = r"""
(() => {
  if (!window.player) return;
  // Camera pixels a frame for each pixel that the dot is away: neither sluggish nor thrown about.
  const EAGERNESS = 0.036;
  // Nobody turns farther than this.
  const REACH = { x: [160, 480], y: [110, 310] };
  Object.assign(player, { name: '', hands: 0 });
  const dot = () => document.querySelector('.head-dot').getBoundingClientRect();
  const isSeen = () => document.querySelector('.dot')?.classList.contains('is-present');
  const isRead = (node) => node.nodeType === Node.TEXT_NODE || (node.matches?.(':not([aria-hidden], b)') ?? false);
  const words = (element) => [...(element.closest('label')?.querySelector('span') ?? element).childNodes]
    .filter(isRead).map((node) => node.textContent).join('').replace(/\s+/g, ' ').trim();

  // Fields by their label or kind, buttons by their words, keys by their note, a sheet by its label; in the dialog
  // on top, if there is one.
  const isSheet = (element, name) => element.role === 'application' && element.ariaLabel === name;
  const fits = (name) => (element) => element.checkVisibility() && (isSheet(element, name)
    || words(element) === name || element.dataset.note === name || element.type === name);
  player.find = (name) => {
    const root = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document;
    return [...root.querySelectorAll('button, select, input, [role=application]')].find(fits(name));
  };
  // What is outside the window has to be scrolled to first.
  const looksAt = () => {
    const wanted = player.name ? player.find(player.name) : undefined;
    const { top, bottom } = wanted?.getBoundingClientRect() ?? {};
    const middle = (top + bottom) / 2;
    const way = middle > innerHeight ? 'Down' : middle < 0 ? 'Up' : '';
    return way ? player.find(way) : wanted;
  };
  player.isOn = (name) => {
    const { left, right, top, bottom } = player.find(name).getBoundingClientRect();
    const { x, y } = dot();
    return x > left && x < right && y > top && y < bottom;
  };

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
    return {
      x: step(player.head.x, dot().x - box.x - box.width / 2, REACH.x),
      y: step(player.head.y, box.y + box.height / 2 - dot().y, REACH.y),
    };
  };
  // What only hands can do; a page's own click is not trusted.
  for (const name of ['pointerdown', 'mousedown', 'touchstart', 'keydown', 'click']) {
    addEventListener(name, ({ isTrusted }) => { player.hands += isTrusted; }, true);
  }
})();
"""


def head_camera() -> str:
    """A script for a page whose camera shows a head that goes where `player.goal` says."""
    return f"{{{face_script()} const NOISE = {NOISE_SIGMA};{_CAMERA}}}"


class HeadPlayer:
    """Opens the page as from a bookmark, and does everything else with the head."""

    def __init__(self, open_page: Opener, path: str = "/?input=dwell", *, start: str = "", **options: Any) -> None:
        """Open the page; `start` is the button that a helper presses, where the page does not start by itself."""
        # A tab that nobody has touched yet: browsers allow less there.
        script = head_camera() + _PLAYER
        self.page = open_page(path=path, script=script, permissions=["camera"], touched=False, **options)
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
        deadline = time.monotonic() + seconds
        while not self.see(LOOKING % expression):
            assert time.monotonic() < deadline, f"still not true after {seconds} s: {expression}"

    def look_at(self, name: str) -> None:
        """Turn the head until the dot is on the thing of that name, scrolling to it if need be, and stay there."""
        self.see(f"player.name = {json.dumps(name)}")

    def press(self, name: str, then: str) -> None:
        """Rest the dot on it until the expression is true on the page."""
        self.look_at(name)
        self.until(then)

    def look_on(self, name: str) -> None:
        """The same, until the dot is there."""
        self.press(name, f"player.isOn({json.dumps(name)})")

    @property
    def used_hands(self) -> bool:
        return bool(self.see("player.hands > 0 || navigator.userActivation.hasBeenActive"))
