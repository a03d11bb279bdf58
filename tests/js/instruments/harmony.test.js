import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HARMONIES, harmonised } from '../../../static/instruments/harmony.js';
import { SCALE_NAMES, scaleNotes, semitonesOf } from '../../../static/instruments/scales.js';

const C_MAJOR = { scale: 'major', root: 0 };

test('thirds, sixths and chords are those of the scale', () => {
  const notes = scaleNotes({ ...C_MAJOR, octave: 4, keys: 7 }).map(({ note }) => note);
  const with_ = (/** @type {string} */ harmony) => notes.map((note) => harmonised(note, { ...C_MAJOR, harmony }));
  assert.deepEqual(
    with_('none'),
    notes.map((note) => [note]),
  );
  assert.deepEqual(
    with_('thirds').map(([, second]) => second),
    [64, 65, 67, 69, 71, 72, 74],
  );
  assert.deepEqual(
    with_('sixths').map(([, second]) => second),
    [69, 71, 72, 74, 76, 77, 79],
  );
  assert.deepEqual(with_('chords')[0], [60, 64, 67]);
  assert.deepEqual(with_('chords')[1], [62, 65, 69]);
  assert.deepEqual(with_('chords')[6], [71, 74, 77], 'the seventh is diminished');
});

test('small scales take their second voice from the major or minor they are part of', () => {
  assert.deepEqual(harmonised(64, { scale: 'pentatonic', root: 0, harmony: 'thirds' }), [64, 67]);
  assert.deepEqual(harmonised(60, { scale: 'blues', root: 0, harmony: 'thirds' }), [60, 63]);
  assert.deepEqual(harmonised(62, { scale: 'white', root: 2, harmony: 'thirds' }), [62, 65]);
});

test('in every scale, with every root, the voices of a tone lie in the scale where it has seven tones', () => {
  for (const scale of SCALE_NAMES)
    for (let root = 0; root < 12; root += 1)
      for (const harmony of HARMONIES)
        for (const { note } of scaleNotes({ scale, root, octave: 5, keys: 15 })) {
          const all = harmonised(note, { scale, root, harmony });
          assert.equal(all[0], note);
          assert.ok(all.every((each) => each <= 127));
          const tones = semitonesOf(scale);
          if (harmony === 'thirds' && tones.length === 7 && scale !== 'harmonicMinor' && scale !== 'hijaz')
            for (const each of all) assert.ok(tones.includes((each - root + 120) % 12), `${scale} ${root} ${each}`);
        }
});
