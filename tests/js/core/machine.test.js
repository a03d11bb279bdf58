import assert from 'node:assert/strict';
import { test } from 'node:test';

import { makeMachine } from '../../../static/core/machine.js';

/** @returns {ReturnType<typeof makeMachine<'shut'|'open', 'push'|'pull'|'knock'>>} */
const door = () => makeMachine({ shut: { push: 'open', knock: 'shut' }, open: { pull: 'shut' } }, 'shut');

test('an event leads where the table says, and listeners hear of both ends', () => {
  const machine = door();
  /** @type {string[][]} */
  const heard = [];
  machine.onChange((state, before) => heard.push([before, state]));
  assert.equal(machine.send('push'), true);
  assert.equal(machine.state, 'open');
  assert.equal(machine.send('pull'), true);
  assert.deepEqual(heard, [
    ['shut', 'open'],
    ['open', 'shut'],
  ]);
});

test('an event that a state does not know changes nothing, and says so', () => {
  const machine = door();
  machine.onChange(() => assert.fail('nothing changed'));
  assert.equal(machine.send('pull'), false);
  assert.equal(machine.state, 'shut');
});

test('an event that leads back to the same state is known, and is no change', () => {
  const machine = door();
  machine.onChange(() => assert.fail('nothing changed'));
  assert.equal(machine.send('knock'), true);
});
