import assert from 'node:assert/strict';
import { test } from 'node:test';

import { SwitchNotes } from '../../../static/input/switch-notes.js';
import { FakeTimers } from '../players/profiles.js';

const LEAST_MS = 400;

function begin() {
  const timers = new FakeTimers();
  /** @type {string[]} */
  const log = [];
  const notes = new SwitchNotes(() => LEAST_MS, timers);
  /** @param {string} zone */
  const key = (zone) => {
    const element = Object.assign(new EventTarget(), { dataset: { zone } });
    for (const name of ['zone-press', 'zone-release'])
      element.addEventListener(name, (event) => {
        const { zoneId, source } = /** @type {CustomEvent} */ (event).detail;
        log.push(`${name} ${zoneId} by ${source}`);
      });
    return /** @type {any} */ (element);
  };
  return { timers, log, notes, key };
}

test('a note ends with its switch, and a click lasts for a while', () => {
  const { timers, log, notes, key } = begin();
  notes.press(key('C'), 0);
  assert.deepEqual(log, ['zone-press C by switch']);
  notes.release(100);
  timers.pass(LEAST_MS - 101);
  assert.equal(log.length, 1);
  timers.pass(1);
  assert.equal(log[1], 'zone-release C by switch');
  notes.press(key('D'), 1000);
  notes.release(5000);
  timers.pass(0);
  assert.equal(log.at(-1), 'zone-release D by switch');
});

test('the next key ends the one before, once, and lasts for its own time', () => {
  const { timers, log, notes, key } = begin();
  notes.press(key('C'), 0);
  notes.release(10);
  notes.press(key('D'), 20);
  timers.pass(10_000);
  assert.deepEqual(log.slice(1), ['zone-release C by switch', 'zone-press D by switch']);
});

test('a switch that holds no key ends none', () => {
  const { timers, log, notes } = begin();
  notes.release(0);
  timers.pass(10_000);
  assert.deepEqual(log, []);
});
