import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepare } from '../../../static/audio/samples/preparing.js';
import { withId } from '../../../static/audio/samples/sample.js';
import { readSounds, writeSounds } from '../../../static/audio/samples/sounds-file.js';
import { make, RATE, tone } from './sounds.js';

const sound = withId(prepare([make(0.2, tone(440)), make(0.2, tone(500))], RATE).cut, 'My cup ☕');
const written = () => JSON.parse(writeSounds([undefined, sound]));

test('what is saved is opened as it was, field by field', () => {
  assert.deepEqual(readSounds(writeSounds([undefined, sound])), [undefined, sound]);
});

/** @type {Record<string, [string, () => string]>} */
const BAD = {
  'a picture': ['sounds-file-foreign', () => '\x89PNG'],
  nothing: ['sounds-file-foreign', () => ''],
  'a take': ['sounds-file-foreign', () => '{"schemaVersion":1,"events":[]}'],
  'a list': ['sounds-file-foreign', () => '[]'],
  'one of ours, cut short': ['sounds-file-damaged', () => writeSounds([sound]).slice(0, -30)],
  'a newer one': ['sounds-file-newer', () => JSON.stringify({ ...written(), schemaVersion: 2 })],
  'no fields': ['sounds-file-damaged', () => JSON.stringify({ ...written(), fields: [] })],
  'thirteen fields': ['sounds-file-damaged', () => JSON.stringify({ ...written(), fields: Array(13).fill(null) })],
};
/** @type {Record<string, Record<string, unknown>>} */
const BAD_SOUNDS = {
  'no name': { name: ' ' },
  'a rate of 0': { rate: 0 },
  'ends the wrong way round': { start: 900, end: 800 },
  'an end behind the end': { end: 1e6 },
  'no side': { channels: [] },
  'three sides': { channels: ['AAAA', 'AAAA', 'AAAA'] },
  'sides of unlike length': { channels: ['AAAAAAAA', 'AAAA'] },
  'what is no base64': { channels: ['?'] },
  'an hour': { rate: 8000, end: 8000, channels: [Buffer.alloc(2 * 8000 * 3600).toString('base64')] },
};

for (const [what, [code, text]] of Object.entries(BAD))
  test(`${what} is refused`, () => assert.throws(() => readSounds(text()), { code }));

for (const [what, change] of Object.entries(BAD_SOUNDS))
  test(`a file of sounds with ${what} is refused`, () => {
    const document = written();
    Object.assign(document.fields[1], change);
    assert.throws(() => readSounds(JSON.stringify(document)), { code: 'sounds-file-damaged' });
  });

test('a name that would turn the page around is made one that can be read', () => {
  const document = written();
  document.fields[1].name = '\u202Ecup\n1';
  assert.equal(readSounds(JSON.stringify(document))[1]?.name, 'cup 1');
});
