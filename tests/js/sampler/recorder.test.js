import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { createSampleRecorder, RECORDER_STATES } from '../../../static/sampler/recorder.js';
import { ListeningError } from '../../../static/sound-sources/errors.js';
import { make, RATE, tone } from './sounds.js';

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A block as the worklet sends it. @param {number} seconds @param {(t: number) => number} [sound] */
const block = (seconds, sound = tone(440)) => ({ sides: [make(seconds, sound)], atSeconds: 0 });

/** @param {{start?: () => Promise<any>, resume?: () => Promise<void>, listen?: any, isThere?: boolean}} [how] */
function setUp({ start, resume = async () => {}, listen, isThere = true } = {}) {
  const log = /** @type {string[]} */ ([]);
  const recorded = /** @type {any[]} */ ([]);
  const views = /** @type {any[]} */ ([]);
  let lost = (/** @type {string} */ _code) => {};
  let hear = (/** @type {any} */ _block) => {};
  const time = mock.timers;
  const context = { sampleRate: RATE, resume, close: async () => log.push('context closed') };
  const opened = {
    node: { context },
    arrivesHeard: true,
    stop: () => log.push('microphone off'),
    onLost: (/** @type {any} */ tell) => {
      lost = tell;
    },
  };
  const timers = makeTimers();
  const recorder = createSampleRecorder({
    report: (code) => log.push(code),
    onView: (view) => views.push(view),
    onRecorded: (field, prepared) => recorded.push({ field, ...prepared }),
    source: /** @type {any} */ ({ isAvailable: () => isThere, start: start ?? (async () => opened) }),
    listen:
      listen ??
      (async (/** @type {any} */ _node, /** @type {any} */ onBlock) => {
        hear = onBlock;
        return { stop: () => log.push('tap off') };
      }),
    makeContext: () => /** @type {any} */ (context),
    timers: /** @type {any} */ (timers),
  });
  return {
    recorder,
    log,
    recorded,
    views,
    opened,
    timers,
    time,
    lose: (/** @type {string} */ code) => lost(code),
    hear: (/** @type {any} */ b) => hear(b),
  };
}

function makeTimers() {
  /** @type {Map<number, {at: number, call: () => void}>} */
  const all = new Map();
  let [now, next] = [0, 0];
  return {
    setTimeout: (/** @type {any} */ call, /** @type {number} */ ms, /** @type {any[]} */ ...args) => {
      next += 1;
      all.set(next, { at: now + ms, call: () => call(...args) });
      return next;
    },
    clearTimeout: (/** @type {number} */ id) => all.delete(id),
    advance(/** @type {number} */ ms) {
      now += ms;
      for (const [id, { at, call }] of [...all]) if (at <= now && all.delete(id)) call();
    },
    get left() {
      return all.size;
    },
  };
}

const OFF = ['tap off', 'microphone off', 'context closed'];

test('its states know what each press and each answer means', () => {
  assert.deepEqual(RECORDER_STATES.idle, { record: 'asking' });
  assert.equal(RECORDER_STATES.asking.opened, 'recording');
  assert.equal(RECORDER_STATES.recording.end, 'idle');
});

test('one button begins and ends, and the microphone is off afterwards', async () => {
  const { recorder, recorded, log, hear, views, timers } = setUp();
  recorder.press(3);
  await settled();
  hear(block(0.5));
  hear(block(0.5));
  assert.equal(views.at(-1).seconds, 1);
  assert.ok(views.at(-1).level > 0.4);
  recorder.press(3);
  assert.equal(recorded[0].field, 3);
  assert.equal(recorded[0].cut.channels[0].length, RATE);
  assert.deepEqual(log, OFF);
  assert.equal(timers.left, 0);
  // A block that was on its way is nobody's.
  hear(block(1));
  assert.equal(recorded.length, 1);
});

test('it ends by itself after ten seconds', async () => {
  const { recorder, recorded, log, hear } = setUp();
  recorder.press(0);
  await settled();
  for (let second = 0; second < 12; second += 1) hear(block(1));
  assert.equal(recorded.length, 1);
  assert.equal(recorded[0].cut.channels[0].length, 10 * RATE);
  assert.deepEqual(log, OFF);
});

test('silence, and an end before anything came, are said and keep nothing', async () => {
  for (const [sound, code] of /** @type {const} */ ([
    [() => 0, 'sample-silent'],
    [null, 'sample-empty'],
  ])) {
    const { recorder, recorded, log, hear } = setUp();
    recorder.press(0);
    await settled();
    if (sound) hear(block(1, sound));
    recorder.press(0);
    assert.deepEqual([recorded.length, log.at(-1)], [0, code]);
  }
});

for (const [given, said] of [
  ['listening-microphone-refused', 'sample-microphone-refused'],
  ['listening-microphone-none', 'sample-microphone-none'],
  ['listening-microphone-busy', 'sample-microphone-failed'],
])
  test(`a microphone that cannot be had (${given}) is said, and the button begins anew`, async () => {
    const start = () => Promise.reject(new ListeningError(/** @type {any} */ (given), ''));
    const { recorder, log, views } = setUp({ start });
    await recorder.press(0);
    assert.deepEqual(log, ['context closed', said]);
    assert.equal(views.at(-1).state, 'idle');
    await recorder.press(0);
    assert.equal(log.at(-1), said);
  });

test('a page that may have no microphone at all says so', () => {
  const { recorder, log } = setUp({ isThere: false });
  recorder.press(0);
  assert.deepEqual(log, ['sample-microphone-none']);
});

test('a microphone that never answers is said to be waited for, and can be stopped; a late one is let go', async () => {
  let answer = (/** @type {any} */ _opened) => {};
  const start = () =>
    new Promise((resolve) => {
      answer = resolve;
    });
  const { recorder, log, opened, timers, views } = setUp({ start });
  recorder.press(0);
  timers.advance(9000);
  assert.deepEqual(log, ['sample-microphone-waiting']);
  recorder.press(0);
  assert.equal(views.at(-1).state, 'idle');
  answer(opened);
  await settled();
  assert.deepEqual(log.slice(1), ['context closed', 'microphone off']);
  assert.equal(views.at(-1).state, 'idle');
});

test('a sound engine that never wakes, and one that gives nothing, are given up', async () => {
  const { recorder, log, timers } = setUp({ resume: () => new Promise(() => {}) });
  recorder.press(0);
  await settled();
  timers.advance(6000);
  await settled();
  timers.advance(4000);
  assert.equal(log.at(-1), 'sample-microphone-failed');
  assert.ok(log.includes('microphone off'));
});

test('a worklet that cannot be fetched is said, and leaves no microphone open', async () => {
  const { recorder, log } = setUp({ listen: async () => Promise.reject(new Error('404')) });
  await recorder.press(0);
  assert.deepEqual(log, ['microphone off', 'context closed', 'sample-microphone-failed']);
});

test('one that is pulled out keeps what was heard, and says so where that is nothing', async () => {
  const heard = setUp();
  heard.recorder.press(0);
  await settled();
  heard.hear(block(0.5));
  heard.lose('listening-microphone-gone');
  assert.equal(heard.recorded.length, 1);
  const unheard = setUp();
  unheard.recorder.press(0);
  await settled();
  unheard.lose('listening-microphone-gone');
  assert.equal(unheard.log.at(-1), 'sample-microphone-gone');
});

test('closing the dialog keeps nothing and ends the microphone', async () => {
  const { recorder, recorded, log, hear } = setUp();
  recorder.press(0);
  await settled();
  hear(block(1));
  recorder.cancel();
  recorder.cancel();
  assert.deepEqual([recorded.length, log], [0, OFF]);
});
