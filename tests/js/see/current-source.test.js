import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGES } from '../../../static/locales/index.js';
import { createListeningSession } from '../../../static/see/current-source.js';
import { ListeningError } from '../../../static/sound-sources/errors.js';
import { SOURCES } from '../../../static/sound-sources/index.js';
import { sourceOf } from '../core/locale-files.js';
import { exampleOf } from '../how-to.js';
import { FakeTimers } from '../players/profiles.js';

test('every source is whole, has an id of its own and words in every language', () => {
  const ids = SOURCES.map(({ meta }) => meta.id);
  assert.equal(new Set(ids).size, ids.length);
  const words = LANGUAGES.map(({ code }) => sourceOf(code));
  for (const { meta, isAvailable, start } of SOURCES) {
    assert.ok([undefined, 'file', 'take'].includes(meta.needs), meta.id);
    assert.deepEqual([typeof isAvailable, typeof start], ['function', 'function']);
    words.forEach((text) => assert.match(text, new RegExp(`^${meta.nameKey} = `, 'm'), meta.id));
  }
});

test('where the browser has nothing to listen with, no source says that it can', () => {
  assert.deepEqual(
    SOURCES.filter((source) => source.isAvailable()).map(({ meta }) => meta.id),
    [],
  );
});

test('the source of the how-to works as it is printed', async () => {
  const done = /** @type {string[]} */ ([]);
  const note = (/** @type {string} */ what) => () => {
    done.push(what);
  };
  Object.assign(globalThis, {
    OscillatorNode: class {
      connect = note('connect');
      start = note('start');
      stop = note('stop');
      disconnect = note('disconnect');
    },
  });
  const tone = await exampleOf('add-a-sound-source.md', 'sound-sources');
  const open = await tone.start({ context: () => ({ destination: {} }) });
  open.stop();
  assert.ok(open.node);
  assert.deepEqual(done, ['connect', 'start', 'stop', 'disconnect']);
});

/** A source that opens when a test says so. */
function openSource() {
  const timers = new FakeTimers();
  Object.defineProperty(globalThis, 'window', { value: new EventTarget(), configurable: true });
  /** @type {string[]} */
  const log = [];
  /** @type {{resolve: (opened: any) => void, reject: (error: Error) => void, deviceId: string}[]} */
  const asked = [];
  const source = {
    meta: { id: 'microphone', nameKey: '' },
    isAvailable: () => true,
    comesBack: new Set(['listening-microphone-gone', 'listening-microphone-none']),
    start: (/** @type {unknown} */ _room, /** @type {{deviceId?: string}} */ { deviceId = '' }) =>
      new Promise((resolve, reject) => asked.push({ resolve, reject, deviceId })),
  };
  const session = createListeningSession({
    sources: [/** @type {any} */ (source)],
    room: /** @type {any} */ ({}),
    listenTo: async () => ({ stop: () => log.push('stop listening') }),
    onFrame() {},
    onState: ({ phase, code }) => log.push(code ?? phase),
    onLate: () => log.push('late'),
    timers,
  });
  const context = Object.assign(new EventTarget(), { state: 'running' });
  /** @type {(code: any) => void} */
  let lose = () => {};
  /** @type {(code: any) => void} */
  let quiet = () => {};
  const opened = {
    node: { context },
    id: 'usb',
    stop: () => log.push('let go'),
    onLost: (/** @type {typeof lose} */ tell) => {
      lose = tell;
    },
    onQuiet: (/** @type {typeof quiet} */ tell) => {
      quiet = tell;
    },
  };
  const device = {
    lose: (/** @type {string} */ code) => lose(code),
    quiet: (/** @type {string|null} */ code) => quiet(code),
  };
  return { session, timers, log, asked, opened, device, settle: () => new Promise((resolve) => setImmediate(resolve)) };
}

/** @typedef {ReturnType<typeof openSource>} Rig */
/** @type {[what: string, does: (rig: Rig) => unknown, log: string[]][]} */
const SLOW = [
  ['answers', ({ asked, opened }) => asked[0].resolve(opened), ['starting', 'listening']],
  ['hangs', ({ timers }) => timers.pass(60_000), ['starting', 'late']],
  ['fails', ({ asked }) => asked[0].reject(new Error('odd')), ['starting', 'listening-failed']],
  [
    'answers late',
    ({ timers, asked, opened }) => {
      timers.pass(20_000);
      asked[0].resolve(opened);
    },
    ['starting', 'late', 'listening'],
  ],
  [
    'answers after Stop',
    ({ session, timers, asked, opened }) => {
      session.stop();
      timers.pass(20_000);
      asked[0].resolve(opened);
    },
    ['starting', 'idle', 'let go'],
  ],
  [
    'is asked twice, and answers twice',
    async ({ session, asked, opened, settle }) => {
      session.start('microphone');
      asked[0].resolve(opened);
      await settle();
      asked[1].resolve(opened);
    },
    ['starting', 'starting', 'let go', 'listening'],
  ],
];
for (const [what, does, log] of SLOW) {
  test(`a source that ${what}`, async () => {
    const given = openSource();
    given.session.start('microphone');
    await does(given);
    await given.settle();
    assert.deepEqual(given.log, log);
  });
}

const GONE = 'listening-microphone-gone';
const NONE = new ListeningError('listening-microphone-none', '');

/** One that is listened to. */
async function listening() {
  const given = openSource();
  given.session.start('microphone');
  given.asked[0].resolve(given.opened);
  await given.settle();
  given.log.length = 0;
  return given;
}

test('a microphone that goes away is looked for by itself, told of once each way, until it is there', async () => {
  const { session, timers, log, asked, opened, device, settle } = await listening();
  device.lose(GONE);
  assert.deepEqual([session.state.phase, session.state.source], ['away', 'microphone']);
  for (let look = 1; look <= 3; look += 1) {
    timers.pass(60_000);
    assert.deepEqual([asked.length, asked[look].deviceId], [look + 1, 'usb']);
    asked[look].reject(NONE);
    await settle();
  }
  timers.pass(60_000);
  asked[4].resolve(opened);
  await settle();
  assert.deepEqual(log, ['stop listening', 'let go', GONE, 'listening']);
  timers.pass(600_000);
  assert.equal(asked.length, 5);
});

test('something that is plugged in is looked at at once', async () => {
  const { session, log, asked, opened, device, settle } = await listening();
  await session.lookAgain();
  assert.equal(asked.length, 1, 'nothing is missed');
  device.lose(GONE);
  session.lookAgain();
  asked[1].resolve(opened);
  await settle();
  assert.equal(log.at(-1), 'listening');
});

test('a look that hangs is followed by the next, without a word', async () => {
  const { timers, log, asked, opened, device, settle } = await listening();
  device.lose(GONE);
  timers.pass(60_000);
  timers.pass(8000);
  timers.pass(60_000);
  assert.equal(asked.length, 3);
  asked[1].resolve(opened);
  asked[2].resolve(opened);
  await settle();
  assert.deepEqual(log.slice(2), [GONE, 'let go', 'listening']);
});

test('what only a person can mend is not looked for, nor anything after Stop', async () => {
  const { session, timers, log, asked, device, settle } = await listening();
  device.lose(GONE);
  timers.pass(60_000);
  asked[1].reject(new ListeningError('listening-microphone-refused', ''));
  await settle();
  assert.deepEqual(log.slice(2), [GONE, 'listening-microphone-refused']);
  timers.pass(600_000);
  assert.equal(asked.length, 2);

  const other = await listening();
  other.device.lose(GONE);
  other.session.stop();
  other.timers.pass(600_000);
  assert.equal(other.asked.length, 1);
  assert.equal(session.state.phase, 'problem');
});

test('another microphone stands in for the one that went, which is known', async () => {
  const { session, timers, asked, opened, device, settle } = await listening();
  assert.equal(session.stoodInFor, '');
  device.lose(GONE);
  timers.pass(60_000);
  asked[1].resolve({ ...opened, id: 'built in' });
  await settle();
  assert.deepEqual([session.state.phase, session.stoodInFor], ['listening', 'usb']);
});

test('a microphone that is muted stays open, and is heard again as soon as it gives a sound', async () => {
  const { session, log, device } = await listening();
  device.quiet('listening-microphone-muted');
  assert.equal(session.state.phase, 'away');
  device.quiet(null);
  assert.deepEqual([session.state.phase, session.state.code], ['listening', null]);
  assert.deepEqual(log, ['listening-microphone-muted', 'listening']);
  device.quiet('listening-microphone-muted');
  device.lose(GONE);
  assert.equal(session.state.code, GONE);
});
