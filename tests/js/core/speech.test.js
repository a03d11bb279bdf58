import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSpeech } from '../../../static/core/speech.js';

/** @param {number} voices */
function rig(voices) {
  /** @type {string[]} */
  const did = [];
  const synthesis = Object.assign(new EventTarget(), {
    voices,
    getVoices: () => Array(synthesis.voices).fill({}),
    cancel: () => did.push('cancel'),
    speak: (/** @type {any} */ utterance) => did.push(utterance.text),
  });
  const report = (/** @type {string} */ code) => did.push(code);
  const utter = /** @type {any} */ ((/** @type {string} */ text) => ({ text }));
  return { did, synthesis, speech: createSpeech({ report, synthesis: /** @type {any} */ (synthesis), utter }) };
}

test('a newer sentence cuts the older one off', () => {
  const { did, speech } = rig(1);
  speech.say('Record');
  speech.say('Pause');
  assert.deepEqual(did, ['cancel', 'Record', 'cancel', 'Pause']);
});

test('where voices come late the newest sentence is spoken when they are there', (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { did, synthesis, speech } = rig(0);
  speech.say('Record');
  speech.say('Pause');
  synthesis.voices = 2;
  synthesis.dispatchEvent(new Event('voiceschanged'));
  context.mock.timers.tick(10_000);
  assert.deepEqual(did, ['cancel', 'Pause']);
});

test('without a voice it says so once and nothing fails', (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { did, speech } = rig(0);
  speech.say('Record');
  context.mock.timers.tick(3000);
  speech.say('Pause');
  context.mock.timers.tick(3000);
  assert.deepEqual(did, ['speech-none']);
});

test('a browser that cannot speak at all is told of in the same way', () => {
  /** @type {string[]} */
  const told = [];
  const speech = createSpeech({ report: (code) => told.push(code), synthesis: undefined });
  speech.say('Record');
  speech.say('Pause');
  speech.stop();
  assert.deepEqual(told, ['speech-none']);
});
