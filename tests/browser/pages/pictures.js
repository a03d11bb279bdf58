/** The pictures without the rest of the page, on a clock of the test's own: `rig.play` draws, `rig.seen` holds what was seen. */

import { visualisers } from '/static/visualisers/index.js';
import { createRenderLoop } from '/static/visualisers/render-loop.js';
import { MOVES_ON_MS } from '/static/visualisers/stillness.js';
import { frames, sceneOf } from '/tests/js/visualisers/sounds.js';

const BEGIN_MS = 100_000;

/** Each sound is made once, and seen by every picture. */
const made = new Map();

function framesOf(sound, seconds) {
  const which = `${sound} ${seconds}`;
  if (!made.has(which)) made.set(which, frames(sound, BEGIN_MS, BEGIN_MS + seconds * 1000));
  return made.get(which);
}

const rig = {
  ids: visualisers.map(({ meta }) => meta.id),
  /** A small copy of each picture that was seen: base64 of its pixels, row by row, RGBA. */
  seen: [],
  /** How much of each the limiter let through. */
  admitted: [],
  loop: null,

  /**
   * @param {{ids: string[], sound: string | object[], seconds: number, width?: number, height?: number, everyMs?: number,
   *   beside?: boolean, brightness?: number, copy?: [number, number], scene?: object}} options
   */
  play({
    ids,
    sound,
    seconds,
    width = 320,
    height = 180,
    everyMs = 1000 / 60,
    beside = false,
    brightness = 1,
    copy,
    scene = {},
  }) {
    const canvas = document.querySelector('canvas');
    const history = Array.isArray(sound) ? sound.map(revive) : framesOf(sound, seconds);
    let nowMs = BEGIN_MS;
    let heard = 0;
    const now = () => {
      while (heard < history.length && history[heard].atMs <= nowMs) heard += 1;
      return sceneOf({ history: history.slice(Math.max(0, heard - 1000), heard), nowMs, ...scene });
    };
    rig.loop?.dispose();
    rig.loop = createRenderLoop({ canvas, scene: now });
    [rig.seen, rig.admitted] = [[], []];
    rig.loop.resize(width, height, 1);
    rig.loop.setLayers(ids);
    rig.loop.setBeside(beside);
    rig.loop.setBrightness(brightness);
    for (; nowMs <= BEGIN_MS + seconds * 1000; nowMs += everyMs) {
      rig.loop.step();
      rig.admitted.push(rig.loop.admitted);
      if (copy) rig.seen.push(pixels(canvas, ...copy));
    }
  },

  /**
   * Each picture by itself: a sound, and silence until all has come to rest. Which ones look otherwise once they are
   * drawn later still?
   * @param {boolean} reducedMotion
   */
  restless: (reducedMotion) =>
    rig.ids.filter((id) => {
      const canvas = document.querySelector('canvas');
      const history = frames('drum', BEGIN_MS, BEGIN_MS + 1500);
      let nowMs = BEGIN_MS;
      const now = () => sceneOf({ history: history.filter(({ atMs }) => atMs <= nowMs), nowMs, reducedMotion });
      const loop = createRenderLoop({ canvas, scene: now });
      loop.resize(320, 180, 1);
      loop.setLayers([id]);
      const end = history.at(-1).atMs + MOVES_ON_MS;
      for (; nowMs < end; nowMs += 100) loop.step();
      const seen = [0, 333, 3000].map((laterMs) => {
        nowMs = end + 1 + laterMs;
        loop.step();
        return canvas.toDataURL();
      });
      loop.dispose();
      return new Set(seen).size > 1;
    }),

  /**
   * The loop on a clock that is driven: how many pictures it draws while it hears each of these sounds.
   * @param {[string, number][]} spells  sounds and their seconds
   */
  drawnIn(spells) {
    const [ask, cancel] = [window.requestAnimationFrame, window.cancelAnimationFrame];
    let asked = null;
    window.requestAnimationFrame = (draw) => {
      asked = draw;
      return 1;
    };
    window.cancelAnimationFrame = () => {
      asked = null;
    };
    let nowMs = BEGIN_MS;
    const history = [];
    const loop = createRenderLoop({
      canvas: document.querySelector('canvas'),
      scene: () => sceneOf({ history, nowMs }),
    });
    loop.resize(32, 18, 1);
    loop.setLayers(['oscilloscope']);
    loop.start();
    const drawn = spells.map(([sound, seconds]) => {
      let count = 0;
      const heard = [...frames(sound, nowMs, nowMs + seconds * 1000)];
      for (const end = nowMs + seconds * 1000; nowMs < end; nowMs += 1000 / 60) {
        while (heard.length && heard[0].atMs <= nowMs) {
          history.push(heard.shift());
          loop.wake();
        }
        const draw = asked;
        asked = null;
        if (draw) count += 1;
        draw?.(nowMs);
      }
      return count;
    });
    loop.dispose();
    [window.requestAnimationFrame, window.cancelAnimationFrame] = [ask, cancel];
    return drawn;
  },

  /** @param {number} width @param {number} height */
  look: (width, height) => pixels(document.querySelector('canvas'), width, height),
  png: () => document.querySelector('canvas').toDataURL(),
};

/** What JSON has made of a frame. */
const revive = (frame) => ({
  ...frame,
  waveform: Float32Array.from(frame.waveform),
  spectrum: Float32Array.from(frame.spectrum),
});

/** One for each size that was asked for: to make one costs more than to read it. */
const copies = new Map();

function copyOf(width, height) {
  const size = `${width} ${height}`;
  const copy = copies.get(size) ?? new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  copies.set(size, copy);
  return copy;
}

/** Base64 of RGBA. The canvas is opaque: nothing of an earlier copy shows through. */
function pixels(canvas, width, height) {
  const copy = copyOf(width, height);
  copy.imageSmoothingQuality = 'high';
  copy.drawImage(canvas, 0, 0, width, height);
  const { data } = copy.getImageData(0, 0, width, height);
  let binary = '';
  for (let at = 0; at < data.length; at += 8192) binary += String.fromCharCode(...data.subarray(at, at + 8192));
  return btoa(binary);
}

window.rig = rig;
