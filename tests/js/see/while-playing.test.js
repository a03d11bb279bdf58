import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SETTINGS } from '../../../static/app/settings.js';
import { dispatch } from '../../../static/core/events.js';
import { askFor } from '../../../static/core/requests.js';
import { createSettings } from '../../../static/core/settings.js';
import { listenWhilePlaying } from '../../../static/see/while-playing.js';
import { noteOff, noteOn } from '../recorder/fakes.js';

/** @param {string} phase @param {{hasBegun?: boolean, felt?: boolean}} [before] */
function setUp(phase, { hasBegun = false, felt = false } = {}) {
  Object.assign(globalThis, { document: new EventTarget() });
  const settings = createSettings(SETTINGS, undefined);
  settings.choose('feelVibrate', felt);
  /** @type {string[]} */
  const done = [];
  const listening = /** @type {any} */ ({
    state: { phase },
    start: (/** @type {string} */ source) => done.push(source),
    feeling: { knock: () => done.push('knock') },
  });
  listenWhilePlaying({ settings, sound: { hasBegun }, listening });
  return { settings, done };
}
const play = () => dispatch('creatable:note', { ...noteOn(60, 1), origin: 'player' });

test('what is played is listened to where it is wanted behind the keys or to be felt, from its first note', () => {
  const { settings, done } = setUp('idle');
  play();
  assert.deepEqual(done, [], 'nobody wants it');
  for (const [name, value] of /** @type {const} */ ([
    ['feelVibrate', true],
    ['feelVibrate', false],
    ['backgroundPicture', 'waveform'],
  ])) {
    settings.choose(name, value);
    play();
  }
  assert.deepEqual(done, ['instrument', 'instrument']);
  dispatch('creatable:note', { ...noteOff(60, 2), origin: 'player' });
  assert.equal(done.length, 2, 'an end begins nothing');
  for (const name of /** @type {const} */ (['beat-toggle', 'drums-toggle', 'chords-toggle']))
    askFor(/** @type {any} */ (document), name);
  assert.equal(done.length, 5, 'nor is a beat a note');
});

test('a beat that began before this was there, or before somebody wished for it, is listened to as well', () => {
  assert.deepEqual(setUp('idle', { hasBegun: true, felt: true }).done, ['instrument']);
  assert.deepEqual(setUp('idle', { hasBegun: false, felt: true }).done, [], 'nothing sounds yet');
  const { settings, done } = setUp('idle', { hasBegun: true });
  settings.choose('volume', 0.5);
  assert.deepEqual(done, [], 'nobody wishes for it');
  settings.choose('backgroundPicture', 'waveform');
  settings.choose('volume', 0.6);
  assert.deepEqual(done, ['instrument'], 'once, with the wish');
});

test('whoever listens to something else goes on with it, and is told of the end of a song', () => {
  const { settings, done } = setUp('listening');
  settings.choose('feelLow', true);
  play();
  dispatch('creatable:song-over', { count: 4, played: 3 });
  assert.deepEqual(done, ['knock']);
});
