import assert from 'node:assert/strict';
import { test } from 'node:test';
import { create, follow, meta } from '../../../static/instruments/singer.js';

/** @import {NoteEvent} from '../../../static/types.js' */

const MIDDLE = 63;
const ROOM = { columns: 40, rows: 40, aspect: 2 };

/** @param {Record<string, any>} settings */
function setUp(settings = {}) {
  /** @type {NoteEvent[]} */
  const events = [];
  let atMs = 0;
  const instrument = create({
    settings: { singerLanguage: 'en', ...settings },
    channel: 3,
    room: ROOM,
    emit: (event) => events.push(event),
    // Time goes on between any two looks at the clock.
    nowSeconds: () => {
      atMs += 0.01;
      return atMs / 1000;
    },
  });
  const press = (/** @type {number} */ key, source = 'mouse') => instrument.press(`key-${key}`, { source });
  const release = (/** @type {number} */ key, source = 'mouse') => instrument.release(`key-${key}`, { source });
  const sung = () =>
    events.flatMap((event) => {
      if (event.type === 'lyric') return event.text;
      return event.type === 'note-on' ? event.note : [];
    });
  const told = (/** @type {number} */ controller) =>
    events.flatMap((event) =>
      event.type === 'control-change' && event.controller === controller ? [event.value] : [],
    );
  const point = (/** @type {number} */ x, /** @type {number} */ y, present = true) => {
    atMs += 33;
    instrument.update({ source: 'nose', x, y, present, atMs });
  };
  return { instrument, events, press, release, sung, told, point };
}

test('each key sings the next syllable right before its note, and begins again at the end', () => {
  const { instrument, press, release, sung, events } = setUp({ singerWords: 'Hello sun' });
  assert.deepEqual(instrument.prompt?.(), { text: 'Hel-', language: 'en' });
  for (const key of [0, 2, 4, 0]) {
    press(key);
    release(key);
  }
  assert.deepEqual(sung(), ['Hel-', 60, 'lo', 64, 'sun', 67, 'Hel-', 60]);
  assert.deepEqual(instrument.prompt?.(), { text: 'lo', language: 'en' });
  // A take is in the order of its times.
  assert.deepEqual(
    events.map(({ atSeconds }) => atSeconds),
    events.map(({ atSeconds }) => atSeconds).sort((a, b) => a - b),
  );
});

test('a key that is held already says nothing anew, and without words it is la', () => {
  const { instrument, press, sung } = setUp({ singerWords: '…' });
  press(0);
  press(0);
  assert.deepEqual(sung(), ['la', 60]);
  assert.equal(instrument.prompt?.()?.text, 'la');
  press(0, 'touch');
  assert.deepEqual(sung(), ['la', 60, 'la', 60]);
});

test('the choir sings the same syllable below the melody, each in a voice of its own', () => {
  const { press, sung, events } = setUp({ singerWords: 'la', singerVoice: 'child', singerChoir: 3 });
  press(2);
  assert.deepEqual(sung(), ['la', 40, 55, 59, 64]);
  const voices = events.flatMap((event) =>
    event.type === 'control-change' && event.controller === 16 ? [event.value] : [],
  );
  assert.deepEqual(voices, [3, 2, 1, 0]);
});

test('what sings along is of the scale, whatever the key, and the nearest come first', () => {
  for (const root of [0, 5, 11]) {
    const { instrument } = setUp({ singerChoir: 3, root, keys: 8 });
    const scale = new Set([0, 2, 4, 5, 7, 9, 11].map((tone) => (tone + root) % 12));
    for (const { notes } of instrument.zones) {
      assert.equal(notes.length, 4);
      // A chord on the leading note is diminished; all of it is of the scale.
      assert.ok(
        notes.every((note) => scale.has(note % 12)),
        `${root}: ${notes}`,
      );
    }
  }
  const { instrument } = setUp({ singerChoir: 1 });
  assert.deepEqual(instrument.zones[0].notes, [55, 60]);
  assert.deepEqual(setUp({ singerChoir: 3, octave: 1 }).instrument.zones[0].notes, [12, 16, 19, 24]);
});

test('how words are spelt is said, and vibrato once', () => {
  const { press, release, told, instrument } = setUp({ singerLanguage: 'de', singerVoice: 'bass' });
  for (const key of [0, 1]) {
    press(key);
    release(key);
  }
  assert.deepEqual([told(17), told(16), told(1)], [[1], [3], [64]]);
  instrument.dispose();
  // The channel is anybody's again.
  assert.deepEqual(
    [told(17), told(16), told(1)],
    [
      [1, 0],
      [3, 0],
      [64, 0],
    ],
  );
  assert.deepEqual(setUp({ singerVibrato: false }).told(1), []);
});

test('left and right is the vowel, and up is higher', () => {
  const { instrument, point, told, sung } = setUp({ singerMode: 'vowel' });
  assert.equal(instrument.prompt, undefined);
  assert.deepEqual(
    instrument.axes?.[0].lines.map(({ label }) => label),
    ['vowel-a', 'vowel-e', 'vowel-i', 'vowel-o', 'vowel-u'],
  );
  const [a, , i, , u] = instrument.axes?.[0].lines.map(({ at }) => at) ?? [];
  point(a, 0.95);
  point(i, 0.95);
  point(u, 0.95);
  point(u, 0.05);
  point(u, 0.05, false);
  assert.deepEqual(told(70), [0, MIDDLE, 127]);
  assert.deepEqual(sung(), [60, 72]);
  // At rest nothing is said, nor of a head that trembles less than anybody hears.
  point(0.1, 0.5);
  point(u - 0.001, 0.95);
  assert.deepEqual(told(70), [0, MIDDLE, 127]);
});

test('another voice comes with the octave where it is at home, and a scale with its keys', () => {
  assert.deepEqual(follow('singerVoice', { singerVoice: 'bass' }), { octave: 2 });
  assert.deepEqual(follow('scale', { scale: 'pentatonic', tones: '0', keys: 8 }), { keys: 6 });
  assert.deepEqual(follow('singerWords', {}), {});
});

test('words may be as long as a setting, without control characters', () => {
  const { singerWords } = meta.settings;
  assert.ok(singerWords.permits('ل'.repeat(200)));
  for (const bad of ['l'.repeat(201), 'la\nla', '\ud800']) assert.ok(!singerWords.permits(bad));
});
