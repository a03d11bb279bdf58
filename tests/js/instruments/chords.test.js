/** Chord keys: the chords of a key in an order that people know, close together. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chordsOf, PROGRESSION_NAMES } from '../../../static/instruments/chord-progressions.js';
import { create } from '../../../static/instruments/chords.js';

const named = (/** @type {string} */ progression, root = 0) =>
  chordsOf({ progression, root, octave: 4 })
    .map(({ label }) => label)
    .join(' ');

test('I-V-vi-IV and the others are the chords of the key, in its own names', () => {
  assert.equal(named('I-V-vi-IV'), 'C G Am F');
  assert.equal(named('I-V-vi-IV', 7), 'G D Em C');
  assert.equal(named('I-V-vi-IV', 3), 'E♭ B♭ Cm A♭');
  assert.equal(named('I-IV-V'), 'C F G');
  assert.equal(named('ii-V-I'), 'Dm G C');
  assert.equal(named('I-vi-ii-V'), 'C Am Dm G');
  assert.equal(named('i-VI-III-VII', 9), 'Am F C G');
  assert.equal(named('i-iv-v', 9), 'Am Dm Em');
  assert.equal(named('all-major'), 'C Dm Em F G Am B°');
  assert.equal(named('all-minor', 9), 'Am B° C Dm Em F G');
});

test('each chord is three notes of the kind that its name says, and the last ones stand below the first', () => {
  const kinds = /** @type {Record<string, number[]>} */ ({ m: [3, 7], '°': [3, 6] });
  for (const progression of PROGRESSION_NAMES)
    for (let root = 0; root < 12; root += 1)
      for (const { notes, label } of chordsOf({ progression, root, octave: 4 })) {
        const [lowest, ...others] = notes;
        assert.deepEqual(
          others.map((note) => note - lowest),
          kinds[label.slice(-1)] ?? [4, 7],
          label,
        );
      }
  assert.deepEqual(
    chordsOf({ progression: 'I-V-vi-IV', root: 0, octave: 4 }).map(({ notes }) => notes),
    [
      [60, 64, 67],
      [55, 59, 62],
      [57, 60, 64],
      [65, 69, 72],
    ],
  );
});

test('a chord sounds as long as its key is held, and the next one takes its place', () => {
  /** @type {string[]} */
  const heard = [];
  const chords = create({
    settings: { progression: 'I-V-vi-IV' },
    channel: 0,
    room: { columns: 40, rows: 40, aspect: 2 },
    emit: (event) => void ('note' in event && heard.push(`${event.type.slice(5)} ${event.note}`)),
    nowSeconds: () => 0,
  });
  const point = (/** @type {number} */ x, /** @type {number} */ atMs) =>
    chords.update({ source: 'nose', x, y: 0.7, present: true, atMs });
  point(0.375, 0);
  assert.deepEqual(heard.splice(0), ['on 55', 'on 59', 'on 62']);
  point(0.875, 33);
  assert.deepEqual(heard.splice(0).sort(), ['off 55', 'off 59', 'off 62', 'on 65', 'on 69', 'on 72']);
  chords.dispose();
  assert.deepEqual(heard.sort(), ['off 65', 'off 69', 'off 72']);
});
