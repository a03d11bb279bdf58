import assert from 'node:assert/strict';
import { test } from 'node:test';
import { create, follow, meta } from '../../../static/instruments/piano.js';
import { boundsOf, middleOf, outlineOf } from '../../../static/instruments/shapes.js';

function setUp(settings = {}, columns = Infinity) {
  /** @type {any[]} */
  const events = [];
  let atMs = 0;
  const piano = create({
    settings,
    channel: 0,
    room: { columns, rows: Infinity, aspect: 2 },
    emit: (event) => events.push(event),
    nowSeconds: () => atMs / 1000,
  });
  const move = (
    /** @type {number} */ x,
    /** @type {number} */ y,
    { present = true, source = 'nose', afterMs = 33 } = {},
  ) => {
    atMs += afterMs;
    piano.update({ source, x, y, present, atMs });
  };
  const heard = () =>
    events.map(({ type, note, controller, value }) =>
      type === 'control-change' ? `${controller}=${value}` : `${type.slice(5)} ${note}`,
    );
  return { piano, events, move, heard };
}

test('the default is one octave of C major in eight equal keys below a rest area', () => {
  const { piano } = setUp();
  assert.deepEqual(
    piano.zones.map(({ label }) => label),
    ['C4', 'D4', 'E4', 'F4', 'G4', 'A4', 'B4', 'C5'],
  );
  assert.deepEqual(piano.zones[2].shape, { kind: 'rectangle', x: 0.25, y: 0.3, width: 0.125, height: 0.7 });
  assert.ok(piano.zones.every(({ dark }) => !dark));
});

test('a note plays on entry and ends on leaving', () => {
  const { move, heard } = setUp();
  move(0.05, 0.1);
  move(0.05, 0.6);
  move(0.2, 0.6);
  move(0.2, 0.1);
  assert.deepEqual(heard(), ['on 60', 'off 60', 'on 62', 'off 62']);
});

test('a head that trembles between two keys plays one note', () => {
  const { move, heard } = setUp();
  for (let frame = 0; frame < 300; frame += 1) move(0.375 + 0.02 * Math.sin(2 * Math.PI * 3 * (frame / 30)), 0.6);
  assert.equal(heard().length, 1);
});

test('a held note is released at once when the player is lost, and play goes on when found', () => {
  const { move, heard } = setUp();
  move(0.05, 0.6);
  move(0.05, 0.6, { present: false });
  move(0.05, 0.6, { present: false });
  move(0.05, 0.6);
  assert.deepEqual(heard(), ['on 60', 'off 60', 'on 60']);
});

test('a faster entry is louder, sideways and from above', () => {
  const velocityOf = (/** @type {[number, number][]} */ path) => {
    const { move, events } = setUp();
    path.forEach(([x, y]) => move(x, y));
    return events.at(-1).velocity;
  };
  assert.ok(
    velocityOf([
      [0.05, 0.25],
      [0.05, 0.45],
    ]) >
      velocityOf([
        [0.05, 0.29],
        [0.05, 0.345],
      ]),
  );
  assert.ok(
    velocityOf([
      [0.05, 0.6],
      [0.4, 0.6],
    ]) >
      velocityOf([
        [0.12, 0.6],
        [0.16, 0.6],
      ]),
  );
  const sideways = velocityOf([
    [0.9, 0.25],
    [0.1, 0.35],
  ]);
  assert.equal(
    sideways,
    velocityOf([
      [0.1, 0.25],
      [0.1, 0.35],
    ]),
    'from above only the way down counts',
  );
});

test('the fixed velocity is used where it is asked for and where no speed is known', () => {
  const fixed = setUp({ velocityMode: 'fixed', fixedVelocity: 77 });
  fixed.move(0.05, 0.1);
  fixed.move(0.05, 0.9);
  assert.equal(fixed.events[0].velocity, 77);
  const found = setUp({ fixedVelocity: 66 });
  found.move(0.05, 0.6);
  assert.equal(found.events[0].velocity, 66);
});

test('a button plays with its own velocity or the fixed one', () => {
  const { piano, events } = setUp({ fixedVelocity: 70 });
  piano.press('key-0', { source: 'mouse-1' });
  piano.press('key-1', { source: 'touch-2', velocity: 33 });
  assert.deepEqual(
    events.map(({ velocity }) => velocity),
    [70, 33],
  );
});

test('a key held by nose and finger is struck twice and ends with the last', () => {
  const { piano, move, heard } = setUp();
  move(0.05, 0.6);
  piano.press('key-0', { source: 'touch-1' });
  move(0.05, 0.1);
  assert.deepEqual(heard(), ['on 60', 'off 60', 'on 60']);
  piano.release('key-0', { source: 'touch-1' });
  assert.equal(heard().at(-1), 'off 60');
});

test('two pointers play independently', () => {
  const { move, heard } = setUp();
  move(0.05, 0.6, { source: 'leftWrist' });
  move(0.95, 0.6, { source: 'rightWrist', afterMs: 0 });
  move(0.05, 0.6, { source: 'leftWrist', present: false });
  assert.deepEqual(heard(), ['on 60', 'on 72', 'off 60']);
});

test('staccato notes end after 0.15 s', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { move, heard } = setUp({ staccato: true });
  move(0.05, 0.6);
  t.mock.timers.tick(150);
  assert.deepEqual(heard(), ['on 60', 'off 60']);
  move(0.2, 0.6);
  assert.deepEqual(heard(), ['on 60', 'off 60', 'on 62']);
});

test('sustain is the pedal of MIDI, sent once for each change', () => {
  const { piano, heard } = setUp();
  piano.setSustain(true);
  piano.setSustain(true);
  piano.setSustain(false);
  assert.deepEqual(heard(), ['64=127', '64=0']);
});

test('a lost player does not leave a sustained note sounding, and the pedal stays down for later', () => {
  const { piano, move, heard } = setUp();
  piano.setSustain(true);
  move(0.05, 0.6);
  move(0.05, 0.6, { present: false });
  assert.deepEqual(heard(), ['64=127', 'on 60', 'off 60', '64=0', '64=127']);
});

test('a key that was silenced under the pointer sounds when it is entered again', () => {
  const { piano, move, heard } = setUp();
  move(0.05, 0.6);
  piano.releaseAll();
  move(0.05, 0.6);
  move(0.05, 0.1);
  move(0.05, 0.6);
  assert.deepEqual(heard(), ['on 60', 'off 60', 'on 60']);
});

test('a chromatic octave has its five black keys dark', () => {
  const { piano } = setUp({ scale: 'chromatic', keys: 13 });
  assert.deepEqual(
    piano.zones.flatMap(({ dark, label }) => (dark ? [label] : [])),
    ['C♯4', 'D♯4', 'F♯4', 'G♯4', 'A♯4'],
  );
});

test('a setting out of range is refused by name, value and range', () => {
  assert.throws(() => setUp({ keys: 16 }), {
    name: 'RangeError',
    message: 'keys must be a whole number 1..15, got 16',
  });
});

test('a key that is not there is refused by name', () => {
  assert.throws(() => setUp().piano.press('key-99', { source: 'mouse' }), { name: 'RangeError', message: /key-99/ });
});

test('there are as many keys as there is room for, but never fewer than five of those that are wanted', () => {
  const count = (/** @type {number} */ keys, /** @type {number} */ columns) =>
    setUp({ keys }, columns).piano.zones.length;
  assert.equal(count(15, 13), 13);
  assert.equal(count(8, 13), 8);
  assert.equal(count(8, 4), 5);
  assert.equal(count(3, 13), 3);
});

test('one to four keys are very large: together they are as wide as the stage', () => {
  for (const keys of [1, 2, 3, 4]) {
    const { piano } = setUp({ keys });
    assert.equal(piano.zones.length, keys);
    for (const { shape } of piano.zones) assert.ok(boundsOf(outlineOf(shape)).width > 1 / keys - 1e-9);
  }
});

test('in a column moving up is higher', () => {
  const { piano, move, events } = setUp({ arrangement: 'column' });
  const places = piano.zones.map(({ shape }) => middleOf(shape)).sort((one, other) => other.y - one.y);
  for (const { x, y } of places) move(x, y);
  const struck = events.filter(({ type }) => type === 'note-on').map(({ note }) => note);
  assert.deepEqual(struck, [60, 62, 64, 65, 67, 69, 71, 72]);
});

test('each of the keys that there is room for is found in its middle', () => {
  const { piano, move, events } = setUp({ keys: 15 }, 10);
  for (const { shape } of piano.zones) move(middleOf(shape).x, 0.7);
  const struck = events.filter(({ type }) => type === 'note-on').map(({ note }) => note);
  assert.deepEqual(
    struck,
    piano.zones.map(({ notes }) => notes[0]),
  );
});

test('with a scale come the keys from its root to the root above', () => {
  const choices = { scale: 'major', tones: '0 2 4', keys: 8 };
  assert.deepEqual(follow('scale', { ...choices, scale: 'chromatic' }), { keys: 13 });
  assert.deepEqual(follow('scale', choices), { keys: 8 });
  assert.deepEqual(follow('octave', choices), {});
  assert.deepEqual(follow('scale', { ...choices, keys: 3 }), {}, 'few large keys stay few');
});

test("one's own notes bring their octave, but never fewer than five keys", () => {
  const choices = { scale: 'own', tones: '0 2 4 5 7 9', keys: 8 };
  assert.deepEqual(follow('tones', choices), { keys: 7 });
  assert.deepEqual(follow('tones', { ...choices, tones: '0' }), { keys: 5 });
  assert.deepEqual(follow('tones', { ...choices, scale: 'major', tones: '0' }), {});
});

test('only the notes that were chosen are keys, and they are chosen only where they count', () => {
  const { piano } = setUp({ scale: 'own', tones: '1 4', keys: 5 });
  assert.deepEqual(
    piano.zones.map(({ label }) => label),
    ['C♯4', 'E4', 'C♯5', 'E5', 'C♯6'],
  );
  assert.deepEqual(meta.hides({ scale: 'own' }), []);
  assert.deepEqual(meta.hides({ scale: 'dorian' }), ['tones']);
  assert.throws(() => setUp({ tones: '' }), {
    message: 'tones must be one or more of 0 1 2 3 4 5 6 7 8 9 10 11, got ',
  });
});
