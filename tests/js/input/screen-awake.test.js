import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AFTER_NOTE_MS, AWAKE, keepScreenAwake, makeScreenAwake } from '../../../static/input/screen-awake.js';
import { testTransitions } from '../core/transitions.js';
import { FakeTimers } from '../players/profiles.js';

testTransitions(AWAKE, ['wanted', 'given', 'denied', 'seen', 'unwanted'], {
  off: 'asking - - - -',
  asking: '- held refused - off',
  held: '- - refused - off',
  refused: 'asking - - asking off',
});

const settled = () =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/** A browser that gives, refuses or has no wake lock. @param {'gives'|'refuses'|'late'|'none'} how */
function rig(how = 'gives') {
  const page = Object.assign(new EventTarget(), { visibilityState: /** @type {any} */ ('visible') });
  /** @type {any[]} */
  const locks = [];
  /** @type {(() => void)[]} */
  const answers = [];
  const browser = { how, locks, answers, asked: 0 };
  const wakeLock = {
    async request() {
      browser.asked += 1;
      if (browser.how === 'refuses') throw new DOMException('no', 'NotAllowedError');
      if (browser.how === 'late') await new Promise((resolve) => answers.push(() => resolve(undefined)));
      const lock = Object.assign(new EventTarget(), {
        released: false,
        async release() {
          lock.released = true;
          lock.dispatchEvent(new Event('release'));
        },
      });
      locks.push(lock);
      return lock;
    },
  };
  const awake = makeScreenAwake({ wakeLock: /** @type {any} */ (how === 'none' ? undefined : wakeLock), page });
  const see = (/** @type {boolean} */ seen) => {
    page.visibilityState = seen ? 'visible' : 'hidden';
    // The browser itself takes it back from a page that nobody sees.
    if (!seen) locks.at(-1)?.release();
    page.dispatchEvent(new Event('visibilitychange'));
  };
  return { awake, browser, page, see, held: () => locks.filter(({ released }) => !released).length };
}

test('the screen stays on from Start to Stop, and is asked for again when the page is seen again', async () => {
  const { awake, see, held } = rig();
  awake.want(true);
  await settled();
  assert.equal(held(), 1);
  see(false);
  assert.deepEqual([held(), awake.state], [0, 'refused']);
  see(true);
  await settled();
  assert.equal(held(), 1);
  awake.want(false);
  see(true);
  await settled();
  assert.deepEqual([held(), awake.state], [0, 'off']);
});

test('a browser that refuses, or knows nothing of it, is no error, and is asked again', async () => {
  for (const how of /** @type {const} */ (['refuses', 'none'])) {
    const { awake, browser, see, held } = rig(how);
    awake.want(true);
    await settled();
    assert.equal(awake.state, 'refused');
    browser.how = 'gives';
    see(true);
    await settled();
    assert.equal(held(), how === 'none' ? 0 : 1);
  }
});

test('what is given after Stop is given back', async () => {
  const { awake, browser, held } = rig('late');
  awake.want(true);
  awake.want(false);
  browser.answers[0]();
  await settled();
  assert.deepEqual([held(), awake.state], [0, 'off']);
  awake.want(true);
  awake.want(false);
  awake.want(true);
  for (const answer of browser.answers) answer();
  await settled();
  assert.deepEqual([held(), awake.state], [1, 'held']);
});

/** A page with a player, and what it wants of the screen. */
function keeper() {
  const page = new EventTarget();
  const timers = new FakeTimers();
  /** @type {boolean[]} */
  const wanted = [];
  let tell = (/** @type {any} */ _state) => {};
  const onState = (/** @type {(state: any) => void} */ listener) => {
    tell = listener;
  };
  const awake = { want: (/** @type {boolean} */ on) => void wanted.push(on) };
  const screen = keepScreenAwake({ tracking: { onState }, awake, page, timers });
  const play = () => page.dispatchEvent(Object.assign(new Event('creatable:note'), { detail: {} }));
  return { screen, timers, tell: (/** @type {string} */ state) => tell(state), play, last: () => wanted.at(-1) };
}

test('tracking keeps it on while a camera is looked for, and notes for a while after the last', () => {
  const { timers, tell, play, last } = keeper();
  for (const [state, on] of /** @type {const} */ ([
    ['opening', true],
    ['on', true],
    ['away', true],
    ['off', false],
  ])) {
    tell(state);
    assert.equal(last(), on, state);
  }
  play();
  assert.equal(last(), true);
  timers.pass(AFTER_NOTE_MS - 1);
  play();
  timers.pass(AFTER_NOTE_MS - 1);
  assert.equal(last(), true);
  timers.pass(1);
  assert.equal(last(), false);
  play();
  tell('off');
  assert.equal(last(), false);
});

test('a view that shows something by itself keeps it on for as long as it does, whoever else stops meanwhile', () => {
  const { screen, timers, tell, play, last } = keeper();
  screen.keepOn('see', true);
  assert.equal(last(), true);
  play();
  timers.pass(AFTER_NOTE_MS);
  tell('off');
  assert.equal(last(), true);
  screen.keepOn('other', true);
  screen.keepOn('see', false);
  assert.equal(last(), true);
  screen.keepOn('other', false);
  assert.equal(last(), false);
});
