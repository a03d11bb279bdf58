import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSpeech } from '../../../static/core/speech.js';

/** @param {number} voices @param {{lang?: string, language?: string, reported?: Set<string>}} [options] */
function rig(voices, { lang = 'en-GB', language = 'en', reported = new Set() } = {}) {
  /** @type {string[]} */
  const did = [];
  const voice = { lang };
  const synthesis = Object.assign(new EventTarget(), {
    voices,
    getVoices: () => Array(synthesis.voices).fill(voice),
    cancel: () => did.push('cancel'),
    speak: (/** @type {any} */ utterance) => did.push(utterance.text),
  });
  /** @type {any[]} */
  const uttered = [];
  const report = (/** @type {string} */ code, /** @type {any} */ args) =>
    did.push(args ? `${code} ${args.language}` : code);
  const utter = (/** @type {string} */ text) => {
    uttered.push({ text });
    return uttered.at(-1);
  };
  const speech = createSpeech({
    report,
    utter,
    reported,
    synthesis: /** @type {any} */ (synthesis),
    language: () => language,
  });
  return { did, synthesis, speech, uttered, voice };
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
  const said = [];
  const speech = createSpeech({ report: (code) => said.push(code), synthesis: undefined, reported: new Set() });
  speech.say('Record');
  speech.say('Pause');
  speech.stop();
  assert.deepEqual(said, ['speech-none']);
});

test('a language that no voice speaks is told of once, and it is tried all the same', (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const rows = /** @type {[voice: string, language: string, said: string[]][]} */ ([
    ['en-GB', 'ar', ['speech-language-none العربية']],
    ['en-GB', 'es-MX', ['speech-language-none español']],
    ['de_AT', 'de', []],
    ['DE', 'de-CH', []],
    ['', 'ar', []],
    ['en-GB', '', []],
  ]);
  for (const [lang, language, said] of rows) {
    const { did, speech } = rig(3, { lang, language });
    speech.say('one');
    speech.say('two');
    context.mock.timers.tick(3000);
    speech.say('three');
    context.mock.timers.tick(3000);
    const spoken = ['cancel', 'one', 'cancel', 'two', ...said, 'cancel', 'three'];
    assert.deepEqual(did, spoken, `${lang} for ${language}`);
  }
});

test('a voice that comes later than others is waited for', (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { did, speech, voice } = rig(1, { language: 'ar' });
  speech.say('x');
  voice.lang = 'ar-EG';
  context.mock.timers.tick(3000);
  assert.deepEqual(did, ['cancel', 'x']);
});

test('what several parts of the page find out is told once', (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const reported = new Set('');
  const [one, other] = [rig(1, { language: 'ar', reported }), rig(1, { language: 'ar', reported })];
  one.speech.say('x');
  other.speech.say('y');
  context.mock.timers.tick(3000);
  assert.deepEqual([one.did.length, other.did], [3, ['cancel', 'y']]);
});

test('a voice that was promised and is not there is told of, and a sentence that was cut off is not', () => {
  const { did, speech, uttered } = rig(1, { lang: 'es-ES', language: 'es' });
  speech.say('x');
  for (const error of ['interrupted', 'canceled', 'language-unavailable', 'voice-unavailable'])
    uttered[0].onerror({ error });
  assert.deepEqual(did, ['cancel', 'x', 'speech-language-none español']);
});
