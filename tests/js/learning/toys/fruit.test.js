import assert from 'node:assert/strict';
import { test } from 'node:test';

import { borderAt, byNeuron, byRule, countRight, KNOWN, learn, NEW } from '../../../../static/learning/toys/fruit.js';

/** The best that any rule of this kind does. @param {'size'|'yellow'} by @param {typeof NEW} fruits */
const best = (by, fruits) =>
  Math.max(...Array.from({ length: 101 }, (_, above) => countRight(byRule({ by, above: above / 100 }), fruits)));

test('no rule about one of the two tells them apart, and a neuron that has seen examples does', () => {
  for (const by of /** @type {const} */ (['size', 'yellow'])) assert.ok(best(by, NEW) < 0.85 * NEW.length);
  const learnt = byNeuron(learn(KNOWN));
  assert.ok(countRight(learnt, KNOWN) >= KNOWN.length - 2);
  assert.ok(countRight(learnt, NEW) > 0.9 * NEW.length);
});

test('with few examples it knows those, and less of what comes later', () => {
  const few = byNeuron(learn(KNOWN.slice(0, 2)));
  assert.equal(countRight(few, KNOWN.slice(0, 2)), 2);
  assert.ok(countRight(few, NEW) < countRight(byNeuron(learn(KNOWN)), NEW));
});

test('its border lies where it is undecided', () => {
  const neuron = learn(KNOWN);
  for (const size of [0.2, 0.5, 0.8]) {
    const yellow = borderAt(neuron, size);
    assert.equal(byNeuron(neuron)({ size, yellow: yellow + 0.01, isLemon: true }), true);
    assert.equal(byNeuron(neuron)({ size, yellow: yellow - 0.01, isLemon: true }), false);
  }
});
