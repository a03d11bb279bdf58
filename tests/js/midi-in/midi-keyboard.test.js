/** A MIDI keyboard is a player of its own; what it holds ends with it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flag } from '../../../static/core/ranges.js';
import { createSettings } from '../../../static/core/settings.js';
import { SWITCH_SETTINGS } from '../../../static/switches/settings.js';

const document = new EventTarget();
const page = new EventTarget();
/** @type {any} */
const browser = {};
Object.assign(globalThis, { document, addEventListener: page.addEventListener.bind(page) });
Object.defineProperty(globalThis, 'navigator', { value: browser, configurable: true });
const { SCAN_SETTINGS } = await import('../../../static/actions/scan.js');
const { MIDI_OUT } = await import('../../../static/audio/midi-out.js');
const { readMessage } = await import('../../../static/audio/midi-in.js');
const { toMidiBytes } = await import('../../../static/audio/midi-bytes.js');
const { INSTRUMENT_SETTINGS } = await import('../../../static/instruments/index.js');
const { wireMidiDevice } = await import('../../../static/play/midi-device.js');
const { wireMidiKeyboard } = await import('../../../static/play/midi-keyboard.js');

const settle = async () => {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
};

const inputs = new Map(
  ['1', '2'].map((id) => [
    id,
    Object.assign(new EventTarget(), { id, name: `Keys ${id}`, type: 'input', state: 'connected' }),
  ]),
);
/** One that hands on what it gets. */
const through = {
  id: 'through',
  name: 'Keys 2',
  type: 'output',
  state: 'connected',
  open: async () => {},
  close: async () => {},
  /** @param {number[]} bytes */
  send(bytes) {
    sent.push(bytes.join(' '));
    press('2', ...bytes);
  },
};
/** @type {string[]} */
const sent = [];
const access = /** @type {any} */ (
  Object.assign(new EventTarget(), { inputs, outputs: new Map([[through.id, through]]) })
);
browser.requestMIDIAccess = async () => access;

/** @param {string} id @param {...number} data */
function press(id, ...data) {
  inputs.get(id)?.dispatchEvent(Object.assign(new Event('midimessage'), { data: Uint8Array.from(data) }));
}
/** @param {string} id @param {string} state */
const change = (id, state) => {
  const port = Object.assign(/** @type {any} */ (inputs.get(id)), { state });
  access.dispatchEvent(Object.assign(new Event('statechange'), { port }));
};

/** @type {string[]} */
const heard = [];
/** @type {string[]} */
const said = [];
document.addEventListener('creatable:note', (event) => {
  const { detail } = /** @type {CustomEvent} */ (event);
  assert.equal(detail.origin, 'player');
  heard.push(toMidiBytes(detail).join(' '));
});
const settings = /** @type {any} */ (
  createSettings(
    { ...INSTRUMENT_SETTINGS, ...SCAN_SETTINGS, ...SWITCH_SETTINGS, midiOut: MIDI_OUT, midiKeyboard: flag(false) },
    undefined,
  )
);
const report = (/** @type {string} */ code) => void said.push(code);
const sound = { start: () => {}, loadSounds: () => {}, nowSeconds: () => 0 };
wireMidiKeyboard({ settings, sound, report });
wireMidiDevice({ settings, panel: /** @type {any} */ (new EventTarget()), report });
/** What was heard since the last look. */
const look = () => heard.splice(0);

test('a keyboard plays when it was switched on, with the chosen sound, on a channel of its own', async () => {
  press('1', 0x90, 60, 100);
  assert.deepEqual(look(), []);
  settings.set('midiKeyboard', true);
  await settle();
  press('1', 0x95, 60, 100);
  press('1', 0xb0, 64, 127);
  press('1', 0xe0, 0, 127);
  press('1', 0xb0, 7, 3);
  press('1', 0x90, 60, 0);
  assert.deepEqual(look(), ['178 0 0', '194 0', '146 60 100', '178 64 127', '226 0 127', '130 60 64']);
  settings.set('sound', 'organ');
  press('2', 0x90, 62, 90);
  press('2', 0x80, 62, 0);
  assert.deepEqual(look(), ['178 0 0', '194 19', '146 62 90', '130 62 64']);
  assert.deepEqual(said.splice(0), ['midi-keyboard-ready']);
});

test('one that is unplugged lets go of its keys, its pedal and its bend, and is welcome again', () => {
  press('1', 0x90, 64, 90);
  press('2', 0x90, 64, 80);
  press('2', 0x90, 65, 80);
  look();
  change('1', 'disconnected');
  // The other keyboard holds one of them still.
  assert.deepEqual(look(), ['178 64 0', '226 0 64']);
  change('1', 'connected');
  change('1', 'connected');
  assert.deepEqual(said.splice(0), ['midi-keyboard-gone', 'midi-keyboard-ready']);
  change('2', 'disconnected');
  assert.deepEqual(look(), ['130 64 64', '130 65 64']);
  change('2', 'connected');
});

test('a key that is a switch does not sound, and another one does', () => {
  settings.set('scan', 'two-switches');
  settings.set('switchTwo', 'midi:60');
  press('1', 0x90, 60, 90);
  press('1', 0x80, 60, 0);
  assert.deepEqual(look(), []);
  press('1', 0x90, 61, 90);
  press('1', 0x80, 61, 0);
  assert.deepEqual(look(), ['146 61 90', '130 61 64']);
  settings.set('scan', 'off');
});

test('a device that hands on what it gets does not go on for ever', async () => {
  settings.set('midiOut', 'through Keys 2');
  await settle();
  sent.length = 0;
  look();
  const detail = { type: 'note-on', channel: 0, note: 72, velocity: 90, atSeconds: 0, origin: 'player' };
  document.dispatchEvent(new CustomEvent('creatable:note', { detail }));
  press('1', 0x90, 50, 90);
  assert.deepEqual(sent, ['144 72 90']);
  settings.set('midiOut', '');
});

test('switched off, nothing sounds any more', async () => {
  press('1', 0x90, 70, 90);
  look();
  settings.set('midiKeyboard', false);
  assert.ok(look().includes('130 70 64'));
  press('1', 0x90, 71, 90);
  assert.deepEqual(look(), []);
});

test('what is no note, pedal, wheel or bend is left out', () => {
  for (const bytes of [[0xf8], [0x90, 60], [0xc0, 5], [0xb0, 120, 0], [0x90, 200, 9], [0xa0, 60, 9]])
    assert.equal(readMessage(Uint8Array.from(bytes)), undefined);
  assert.equal(readMessage(null), undefined);
});
