import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choiceProblems, createGestureChoices, goodChoices, NO_CHOICES } from '../../../static/learning/choices.js';
import { TRIGGER_DEFAULTS } from '../../../static/learning/trigger.js';
import { mappingOf } from './sets.js';

const GOOD = {
  setId: 'a-1',
  mappings: [mappingOf('lean', 'play-note', { note: 62 })],
  firing: { lean: { ...TRIGGER_DEFAULTS, threshold: 0.8 } },
};

function memory(kept = /** @type {unknown} */ (null)) {
  return {
    recall: () => kept,
    remember: (/** @type {string} */ _name, /** @type {unknown} */ value) => {
      kept = structuredClone(value);
    },
    get kept() {
      return kept;
    },
  };
}

test('what was chosen is kept and there again', () => {
  const store = memory();
  createGestureChoices(store).setState(GOOD);
  assert.deepEqual(createGestureChoices(store).getState(), GOOD);
});

test('a damaged store keeps what is good of it', () => {
  for (const kept of [null, 3, 'x', [], { mappings: 3, firing: [] }])
    assert.deepEqual(createGestureChoices(memory(kept)).getState(), NO_CHOICES);
  const damaged = {
    setId: '<b>',
    mappings: [null, ...GOOD.mappings, mappingOf('lean', 'explode')],
    firing: { ...GOOD.firing, near: { threshold: 9 } },
  };
  assert.deepEqual(goodChoices(damaged), { ...GOOD, setId: null });
});

test('each change is told once', () => {
  const choices = createGestureChoices(memory());
  let told = 0;
  choices.onChange(() => {
    told += 1;
  });
  choices.update({ setId: 'a-1' });
  assert.equal(told, 1);
  assert.equal(choices.state.setId, 'a-1');
  assert.equal(choices.triggerOf('lean'), TRIGGER_DEFAULTS);
});

test('a document that cannot be is refused by name', () => {
  assert.deepEqual(choiceProblems(undefined), []);
  assert.deepEqual(choiceProblems(GOOD), []);
  const names = (/** @type {unknown} */ given) => choiceProblems(given).map(({ name }) => name);
  assert.deepEqual(names(7), ['gestures']);
  assert.deepEqual(names({ setId: '../' }), ['gestures.setId']);
  assert.deepEqual(names({ mappings: [mappingOf('lean', 'explode')] }), ['gestures.mappings.0.command']);
  assert.deepEqual(names({ mappings: [mappingOf('lean', 'play-note', { note: 1 })] }), ['gestures.mappings.0.note']);
  assert.deepEqual(names({ mappings: Array(61).fill(GOOD.mappings[0]) }), ['gestures.mappings']);
  assert.deepEqual(names({ firing: { lean: { threshold: 2 }, near: { speed: 1 } } }), [
    'gestures.firing.lean.threshold',
    'gestures.firing.near.speed',
  ]);
});
