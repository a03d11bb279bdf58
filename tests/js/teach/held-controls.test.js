import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeHeldControls } from '../../../static/teach/held-controls.js';

/** @import {NoteEvent} from '../../../static/types.js' */

function rig() {
  const chosen = { channel: 0 };
  /** @type {string[]} */
  const heard = [];
  const emit = (/** @type {NoteEvent} */ event) =>
    void heard.push(`${event.channel} ${event.type} ${'value' in event ? event.value : ''}`);
  const control = makeHeldControls({ emit, channel: () => chosen.channel, nowSeconds: () => 0 });
  return { chosen, heard, control };
}

test('a bend returns to rest on the channel it was sent on, whatever is chosen meanwhile', () => {
  const { chosen, heard, control } = rig();
  control('a', { bend: 500 });
  chosen.channel = 9;
  control('a', { bend: 0 });
  assert.deepEqual(heard, ['0 pitch-bend 500', '0 pitch-bend 0']);
});

test('a control that is still held goes with the sound, and leaves its old channel at rest', () => {
  const { chosen, heard, control } = rig();
  control('a', { controller: 74, value: 90, rest: 20 });
  chosen.channel = 3;
  control('a', { controller: 74, value: 100, rest: 20 });
  control('a', { controller: 74, value: 20, rest: 20 });
  assert.deepEqual(heard, [
    '0 control-change 90',
    '0 control-change 20',
    '3 control-change 100',
    '3 control-change 20',
  ]);
});

test('two gestures that hold the same control have a channel each', () => {
  const { chosen, heard, control } = rig();
  control('a', { bend: 1 });
  chosen.channel = 3;
  control('b', { bend: 2 });
  control('b', { bend: 0 });
  control('a', { bend: 0 });
  assert.deepEqual(heard, ['0 pitch-bend 1', '3 pitch-bend 2', '3 pitch-bend 0', '0 pitch-bend 0']);
});
