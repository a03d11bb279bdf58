import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGES } from '../../../static/locales/index.js';
import { createListeningSession } from '../../../static/see/current-source.js';
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
  /** @type {{resolve: (opened: any) => void, reject: (error: Error) => void}[]} */
  const asked = [];
  const source = {
    meta: { id: 'microphone', nameKey: '' },
    isAvailable: () => true,
    start: () => new Promise((resolve, reject) => asked.push({ resolve, reject })),
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
  const opened = { node: { context }, stop: () => log.push('let go') };
  return { session, timers, log, asked, opened, settle: () => new Promise((resolve) => setImmediate(resolve)) };
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
