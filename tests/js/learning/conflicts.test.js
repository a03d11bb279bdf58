import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conflictsOf } from '../../../static/learning/conflicts.js';
import { mappingOf } from './sets.js';

/** @param {...ReturnType<typeof mappingOf>} mappings */
const codes = (...mappings) => conflictsOf(mappings, null).map(({ code }) => code);

test('different gestures that do different things are no conflict', () => {
  assert.deepEqual(
    codes(
      mappingOf('a', 'play-note', { note: 60 }),
      mappingOf('b', 'play-note', { note: 62 }),
      mappingOf('a', 'sustain'),
    ),
    [],
  );
});

test('two gestures may play one note', () => {
  assert.deepEqual(codes(mappingOf('a', 'play-note', { note: 60 }), mappingOf('b', 'play-note', { note: 60 })), []);
});

test('one gesture that does one thing twice is told', () => {
  assert.deepEqual(
    codes(
      mappingOf('a', 'play-note', { note: 60, velocity: 9 }),
      mappingOf('a', 'play-note', { velocity: 9, note: 60 }),
    ),
    ['same'],
  );
});

test('one gesture that does a thing and undoes it is told', () => {
  const change = (/** @type {string} */ what, /** @type {string} */ direction) =>
    mappingOf('a', 'change-setting', { what, direction });
  assert.deepEqual(codes(change('sound', 'next'), change('sound', 'previous')), ['opposite']);
  assert.deepEqual(codes(change('sound', 'next'), change('scale', 'previous')), []);
  assert.deepEqual(codes(mappingOf('a', 'record', { what: 'start' }), mappingOf('a', 'record', { what: 'stop' })), [
    'opposite',
  ]);
});

test('two gestures that pull at one control are told', () => {
  const control = (/** @type {string} */ gesture, /** @type {number} */ controller) =>
    mappingOf(gesture, 'control-change', { controller });
  assert.deepEqual(codes(control('a', 7), control('b', 7)), ['shared']);
  assert.deepEqual(codes(control('a', 7), control('b', 74)), []);
  assert.deepEqual(
    codes(mappingOf('a', 'pitch-bend', { direction: 'up' }), mappingOf('b', 'pitch-bend', { direction: 'down' })),
    [],
  );
  assert.deepEqual(
    codes(mappingOf('a', 'pitch-bend', { direction: 'up' }), mappingOf('b', 'pitch-bend', { direction: 'up' })),
    ['shared'],
  );
});

test('mapped gestures that are often taken for one another are told', () => {
  const mappings = [mappingOf('a', 'sustain'), mappingOf('b', 'recentre')];
  const evaluation = {
    mixedUp: [
      { a: 'a', b: 'b', share: 0.2 },
      { a: 'a', b: 'nothing', share: 0.5 },
    ],
  };
  assert.deepEqual(conflictsOf(mappings, evaluation), [{ code: 'mixed-up', gestureIds: ['a', 'b'] }]);
  assert.deepEqual(conflictsOf(mappings, { mixedUp: [{ a: 'a', b: 'b', share: 0.05 }] }), []);
});
