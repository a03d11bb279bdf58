import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { IDLE_MS, wireHoverPointer } from '../../../static/input/hover-pointer.js';

const page = /** @type {any} */ (globalThis);
const NAMES = ['window', 'document', 'Element', 'requestAnimationFrame', 'cancelAnimationFrame'];
const before = Object.fromEntries(NAMES.map((name) => [name, page[name]]));

let nowMs = 0;
/** @type {(() => void)|null} */
let next = null;

beforeEach(() => {
  nowMs = 0;
  next = null;
  mock.method(performance, 'now', () => nowMs);
  Object.assign(page, {
    window: new EventTarget(),
    document: Object.assign(new EventTarget(), { documentElement: new EventTarget() }),
    Element: class extends EventTarget {
      closest = () => this;
    },
    requestAnimationFrame: (/** @type {() => void} */ callback) => {
      next = callback;
      return 1;
    },
    cancelAnimationFrame: () => {
      next = null;
    },
  });
});
afterEach(() => {
  mock.restoreAll();
  Object.assign(page, before);
});

function frame(ms = 16) {
  nowMs += ms;
  const due = next;
  next = null;
  due?.();
}

function rig({ mousePlays = true, dwell = false, muted = false } = {}) {
  /** @type {{x: number, present: boolean}[]} */
  const told = [];
  const values = { mousePlays, dwell, dwellMs: 10_000 };
  /** @type {(name: string) => void} */
  let changed = () => {};
  const settings = /** @type {any} */ ({ values, onChange: (/** @type {any} */ listener) => (changed = listener) });
  const field = { hover: (/** @type {any} */ point) => void told.push(point), isMuted: () => muted };
  wireHoverPointer({ settings, field });
  const send = (/** @type {string} */ type, fields = {}) =>
    page.window.dispatchEvent(Object.assign(new Event(type), { pointerType: 'mouse', ...fields }));
  const move = (/** @type {number} */ x, pointerType = 'mouse') =>
    send('pointermove', { clientX: x, clientY: 5, pointerType });
  /** Whether the stage would hear of the press. */
  const press = () => {
    const event = Object.assign(new Event('pointerdown'), { pointerType: 'mouse' });
    Object.defineProperty(event, 'target', { value: new page.Element() });
    const stopped = mock.method(event, 'stopPropagation');
    page.window.dispatchEvent(event);
    return stopped.mock.callCount() === 0;
  };
  const set = (/** @type {boolean} */ on) => {
    values.mousePlays = on;
    changed('mousePlays');
  };
  return { told, send, move, press, set };
}

test('of many movements a frame takes the newest, and goes on telling where the mouse rests', () => {
  const { told, move } = rig();
  for (let x = 1; x <= 50; x += 1) move(x);
  assert.equal(told.length, 0);
  frame();
  frame();
  assert.deepEqual(
    told.map(({ x, present }) => [x, present]),
    [
      [50, true],
      [50, true],
    ],
  );
});

test('a mouse that rests for ten seconds is gone, and comes back when it moves', () => {
  const { told, move } = rig();
  move(1);
  frame(IDLE_MS - 1);
  assert.equal(told.at(-1)?.present, true);
  frame(1);
  assert.equal(told.at(-1)?.present, false);
  assert.equal(next, null);
  move(2);
  frame();
  assert.equal(told.at(-1)?.present, true);
});

test('the longest dwell is longer than a rest of ten seconds, and can be ended', () => {
  const { told, move } = rig({ dwell: true });
  move(1);
  frame(11_000);
  assert.equal(told.at(-1)?.present, true);
  frame(1000);
  assert.equal(told.at(-1)?.present, false);
});

test('leaving the window, its focus or its view ends the pointer until it moves', () => {
  const { told, move, send } = rig();
  const ways = [
    () => send('blur'),
    () => page.document.documentElement.dispatchEvent(new Event('pointerleave')),
    () => page.document.dispatchEvent(new Event('visibilitychange')),
  ];
  for (const leave of ways) {
    move(1);
    frame();
    leave();
    assert.equal(told.at(-1)?.present, false);
    assert.equal(next, null);
  }
});

test('a press on a key that the mouse plays is not heard; one while it rests is, and then the mouse waits', () => {
  const playing = rig();
  playing.move(1);
  frame();
  assert.equal(playing.press(), false);
  playing.set(false);
  const muted = rig({ muted: true });
  muted.move(1);
  frame();
  assert.equal(muted.press(), true);
  muted.move(2);
  assert.equal(next, null);
  muted.send('pointerup');
  muted.move(3);
  frame();
  assert.equal(muted.told.at(-1)?.x, 3);
});

test('a pen that hovers plays as a mouse does', () => {
  const { told, move } = rig();
  move(7, 'pen');
  frame();
  assert.deepEqual([told.at(-1)?.x, told.at(-1)?.present], [7, true]);
});

test('fingers, and a mouse while the setting is off, tell nothing', () => {
  const { told, move, set } = rig();
  move(1, 'touch');
  assert.equal(next, null);
  set(false);
  move(1);
  assert.equal(next, null);
  assert.deepEqual(told, []);
});
