import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { STATUSES } from '../../../static/core/statuses.js';
import { createSoundMaker, SOUND_FORMATS } from '../../../static/takes/sound-file.js';
import { makeTake } from '../recorder/fakes.js';

/** @import {MakeSound} from '../../../static/takes/sound-file.js' */
/** @import {Take} from '../../../static/types.js' */

const FILE = new Blob(['sound']);
const [WAV, OPUS] = SOUND_FORMATS;
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** @param {MakeSound} make @param {Partial<Take>} [changes] */
function setUp(make, changes) {
  /** @type {string[]} */
  const log = [];
  const maker = createSoundMaker({
    load: async (id) => makeTake({ id, ...changes }),
    make,
    save: (_, { id }) => log.push(`saved ${id}`),
    onChange: (making) => log.push(making ? `${making.id} ${making.doneSeconds}` : 'idle'),
    report: (code) => void log.push(code),
  });
  return { maker, log };
}

/** @returns {{make: MakeSound, answer: (file: Blob) => void, fail: (error: Error) => void}} */
function makeOpen() {
  /** @type {any} */
  const open = {};
  open.make = (/** @type {Take} */ _, /** @type {any} */ { onProgress }) => {
    onProgress(1);
    return new Promise((resolve, reject) => Object.assign(open, { answer: resolve, fail: reject }));
  };
  return open;
}

describe('a take that is made into a sound file', () => {
  test('is said to begin, how far it is, and to be ready; then the next can begin', async () => {
    const { maker, log } = setUp(async (_, { onProgress }) => {
      onProgress(1);
      return FILE;
    });
    await maker.make('a', WAV);
    assert.deepEqual(log, ['a 0', 'wav-making', 'a 1', 'saved a', 'wav-ready', 'idle']);
    await maker.make('b', WAV);
    assert.equal(log.at(-1), 'idle');
    assert.ok(log.includes('saved b'));
  });

  /** What becomes of it, what is done meanwhile, and what is heard of it from then on. */
  const ways = /** @type {[string, (open: ReturnType<typeof makeOpen>, maker: any) => void, string[]][]} */ ([
    ['fails', ({ fail }) => fail(new Error('no memory')), ['wav-failed', 'idle']],
    [
      'fails for a reason that has a word',
      ({ fail }) => fail(Object.assign(new Error(), { code: 'sound-missing' })),
      ['sound-missing', 'idle'],
    ],
    ['hangs', (_, maker) => maker.cancel(), ['idle', 'wav-cancelled']],
    [
      'answers late',
      ({ answer }, maker) => {
        maker.cancel();
        answer(FILE);
      },
      ['idle', 'wav-cancelled'],
    ],
    [
      'fails after it was cancelled',
      ({ fail }, maker) => {
        maker.cancel('a');
        fail(new Error());
      },
      ['idle', 'wav-cancelled'],
    ],
    ['is asked for in another kind as well', (_, maker) => maker.make('a', OPUS), ['wav-busy']],
    ['is asked for twice', (_, maker) => maker.make('b', WAV), ['wav-busy']],
    ['is not the one that is to be cancelled', (_, maker) => maker.cancel('b'), []],
  ]);
  for (const [way, act, heard] of ways)
    test(`one that ${way}`, async () => {
      const open = makeOpen();
      const { maker, log } = setUp(open.make);
      maker.make('a', WAV);
      await settled();
      log.length = 0;
      act(open, maker);
      await settled();
      assert.deepEqual(log, heard);
      for (const word of heard) assert.ok(word === 'idle' || word in STATUSES);
    });

  test('which kind of file is made is told to whoever makes it, saves it and shows it', async () => {
    /** @type {unknown[]} */
    const told = [];
    const maker = createSoundMaker({
      load: async (id) => makeTake({ id }),
      make: async (_, { format }) => {
        told.push(format);
        return FILE;
      },
      save: (_file, _take, format) => told.push(format),
      onChange: (making) => told.push(making?.format),
      report: (code, args) => told.push([code, args?.label]),
    });
    await maker.make('a', OPUS);
    assert.deepEqual(told, ['opus', ['wav-making', 'Opus'], OPUS, OPUS, ['wav-ready', undefined], undefined]);
  });

  test('after one that was cancelled and never answers the next is made', async () => {
    let tries = 0;
    const { maker, log } = setUp(() => (tries++ === 0 ? new Promise(() => {}) : Promise.resolve(FILE)));
    maker.make('a', WAV);
    await settled();
    maker.cancel();
    await maker.make('b', WAV);
    assert.ok(log.includes('saved b'));
  });

  for (const [what, changes, code] of /** @type {[string, Partial<Take>, string][]} */ ([
    ['nobody played in', { events: [] }, 'export-empty'],
    ['is longer than an hour', { durationSeconds: 3601 }, 'wav-too-long'],
  ]))
    test(`a take that ${what} is not rendered, and that is said`, async () => {
      const { maker, log } = setUp(() => assert.fail('rendered'), changes);
      await maker.make('a', WAV);
      assert.deepEqual(log, ['a 0', code, 'idle']);
    });

  test('a take of an hour is the longest that is made', async () => {
    const { maker, log } = setUp(async () => FILE, { durationSeconds: 3600 });
    await maker.make('a', WAV);
    assert.deepEqual(log, ['a 0', 'wav-making', 'saved a', 'wav-ready', 'idle']);
  });

  test('a take that cannot be had is said by its own word', async () => {
    const { maker, log } = setUp(async () => FILE);
    const failing = createSoundMaker({
      load: () => Promise.reject(Object.assign(new Error(), { code: 'take-gone' })),
      make: async () => FILE,
      save: () => assert.fail('saved'),
      onChange: () => {},
      report: (code) => void log.push(code),
    });
    await failing.make('a', WAV);
    assert.deepEqual(log, ['take-gone']);
    maker.cancel();
    assert.deepEqual(log, ['take-gone']);
  });
});
