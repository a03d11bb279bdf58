"""Hide what is behind me: not a dot of the room in any frame that is shown while it is on."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
from PIL import Image
from playwright.sync_api import Page, expect
from skimage import data

from .conftest import heard_codes, wait_until
from .learning_rig import as_base64
from .live_camera import camera_script
from .person_mask import SIDE, floats_of, overlap, person_mask
from .player import Opener, button
from .test_accessibility import violations_in

# A room of black and white stripes, and somebody in it: scikit-image's astronaut, whose nose is at 373, 170. What the
# videos of the page show is read with each frame of the page, each picture once: how much two dots beside each other
# differ at most, anywhere in the stripes, and in the face.
ROOM = """
// Not in about:blank, where every tab begins.
if (window.player) {
player.size = { width: 640, height: 480 };
player.seen = () => ({ x: 373, y: 170, scale: 1, tilt: 0 });
player.room = (context) => {
  for (let x = 0; x < 640; x += 8) {
    context.fillStyle = x % 16 ? '#ffffff' : '#000000';
    context.fillRect(x, 0, 8, 480);
  }
  if (player.portrait) context.drawImage(player.portrait, 200, 80, 400, 400);
};
const portrait = Object.assign(new Image(), { src: 'data:image/jpeg;base64,PORTRAIT' });
portrait.decode().then(() => { player.portrait = portrait; });
window.frames_ = [];
const reader = new OffscreenCanvas(640, 480).getContext('2d', { willReadFrequently: true });
const sharpest = (source, x, y, width, height = 1) => {
  reader.drawImage(source, x, y, width, height, 0, 0, width, height);
  const dots = new Uint32Array(reader.getImageData(0, 0, width, height).data.buffer);
  let most = 0;
  for (let at = 1; at < dots.length; at += 1)
    if (at % width) most = Math.max(most, Math.abs((dots[at] & 255) - (dots[at - 1] & 255)));
  return most;
};
window.sharpest = sharpest;
// All of the room beside the player and above: the portrait fills 200 to 600 across, from 80 down.
const sharpestOfRoom = (source) => Math.max(sharpest(source, 0, 0, 192, 480), sharpest(source, 192, 0, 448, 72));
window.isRead = false;
const read = () => {
  requestAnimationFrame(read);
  if (!isRead) return;
  for (const video of document.querySelectorAll('video')) {
    if (video.readyState < 2 || video.videoWidth !== 640) continue;
    // Each picture once, however long it is shown.
    const shown = `${video.srcObject.id} ${video.getVideoPlaybackQuality().totalVideoFrames}`;
    if (video.readAs === shown) continue;
    video.readAs = shown;
    const place = video.className || video.closest('section')?.className || 'stage';
    frames_.push({ place, stripes: sharpestOfRoom(video), face: sharpest(video, 310, 160, 128) });
  }
};
requestAnimationFrame(read);
window.masks = [];
window.Worker = class extends Worker {
  constructor(address, options) {
    super(address, options);
    if (!String(address).includes('mask-worker')) return;
    masks.push(this);
    this.addEventListener('message', ({ data }) => { this.answered = data; });
  }
};
}
"""
SHARP, BLURRED = 150, 40
# A mask of each picture is most of the work: fewer show as much.
EVERY_MS = 150
# While only words and colours are looked at, a picture a second says that the camera is there.
SELDOM = """() => {
  const wait = window.setTimeout;
  window.setTimeout = (act, ms = 0, ...given) => wait(act, ms > 5 ? Math.max(ms, 1000) : ms, ...given);
}"""
# Of a picture in the studio: in the quarter where nothing but the room is, and in all of it.
STUDIO_SHOWS = """(() => {{
  const canvas = document.querySelector('{picture} canvas');
  if (!canvas || canvas.hidden) return {{ room: 0, player: 0 }};
  const {{ width, height }} = canvas;
  const shown = (x, wide) => sharpest(canvas, x, 0, wide, height);
  const [room, player] = [shown({quarter} * width / 4, width / 4), shown(0, width)];
  return {{ room, player }};
}})()"""
# And forget what was shown before, in one task.
SWITCH_ON = """frames_.splice(0);
  document.querySelector('settings-panel').ask('setting-choose', { name: 'hideBehind', value: true });"""


def portrait() -> str:
    return as_base64(Image.fromarray(data.astronaut()), "JPEG")


def choose(page: Page, name: str, value: bool | str) -> None:
    page.evaluate("(wanted) => document.querySelector('settings-panel').ask('setting-choose', wanted)",
                  {"name": name, "value": value})


def frames(page: Page) -> list[dict[str, Any]]:
    """Return what was shown since the last call."""
    return list(page.evaluate("frames_.splice(0)"))


def test_no_frame_shows_the_room_at_switch_on_while_nobody_is_found_and_while_the_worker_is_gone(
        open_page: Opener) -> None:
    page = open_page(simulated=True, script=camera_script(every_ms=EVERY_MS) + ROOM.replace("PORTRAIT", portrait()),
                     bypass_csp=True)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    button(page, "Start camera").click()
    page.evaluate("isRead = true; scrollTo(0, 0)")
    wait_until(page, f"frames_.some(({{ stripes, face }}) => stripes > {SHARP} && face > {BLURRED})")
    assert not any("selfie-segmentation" in url for url in asked)

    # From this moment on: covered, then blurred, and the player as sharp as before.
    page.evaluate(SWITCH_ON)
    wait_until(page, f"frames_.some(({{ face }}) => face > {BLURRED})")
    shown = frames(page)
    assert max(each["stripes"] for each in shown) < BLURRED

    # The one who is to be seen has gone, and somebody else is in the picture still.
    page.evaluate("player.here = false")
    wait_until(page, f"frames_.length > 5 && frames_.slice(-5).every(({{ face }}) => face < {BLURRED})")
    page.evaluate("player.here = true")
    wait_until(page, f"frames_.slice(-3).some(({{ face }}) => face > {BLURRED})")

    # The worker breaks down: covered, said, and as it was again, by itself.
    page.evaluate("""masks.at(-1).postMessage = function broken() {
      setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { message: 'no memory', cancelable: true })));
    }""")
    wait_until(page, "heard.statuses.some(({ code }) => code === 'room-hidden')")
    assert "room-covered" in heard_codes(page)
    wait_until(page, f"frames_.slice(-3).some(({{ face }}) => face > {BLURRED})")
    assert max(each["stripes"] for each in frames(page)) < BLURRED

    # It answers late, after its end, and the next one twice: nothing changes.
    page.evaluate("""for (const worker of masks)
      worker.dispatchEvent(new MessageEvent('message', { data: worker.answered }))""")
    # A worker that hangs: covered, and another one takes over.
    page.evaluate("""() => {
      heard.statuses.length = 0;
      window.hung = frames_.length;
      masks.at(-1).postMessage = () => {};
    }""")
    # It may be there before the next look at the frames.
    wait_until(page, "frames_.slice(hung).some(({ face }) => face === 0)")
    wait_until(page, f"heard.statuses.length === 2 && frames_.slice(-3).some(({{ face }}) => face > {BLURRED})")
    assert heard_codes(page) == ["room-covered", "room-hidden"]
    assert max(each["stripes"] for each in frames(page)) < BLURRED

    # Off again: the camera's own, and no worker is left.
    choose(page, "hideBehind", False)
    wait_until(page, f"frames_.slice(-3).some(({{ stripes }}) => stripes > {SHARP})")

    # The same wherever else the player is shown: behind My shapes, and in the mirror of Teach gestures.
    choose(page, "instrument", "shapes")
    choose(page, "shapesGround", "camera")
    hides_from_the_first_frame(page, "stage-ground")
    choose(page, "hideBehind", False)
    page.get_by_role("link", name="Teach gestures").click()
    hides_from_the_first_frame(page, "teach-camera")

    # And in the studio, for what is looked at and for what is painted: the pictures there are of what may be shown.
    page.get_by_role("link", name="Studio").click()
    button(page, "Look once").click()
    # In a mirror, the quarter beside the player is the last one.
    shows_the_player_alone(page, ".what-picture", quarter=3)
    button(page, "Paint it like a painting").click()
    button(page, "Take a picture").click()
    shows_the_player_alone(page, ".paint-before", quarter=0)


def shows_the_player_alone(page: Page, picture: str, *, quarter: int) -> None:
    shows = STUDIO_SHOWS.format(picture=picture, quarter=quarter)
    wait_until(page, f"{shows}.player > {BLURRED}")
    assert page.evaluate(f"{shows}.room") < BLURRED


def hides_from_the_first_frame(page: Page, place: str) -> None:
    """Wait until the room is seen there, then switch it off; the player is seen there still."""
    shown = f"frames_.filter((each) => each.place === '{place}')"
    wait_until(page, f"{shown}.some(({{ stripes, face }}) => stripes > {SHARP} && face > {BLURRED})")
    page.evaluate(SWITCH_ON)
    wait_until(page, f"{shown}.some(({{ face }}) => face > {BLURRED})")
    assert max(each["stripes"] for each in frames(page)) < BLURRED


MASK = """async (picture) => {
  const worker = new Worker('/static/workers/mask-worker.js', { type: 'module' });
  const bitmap = await createImageBitmap(await (await fetch(picture)).blob());
  worker.postMessage({ id: 1, type: 'mask', picture: bitmap }, [bitmap]);
  const { result } = await new Promise((resolve) => { worker.onmessage = ({ data }) => data.result && resolve(data); });
  worker.terminate();
  return btoa(Array.from(new Uint8Array(result.mask.buffer), (byte) => String.fromCharCode(byte)).join(''));
}"""
PAINTED = """(() => {
  const canvas = document.querySelector('.who-picture canvas');
  if (!canvas || canvas.hidden) return null;
  const { data } = canvas.getContext('2d').getImageData(0, 0, 640, 480);
  return [[40, 240], [373, 190], [373, 340]].map(([x, y]) => [...data.slice(4 * (640 * y + x), 4 * (640 * y + x) + 3)]);
})()"""


def test_the_studio_paints_who_is_in_front_and_its_mask_is_that_of_another_implementation(open_page: Opener) -> None:
    page = open_page(path="/studio", simulated=True, bypass_csp=True,
                     script=camera_script(every_ms=EVERY_MS) + ROOM.replace("PORTRAIT", portrait()))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    button(page, "Who is in front, what is behind?").click()
    expect(page.locator("who-view .what-size")).to_have_text("Start fetches the network once: 0.3 MB. "
                                                             "It stays in this browser.")
    assert not any("selfie-segmentation" in url or "mask-worker" in url for url in asked)

    page.locator("who-view").get_by_role("button", name="Start camera").click()
    page.locator("who-view").get_by_role("button", name="Start", exact=True).click()
    # Blurred: the stripes are grey.
    wait_until(page, f"({PAINTED})?.[0].every((value) => value > 90 && value < 165)")
    button(page, "A colour instead").click()
    wait_until(page, f"String(({PAINTED})?.[0]) === '35,80,168' && String(({PAINTED})[1]) !== '35,80,168'")
    button(page, "Silhouette").click()
    button(page, "Red").click()
    wait_until(page, f"String(({PAINTED})?.[0]) === '16,16,24' && String(({PAINTED})[1]) === '198,40,40'")
    button(page, "Outline").click()
    wait_until(page, f"String(({PAINTED})?.[1]) === '16,16,24'")
    button(page, "Parts of the body").click()
    wait_until(page, f"String(({PAINTED})?.[1]) === '255,213,74' && String(({PAINTED})[2]) === '122,79,208'")
    button(page, "A picture instead").click()
    picture = io.BytesIO()
    Image.new("RGB", (64, 64), (10, 200, 30)).save(picture, "PNG")
    page.locator("who-view input[type=file]").set_input_files(
        {"name": "green.png", "mimeType": "image/png", "buffer": picture.getvalue()})
    wait_until(page, f"String(({PAINTED})?.[0]) === '10,200,30'")
    page.evaluate(SELDOM)
    # A silhouette and an outline are of a colour that is chosen as what is behind is.
    # Each has some controls of its own; in other colours, and narrow, the one that has colours to choose is looked at.
    for effect, looks in {"Blur the room": ["light"], "A colour instead": ["light", "dark", "narrow"],
                          "A picture instead": ["light"], "Parts of the body": ["light"]}.items():
        button(page, effect).click()
        assert violations_in(page, *looks, within="who-view") == {}, effect

    # Who does not want to see the camera's picture sees nothing of it here either.
    button(page, "A picture instead").click()
    choose(page, "picture", "silhouette")
    expect(page.locator(".who-picture canvas")).to_be_hidden()
    # Left: the worker is gone, and what was seen.
    page.get_by_role("link", name="Play").click()
    wait_until(page, "!document.querySelector('who-view')?.shown.isOn")

    small = Image.fromarray(data.astronaut()).resize((SIDE, SIDE), Image.Resampling.BILINEAR)
    ours = floats_of(page.evaluate(MASK, f"data:image/png;base64,{as_base64(small)}")).reshape(SIDE, SIDE)
    theirs = person_mask(np.asarray(small))
    assert overlap(ours, theirs) > 0.98
    assert np.abs(ours - theirs).mean() < 0.002


# For who is about something else: whoever is there fills the same columns of every picture, whatever it shows.
MASKS_AT_ONCE = """
const SIDE = 256;
const mask = Float32Array.from({ length: SIDE * SIDE }, (_, at) => Number(at % SIDE > SIDE / 3));
export const loadPersonNetwork = async () => ({ mask: async () => mask.slice(), tensors: () => 0 });
"""
# Of the room.
FIRST_DOT = ("String(document.querySelector('.who-picture canvas').getContext('2d')"
             ".getImageData(0, 40, 1, 1).data.slice(0, 3))")


def mask_at_once(page: Page) -> None:
    page.context.route("**/mask-worker-person-network-*.js",
                       lambda route: route.fulfill(body=MASKS_AT_ONCE, content_type="text/javascript"))
