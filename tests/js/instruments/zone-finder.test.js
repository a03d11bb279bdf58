import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrange } from '../../../static/instruments/arrangements.js';
import { makeZoneFinder } from '../../../static/instruments/zone-finder.js';

const KEYS = 8;
const WIDTH = 1 / KEYS;
const BORDER = 3 * WIDTH;
const LOW = 0.7;
const ROW = arrange(
  Array.from({ length: KEYS }, (_, index) => ({ notes: [60 + index], label: 'C4' })),
  'row',
);

const finder = (deadZone = 0.4) => makeZoneFinder(ROW, { deadZone });

/**
 * How often the key changes while a pointer trembles around a point.
 * @param {{hertz: number, amplitude: number, at: {x: number, y: number}, axis: 'x'|'y', deadZone?: number}} tremor
 */
function countChanges({ hertz, amplitude, at, axis, deadZone }) {
  const { find } = finder(deadZone);
  let changes = -1;
  /** @type {number|null|undefined} */
  let before;
  for (let frame = 0; frame < 300; frame += 1) {
    const offset = amplitude * Math.sin(2 * Math.PI * hertz * (frame / 30));
    const key = find(at.x + (axis === 'x' ? offset : 0), at.y + (axis === 'y' ? offset : 0));
    if (key !== before) changes += 1;
    before = key;
  }
  return changes;
}

test('each key is found in its middle', () => {
  const { find } = finder();
  for (let key = 0; key < KEYS; key += 1) assert.equal(find((key + 0.5) * WIDTH, LOW), key);
});

test('a tremor of 1.5 to 4 Hz over a border between two keys changes nothing', () => {
  for (let hertz = 1.5; hertz <= 4; hertz += 0.25) {
    assert.equal(countChanges({ hertz, amplitude: 0.02, at: { x: BORDER, y: LOW }, axis: 'x' }), 0, `${hertz} Hz`);
  }
});

test('a tremor over the upper border does not play again and again', () => {
  for (let hertz = 1.5; hertz <= 4; hertz += 0.25) {
    assert.ok(countChanges({ hertz, amplitude: 0.02, at: { x: 0.4, y: 0.3 }, axis: 'y' }) <= 1, `${hertz} Hz`);
  }
});

test('without a dead zone the same tremor rattles', () => {
  assert.ok(countChanges({ hertz: 2, amplitude: 0.02, at: { x: BORDER, y: LOW }, axis: 'x', deadZone: 0 }) > 20);
});

test('the next key plays as soon as the dead band is crossed, in both directions', () => {
  const { find } = finder();
  assert.equal(find(BORDER - 0.5 * WIDTH, LOW), 2);
  assert.equal(find(BORDER + 0.19 * WIDTH, LOW), 2);
  assert.equal(find(BORDER + 0.21 * WIDTH, LOW), 3);
  assert.equal(find(BORDER - 0.19 * WIDTH, LOW), 3);
  assert.equal(find(BORDER - 0.21 * WIDTH, LOW), 2);
});

test('a jump over several keys lands on the nearest, even in a dead band', () => {
  const { find } = finder();
  find(0.5 * WIDTH, LOW);
  assert.equal(find(5.05 * WIDTH, LOW), 5);
});

test('coming down between two keys plays one of them, and stays with it', () => {
  const { find } = finder();
  assert.equal(find(BORDER, 0.1), null);
  assert.equal(find(BORDER + 0.01 * WIDTH, LOW), 3);
  assert.equal(find(BORDER - 0.01 * WIDTH, LOW), 3);
});

test('above the keys nothing plays', () => {
  const { find } = finder();
  assert.equal(find(0.5, 0.29), null);
  assert.equal(find(0.5, 0.31), 4, 'they begin where they are drawn');
  assert.equal(find(0.5, 0.26), 4, 'and are left a little above');
  assert.equal(find(0.5, 0.22), null);
});

test('beside and below the stage nothing plays', () => {
  const { find } = finder();
  for (const [x, y] of [
    [-5, LOW],
    [1.2, LOW],
    [0.5, 3],
    [0.5, -9],
  ])
    assert.equal(find(x, y), null);
});

test('the outermost places of the stage are still keys', () => {
  const { find } = finder();
  assert.equal(find(0, 1), 0);
  assert.equal(find(1, 1), KEYS - 1);
});

test('a tremor over the side or the lower border of the stage does not play again and again', () => {
  for (const at of [
    { x: 1, y: LOW },
    { x: 0, y: LOW },
  ])
    assert.ok(countChanges({ hertz: 2, amplitude: 0.02, at, axis: 'x' }) <= 1);
  assert.ok(countChanges({ hertz: 2, amplitude: 0.02, at: { x: 0.4, y: 1 }, axis: 'y' }) <= 1);
});

/** @param {number} seed  mulberry32 */
function makeRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Somebody with a reach of 5 % of the picture goes down into a key, trembling: 0.2 % of the picture, RMS, which is
 * 0.16 of a key. Before that the pointer was above the key for 0.3 s, within a quarter of its width.
 * @param {() => number} random
 * @param {number} key
 * @returns {Set<number>}  the keys that played
 */
function goDown(random, key) {
  const { find } = finder();
  const played = new Set();
  const waves = Array.from({ length: 3 }, () => ({ hertz: 1.5 + 2.5 * random(), phase: 2 * Math.PI * random() }));
  const tremor = (/** @type {number} */ seconds) =>
    waves.reduce(
      (sum, { hertz, phase }) =>
        sum + 0.16 * WIDTH * Math.sqrt(2 / 3) * Math.sin(2 * Math.PI * hertz * seconds + phase),
      0,
    );
  const slip = (2 * random() - 1) * 0.25 * WIDTH;
  for (let frame = 0; frame < 30; frame += 1) {
    const way = Math.min(1, Math.max(0, (frame - 9) / 12));
    const x =
      (key + 0.5) * WIDTH +
      (frame < 9 ? Math.max(-0.25 * WIDTH, Math.min(0.25 * WIDTH, tremor(frame / 30))) : slip + tremor(frame / 30));
    const found = find(Math.min(1, Math.max(0, x)), 0.1 + 0.55 * way ** 3 * (10 + way * (6 * way - 15)));
    if (found !== null) played.add(found);
  }
  return played;
}

test('a trembling player who comes down from above a key plays that key and no other on the way', () => {
  const random = makeRandom(1);
  const others = Array.from(
    { length: 2000 },
    (_, turn) => [...goDown(random, turn % KEYS)].filter((key) => key !== turn % KEYS).length,
  );
  assert.equal(
    others.reduce((sum, count) => sum + count),
    0,
  );
});

test('coming down beside the border of the key that was below plays that key, farther on the next', () => {
  const comeDownAt = (/** @type {number} */ x) => {
    const { find } = finder();
    find(BORDER - 0.5 * WIDTH, 0.1);
    return find(x, LOW);
  };
  assert.equal(comeDownAt(BORDER + 0.19 * WIDTH), 2);
  assert.equal(comeDownAt(BORDER + 0.21 * WIDTH), 3);
});

test('from beside the stage or from nowhere the pointer brings no key along', () => {
  const { find, forget } = finder();
  find(-0.2, LOW);
  assert.equal(find(WIDTH + 0.01 * WIDTH, LOW), 1);
  find(BORDER - 0.5 * WIDTH, 0.1);
  forget();
  assert.equal(find(BORDER + 0.01 * WIDTH, LOW), 3);
});

test('a pointer that was lost has nothing to keep', () => {
  const { find, forget } = finder();
  find(BORDER - 0.5 * WIDTH, LOW);
  forget();
  assert.equal(find(BORDER + 0.1 * WIDTH, LOW), 3);
  forget();
  assert.equal(find(0.5, 0.31), 4);
});

/** @param {[number, number, number, number][]} boxes  x, y, width, height */
const rectangles = (boxes) =>
  boxes.map(([x, y, width, height]) => ({ shape: /** @type {const} */ ({ kind: 'rectangle', x, y, width, height }) }));

test('of zones that overlap the one drawn last is entered, and the one that plays is kept until it is left', () => {
  const overlapping = rectangles([
    [0.1, 0.1, 0.5, 0.5],
    [0.4, 0.4, 0.5, 0.5],
  ]);
  assert.equal(makeZoneFinder(overlapping, { deadZone: 0.4 }).find(0.5, 0.5), 1);
  const { find } = makeZoneFinder(overlapping, { deadZone: 0.4 });
  assert.equal(find(0.2, 0.2), 0);
  assert.equal(find(0.5, 0.5), 0);
  assert.equal(find(0.8, 0.8), 1);
  assert.equal(find(0.5, 0.5), 1);
});

test('zones outside of the stage, of a speck, of ten stages and of none are found where they are, or never', () => {
  const odd = rectangles([
    [2, 2, 1, 1],
    [0.5, 0.5, 0.001, 0.001],
    [-5, -5, 0.1, 10],
    [0.2, 0.2, 0, 0],
  ]);
  const { find } = makeZoneFinder(odd, { deadZone: 0.8 });
  assert.equal(find(0.9, 0.9), null);
  assert.equal(find(0.5005, 0.5005), 1);
  assert.equal(makeZoneFinder(rectangles([[-4, -4, 9, 9]]), { deadZone: 0.8 }).find(0.01, 0.99), 0);
  assert.equal(makeZoneFinder([], { deadZone: 0.4 }).find(0.5, 0.5), null);
});

/** What a pointer finds in the middle of a zone, and in a corner of the stage. @param {number} size  in stages */
function foundOf(size) {
  const zones = rectangles([[0.5 - size / 2, 0.5 - size / 2, size, size]]);
  return [
    [0.5, 0.5],
    [0, 1],
  ].map(([x, y]) => makeZoneFinder(zones, { deadZone: 0.8 }).find(x, y));
}

test('zones of 2 and of 10,000 pixels are found in their middle, however small the stage is', () => {
  // Of a stage of 1 x 1 and of one of 1280 x 640.
  for (const pixels of [1, 640]) {
    assert.deepEqual(foundOf(2 / pixels), [0, pixels === 1 ? 0 : null]);
    assert.deepEqual(foundOf(10_000 / pixels), [0, 0], 'the whole stage is in it');
  }
});

test('five hundred zones are told apart', () => {
  const many = rectangles(
    Array.from({ length: 500 }, (_, index) => [(index % 25) / 25, Math.floor(index / 25) / 20, 1 / 25, 1 / 20]),
  );
  const { find } = makeZoneFinder(many, { deadZone: 0.4 });
  many.forEach(({ shape: { x, y } }, index) => {
    assert.equal(find(x + 0.02, y + 0.025), index);
  });
});

test('two pointers in one zone have a way of their own each', () => {
  const [one, other] = [finder(), finder()];
  assert.equal(one.find(0.05, LOW), 0);
  assert.equal(other.find(0.05, LOW), 0);
  one.forget();
  assert.equal(other.find(0.06, LOW), 0);
});
