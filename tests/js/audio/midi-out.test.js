import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { createMidiOut, MIDI_OUT, writeOutput } from '../../../static/audio/midi-out.js';
import { fakeAccess, fakeOutput } from './fake-midi.js';

/** @import {NoteEvent} from '../../../static/types.js' */

beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
afterEach(() => mock.timers.reset());

const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

/** @type {readonly NoteEvent[]} */
const FIRST = [{ type: 'program-change', channel: 0, program: 19, atSeconds: 0 }];

/** @param {ReturnType<typeof fakeOutput>[]} ports */
function isChosen(...ports) {
  /** @type {string[]} */
  const said = [];
  const report = (/** @type {string} */ code, /** @type {any} */ args) => void said.push(`${code} ${args?.name}`);
  const { access, change } = fakeAccess(...ports);
  const out = createMidiOut({ report: /** @type {any} */ (report), first: () => FIRST, onOutputs: () => {} });
  out.use(access);
  if (ports.length) out.choose(writeOutput(ports[0]));
  return { out, said, access, change };
}

/** @param {number} note @returns {NoteEvent} */
const noteOn = (note, channel = 0) => ({ type: 'note-on', channel, note, velocity: 90, atSeconds: 1 });
/** @param {number} note @returns {NoteEvent} */
const noteOff = (note, channel = 0) => ({ type: 'note-off', channel, note, velocity: 64, atSeconds: 1 });
/** What ends a channel. @param {number} channel */
const ends = (channel) => [
  `${0xe0 + channel} 0 64`,
  `${0xb0 + channel} 64 0`,
  `${0xb0 + channel} 123 0`,
  `${0xb0 + channel} 120 0`,
];

test('the device that was chosen is told its sound and then every note, and nothing that is not MIDI', async () => {
  const port = fakeOutput('1');
  const { out, said } = isChosen(port);
  out.send(noteOn(50));
  await settle();
  out.send(noteOn(60));
  out.send({ type: 'instrument', channel: 0, instrument: 'harp', atSeconds: 0 });
  out.send(noteOff(60));
  assert.deepEqual(port.sent, ['192 19', '144 60 90', '128 60 64']);
  assert.deepEqual(said, ['midi-out-ready Piano 1']);
});

test('another device, none, and a page that is left: what sounds ends, on every channel that was used', async () => {
  const [one, two] = [fakeOutput('1'), fakeOutput('2')];
  const { out } = isChosen(one, two);
  await settle();
  [noteOn(60), noteOn(62), noteOff(62), noteOn(36, 9)].forEach(out.send);
  one.sent.length = 0;
  out.choose(writeOutput(two));
  assert.deepEqual(one.sent, ['128 60 64', ...ends(0), '137 36 64', ...ends(9)]);
  await settle();
  out.send(noteOn(64));
  two.sent.length = 0;
  out.panic();
  assert.deepEqual(two.sent, ['128 64 64', ...ends(0)]);
  out.choose('');
  two.sent.length = 0;
  out.send(noteOn(65));
  assert.deepEqual([two.sent, one.sent.length], [[], 10]);
});

test('a device that is unplugged and comes back is said once each way, and plays along again by itself', async () => {
  const port = fakeOutput('1');
  const { out, said, change } = isChosen(port);
  await settle();
  change(port, 'disconnected');
  change(port, 'disconnected');
  out.send(noteOn(60));
  change(port, 'connected');
  await settle();
  out.send(noteOn(62));
  assert.deepEqual(said, ['midi-out-ready Piano 1', 'midi-out-gone Piano 1', 'midi-out-ready Piano 1']);
  assert.deepEqual(port.sent, ['192 19', '192 19', '144 62 90']);
});

test('a device that the browser calls something else today is known by its name', async () => {
  const today = fakeOutput('new', 'Stage Piano');
  const { out, said } = isChosen();
  out.use(fakeAccess(today).access);
  out.choose(writeOutput({ id: 'old', name: 'Stage Piano' }));
  await settle();
  assert.deepEqual([today.opened, said], [1, ['midi-out-ready Stage Piano']]);
});

for (const [what, answer] of /** @type {[string, () => Promise<any>][]} */ ([
  ['refuses', () => Promise.reject(new DOMException('taken', 'InvalidAccessError'))],
  ['never answers', () => new Promise(() => {})],
])) {
  test(`a device that another program has and that ${what} is said once, and tried again by itself`, async () => {
    const port = Object.assign(fakeOutput('1'), { answer });
    const { out, said } = isChosen(port);
    for (let turn = 0; turn < 3; turn += 1) {
      await settle();
      mock.timers.tick(70_000);
    }
    await settle();
    assert.deepEqual(said, ['midi-out-busy Piano 1']);
    assert.ok(port.opened > 1);
    port.answer = async () => {};
    for (let turn = 0; turn < 3; turn += 1) {
      mock.timers.tick(70_000);
      await settle();
    }
    out.send(noteOn(60));
    assert.deepEqual(said.slice(1), ['midi-out-ready Piano 1']);
    assert.equal(port.sent.at(-1), '144 60 90');
  });
}

test('a device that answers late, or twice, or after another was chosen, is opened once or not at all', async () => {
  const port = fakeOutput('1');
  /** @type {((value?: any) => void)[]} */
  const answers = [];
  port.answer = () => new Promise((resolve) => answers.push(resolve));
  const { out, said } = isChosen(port);
  out.choose('');
  answers.forEach((answer) => answer());
  await settle();
  assert.deepEqual([said, port.sent], [[], []]);
});

test('a device that fails while it plays throws into nobody’s note', async () => {
  const port = fakeOutput('1');
  const { out, said } = isChosen(port);
  await settle();
  port.send = () => {
    throw new DOMException('gone', 'InvalidStateError');
  };
  out.send(noteOn(60));
  out.send(noteOn(62));
  out.panic();
  assert.deepEqual(said.slice(1), ['midi-out-busy Piano 1']);
});

test('what is kept is a device or none', () => {
  for (const good of [
    '',
    '1 Piano',
    writeOutput({ id: 'a ü', name: null }),
    writeOutput({ id: '', name: 'a\n\ud800'.repeat(99) }),
  ])
    assert.ok(MIDI_OUT.permits(good), good);
  for (const bad of ['Piano', 7, `1 ${'x'.repeat(400)}`]) assert.ok(!MIDI_OUT.permits(bad));
});
