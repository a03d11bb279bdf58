/** A picture of the sound behind the instrument's keys: chosen in the settings, drawn while the instrument is seen. */
import { listen } from '../core/events.js';
import { isSecond } from '../pointer/second.js';
import { createRenderLoop } from '../visualisers/render-loop.js';
import { makeSceneSource, makeSoundingNotes } from './scene.js';

/** @import {Pause, Settings, Views} from '../parts.js' */
/** @import {Listening} from './listening.js' */

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {Listening} parts.listening
 * @param {Views} parts.views
 * @param {Pause} parts.pause
 * @param {HTMLCanvasElement} parts.canvas
 */
export function wireBackgroundPicture({ settings, listening, views, pause, canvas }) {
  const stage = /** @type {HTMLElement} */ (canvas.parentElement);
  const notes = makeSoundingNotes();
  /** @type {{x: number, y: number}|null} */
  let pointer = null;
  /** @type {ReturnType<typeof createRenderLoop>|null} */
  let loop = null;
  const chosen = () => settings.values.backgroundPicture;

  const make = () => {
    const scene = makeSceneSource({ settings, memory: listening.scene, notes, pointer: () => pointer });
    loop = createRenderLoop({ canvas, scene });
    listening.onFrame(loop.wake);
    listen('creatable:note', loop.wake);
    new ResizeObserver(fit).observe(canvas);
    return loop;
  };
  const fit = () => {
    const { width, height } = canvas.getBoundingClientRect();
    if (width && height) loop?.resize(width, height, devicePixelRatio);
  };
  const show = () => {
    const on = chosen() !== 'none';
    canvas.hidden = !on;
    stage.toggleAttribute('data-background', on);
    if (!on) return loop?.stop();
    loop ??= make();
    fit();
    loop.setLayers([chosen()]);
    loop.setBrightness(settings.values.seeBrightness);
    // Who pauses everything wants nothing to move.
    if (views.shows(canvas) && !pause.on) loop.start();
    else loop.stop();
  };

  listen('creatable:pointer', ({ source, x, y, present }) => {
    // A picture has one place to be drawn from.
    if (isSecond(source)) return;
    pointer = present && y >= 0 ? { x, y } : null;
  });
  settings.onChange((name) => {
    if (name === 'backgroundPicture' || name === 'seeBrightness') show();
    // Its colours and its names may be others.
    else loop?.renew();
  });
  views.onChange(show);
  pause.onChange(show);
  show();
}
