import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeNoteHolder } from '../../../static/instruments/note-holder.js';

/** @param {{longestMs?: number}} [options] */
function setUp({ longestMs } = {}) {
  /** @type {string[]} */
  const heard = [];
  const holder = makeNoteHolder({
    channel: 0,
    nowSeconds: () => 0,
    longestMs,
    emit: (event) =>
      heard.push(event.type === 'note-on' ? `on ${event.note}` : `off ${/** @type {any} */ (event).note}`),
  });
  return { heard, holder };
}

test('a note sounds while it is held', () => {
  const { heard, holder } = setUp();
  holder.hold(60, 'mouse', 90);
  holder.letGo(60, 'mouse');
  assert.deepEqual(heard, ['on 60', 'off 60']);
});

test('a repeated key press changes nothing', () => {
  const { heard, holder } = setUp();
  holder.hold(60, 'key', 90);
  holder.hold(60, 'key', 90);
  assert.deepEqual(heard, ['on 60']);
});

test('a second holder strikes the note anew, and it sounds until the last lets go', () => {
  const { heard, holder } = setUp();
  holder.hold(60, 'finger 1', 90);
  holder.hold(60, 'finger 2', 90);
  holder.letGo(60, 'finger 1');
  assert.deepEqual(heard, ['on 60', 'off 60', 'on 60']);
  holder.letGo(60, 'finger 2');
  assert.equal(heard.at(-1), 'off 60');
});

test('letting go of what is not held is silent', () => {
  const { heard, holder } = setUp();
  holder.letGo(60, 'mouse');
  holder.hold(60, 'key', 90);
  holder.letGo(60, 'mouse');
  assert.deepEqual(heard, ['on 60']);
});

test('releasing all ends every note once', () => {
  const { heard, holder } = setUp();
  holder.hold(60, 'a', 90);
  holder.hold(64, 'b', 90);
  holder.releaseAll();
  holder.letGo(60, 'a');
  holder.releaseAll();
  assert.deepEqual(heard, ['on 60', 'on 64', 'off 60', 'off 64']);
});

test('a short note ends by itself, and its release adds nothing', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { heard, holder } = setUp({ longestMs: 150 });
  holder.hold(60, 'a', 90);
  t.mock.timers.tick(149);
  assert.deepEqual(heard, ['on 60']);
  t.mock.timers.tick(1);
  holder.letGo(60, 'a');
  assert.deepEqual(heard, ['on 60', 'off 60']);
});

test('a short note that is struck again gets its whole length again', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { heard, holder } = setUp({ longestMs: 150 });
  holder.hold(60, 'a', 90);
  holder.letGo(60, 'a');
  t.mock.timers.tick(100);
  holder.hold(60, 'a', 90);
  t.mock.timers.tick(100);
  assert.deepEqual(heard, ['on 60', 'off 60', 'on 60']);
  t.mock.timers.tick(50);
  assert.equal(heard.at(-1), 'off 60');
});
