"""A camera before which somebody sits who moves as a test says, and the tracker that tells where.

The camera is the browser's own interface, answered by a canvas that is drawn anew for each picture. There are two:

- the real one shows a face (scikit-image's astronaut), and PoseNet finds it, as it does everybody's;
- the simulated one is a few grey pixels, and says in black and white squares where the head is. Its tracker
  (pages/simulated-tracker.js) reads them instead of looking for a face, and takes PoseNet's place in the registry.

A network that looks at pictures takes half a processor for as long as it does. So what is about anything behind the
pose is tested before the simulated camera: the stream, the worker and its messages, smoothing, calibration, pointer,
gestures and all that they do are the page's own there as well. A real face, and PoseNet, have

- what is about being seen: test_tracking, test_camera_check, test_debug, test_damaged_parts,
  test_learning_engine, test_earlier_versions, test_teachable_machine_live;
- one journey of each kind, from the camera to its end: test_first_tune (playing), the first of test_dwell (a nose
  alone), the first of test_calibration (a small reach), the last of test_led_music (leading), test_teach (gestures),
  test_offline and test_privacy.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext

from .faces import HEIGHT, NOISE_SIGMA, WIDTH, face_script

TRACKER = Path(__file__).parent / "pages" / "simulated-tracker.js"
# As it is written, or put together (bundle-page.mjs).
POSENET = re.compile(r"/static/(trackers/posenet|bundle/tracking-worker-posenet-[A-Z0-9]{8})\.js")
# As on a device that was played on before: no other ways to compute are timed, which is a test of its own.
_KNOWN_DEVICE = """
if (navigator.mediaDevices) {
  const known = JSON.stringify({ browser: navigator.userAgent, fastest: 'wasm', timings: {} });
  localStorage.setItem('creatable:backend', localStorage.getItem('creatable:backend') ?? known);
}
"""
# What the simulated camera writes into its picture: bits, and from where and in what steps they count. Camera pixels
# and radians; squares of so many of the small picture's own pixels, row by row.
MARKS: dict[str, Any] = {
    "width": 160, "height": 120, "square": 4, "columns": 40, "rows": 3,
    "fields": [["here", 2, 0, 1], ["x", 12, -192, 0.25], ["y", 12, -128, 0.25], ["scale", 9, 0, 1 / 128],
               ["tilt", 8, -2, 1 / 64],
               *([f"{side}{axis}", 9, least, 2]
                 for side in ("left", "right", "second") for axis, least in (("X", -192), ("Y", -128)))],
}
# `player.seen` says before each picture where the nose is, in pixels of a picture of 640 x 480 that is not mirrored:
# right on the screen is left in it; and where the wrists are (leftX, leftY, rightX, rightY) and a
# second person's nose (secondX, secondY), where they are seen.
# `player.here`: somebody is in the picture.
_CAMERA = r"""
(() => {
  // about:blank, where every tab begins.
  if (!navigator.mediaDevices) return;
  const player = window.player = { everyMs: EVERY_MS, here: true };
  player.seen = () => ({ x: 320, y: 200, scale: 1, tilt: 0 });
  const painter = PAINTER;
  const ask = MediaDevices.prototype.getUserMedia;
  let made;
  MediaDevices.prototype.getUserMedia = async function given(wanted) {
    // The microphone is the browser's own.
    if (!wanted.video) return ask.call(this, wanted);
    const { size, paint } = await (made ??= painter(player));
    const canvas = Object.assign(document.createElement('canvas'), size);
    const context = canvas.getContext('2d');
    const stream = canvas.captureStream();
    const [track] = stream.getTracks();
    const show = () => {
      if (track.readyState === 'ended') return;
      setTimeout(show, player.everyMs);
      const place = player.seen();
      context.resetTransform();
      paint(context, player.here ? place : null);
    };
    show();
    player.unplug = () => {
      track.stop();
      track.dispatchEvent(new Event('ended'));
    };
    return stream;
  };
})();
"""
_REAL = r"""async (player) => {
  const face = Object.assign(new Image(), { src: FACE });
  await face.decode();
  // What a cheap webcam adds to each picture; no two have it at the same place.
  const noise = new OffscreenCanvas(2 * WIDTH, 2 * HEIGHT);
  const grains = new ImageData(noise.width, noise.height);
  new Uint32Array(grains.data.buffer).forEach((_, at, all) => {
    const white = Math.random() < 0.5 ? 0xffffff : 0;
    all[at] = (Math.floor(2 * NOISE * (Math.random() + Math.random())) << 24 | white) >>> 0;
  });
  noise.getContext('2d').putImageData(grains, 0, 0);
  player.drawFace = (context) => context.drawImage(face, -NOSE_X, -NOSE_Y);
  player.draw ??= (context, place) => {
    context.fillStyle = '#b0aba0';
    context.fillRect(0, 0, WIDTH, HEIGHT);
    if (!place) return;
    context.translate(place.x, place.y);
    context.rotate(place.tilt);
    context.scale(place.scale, place.scale);
    player.drawFace(context);
  };
  return {
    size: { width: WIDTH, height: HEIGHT },
    paint(context, place) {
      player.draw(context, place);
      context.resetTransform();
      context.drawImage(noise, -Math.floor(WIDTH * Math.random()), -Math.floor(HEIGHT * Math.random()));
    },
  };
}"""
# What else is seen: `player.size`, and `player.room`, which paints it; the marks stay in its upper left corner.
_SIMULATED = r"""async (player) => {
  const { width, height, square, columns, rows, fields } = MARKS;
  const bitsOf = (place) => fields.map(([name, bits, least, step]) => {
    // 2, not 1: an empty picture says nothing.
    const value = name === 'here' ? (place ? 2 : 1) : (place?.[name] ?? least);
    const steps = Math.max(0, Math.min(2 ** bits - 1, Math.round((value - least) / step)));
    return steps.toString(2).padStart(bits, '0');
  }).join('');
  return {
    size: player.size ?? { width, height },
    paint(context, place) {
      context.fillStyle = '#b0aba0';
      context.fillRect(0, 0, width, height);
      player.room?.(context);
      context.fillStyle = 'black';
      context.fillRect(0, 0, width, rows * square);
      context.fillStyle = 'white';
      [...bitsOf(place)].forEach((bit, at) => {
        if (bit === '1') context.fillRect((at % columns) * square, Math.floor(at / columns) * square, square, square);
      });
    },
  };
}"""


def camera_script(*, real: bool = False, every_ms: int = 66) -> str:
    """A script for a page that has this camera; the simulated one needs the tracker of the same name."""
    painter, given = (_REAL, face_script()) if real else (_SIMULATED, f"const MARKS = {json.dumps(MARKS)};")
    sizes = f"const [WIDTH, HEIGHT, NOISE, EVERY_MS] = {[WIDTH, HEIGHT, NOISE_SIGMA, every_ms]};"
    # In a block, so that no name meets one of the page's.
    return f"{{{_KNOWN_DEVICE}{given}{sizes}{_CAMERA.replace('PAINTER', painter, 1)}}}"


# Who tests something else is not shown the own picture all the while: to paint a video costs as much as all the rest.
UNSEEN = {"picture": "none"}


def somebody() -> dict[str, Any]:
    """What `open_page` needs to have somebody sit still before the simulated camera, where the dot lies on a key."""
    return {"script": camera_script(), "simulated": True}


@cache
def simulated_tracker(times: float = 1) -> str:
    """Return the code of the tracker that takes PoseNet's place."""
    return f"const MARKS = {json.dumps(MARKS)}, TIMES = {times};\n{TRACKER.read_text(encoding='utf-8')}"


def simulate_tracker(context: BrowserContext, times: float = 1) -> None:
    """Let the pages track by what the simulated camera says, and by no network.

    times: how many times as fast the pages' clock runs (fast_clock.py).
    """
    context.add_init_script(f"{{{_KNOWN_DEVICE}}}")
    context.route(POSENET, lambda route: route.fulfill(body=simulated_tracker(times), content_type="text/javascript"))
