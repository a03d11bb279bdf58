import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeListeners } from '../../../static/core/listeners.js';
import { keepOnWhileListening } from '../../../static/see/keep-on.js';

/** @type {[what: string, state: {phase: string, source?: string, transport?: {playing: boolean}}, on: boolean][]} */
const STATES = [
  ['nothing', { phase: 'idle' }, false],
  ['a microphone', { phase: 'listening', source: 'microphone' }, true],
  ['another tab', { phase: 'listening', source: 'tab' }, true],
  ['a file that plays', { phase: 'listening', source: 'file', transport: { playing: true } }, true],
  ['a file that is held', { phase: 'listening', source: 'file', transport: { playing: false } }, false],
  ['a microphone that is looked for', { phase: 'away', source: 'microphone' }, true],
  ['what is played here, whose notes keep the screen on', { phase: 'listening', source: 'instrument' }, false],
  ['a problem', { phase: 'problem', source: 'microphone' }, false],
];
for (const [what, state, on] of STATES)
  test(`the screen ${on ? 'stays on' : 'may go dark'} while there is ${what}`, () => {
    const changes = makeListeners();
    /** @type {boolean[]} */
    const asked = [];
    const listening = { state: /** @type {any} */ ({ transport: null, ...state }), onChange: changes.listen };
    keepOnWhileListening(listening, { keepOn: (_view, wanted) => asked.push(wanted) });
    changes.tell();
    assert.deepEqual(asked, [on]);
  });
