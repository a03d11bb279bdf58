/**
 * The mouse as a pointer that plays and dwells by moving alone, for eye
 * trackers, head mice and joysticks that move it and cannot press; and a pen
 * that hovers above its tablet.
 *
 * A mouse tells only of movements, a dwell needs time as well: the last place
 * is told again with every frame, until the mouse has rested for long or is gone.
 */

import { onRequest } from '../core/requests.js';

/** @import {Settings} from '../parts.js' */
/** @import {wirePointerField} from './pointer-field.js' */

/** What can be above a key without pressing it. */
const HOVERS = new Set(['mouse', 'pen']);
/** A mouse that rests for so long was put away. */
export const IDLE_MS = 10_000;
/** What a dwell needs above its own time: to become steady, and to have been there. */
const DWELL_SPARE_MS = 2000;

/** @typedef {{x: number, y: number}} Place  pixels of the window */

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {Pick<ReturnType<typeof wirePointerField>, 'hover'|'isMuted'>} parts.field
 */
export function wireHoverPointer({ settings, field }) {
  /** @type {Place|null} */
  let place = null;
  let movedAtMs = 0;
  let frame = 0;
  /** A press that sounds by itself: the mouse plays nothing until it ends. */
  let pressing = false;
  /** @type {AbortController|null} */
  let listening = null;

  const idleMs = () => (settings.values.dwell ? Math.max(IDLE_MS, settings.values.dwellMs + DWELL_SPARE_MS) : IDLE_MS);

  const leave = () => {
    cancelAnimationFrame(frame);
    if (place) field.hover({ ...place, present: false, atMs: performance.now() });
    place = null;
  };

  const tell = () => {
    const atMs = performance.now();
    if (!place) return;
    if (atMs - movedAtMs >= idleMs()) return leave();
    field.hover({ ...place, present: true, atMs });
    frame = requestAnimationFrame(tell);
  };

  /** Up to a thousand come in a second: each frame takes the newest. @param {PointerEvent} event */
  const move = ({ pointerType, clientX, clientY }) => {
    if (!HOVERS.has(pointerType) || pressing) return;
    const isBack = !place;
    place = { x: clientX, y: clientY };
    movedAtMs = performance.now();
    if (isBack) frame = requestAnimationFrame(tell);
  };

  /** A key that the mouse plays already is not struck a second time by its button. @param {PointerEvent} event */
  const press = (event) => {
    if (!HOVERS.has(event.pointerType) || !(event.target instanceof Element && event.target.closest('.zone'))) return;
    if (place && !field.isMuted()) return event.stopPropagation();
    leave();
    pressing = true;
  };
  const release = () => {
    pressing = false;
  };

  const listen = () => {
    listening = new AbortController();
    const options = { signal: listening.signal, capture: true };
    window.addEventListener('pointermove', move, options);
    window.addEventListener('pointerdown', press, options);
    for (const name of ['pointerup', 'pointercancel', 'blur']) window.addEventListener(name, release, options);
    window.addEventListener('blur', (event) => event.target === window && leave(), options);
    document.documentElement.addEventListener(
      'pointerleave',
      (event) => {
        if (event.target === document.documentElement) leave();
      },
      options,
    );
    document.addEventListener('visibilitychange', leave, options);
  };
  const show = () => {
    const on = settings.values.mousePlays;
    if (on === Boolean(listening)) return;
    if (on) return listen();
    listening?.abort();
    listening = null;
    pressing = false;
    leave();
  };

  onRequest(document, 'start-mouse', () => {
    for (const name of /** @type {const} */ (['mousePlays', 'dwell'])) settings.set(name, true);
  });
  settings.onChange((name) => {
    if (name === 'mousePlays') show();
  });
  show();
}
