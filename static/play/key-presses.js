/**
 * Mouse, touch, computer keys and screen readers on the stage's native
 * buttons, turned into `zone-press` and `zone-release` with one source each, so
 * that ten fingers hold ten keys.
 */

import { hidesKeyUps, keyCodeOf } from '../core/key-code.js';

/** @import {PlayStage} from './play-stage.js' */

/** Letters of a computer's home row in their physical places, whatever they print. */
export const LETTER_CODES = [
  'KeyA',
  'KeyS',
  'KeyD',
  'KeyF',
  'KeyG',
  'KeyH',
  'KeyJ',
  'KeyK',
  'KeyL',
  'Semicolon',
  'Quote',
  'KeyQ',
  'KeyW',
  'KeyE',
  'KeyR',
];

/** How long a key sounds that a screen reader or a switch clicks, which has no release. */
const CLICK_MS = 400;

/** @type {Record<string, number>} */
const STEPS = { ArrowLeft: -1, ArrowRight: 1, ArrowDown: -1, ArrowUp: 1 };

const OF_KEYBOARD = 'keyboard-';
/** @param {KeyboardEvent} event */
const sourceOf = (event) => `${OF_KEYBOARD}${keyCodeOf(event)}`;

/** @param {PlayStage} stage */
export function listenToKeyPresses(stage) {
  /** Which key each source holds. @type {Map<string, string>} */
  const held = new Map();

  /** @param {string} source @param {string|undefined} zoneId */
  const hold = (source, zoneId) => {
    const before = held.get(source);
    if (before === zoneId) return;
    if (before) stage.ask('zone-release', { zoneId: before, source });
    held.delete(source);
    if (!zoneId) return;
    held.set(source, zoneId);
    stage.ask('zone-press', { zoneId, source });
  };

  listenToPointers(stage, hold, held);
  listenToKeyboard(stage, hold, held);
  // A click without a pointer and without a key: screen readers, voice control, scanning.
  stage.addEventListener('click', (event) => {
    const zoneId = event.detail === 0 ? keyUnder(event.target) : undefined;
    if (!zoneId) return;
    const source = `click-${zoneId}`;
    hold(source, undefined);
    hold(source, zoneId);
    setTimeout(() => hold(source, undefined), CLICK_MS);
  });
  // Whoever leaves the window with a key down never sends its release.
  window.addEventListener('blur', () => [...held.keys()].forEach((source) => hold(source, undefined)));
}

/**
 * @param {PlayStage} stage
 * @param {(source: string, zoneId: string|undefined) => void} hold
 * @param {Map<string, string>} held
 */
function listenToPointers(stage, hold, held) {
  stage.addEventListener('pointerdown', (event) => {
    const zoneId = keyUnder(event.target);
    if (!zoneId || event.button !== 0) return;
    const button = /** @type {HTMLElement} */ (event.target);
    // A finger that slides on must be seen by the key it reaches, not only by the first.
    if (button.hasPointerCapture?.(event.pointerId)) button.releasePointerCapture(event.pointerId);
    hold(`${event.pointerType}-${event.pointerId}`, zoneId);
  });
  stage.addEventListener('pointermove', (event) => {
    const source = `${event.pointerType}-${event.pointerId}`;
    if (!held.has(source)) return;
    const zoneId = keyUnder(document.elementFromPoint(event.clientX, event.clientY));
    if (zoneId) hold(source, zoneId);
  });
  for (const name of /** @type {const} */ (['pointerup', 'pointercancel'])) {
    window.addEventListener(name, (event) => hold(`${event.pointerType}-${event.pointerId}`, undefined));
  }
}

/**
 * @param {PlayStage} stage
 * @param {(source: string, zoneId: string|undefined) => void} hold
 * @param {Map<string, string>} held
 */
function listenToKeyboard(stage, hold, held) {
  stage.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    const focused = keyUnder(event.target);
    if (!focused || event.ctrlKey || event.metaKey || event.altKey) return;
    if (step) {
      event.preventDefault();
      stage.focusKey(stage.focusIndex + step);
    } else if (event.key === ' ' || event.key === 'Enter') {
      // Held as long as the key is down; the click that would follow is not wanted as well.
      event.preventDefault();
      if (!event.repeat) hold(sourceOf(event), focused);
    }
  });
  document.addEventListener('keydown', (event) => {
    if (hidesKeyUps(event)) return letGo();
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    const zoneId = stage.letterKeys ? stage.zones[LETTER_CODES.indexOf(keyCodeOf(event))]?.id : undefined;
    if (zoneId && mayPlay(stage, event.target)) hold(sourceOf(event), zoneId);
  });
  document.addEventListener('keyup', (event) => {
    if (hidesKeyUps(event)) letGo();
    else hold(sourceOf(event), undefined);
  });

  function letGo() {
    for (const source of [...held.keys()].filter((each) => each.startsWith(OF_KEYBOARD))) hold(source, undefined);
  }
}

/**
 * Letters play where the stage has the focus, or everywhere if the player said so,
 * but never where they are typed (WCAG 2.1.4).
 * @param {PlayStage} stage
 * @param {EventTarget|null} target
 */
function mayPlay(stage, target) {
  const element = target instanceof Element ? target : null;
  if (element?.closest('input, select, textarea, dialog[open]')) return false;
  return stage.letterKeysEverywhere || Boolean(element && stage.contains(element));
}

/** @param {EventTarget|null} target */
function keyUnder(target) {
  const key = target instanceof Element ? target.closest('.zone') : null;
  return key instanceof HTMLElement ? key.dataset.zone : undefined;
}
