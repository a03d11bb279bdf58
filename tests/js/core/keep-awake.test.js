import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepAwake } from '../../../static/core/keep-awake.js';
import { FakeTimers } from '../players/profiles.js';

const settle = () => new Promise((resolve) => setImmediate(resolve));

/** Sound as a browser has it; what resume() does is a test's to say. */
class FakeSound extends EventTarget {
  /** @type {any} */
  state = 'running';
  asked = 0;
  /** @type {'works'|'hangs'|'fails'|'late'} */
  way = 'works';
  /** @type {(() => void)[]} */
  late = [];

  resume() {
    this.asked += 1;
    if (this.way === 'fails') return Promise.reject(new DOMException('not now', 'InvalidStateError'));
    if (this.way === 'works') this.become('running');
    return this.way === 'works'
      ? Promise.resolve()
      : new Promise((resolve) => {
          if (this.way === 'late') this.late.push(() => resolve(this.become('running')));
        });
  }

  /** @param {string} state */
  become(state) {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

/** @param {string} [state] @param {FakeSound['way']} [way] */
function begin(state = 'running', way = 'works') {
  const sound = new FakeSound();
  Object.assign(sound, { state, way });
  const timers = new FakeTimers();
  const page = new EventTarget();
  /** @type {string[]} */
  const said = [];
  const awake = keepAwake(/** @type {any} */ (sound), {
    timers,
    page,
    onAsleep: () => said.push('asleep'),
    onAwake: () => said.push('awake'),
  });
  /** @param {number} ms */
  const pass = async (ms) => {
    for (let left = ms; left > 0; left -= 250) {
      timers.pass(250);
      await settle();
    }
  };
  return { sound, timers, page, said, awake, pass };
}

for (const state of ['suspended', 'interrupted']) {
  test(`a sound that the system has ${state} and gives back at once is woken without a word`, async () => {
    const { sound, said, pass, timers } = begin();
    sound.become(state);
    await pass(1000);
    assert.equal(sound.state, 'running');
    assert.deepEqual(said, []);
    assert.equal(timers.waiting.size, 0);
  });
}

/** What resume() does for a while, and how it is there again. @type {FakeSound['way'][]} */
const WAYS = ['hangs', 'fails', 'late'];
for (const way of WAYS) {
  test(`a sound whose waking ${way} is missed once, tried more and more seldom, and said once to be there again`, async () => {
    const { sound, said, pass, timers } = begin();
    sound.way = way;
    sound.become('interrupted');
    await pass(60_000);
    assert.deepEqual(said, ['asleep']);
    const { asked } = sound;
    assert.ok(asked >= 4 && asked <= 12, `${asked} times in a minute`);
    sound.way = 'works';
    if (way === 'late') {
      // All of them answer, the first one too.
      sound.late.forEach((answer) => void answer());
    }
    await pass(61_000);
    assert.equal(sound.state, 'running');
    assert.deepEqual(said, ['asleep', 'awake']);
    assert.equal(timers.waiting.size, 0);
  });
}

for (const moment of ['keydown', 'pointerdown', 'focus', 'visibilitychange']) {
  test(`it is woken at ${moment}`, async () => {
    const { sound, said, page, pass } = begin();
    sound.way = 'fails';
    sound.become('suspended');
    await pass(500);
    sound.way = 'works';
    page.dispatchEvent(new Event(moment));
    await settle();
    assert.equal(sound.state, 'running');
    assert.deepEqual(said, ['asleep', 'awake']);
  });
}

test('it is woken at the next movement, and one that moves without end asks once at a time', async () => {
  const { sound, awake, pass } = begin();
  sound.way = 'hangs';
  sound.become('suspended');
  await pass(500);
  const { asked } = sound;
  for (let frame = 0; frame < 30; frame += 1) awake.wake();
  assert.equal(sound.asked, asked + 1);
  await pass(500);
  sound.way = 'works';
  assert.equal(await awake.wake(), true);
});

test('a sound that never ran is tried to be woken, waits for a click, and is missed by nobody', async () => {
  const { sound, said, awake, pass } = begin('suspended', 'hangs');
  assert.equal(sound.asked, 1);
  const waking = awake.wake();
  await pass(500);
  assert.equal(await waking, false);
  assert.deepEqual(said, []);
  sound.become('running');
  assert.deepEqual(said, ['awake']);
});

test('a sound that is closed is not woken, nor one that nobody wants any more', async () => {
  const { sound, said, awake, pass, page, timers } = begin();
  sound.become('closed');
  await pass(60_000);
  const other = begin();
  other.sound.way = 'fails';
  other.sound.become('suspended');
  await other.pass(500);
  other.awake.stop();
  other.page.dispatchEvent(new Event('keydown'));
  await other.pass(60_000);
  assert.equal(await awake.wake(), false);
  page.dispatchEvent(new Event('keydown'));
  assert.equal(sound.asked, 0);
  assert.deepEqual(said, []);
  assert.equal(timers.waiting.size + other.timers.waiting.size, 0);
  assert.deepEqual(other.said, ['asleep']);
});
