/** The browser is asked once, when the button is pressed; the page has one access for all. In this order. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { createSettings } from '../../../static/core/settings.js';
import { fakeAccess, fakeOutput } from '../audio/fake-midi.js';

const page = new EventTarget();
const document = new EventTarget();
/** @type {any} */
const browser = {};
Object.assign(globalThis, { document, addEventListener: page.addEventListener.bind(page) });
Object.defineProperty(globalThis, 'navigator', { value: browser, configurable: true });
const { MIDI_OUT, writeOutput } = await import('../../../static/audio/midi-out.js');
const { INSTRUMENT_SETTINGS } = await import('../../../static/instruments/index.js');
const { wireMidiDevice } = await import('../../../static/play/midi-device.js');

beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
afterEach(() => mock.timers.reset());

const settle = async () => {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
};

/** @param {string} midiOut  chosen the last time */
function isWired(midiOut = '') {
  /** @type {string[]} */
  const said = [];
  const settings = createSettings({ ...INSTRUMENT_SETTINGS, midiOut: MIDI_OUT }, undefined);
  settings.set('midiOut', midiOut);
  const panel = /** @type {any} */ (Object.assign(new EventTarget(), { midiOutputs: null }));
  const report = (/** @type {string} */ code) => void said.push(code);
  wireMidiDevice({ settings: /** @type {any} */ (settings), panel, report });
  /** @param {string} name @param {any} [detail] */
  const ask = (name, detail) => panel.dispatchEvent(new CustomEvent(name, { detail }));
  return { settings, panel, said, ask };
}

const piano = fakeOutput('1', 'Piano');
const { access } = fakeAccess(piano);

test('a browser without MIDI, and one that refuses it, each get their word, and nobody is asked before', async () => {
  const { said, ask } = isWired('2 Elsewhere');
  ask('midi-ask');
  await settle();
  const requestMIDIAccess = mock.fn(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
  Object.assign(browser, { requestMIDIAccess });
  const other = isWired('2 Elsewhere');
  await settle();
  assert.equal(requestMIDIAccess.mock.callCount(), 0);
  other.ask('midi-ask');
  await settle();
  assert.deepEqual([said, other.said], [['midi-out-none'], ['midi-out-refused']]);
});

test('a browser that answers late about MIDI devices is said to be silent, and its answer counts still', async () => {
  /** @type {((access: any) => void)[]} */
  const answers = [];
  browser.requestMIDIAccess = mock.fn(() => new Promise((resolve) => answers.push(resolve)));
  const { said, ask, panel, settings } = isWired();
  ask('midi-ask');
  ask('midi-ask');
  mock.timers.tick(9000);
  assert.deepEqual(new Set(said), new Set(['midi-out-silent']));
  answers.forEach((answer) => answer(access));
  await settle();
  assert.equal(browser.requestMIDIAccess.mock.callCount(), 1);
  assert.deepEqual(panel.midiOutputs, [{ value: '1 Piano', name: 'Piano' }]);
  ask('midi-choose', '1 Piano');
  await settle();
  const bank = { type: 'control-change', channel: 0, controller: 0, value: 1, atSeconds: 0, origin: 'player' };
  document.dispatchEvent(new CustomEvent('creatable:note', { detail: bank }));
  const detail = { type: 'note-on', channel: 0, note: 60, velocity: 90, atSeconds: 0, origin: 'player' };
  document.dispatchEvent(new CustomEvent('creatable:note', { detail }));
  assert.deepEqual(piano.sent, ['192 0', '144 60 90']);
  page.dispatchEvent(new Event('pagehide'));
  assert.equal(piano.sent[2], '128 60 64');
  assert.equal(settings.values.midiOut, writeOutput(piano));
  ask('midi-choose', '');
  await settle();
});

for (const [permission, isListed] of /** @type {[() => Promise<any>, boolean][]} */ ([
  [async () => ({ state: 'granted' }), true],
  [async () => ({ state: 'prompt' }), false],
  [() => Promise.reject(new TypeError('no such name')), false],
  [() => new Promise(() => {}), false],
])) {
  test(`the device of the last time plays along again only where that was allowed: ${permission}`, async () => {
    browser.permissions = { query: permission };
    const { panel, said } = isWired('1 Piano');
    await settle();
    mock.timers.tick(5000);
    await settle();
    assert.equal(panel.midiOutputs !== null, isListed);
    assert.deepEqual(said, isListed ? ['midi-out-ready'] : []);
  });
}

test('a computer without a MIDI device gets its word', async () => {
  access.outputs.clear();
  const { said, ask } = isWired();
  ask('midi-ask');
  await settle();
  assert.deepEqual(said, ['midi-out-empty']);
});
