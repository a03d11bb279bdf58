import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MOST_BYTES, RATE, readSoundFile } from '../../../static/sampler/reading.js';
import { make, tone } from './sounds.js';

const FILE = new File(['bytes'], 'cup.wav');

/** @param {Float32Array[]} channels */
const decoded = (channels) => async () => ({
  numberOfChannels: channels.length,
  getChannelData: (/** @type {number} */ index) => channels[index],
});
const second = (hertz = 440) => make(1, tone(hertz), RATE);
const secondsOf = async () => 1;

test('a file is a sound at our own rate', async () => {
  const { cut } = await readSoundFile(FILE, { secondsOf, decode: decoded([second()]) });
  assert.deepEqual([cut.rate, cut.channels.length, cut.channels[0].length], [RATE, 1, RATE]);
});

test('of eight channels none is lost, opposite ones neither', async () => {
  const silent = () => new Float32Array(RATE);
  for (let one = 0; one < 8; one += 1)
    for (let other = one + 1; other < 8; other += 1) {
      const channels = Array.from({ length: 8 }, silent);
      channels[one] = second();
      channels[other] = second().map((value) => -value);
      const { cut } = await readSoundFile(FILE, { secondsOf, decode: decoded(channels) });
      assert.ok(
        cut.channels.length <= 2 && cut.channels.some((channel) => channel.some((value) => Math.abs(value) > 20_000)),
      );
    }
});

/** @type {[string, File, Parameters<typeof readSoundFile>[1], string][]} */
const BAD = [
  ['one without a byte', new File([], 'cup.wav'), { secondsOf, decode: decoded([second()]) }, 'sample-empty'],
  ['one of 0 s', FILE, { secondsOf: async () => 0, decode: decoded([new Float32Array(0)]) }, 'sample-empty'],
  ['a silent one', FILE, { secondsOf, decode: decoded([new Float32Array(RATE)]) }, 'sample-silent'],
  [
    'one of an hour, which is never unpacked',
    FILE,
    { secondsOf: async () => 3600, decode: () => assert.fail() },
    'sample-too-long',
  ],
  [
    'one that is too large, which is never read',
    /** @type {any} */ ({ size: MOST_BYTES + 1 }),
    { secondsOf: () => assert.fail() },
    'sample-too-large',
  ],
  ['a picture', FILE, { secondsOf: () => Promise.reject(new Error('no sound')) }, 'sample-unreadable'],
  [
    'one that breaks off',
    FILE,
    { secondsOf, decode: () => Promise.reject(new Error('EncodingError')) },
    'sample-unreadable',
  ],
];

for (const [what, file, how, code] of BAD)
  test(`${what} is refused by name`, () => assert.rejects(readSoundFile(file, how), { code }));

test('one that is never unpacked is given up', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const reading = readSoundFile(FILE, { secondsOf, decode: () => new Promise(() => {}) });
  reading.catch(() => {});
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
  t.mock.timers.tick(31_000);
  await assert.rejects(reading, { code: 'sample-unreadable' });
});
