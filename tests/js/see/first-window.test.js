import assert from 'node:assert/strict';
import { test } from 'node:test';
import { followFirstWindow } from '../../../static/see/first-window.js';

/** A projector's window beside a first one that answers when a test says so. */
function rig() {
  const page = new EventTarget();
  /** @type {string[]} */
  const log = [];
  /** @type {string[]} */
  const sent = [];
  let ask = () => {};
  /** @type {(event: {data: any}) => void} */
  let receive = () => {};
  followFirstWindow({
    channel: /** @type {any} */ ({
      postMessage: ({ type = '' }) => sent.push(type),
      addEventListener: (/** @type {string} */ _name, /** @type {typeof receive} */ hear) => {
        receive = hear;
      },
    }),
    hear: ({ type }) => log.push(type),
    onAlone: () => log.push('alone'),
    page,
    timers: /** @type {any} */ ({
      setInterval: (/** @type {() => void} */ work) => {
        ask = work;
      },
    }),
  });
  return { page, log, sent, say: (/** @type {string} */ type) => receive({ data: { type } }), ask: () => ask() };
}

test('a projector says that it is there, and hears what the first window tells', () => {
  const { log, sent, say } = rig();
  say('look');
  say('frame');
  assert.deepEqual([sent, log], [['hello'], ['look', 'frame']]);
});

test('where nobody answers, that is said, once, and asked on until somebody does', () => {
  const { log, sent, say, ask } = rig();
  for (let turn = 0; turn < 5; turn += 1) ask();
  assert.deepEqual(log, ['alone']);
  say('look');
  ask();
  assert.deepEqual(log, ['alone', 'look']);
  assert.equal(sent.length, 7);
});

test('a first window that answers each time, however little happens, is there', () => {
  const { log, say, ask } = rig();
  for (let turn = 0; turn < 5; turn += 1) {
    ask();
    say('look');
  }
  assert.ok(!log.includes('alone'));
});

test('a first window that closes or is loaded again is missed at once, and found as soon as See sound is open there', () => {
  const { page, log, sent, say } = rig();
  say('look');
  say('gone');
  say('who-is-there');
  say('look');
  say('gone');
  assert.deepEqual(log, ['look', 'alone', 'look', 'alone']);
  page.dispatchEvent(new Event('pagehide'));
  assert.deepEqual(sent, ['hello', 'hello', 'bye']);
});
