import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { BEND_RANGE } from '../../../static/instruments/gliding-voice.js';
import { middleOf } from '../../../static/instruments/shapes.js';
import { create, pitchAt } from '../../../static/instruments/theremin.js';

const SEMITONES = 100;

/** A millisecond at a time, as one timer sets the next. @param {number} ms */
const wait = (ms) => {
  for (let passed = 0; passed < ms; passed += 1) mock.timers.tick(1);
};

/** @param {Record<string, any>} [settings] */
function setUp(settings = {}) {
  /** @type {any[]} */
  const events = [];
  let atMs = 0;
  const theremin = create({
    settings: { drawn: 'freely', tremble: 'heard', ...settings },
    channel: 2,
    room: { columns: Infinity, rows: Infinity, aspect: 2 },
    emit: (event) => events.push(event),
    nowSeconds: () => atMs / 1000,
  });
  const move = (/** @type {number} */ x, /** @type {number} */ y, present = true) => {
    atMs += 33;
    theremin.update({ source: 'nose', x, y, present, atMs });
    wait(33);
  };
  const stay = (/** @type {number} */ x, /** @type {number} */ y) => {
    for (let time = 0; time < 40; time += 1) move(x, y);
  };
  const last = (/** @type {(event: any) => boolean} */ which) => events.findLast(which);
  /** What is heard, in cents of MIDI pitch, where a full bend is so much of what was said. */
  const cents = (part = 1) => {
    const { note } = last(({ type }) => type === 'note-on');
    const bend = last(({ type }) => type === 'pitch-bend')?.value ?? 0;
    return SEMITONES * (note + (bend / 8192) * BEND_RANGE * part);
  };
  const expression = () => last(({ controller }) => controller === 11)?.value;
  return { theremin, events, move, stay, cents, expression };
}

describe('the theremin', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  test('in the middle of each zone its pitch is heard within 5 cents by both readings of a bend, wherever the note began', () => {
    for (const drawn of ['freely', 'gently', 'firmly']) {
      const { theremin, move, stay, cents, events } = setUp({ drawn });
      move(0.6, 0.5);
      for (const { shape, notes } of theremin.zones) {
        assert.equal(shape.kind, 'rectangle');
        if (shape.kind === 'rectangle') stay(0.6, shape.y + shape.height / 2);
        for (const part of [1, 127 / 128])
          assert.ok(Math.abs(cents(part) - SEMITONES * notes[0]) <= 5, `${drawn}: ${cents(part)} for ${notes[0]}`);
      }
      const begun = events.filter(({ type }) => type === 'note-on').length;
      assert.ok(begun <= 4, `${begun} notes for two octaves of a glide`);
    }
  });

  test('a note says how far its bend goes before it begins, and the channel is as it was afterwards', () => {
    const { move, events } = setUp();
    move(0.6, 0.5);
    const before = events.slice(
      0,
      events.findIndex(({ type }) => type === 'note-on'),
    );
    const said = before
      .filter(({ type }) => type === 'control-change')
      .map(({ controller, value }) => [controller, value]);
    assert.deepEqual(said.slice(0, 4), [
      [101, 0],
      [100, 0],
      [6, BEND_RANGE],
      [38, 0],
    ]);
    move(0.6, 0.3);
    move(0.1, 0.3);
    assert.equal(events.at(-1).type, 'note-off');
    wait(2000);
    assert.equal(events.findLast(({ type }) => type === 'pitch-bend').value, 0);
    assert.equal(events.findLast(({ controller }) => controller === 6).value, 2);
    assert.equal(events.findLast(({ controller }) => controller === 11).value, 127);
  });

  test('the pitch moves in steps that nobody hears as a staircase', () => {
    const { move, events } = setUp();
    move(0.6, 0.9);
    events.length = 0;
    move(0.6, 0.8);
    const bends = events.filter(({ type }) => type === 'pitch-bend').length;
    assert.ok(bends >= 4, `${bends} in 33 ms`);
  });

  test('to the right is louder, the left is silent, and its border does not rattle', () => {
    const { move, stay, expression, events } = setUp();
    stay(0.4, 0.5);
    const soft = expression();
    stay(1, 0.5);
    assert.equal(expression(), 127);
    assert.ok(soft > 20 && soft < 70);
    move(0.1, 0.5);
    assert.equal(events.at(-1).type, 'note-off');
    const begun = () => events.filter(({ type }) => type === 'note-on').length;
    const before = begun();
    for (let frame = 0; frame < 100; frame += 1) move(0.3 + 0.02 * Math.sin(frame), 0.5);
    assert.ok(begun() - before <= 1);
  });

  test('each of the four ways to move it', () => {
    const side = setUp({ thereminAxes: 'side' });
    side.stay(0.9, 0.9);
    const high = side.cents();
    side.stay(0.1, 0.9);
    assert.ok(high > side.cents() + 1000);
    assert.ok(side.expression() > 100);
    side.stay(0.1, 0.4);
    assert.ok(side.expression() < 70);
    for (const thereminAxes of ['up-alone', 'side-alone']) {
      const alone = setUp({ thereminAxes, fixedVelocity: 80 });
      alone.stay(0.4, 0.5);
      alone.stay(0.9, 0.9);
      assert.equal(alone.expression(), 80);
    }
  });

  test('each octave has a line with its name, where its tone is', () => {
    for (const thereminAxes of ['up', 'side']) {
      const { zones, axes = [] } = setUp({ thereminAxes, thereminOctaves: 3, root: 2 }).theremin;
      const [{ along, lines }] = axes;
      assert.equal(along, thereminAxes === 'up' ? 'y' : 'x');
      assert.deepEqual(
        lines.map(({ label }) => label),
        ['D4', 'D5', 'D6', 'D7'],
      );
      for (const { at, label } of lines) {
        const zone = zones.find((each) => each.label === label);
        assert.ok(zone && Math.abs(middleOf(zone.shape)[along] - at) < 1e-9, label);
      }
    }
  });

  test('trembling is heard, calmed, or becomes a vibrato', () => {
    const swing = (/** @type {string} */ tremble) => {
      const { move, stay, events } = setUp({ tremble });
      stay(0.6, 0.5);
      events.length = 0;
      for (let frame = 0; frame < 120; frame += 1) move(0.6, 0.5 + 0.02 * Math.sin(2 * Math.PI * 4 * (frame / 30)));
      const bends = events
        .filter(({ type }) => type === 'pitch-bend')
        .slice(60)
        .map(({ value }) => value);
      const wheel = events.filter(({ controller }) => controller === 1).map(({ value }) => value);
      return { bend: Math.max(...bends) - Math.min(...bends), wheel: Math.max(0, ...wheel) };
    };
    const heard = swing('heard');
    assert.ok(swing('calmed').bend < heard.bend / 2);
    assert.equal(swing('calmed').wheel, 0);
    assert.ok(swing('vibrato').wheel > 20);
  });

  test('between two tones the pitch stays the longer near them the stronger it is drawn', () => {
    const notes = [60, 64];
    assert.ok(Math.abs(pitchAt(notes, 0.375, 1) - 61) < 1e-9);
    assert.ok(pitchAt(notes, 0.375, 3) < 60.2);
    assert.equal(pitchAt(notes, 0.49, Infinity), 60);
    assert.equal(pitchAt(notes, -3, 1), 60);
    assert.equal(pitchAt(notes, 7, 1), 64);
    assert.equal(pitchAt([60], 0.5, 1), 60);
  });

  test('a key takes the pitch over from the pointer, and gives it back', () => {
    const { theremin, stay, cents, events } = setUp();
    stay(0.6, 0.98);
    const low = cents();
    theremin.press(theremin.zones[4].id, { source: 'key' });
    wait(300);
    assert.ok(Math.abs(cents() - SEMITONES * theremin.zones[4].notes[0]) < 5);
    theremin.release(theremin.zones[4].id, { source: 'key' });
    wait(300);
    assert.ok(Math.abs(cents() - low) <= 5);
    assert.equal(events.filter(({ type }) => type === 'note-on').length, 1);
  });
});
