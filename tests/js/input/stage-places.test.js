import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OFF_STAGE, StagePlaces, toPoint, toStage } from '../../../static/input/stage-places.js';

const VIEW = { width: 1280, height: 720 };
const WINDOW = { x: 0, y: 0, ...VIEW };
const STAGE = { x: 100, y: 50, width: 800, height: 400 };

test('the pointer reaches every edge of its field', () => {
  assert.deepEqual(toPoint({ x: 0, y: 0 }, STAGE, VIEW), { x: 100, y: 50 });
  assert.deepEqual(toPoint({ x: 1, y: 1 }, STAGE, VIEW), { x: 900, y: 450 });
  assert.deepEqual(toPoint({ x: 0.5, y: 0.5 }, WINDOW, VIEW), { x: 640, y: 360 });
});

test('the dot stays where the window can be hit', () => {
  assert.deepEqual(toPoint({ x: 1, y: 1 }, WINDOW, VIEW), { x: 1279, y: 719 });
  assert.deepEqual(toPoint({ x: 0, y: 0 }, { ...STAGE, x: -300, y: -200 }, VIEW), { x: 0, y: 0 });
});

test('a place in the window is told in fractions of the stage, outside 0..1 beside it', () => {
  assert.deepEqual(toStage({ x: 500, y: 250 }, STAGE), { x: 0.5, y: 0.5 });
  assert.deepEqual(toStage({ x: 100, y: 450 }, STAGE), { x: 0, y: 1 });
  const beside = toStage({ x: 1279, y: 719 }, STAGE);
  assert.ok(beside.x > 1 && beside.y > 1);
  assert.ok(toStage({ x: 0, y: 0 }, STAGE).x < 0);
});

/**
 * A stage in a window.
 * @param {Record<string, unknown>} [values]  the settings
 * @param {{stage?: typeof STAGE, onTop?: string}} [page]  onTop: what lies in front of the stage
 */
function begin(values = {}, { stage: box = STAGE, onTop = 'stage' } = {}) {
  const document = { elementFromPoint: () => onTop, querySelector: () => (onTop === 'dialog' ? onTop : null) };
  for (const [name, value] of Object.entries({ innerWidth: VIEW.width, innerHeight: VIEW.height, document }))
    Object.defineProperty(globalThis, name, { value, configurable: true });
  const stage = {
    getBoundingClientRect: () => box,
    clientWidth: box.width,
    contains: (/** @type {string} */ element) => element === 'stage',
  };
  const settings = { values: { dwell: false, players: 1, instrument: 'piano', secondInstrument: 'same', ...values } };
  return new StagePlaces(/** @type {any} */ ({ settings, stage }));
}
const MIDDLE = { x: 0.5, y: 0.5 };
const NO_STAGE = { ...STAGE, width: 0, height: 0 };

test('the pointer has the stage, and with dwell the window', () => {
  assert.deepEqual(begin().locate(MIDDLE), { point: { x: 500, y: 250 }, place: MIDDLE });
  const { point, place } = begin({ dwell: true }).locate(MIDDLE);
  assert.deepEqual([point, place], [{ x: 640, y: 360 }, toStage(point, STAGE)]);
});

test('where no stage is to be seen the pointer has the window, and nothing to play', () => {
  const places = begin({}, { stage: NO_STAGE });
  assert.deepEqual(places.locate(MIDDLE), { point: { x: 640, y: 360 }, place: OFF_STAGE });
  assert.deepEqual([places.at({ x: 500, y: 250 }), places.isFree], [OFF_STAGE, false]);
});

test('what lies in front of the stage takes the pointer from it', () => {
  assert.deepEqual(begin().at({ x: 500, y: 250 }), MIDDLE);
  assert.equal(begin().isFree, true);
  const covered = begin({ dwell: true }, { onTop: 'dialog' });
  assert.deepEqual([covered.at({ x: 500, y: 250 }), covered.locate(MIDDLE).place], [OFF_STAGE, OFF_STAGE]);
  assert.equal(covered.isFree, false);
});

test('something else can have the pointer, until it is given back; with dwell it has everything anyway', () => {
  const places = begin();
  places.lend(() => ({ x: 10, y: 20, width: 100, height: 100 }));
  assert.deepEqual(places.locate(MIDDLE), { point: { x: 60, y: 70 }, place: OFF_STAGE });
  places.lend(null);
  assert.deepEqual([places.isBorrowed, places.locate(MIDDLE).place], [false, MIDDLE]);
  const dwelling = begin({ dwell: true });
  dwelling.lend(() => ({ x: 10, y: 20, width: 100, height: 100 }));
  assert.deepEqual(dwelling.locate(MIDDLE).point, { x: 640, y: 360 });
});

test('of two with an instrument each, everybody has a half of the stage', () => {
  const places = begin({ players: 2, secondInstrument: 'drums' });
  assert.deepEqual(places.locate(MIDDLE), { point: { x: 300, y: 250 }, place: { x: 0.25, y: 0.5 } });
  assert.deepEqual(places.share(MIDDLE, 2), { x: 0.75, y: 0.5 });
  assert.deepEqual(places.toPoint({ x: 0.75, y: 0.5 }), { x: 700, y: 250 });
  assert.deepEqual(begin({ players: 2 }).share(MIDDLE, 2), MIDDLE);
});
