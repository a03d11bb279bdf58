import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { readBy } from '../../../static/core/documents.js';
import { TAKE } from '../../../static/recorder/take-schema.js';
import { makeTake } from './fakes.js';

/** Where a take that is changed like this is wrong. @param {(take: any) => void} change */
function wrongPlaces(change) {
  const take = structuredClone(/** @type {any} */ (makeTake()));
  change(take);
  return readBy(TAKE, take).problems.map(({ name }) => name);
}

for (const name of ['take-piano', 'take-drums'])
  test(`the ${name} of an earlier version is read whole`, async () => {
    const text = await readFile(new URL(`../../fixtures/earlier/${name}.json`, import.meta.url), 'utf-8');
    const take = JSON.parse(text);
    assert.deepEqual(readBy(TAKE, take), { value: take, problems: [] });
  });

test('a take with syllables is read, and one that is none is named', () => {
  const lyric = (/** @type {unknown} */ text) => ({ type: 'lyric', channel: 0, atSeconds: 0, text });
  assert.deepEqual(
    wrongPlaces((take) => take.events.unshift(lyric('la-'))),
    [],
  );
  for (const bad of ['', 'l'.repeat(41), 'la\t', 7])
    assert.deepEqual(
      wrongPlaces((take) => take.events.unshift(lyric(bad))),
      ['events.0.text'],
    );
});

test('what is wrong with a take is named', () => {
  assert.deepEqual(
    wrongPlaces(() => {}),
    [],
  );
  /** @type {[string, (take: any) => void][]} */
  const damages = [
    ['id', (take) => Object.assign(take, { id: '../1' })],
    ['startedAt', (take) => Object.assign(take, { startedAt: 'yesterday' })],
    ['durationSeconds', (take) => Object.assign(take, { durationSeconds: -1 })],
    ['events', (take) => Object.assign(take, { events: 'none' })],
    ['events.0.type', (take) => Object.assign(take.events[0], { type: 'sysex' })],
    ['events.0.atSeconds', (take) => Object.assign(take.events[0], { atSeconds: null })],
    ['tracks.0.program', (take) => Object.assign(take.tracks[0], { program: 128 })],
    ['settings.sound', (take) => Object.assign(take.settings, { sound: ['piano'] })],
  ];
  for (const [place, damage] of damages) assert.deepEqual(wrongPlaces(damage), [place]);
});
