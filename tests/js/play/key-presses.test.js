import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { listenToKeyPresses } from '../../../static/play/key-presses.js';

const page = /** @type {any} */ (globalThis);
const before = { document: page.document, window: page.window, Element: page.Element };

beforeEach(() => {
  Object.assign(page, { document: new EventTarget(), window: new EventTarget(), Element: class {} });
});
afterEach(() => void Object.assign(page, before));

function rig() {
  /** @type {string[]} */
  const heard = [];
  const stage = Object.assign(new EventTarget(), {
    letterKeys: true,
    letterKeysEverywhere: true,
    zones: [{ id: 'first' }, { id: 'second' }],
    contains: () => true,
    ask: (/** @type {string} */ name, /** @type {{zoneId: string}} */ { zoneId }) => heard.push(`${name} ${zoneId}`),
  });
  listenToKeyPresses(/** @type {any} */ (stage));
  /** @param {'keydown'|'keyup'} type @param {object} fields */
  const send = (type, fields) => page.document.dispatchEvent(Object.assign(new Event(type), fields));
  return { heard, send };
}

test('a letter of an on-screen keyboard, which tells no place, plays as long as it is down', () => {
  const { heard, send } = rig();
  send('keydown', { key: 'a', code: '' });
  send('keydown', { key: 'S', code: 'Unidentified' });
  send('keyup', { key: 'a', code: '' });
  send('keyup', { key: 'S', code: '' });
  assert.deepEqual(heard, ['zone-press first', 'zone-press second', 'zone-release first', 'zone-release second']);
});

test('what is held as Command goes down ends, as no browser on a Mac tells of it later', () => {
  const { heard, send } = rig();
  send('keydown', { key: 'a', code: 'KeyA' });
  send('keydown', { key: 'Meta', code: 'MetaLeft', metaKey: true });
  // At once, and not only when Command goes up.
  assert.deepEqual(heard, ['zone-press first', 'zone-release first']);
  send('keydown', { key: 's', code: 'KeyS', metaKey: true });
  send('keyup', { key: 'Meta', code: 'MetaLeft' });
  assert.deepEqual(heard, ['zone-press first', 'zone-release first']);
});
