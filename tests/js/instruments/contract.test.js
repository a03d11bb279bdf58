/** What every instrument must do; runs over the registry, so a newcomer is tested at once. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findSound } from '../../../static/audio/sounds.js';
import { defaultsOf } from '../../../static/core/ranges.js';
import { findInstrument, INSTRUMENT_SETTINGS, instruments } from '../../../static/instruments/index.js';
import { LANGUAGES } from '../../../static/locales/index.js';
import { sourceOf } from '../core/locale-files.js';

/** @import {Box, NoteEvent} from '../../../static/types.js' */

/** Any but the first: an instrument plays on the one that it is given. */
const CHANNEL = 5;
const COLUMNS = 40;

const WORDS = LANGUAGES.map(({ code }) => sourceOf(code));

const isByte = (/** @type {number} */ value) => Number.isInteger(value) && value >= 0 && value <= 127;

/** @param {NoteEvent} event */
function assertMidi(event) {
  assert.equal(event.channel, CHANNEL);
  assert.ok(Number.isFinite(event.atSeconds));
  if (event.type === 'note-on' || event.type === 'note-off') assert.ok(isByte(event.note) && isByte(event.velocity));
  if (event.type === 'note-on') assert.notEqual(event.velocity, 0);
  if (event.type === 'control-change') assert.ok(isByte(event.controller) && isByte(event.value));
}

/** Every note-on meets its note-off, and nothing else; returns the notes that still sound. @param {NoteEvent[]} events */
function soundingAfter(events) {
  const sounding = new Set();
  for (const event of events) {
    const id = 'note' in event ? `${event.channel} ${event.note}` : '';
    if (event.type === 'note-on') {
      assert.ok(!sounding.has(id), `note ${id} struck while it sounds`);
      sounding.add(id);
    } else if (event.type === 'note-off') {
      assert.ok(sounding.delete(id), `note ${id} ended without a beginning`);
    }
  }
  return sounding;
}

/** A small repeatable source of numbers in 0..1. */
function makeRandom(seed = 7) {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

instruments.forEach(({ meta, create }) =>
  describe(`instrument ${meta.id}`, () => {
    const setUp = () => {
      /** @type {NoteEvent[]} */
      const events = [];
      let atMs = 0;
      const instrument = create({
        settings: defaultsOf(meta.settings),
        emit: (event) => events.push(event),
        nowSeconds: () => atMs / 1000,
        channel: CHANNEL,
        columns: COLUMNS,
      });
      const point = (/** @type {number} */ x, /** @type {number} */ y, present = true) => {
        atMs += 33;
        instrument.update({ source: 'nose', x, y, present, atMs });
      };
      return { events, instrument, point };
    };
    const middleOf = (/** @type {Box} */ { x, y, width, height }) =>
      /** @type {[number, number]} */ ([x + width / 2, y + height / 2]);

    test('has an id by which it is found, a picture, sounds, and a name in every language', () => {
      assert.equal(findInstrument(meta.id).meta, meta);
      assert.match(meta.picture, /^M[-\d\sa-zA-Z.,]+$/);
      assert.ok(meta.sounds.length > 0);
      meta.sounds.forEach(findSound);
      for (const words of WORDS) assert.match(words, new RegExp(`^${meta.nameKey} = `, 'm'));
    });

    test('has settings whose names and values have words, and which mean the same to every instrument', () => {
      for (const [name, range] of Object.entries(meta.settings)) {
        assert.equal(INSTRUMENT_SETTINGS[/** @type {keyof typeof INSTRUMENT_SETTINGS} */ (name)], range, name);
        const choices = range.kind === 'choice' && !meta.words?.[name] ? range.choices : [];
        for (const key of [`setting-${name}`, ...choices.map((choice) => `${name}-${choice}`)])
          for (const words of WORDS) assert.match(words, new RegExp(`^${key} = `, 'm'));
      }
    });

    test('refuses a value that is out of range, and names it', () => {
      const context = { emit: () => {}, nowSeconds: () => 0, channel: CHANNEL, columns: COLUMNS };
      for (const name of Object.keys(meta.settings))
        assert.throws(
          () => create({ ...context, settings: { [name]: {} } }),
          new RegExp(`^RangeError: ${name} must be`),
        );
    });

    test('has keys with ids of their own inside the stage', () => {
      const { layout } = setUp().instrument;
      assert.ok(layout.length > 0);
      assert.equal(new Set(layout.map(({ id }) => id)).size, layout.length);
      for (const { note, label, box } of layout) {
        assert.ok(isByte(note) && label.length > 0);
        assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= 1 + 1e-9 && box.y + box.height <= 1 + 1e-9);
        assert.ok(box.width > 0 && box.height > 0);
      }
    });

    test('is silent before it is played', () => {
      const { events, point } = setUp();
      point(0.5, 0.5, false);
      assert.equal(soundingAfter(events).size, 0);
      assert.ok(!events.some(({ type }) => type === 'note-on'));
    });

    test('sounds each of its keys, for a pointer and for a button', () => {
      const {
        instrument: { layout },
      } = setUp();
      for (const key of layout) {
        const pointed = setUp();
        pointed.point(...middleOf(key.box));
        assert.equal(soundingAfter(pointed.events).size, 1);
        const pressed = setUp();
        pressed.instrument.press(key.id, { source: 'mouse' });
        assert.equal(soundingAfter(pressed.events).size, 1);
      }
    });

    test('is silent after the pointer is lost, after releaseAll and after dispose', () => {
      const endings = [
        (/** @type {ReturnType<typeof setUp>} */ { point }) => point(0, 0, false),
        (/** @type {ReturnType<typeof setUp>} */ { instrument }) => instrument.releaseAll(),
        (/** @type {ReturnType<typeof setUp>} */ { instrument }) => instrument.dispose(),
      ];
      for (const end of endings) {
        const playing = setUp();
        playing.point(...middleOf(playing.instrument.layout[0].box));
        end(playing);
        assert.equal(soundingAfter(playing.events).size, 0);
      }
    });

    test('stays silent after dispose, whoever goes on playing', () => {
      const { events, instrument, point } = setUp();
      instrument.dispose();
      const before = events.length;
      point(...middleOf(instrument.layout[0].box));
      instrument.press(instrument.layout[0].id, { source: 'mouse' });
      instrument.setSustain(true);
      instrument.dispose();
      assert.equal(events.length, before);
    });

    test('is pressed by many at once and repeated without an unpaired note', () => {
      const { events, instrument } = setUp();
      const random = makeRandom();
      for (let step = 0; step < 3000; step += 1) {
        const key = instrument.layout[Math.floor(random() * instrument.layout.length)];
        const source = `touch-${Math.floor(random() * 5)}`;
        if (random() < 0.5) instrument.press(key.id, { source });
        else instrument.release(key.id, { source });
      }
      instrument.dispose();
      assert.equal(soundingAfter(events).size, 0);
      events.forEach(assertMidi);
    });

    test('takes any pointer without throwing, and pairs its notes', () => {
      const { events, instrument, point } = setUp();
      const random = makeRandom();
      const far = [-1e9, -1, -0.001, 0, 0.3, 1, 1.001, 2, 1e9];
      for (const x of far) for (const y of far) point(x, y);
      for (const bad of [NaN, Infinity, -Infinity]) point(bad, 0.5);
      for (let step = 0; step < 3000; step += 1) {
        if (step % 100 === 0) instrument.setSustain(random() < 0.5);
        point(3 * random() - 1, 3 * random() - 1, random() < 0.95);
      }
      instrument.dispose();
      assert.equal(soundingAfter(events).size, 0);
      events.forEach(assertMidi);
    });

    test('ends its sustain with itself', () => {
      const { events, instrument } = setUp();
      instrument.setSustain(true);
      instrument.dispose();
      const pedals = events.flatMap((event) =>
        event.type === 'control-change' && event.controller === 64 ? [event.value] : [],
      );
      assert.equal(pedals.at(-1) ?? 0, 0);
    });
  }),
);
