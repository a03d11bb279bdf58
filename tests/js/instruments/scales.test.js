import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isBlackKey, octaveKeys, SCALE_NAMES, scaleNotes } from '../../../static/instruments/scales.js';

const names = (/** @type {string} */ scale, /** @type {number} */ root, keys = 8, octave = 4) =>
  scaleNotes({ scale, root, octave, keys })
    .map(({ label }) => label)
    .join(' ');
const notes = (/** @type {string} */ scale, /** @type {number} */ root, keys = 8, octave = 4) =>
  scaleNotes({ scale, root, octave, keys }).map(({ note }) => note);

test('one octave of C major from middle C', () => {
  assert.deepEqual(notes('major', 0), [60, 62, 64, 65, 67, 69, 71, 72]);
  assert.equal(names('major', 0), 'C4 D4 E4 F4 G4 A4 B4 C5');
});

test('major scales use each letter once', () => {
  assert.equal(names('major', 5), 'F4 G4 A4 B♭4 C5 D5 E5 F5');
  assert.equal(names('major', 6), 'F♯4 G♯4 A♯4 B4 C♯5 D♯5 E♯5 F♯5');
  assert.equal(names('major', 1), 'D♭4 E♭4 F4 G♭4 A♭4 B♭4 C5 D♭5');
});

test('minor scales have their own signatures', () => {
  assert.deepEqual(notes('minor', 9, 8, 3), [57, 59, 60, 62, 64, 65, 67, 69]);
  assert.equal(names('minor', 9), 'A4 B4 C5 D5 E5 F5 G5 A5');
  assert.equal(names('minor', 0), 'C4 D4 E♭4 F4 G4 A♭4 B♭4 C5');
  assert.equal(names('minor', 8), 'G♯4 A♯4 B4 C♯5 D♯5 E5 F♯5 G♯5');
});

test("the octave in a name is the letter's, not the sound's", () => {
  assert.equal(names('minor', 3, 6), 'E♭4 F4 G♭4 A♭4 B♭4 C♭5');
  assert.equal(notes('minor', 3, 6).at(-1), 71);
});

test('pentatonic and blues', () => {
  assert.equal(names('pentatonic', 0, 6), 'C4 D4 E4 G4 A4 C5');
  assert.equal(names('blues', 0, 7), 'C4 E♭4 F4 G♭4 G4 B♭4 C5');
  assert.equal(names('blues', 9, 7), 'A4 C5 D5 E♭5 E5 G5 A5');
});

test('a double flat is written as the note that it sounds like', () => {
  assert.equal(names('blues', 3, 6), 'E♭4 G♭4 A♭4 A4 B♭4 D♭5');
});

test('white keys only, from any root', () => {
  assert.equal(names('white', 2), 'D4 E4 F4 G4 A4 B4 C5 D5');
  assert.equal(names('white', 1, 5), 'D4 E4 F4 G4 A4');
});

test('a full chromatic octave, with sharps or flats after its root', () => {
  assert.equal(names('chromatic', 0, 13), 'C4 C♯4 D4 D♯4 E4 F4 F♯4 G4 G♯4 A4 A♯4 B4 C5');
  assert.equal(names('chromatic', 5, 6), 'F4 G♭4 G4 A♭4 A4 B♭4');
});

test('every scale, root and octave ascends within MIDI and names each note truly', () => {
  const naturals = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 };
  for (const scale of SCALE_NAMES)
    for (let root = 0; root < 12; root += 1)
      for (let octave = 1; octave <= 5; octave += 1) {
        const row = scaleNotes({ scale, root, octave, keys: 15 });
        assert.equal(row.length, 15);
        row.forEach(({ note, label }, index) => {
          assert.ok(note <= 127 && (index === 0 || note > row[index - 1].note));
          const [, letter, accidental, number] = /** @type {RegExpMatchArray} */ (label.match(/^([A-G])([♯♭]?)(\d)$/));
          const shift = accidental === '♯' ? 1 : accidental === '♭' ? -1 : 0;
          assert.equal(
            12 * (Number(number) + 1) + naturals[/** @type {'C'} */ (letter)] + shift,
            note,
            `${scale} ${label}`,
          );
        });
        assert.equal(new Set(row.map(({ label }) => label)).size, 15);
      }
});

test('black keys are those of a piano', () => {
  assert.deepEqual([60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71].filter(isBlackKey), [61, 63, 66, 68, 70]);
});

test('an unknown scale is refused by name', () => {
  assert.throws(() => scaleNotes({ scale: 'klezmer', root: 0, octave: 4, keys: 8 }), {
    name: 'RangeError',
    message: /klezmer/,
  });
});

/** The white keys from each of C to B, which is what these modes are. */
const MODES = { major: 0, dorian: 2, phrygian: 4, lydian: 5, mixolydian: 7, minor: 9, locrian: 11 };

test('the modes are the white keys from each of them', () => {
  for (const [scale, root] of Object.entries(MODES)) assert.equal(names(scale, root), names('white', root), scale);
});

test('a mode uses each letter once, and of two names of its root the one with fewer accidentals', () => {
  assert.equal(names('dorian', 3), 'E♭4 F4 G♭4 A♭4 B♭4 C5 D♭5 E♭5');
  assert.equal(names('phrygian', 3), 'D♯4 E4 F♯4 G♯4 A♯4 B4 C♯5 D♯5');
  assert.equal(names('lydian', 6), 'G♭4 A♭4 B♭4 C5 D♭5 E♭5 F5 G♭5');
  for (const scale of Object.keys(MODES))
    for (let root = 0; root < 12; root += 1)
      assert.equal(new Set(scaleNotes({ scale, root, octave: 4, keys: 7 }).map(({ label }) => label[0])).size, 7);
});

test('harmonic minor, whole tones, Hijaz and In-Sen', () => {
  assert.equal(names('harmonicMinor', 9), 'A4 B4 C5 D5 E5 F5 G♯5 A5');
  assert.equal(names('wholeTone', 0, 7), 'C4 D4 E4 F♯4 G♯4 A♯4 C5');
  assert.equal(names('hijaz', 2), 'D4 E♭4 F♯4 G4 A4 B♭4 C5 D5');
  assert.deepEqual(notes('hijaz', 2), [62, 63, 66, 67, 69, 70, 72, 74]);
  assert.equal(names('inSen', 2, 6), 'D4 E♭4 G4 A4 C5 D5');
});

test("one's own notes are played from the first one up, named by the key of the root", () => {
  const own = (/** @type {number[]} */ tones, /** @type {number} */ root, keys = 6) =>
    scaleNotes({ scale: 'own', root, octave: 4, keys, tones }).map(({ label }) => label);
  assert.deepEqual(own([2, 4, 7], 0), ['D4', 'E4', 'G4', 'D5', 'E5', 'G5']);
  assert.deepEqual(own([2, 4, 7], 4, 3), ['E4', 'G4', 'D5']);
  assert.deepEqual(own([3, 10], 5, 2), ['B♭4', 'E♭5']);
});

test('few notes of ones own end where MIDI does', () => {
  const row = scaleNotes({ scale: 'own', root: 11, octave: 5, keys: 15, tones: [11] }).map(({ note }) => note);
  assert.deepEqual(row, [83, 95, 107, 119]);
});

test('an octave of any scale ends on the note on which it began', () => {
  for (const scale of SCALE_NAMES)
    for (const tones of [[0], [0, 3, 7], undefined]) {
      const row = scaleNotes({ scale, root: 0, octave: 4, keys: octaveKeys(scale, tones), tones });
      assert.equal(row[row.length - 1].note - row[0].note, 12, scale);
    }
  assert.equal(octaveKeys('blues'), 7);
  assert.equal(octaveKeys('chromatic'), 13);
});
