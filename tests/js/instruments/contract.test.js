/** What every instrument must do; runs over the registry, so a newcomer is tested at once. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { findSound } from '../../../static/audio/sounds.js';
import { defaultsOf } from '../../../static/core/ranges.js';
import { findInstrument, INSTRUMENT_SETTINGS, instruments, NEEDS } from '../../../static/instruments/index.js';
import { boundsOf, middleOf, outlineOf } from '../../../static/instruments/shapes.js';
import { makeZoneFinder } from '../../../static/instruments/zone-finder.js';
import { LANGUAGES } from '../../../static/locales/index.js';
import { roomOf } from '../../../static/play/instrument.js';
import { makeSounding } from '../../../static/play/sounding.js';
import { sourceOf } from '../core/locale-files.js';

/** @import {Range, Table} from '../../../static/core/ranges.js' */
/** @import {NoteEvent, Shape, Zone} from '../../../static/types.js' */

/** Any but the first: an instrument plays on the one that it is given. */
const CHANNEL = 5;
const ROOM = { columns: 40, rows: 40, aspect: 2 };

const WORDS = LANGUAGES.map(({ code }) => sourceOf(code));

const isByte = (/** @type {number} */ value) => Number.isInteger(value) && value >= 0 && value <= 127;

/** @param {NoteEvent} event @param {readonly number[]} channels  its own, and those of the sounds that it plays beside it */
function assertMidi(event, channels) {
  assert.ok(channels.includes(event.channel));
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

/** @param {Range} range  a flag, some of several or a text */
const endsOf = (range) => {
  if (range.kind === 'some') return [String(range.choices[0]), range.choices.join(' ')];
  return range.kind === 'flag' ? [true, false] : ['', range.allowed];
};

/**
 * The usual settings, and each one at each end of what it may be.
 * @param {Table} table
 * @returns {[string, Record<string, any>][]}
 */
function settingsToTry(table) {
  const usual = defaultsOf(table);
  const ends = Object.entries(table).flatMap(([name, range]) => {
    const values =
      range.kind === 'number' ? [range.min, range.max] : range.kind === 'choice' ? range.choices : endsOf(range);
    return values.map((value) => /** @type {[string, any]} */ ([`${name} ${value}`, { ...usual, [name]: value }]));
  });
  return [['as usual', usual], ...ends];
}

/** Long enough for whatever glides to arrive, in samples of a pointer. */
const WHILE = 40;

instruments.forEach(({ meta, create }) =>
  describe(`instrument ${meta.id}`, () => {
    beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
    afterEach(() => mock.timers.reset());

    const setUp = (settings = defaultsOf(meta.settings), room = ROOM) => {
      /** @type {NoteEvent[]} */
      const events = [];
      /** @type {Set<number>} */
      const heard = new Set();
      const sounding = makeSounding((note, sounds) => sounds && heard.add(note));
      let atMs = 0;
      const instrument = create({
        settings,
        emit: (event) => {
          events.push(event);
          sounding.hear(event);
        },
        nowSeconds: () => atMs / 1000,
        channel: CHANNEL,
        room,
      });
      const point = (/** @type {number} */ x, /** @type {number} */ y, present = true) => {
        atMs += 33;
        instrument.update({ source: 'nose', x, y, present, atMs });
        mock.timers.tick(33);
      };
      return { events, heard, instrument, point };
    };
    const channels = [CHANNEL, ...(meta.beside?.(defaultsOf(meta.settings)) ?? []).map((id) => findSound(id).channel)];
    const middle = (/** @type {Shape} */ shape) => {
      const { x, y } = middleOf(shape);
      return /** @type {[number, number]} */ ([x, y]);
    };
    /** Into a zone from its left, to its middle, and out at its right: whatever its instrument waits for is among it. */
    const sweep = (/** @type {ReturnType<typeof setUp>} */ { point }, /** @type {Zone} */ { shape }) => {
      const [x, y] = middle(shape);
      const { width } = boundsOf(outlineOf(shape));
      point(x - 0.45 * width, y);
      for (let time = 0; time < WHILE; time += 1) point(x, y);
      point(x + 0.45 * width, y);
      for (let time = 0; time < 3; time += 1) point(x + 0.45 * width, y);
    };

    test('has an id by which it is found, a picture, sounds, a name, and what it needs and how it is played', () => {
      assert.equal(findInstrument(meta.id).meta, meta);
      assert.match(meta.picture, /^M[-\d\sa-zA-Z.,]+$/);
      assert.ok(meta.sounds.length > 0);
      meta.sounds.forEach(findSound);
      assert.ok(NEEDS.includes(meta.needs));
      for (const words of WORDS) {
        for (const key of [meta.nameKey, `needs-${meta.needs}`]) assert.match(words, new RegExp(`^${key} = `, 'm'));
        // In two sentences, which are shown and spoken.
        const how = new RegExp(`^${meta.nameKey}-how = (.*)$`, 'm').exec(words)?.[1] ?? '';
        assert.equal(how.split(/[.!?]\s|[.!?…]$/).filter(Boolean).length, 2, how);
      }
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
      const context = { emit: () => {}, nowSeconds: () => 0, channel: CHANNEL, room: ROOM };
      for (const name of Object.keys(meta.settings))
        assert.throws(
          () => create({ ...context, settings: { [name]: {} } }),
          new RegExp(`^RangeError: ${name} must be`),
        );
    });

    for (const [kind, settings] of settingsToTry(meta.settings)) {
      test(`with ${kind}: its zones have ids of their own, lie on the stage, and are hit where they are drawn`, () => {
        const { zones, axes = [] } = setUp(settings).instrument;
        assert.ok(zones.length > 0);
        assert.equal(new Set(zones.map(({ id }) => id)).size, zones.length);
        zones.forEach(({ notes, label, shape }, index) => {
          assert.ok(notes.every(isByte) && label.length > 0);
          const { x, y, width, height } = boundsOf(outlineOf(shape));
          assert.ok(x >= 0 && y >= 0 && x + width <= 1 + 1e-9 && y + height <= 1 + 1e-9);
          assert.ok(width > 0 && height > 0);
          assert.equal(makeZoneFinder(zones, { deadZone: 0.8 }).find(...middle(shape)), index);
        });
        for (const { lines } of axes) for (const { at, label } of lines) assert.ok(at >= 0 && at <= 1 && label);
      });

      test(`with ${kind}: each zone is silent before, sounds for a pointer and for a button, and is silent after`, () => {
        for (const zone of setUp(settings).instrument.zones) {
          const pointed = setUp(settings);
          assert.equal(pointed.events.length, 0);
          sweep(pointed, zone);
          // What sounds only to the left is not met by a way to the right.
          if (settings.strokes !== 'left') for (const note of zone.notes) assert.ok(pointed.heard.has(note), zone.id);
          pointed.point(0.5, 0.5, false);
          assert.equal(soundingAfter(pointed.events).size, 0);

          const pressed = setUp(settings);
          pressed.instrument.press(zone.id, { source: 'mouse' });
          if (zone.notes.length) assert.deepEqual([...pressed.heard].sort(), [...zone.notes].sort());
          else assert.ok(pressed.heard.size > 0 && pointed.heard.size > 0);
          pressed.instrument.release(zone.id, { source: 'mouse' });
          pressed.instrument.releaseAll();
          assert.equal(soundingAfter(pressed.events).size, 0);
          pressed.instrument.dispose();
          pointed.instrument.dispose();
          [...pointed.events, ...pressed.events].forEach((event) => assertMidi(event, channels));
        }
      });
    }

    /** The settings that lay the zones out in another way than those before them. @type {Map<string, [string, Record<string, any>]>} */
    const layouts = new Map();
    for (const [kind, settings] of settingsToTry(meta.settings)) {
      const shapes = JSON.stringify(setUp(settings).instrument.zones.map(({ shape }) => shape));
      if (!layouts.has(shapes)) layouts.set(shapes, [kind, settings]);
    }
    for (const [kind, settings] of layouts.values())
      test(`with ${kind}: misses no border between two frames: from any zone, and from outside, straight into any other`, () => {
        const { zones } = setUp(settings).instrument;
        for (const [to, { notes, shape, look }] of zones.entries())
          for (let from = -1; from < zones.length; from += 1) {
            if (from === to) continue;
            const { events, heard, instrument, point } = setUp(settings);
            const [x, y] = middle(shape);
            // Strings are crossed from beside them.
            const start = from < 0 ? [-0.2, look === 'string' ? y : -0.2] : middle(zones[from].shape);
            for (let time = 0; time < WHILE; time += 1) point(start[0], start[1]);
            heard.clear();
            const before = events.length;
            const { width } = boundsOf(outlineOf(shape));
            // A string is crossed; what else there is, is entered.
            const beyond = look === 'string' ? Math.sign(x - start[0]) * 0.3 * width : 0;
            // What glides needs its time to arrive.
            for (let time = 0; time < (instrument.axes?.length ? WHILE : 1); time += 1) point(x + beyond, y);
            const crossed =
              look === 'string' ? zones.slice(Math.min(from + 1, to), Math.max(from, to + 1)) : [zones[to]];
            for (const each of crossed)
              for (const note of each.notes) assert.ok(heard.has(note), `${from} to ${to}: ${each.id} is silent`);
            if (!notes.length)
              assert.ok(events.length > before || heard.size > 0, `${from} to ${to}: nothing came of it`);
            else if (look !== 'string') assert.equal(soundingAfter(events).size, notes.length, `${from} to ${to}`);
            instrument.dispose();
          }
      });

    test('two pointers in one zone each have their part in it, and it is silent after the last one', () => {
      const { events, heard, instrument, point } = setUp();
      const [{ shape, look }] = instrument.zones;
      const [x, y] = middle(shape);
      // A string is crossed.
      const ways = look === 'string' ? [x - 0.3 * boundsOf(outlineOf(shape)).width, x] : [x];
      let atMs = 0;
      const other = (/** @type {number} */ at, present = true) => {
        atMs += 33;
        instrument.update({ source: 'leftWrist', x: at, y, present, atMs });
      };
      for (let time = 0; time < WHILE; time += 1) for (const at of ways) point(at, y);
      const struck = events.length;
      heard.clear();
      for (let time = 0; time < WHILE; time += 1) for (const at of ways) other(at);
      point(x, y, false);
      // What lasts goes on as long as one of them is there; what is one voice follows the other one.
      const lasts = look !== 'string' && !instrument.axes?.length;
      if (lasts) assert.ok(events.length > struck && soundingAfter(events).size > 0);
      other(x, false);
      mock.timers.tick(60_000);
      assert.equal(soundingAfter(events).size, 0);
      instrument.dispose();
    });

    test('has zones that fit whatever the stage is', () => {
      for (const room of [
        roomOf({ width: 1, height: 1 }),
        { columns: 0, rows: 0, aspect: 1 },
        { columns: 13, rows: 9, aspect: 0.8 },
        { columns: 400, rows: 400, aspect: 4 },
        { columns: Infinity, rows: Infinity, aspect: 2 },
      ]) {
        const { zones } = setUp(undefined, room).instrument;
        assert.ok(zones.length > 0);
        // Where none has room, another one may lie over it.
        for (const { shape } of zones)
          assert.notEqual(makeZoneFinder(zones, { deadZone: 0.8 }).find(...middle(shape)), null);
      }
    });

    test('is silent before it is played', () => {
      const { events, point } = setUp();
      point(0.5, 0.5, false);
      assert.equal(soundingAfter(events).size, 0);
      assert.ok(!events.some(({ type }) => type === 'note-on'));
    });

    test('is silent after the pointer is lost, after releaseAll and after dispose', () => {
      const endings = [
        (/** @type {ReturnType<typeof setUp>} */ { point }) => point(0, 0, false),
        (/** @type {ReturnType<typeof setUp>} */ { instrument }) => instrument.releaseAll(),
        (/** @type {ReturnType<typeof setUp>} */ { instrument }) => instrument.dispose(),
      ];
      for (const end of endings) {
        const playing = setUp();
        sweep(playing, playing.instrument.zones[0]);
        end(playing);
        assert.equal(soundingAfter(playing.events).size, 0);
      }
    });

    test('stays silent after dispose, whoever goes on playing', () => {
      const { events, instrument, point } = setUp();
      instrument.dispose();
      const before = events.length;
      point(...middle(instrument.zones[0].shape));
      instrument.press(instrument.zones[0].id, { source: 'mouse' });
      instrument.setSustain(true);
      instrument.dispose();
      assert.equal(events.length, before);
    });

    test('is pressed by many at once and repeated without an unpaired note', () => {
      const { events, instrument } = setUp();
      const random = makeRandom();
      for (let step = 0; step < 3000; step += 1) {
        const zone = instrument.zones[Math.floor(random() * instrument.zones.length)];
        const source = `touch-${Math.floor(random() * 5)}`;
        if (random() < 0.5) instrument.press(zone.id, { source });
        else instrument.release(zone.id, { source });
      }
      instrument.dispose();
      assert.equal(soundingAfter(events).size, 0);
      events.forEach((event) => assertMidi(event, channels));
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
      events.forEach((event) => assertMidi(event, channels));
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
