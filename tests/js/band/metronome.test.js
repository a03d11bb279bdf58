/** The beat's node as the page holds it: what is told of it, and what of one that was ended. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Metronome } from '../../../static/band/metronome.js';

/** A node of the audio thread, which a test speaks for. */
class FakeNode {
  /** @type {any} */
  port = { onmessage: null, postMessage: (/** @type {any} */ message) => this.asked.push(message) };
  /** @type {any[]} */
  asked = [];
  connect() {}
  disconnect() {}
  /** @param {any} data */
  tell(data) {
    this.port.onmessage?.({ data });
  }
}

test('of what was ended only strokes are told, which have sounded: nobody counts its beats any more', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  /** @type {any[]} */
  const made = [];
  const real = globalThis.AudioWorkletNode;
  t.after(() => Object.assign(globalThis, { AudioWorkletNode: real }));
  Object.assign(globalThis, {
    AudioWorkletNode: function Node() {
      return made[made.push(new FakeNode()) - 1];
    },
  });
  /** @type {any[]} */
  const heard = [];
  const output = /** @type {any} */ ({ context: {} });
  const metronome = new Metronome({ output, onHeard: (/** @type {any} */ each) => heard.push(each) });
  metronome.start(/** @type {any} */ ({}));
  const beat = { beat: 1, atSeconds: 1 };
  made[0].tell(beat);
  metronome.stop();
  assert.deepEqual([heard, made[0].asked], [[beat], [{ isOver: true }]]);
  const step = { step: 4, hits: [0], atSeconds: 1 };
  const chord = { chord: 0, tones: [60], atSeconds: 1 };
  for (const late of [beat, step, chord, { loops: {} }]) made[0].tell(late);
  assert.deepEqual(heard, [beat, step, chord]);
});
