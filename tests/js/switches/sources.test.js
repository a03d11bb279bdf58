import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as gamepad from '../../../static/switches/gamepad.js';
import * as key from '../../../static/switches/key.js';
import * as loudSound from '../../../static/switches/loud-sound.js';
import * as midiNote from '../../../static/switches/midi-note.js';
import * as mouseButton from '../../../static/switches/mouse-button.js';

/** @import {SwitchListening} from '../../../static/switches/index.js' */

/** What a source tells. @param {(detail: string) => boolean} [takes] */
function isLoud(takes = () => true) {
  /** @type {string[]} */
  const heard = [];
  /** @type {SwitchListening} */
  const listening = {
    hear({ detail, down }) {
      heard.push(`${detail} ${down ? 'down' : 'up'}`);
      return takes(detail);
    },
    tell: (code) => void heard.push(code),
    lost: (code) => void heard.push(`lost: ${code}`),
    back: (code) => void heard.push(`back: ${code}`),
    level: () => 0.5,
  };
  return { heard, listening };
}

/** An event with the fields that a source looks at. @param {string} type @param {object} fields */
const eventOf = (type, fields) => Object.assign(new Event(type, { cancelable: true }), fields);
/** @param {string} code @param {string} [key] */
const keyDown = (code, key = '') => eventOf('keydown', { code, key, repeat: false });
/** @param {string} code @param {string} [key] */
const keyUp = (code, key = '') => eventOf('keyup', { code, key, repeat: false });
const settle = () =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

test('a key that is the switch is nothing else, and any other key is left alone', () => {
  const target = new EventTarget();
  const { heard, listening } = isLoud((detail) => detail === 'Space');
  key.listen(listening, target);
  let others = 0;
  target.addEventListener('keydown', () => {
    others += 1;
  });
  const space = eventOf('keydown', { code: 'Space', repeat: false });
  const letter = eventOf('keydown', { code: 'KeyA', repeat: false });
  target.dispatchEvent(space);
  target.dispatchEvent(letter);
  target.dispatchEvent(eventOf('keyup', { code: 'Space', repeat: false }));
  assert.deepEqual(heard, ['Space down', 'KeyA down', 'Space up']);
  assert.deepEqual([space.defaultPrevented, letter.defaultPrevented, others], [true, false, 1]);
});

test('Tab, Escape, F keys and keys that only change others are never the switch', () => {
  for (const code of [
    'Tab',
    'Escape',
    'F5',
    'ShiftLeft',
    'ControlRight',
    'AltLeft',
    'MetaLeft',
    'CapsLock',
    '',
    'Unidentified',
  ]) {
    assert.equal(key.isDetail(code), false, code);
  }
  for (const code of ['Space', 'Enter', 'KeyQ', 'Digit1', 'NumpadEnter', 'ArrowUp'])
    assert.equal(key.isDetail(code), true, code);
});

test('a key of an on-screen keyboard, which tells what it writes and not its place, is a switch', () => {
  const target = new EventTarget();
  const { heard, listening } = isLoud();
  key.listen(listening, target);
  for (const written of [' ', 'a', 'Enter', 'ش', '!', 'Unidentified', 'Shift', 'Tab']) {
    target.dispatchEvent(keyDown('', written));
    target.dispatchEvent(keyUp('', written));
  }
  const learnt = ['Space', 'KeyA', 'Enter', 'U0634', 'U0021'];
  assert.deepEqual(
    heard,
    learnt.flatMap((detail) => [`${detail} down`, `${detail} up`]),
  );
});

test('a switch that is held as Command goes down is let go, as no browser on a Mac tells of it later', () => {
  const target = new EventTarget();
  const { heard, listening } = isLoud();
  key.listen(listening, target);
  target.dispatchEvent(keyDown('KeyA', 'a'));
  target.dispatchEvent(keyDown('MetaLeft', 'Meta'));
  target.dispatchEvent(keyDown('KeyS', 's'));
  target.dispatchEvent(keyUp('MetaLeft', 'Meta'));
  assert.deepEqual(heard, ['KeyA down', 'KeyA up', 'KeyS down', 'KeyS up']);
});

test('a key source that was closed hears nothing any more', () => {
  const target = new EventTarget();
  const { heard, listening } = isLoud();
  key.listen(listening, target)();
  target.dispatchEvent(eventOf('keydown', { code: 'Space' }));
  assert.deepEqual(heard, []);
});

test('a mouse button that is the switch clicks on nothing, and a program may click meanwhile', () => {
  const target = new EventTarget();
  const { heard, listening } = isLoud((detail) => detail === '0');
  mouseButton.listen(listening, target);
  /** @type {string[]} */
  const clicks = [];
  target.addEventListener('click', (event) => clicks.push(String(/** @type {any} */ (event).detail)));
  target.dispatchEvent(eventOf('pointerdown', { button: 0, pointerType: 'mouse' }));
  target.dispatchEvent(eventOf('click', { detail: 0 }));
  target.dispatchEvent(eventOf('pointerup', { button: 0 }));
  target.dispatchEvent(eventOf('click', { detail: 1 }));
  assert.deepEqual([heard, clicks], [['0 down', '0 up'], ['0']]);
});

test('another mouse button than the switch clicks as always', () => {
  const target = new EventTarget();
  mouseButton.listen(isLoud((detail) => detail === '2').listening, target);
  let clicks = 0;
  target.addEventListener('click', () => {
    clicks += 1;
  });
  target.dispatchEvent(eventOf('pointerdown', { button: 0 }));
  target.dispatchEvent(eventOf('pointerup', { button: 0 }));
  target.dispatchEvent(eventOf('click', { detail: 1 }));
  assert.equal(clicks, 1);
});

/** @param {...number} values  how far each button is pressed */
const padOf = (...values) =>
  /** @type {any} */ ({ connected: true, buttons: values.map((value) => ({ pressed: value === 1, value })) });

test('a gamepad button, or an analogue one from half its way, is a switch', (context) => {
  context.mock.timers.enable({ apis: ['setInterval'] });
  let pads = [null, padOf(0, 0)];
  const { heard, listening } = isLoud();
  const stop = gamepad.listen(listening, { pads: () => pads, target: new EventTarget(), nowMs: () => 0 });
  for (const next of [padOf(1, 0), padOf(1, 0.6), padOf(0, 0.6), padOf(0, 0.4)]) {
    pads = [null, next];
    context.mock.timers.tick(8);
  }
  assert.deepEqual(heard, ['0 down', '1 down', '0 up', '1 up']);
  stop();
  pads = [padOf(1, 1)];
  context.mock.timers.tick(80);
  assert.equal(heard.length, 4);
});

test('a gamepad that goes away lets its button go, and says so until it is back', (context) => {
  context.mock.timers.enable({ apis: ['setInterval'] });
  const target = new EventTarget();
  /** @type {any[]} */
  let pads = [padOf(0)];
  const { heard, listening } = isLoud();
  const stop = gamepad.listen(listening, { pads: () => pads, target, nowMs: () => 0 });
  pads = [padOf(1)];
  target.dispatchEvent(new Event('gamepadconnected'));
  context.mock.timers.tick(8);
  pads = [null];
  target.dispatchEvent(eventOf('gamepaddisconnected', { gamepad: { index: 0 } }));
  target.dispatchEvent(new Event('gamepadconnected'));
  assert.deepEqual(heard, ['0 down', '0 up', 'lost: switch-gamepad-gone', 'back: switch-gamepad-back']);
  stop();
});

test('a trigger that rests at half its way is no press, however the browser calls it, and can be pressed', (context) => {
  context.mock.timers.enable({ apis: ['setInterval'] });
  const at = (/** @type {number} */ value) =>
    /** @type {any} */ ({ connected: true, buttons: [{ pressed: value > 0.1, value }] });
  /** @type {any[]} */
  let pads = [];
  const { heard, listening } = isLoud();
  const stop = gamepad.listen(listening, { pads: () => pads, target: new EventTarget(), nowMs: () => 0 });
  /** @type {number[]} */
  const told = [];
  for (const value of [0.5, 0.52, 0.9, 0.5, 0, 0.2, 0]) {
    pads = [at(value)];
    context.mock.timers.tick(8);
    told.push(heard.length);
  }
  assert.deepEqual(told, [0, 0, 1, 2, 2, 3, 4]);
  stop();
});

test('a button that is held as the listening begins is no press; the first of a gamepad that shows itself by it is', (context) => {
  context.mock.timers.enable({ apis: ['setInterval'] });
  let pads = [padOf(1, 0)];
  const { heard, listening } = isLoud();
  const stop = gamepad.listen(listening, { pads: () => pads, target: new EventTarget(), nowMs: () => 0 });
  context.mock.timers.tick(8);
  pads = [padOf(1, 0), padOf(0, 1)];
  context.mock.timers.tick(8);
  assert.deepEqual(heard, ['1 down']);
  stop();
});

test('one of two gamepads that goes away is no loss, unless it was the switch; then the other can be it', (context) => {
  context.mock.timers.enable({ apis: ['setInterval'] });
  const target = new EventTarget();
  /** @type {any[]} */
  let pads = [padOf(0), padOf(0), padOf(0)];
  const { heard, listening } = isLoud();
  const stop = gamepad.listen(listening, { pads: () => pads, target, nowMs: () => 0 });
  /** @param {...any} next */
  const show = (...next) => {
    pads = next;
    context.mock.timers.tick(8);
  };
  /** @param {number} index */
  const unplug = (index) => {
    pads[index] = null;
    target.dispatchEvent(eventOf('gamepaddisconnected', { gamepad: { index } }));
  };
  show(padOf(1), padOf(0), padOf(0));
  show(padOf(0), padOf(0), padOf(0));
  unplug(1);
  assert.deepEqual(heard, ['0 down', '0 up']);
  unplug(0);
  show(null, null, padOf(1));
  assert.deepEqual(heard.slice(2), ['lost: switch-gamepad-gone', '0 down', 'back: switch-gamepad-back']);
  stop();
});

/** A MIDI access with some inputs. @param {...string} ids */
function midi(...ids) {
  const inputs = new Map(
    (ids.length ? ids : ['1']).map((id) => [id, Object.assign(new EventTarget(), { id, state: 'connected' })]),
  );
  const access = /** @type {any} */ (Object.assign(new EventTarget(), { inputs }));
  /** @param {string} id @param {...number} data */
  const sendFrom = (id, ...data) =>
    inputs.get(id)?.dispatchEvent(eventOf('midimessage', { data: Uint8Array.from(data) }));
  /** @param {...number} data */
  const send = (...data) => sendFrom('1', ...data);
  /** @param {string} state @param {string} [id] */
  const change = (state, id = '1') => {
    Object.assign(inputs.get(id) ?? {}, { state });
    access.dispatchEvent(eventOf('statechange', { port: { type: 'input', id, state } }));
  };
  return { access, send, sendFrom, change };
}

test('one of two MIDI instruments that goes away is no loss, unless it was the switch', async () => {
  const { access, sendFrom, change } = midi('1', '2');
  const { heard, listening } = isLoud();
  midiNote.listen(listening, async () => access);
  await settle();
  sendFrom('1', 0x90, 60, 100);
  change('disconnected', '2');
  assert.deepEqual(heard, ['60 down']);
  change('connected', '2');
  change('disconnected', '1');
  sendFrom('2', 0x90, 60, 100);
  assert.deepEqual(heard.slice(1), ['60 up', 'lost: switch-midi-gone', '60 down', 'back: switch-midi-ready']);
});

test('a MIDI note is a switch on every channel, and a note-on without strength lets it go', async () => {
  const { access, send } = midi();
  const { heard, listening } = isLoud();
  midiNote.listen(listening, async () => access);
  await settle();
  send(0x90, 60, 100);
  send(0x95, 61, 1);
  send(0x80, 60, 64);
  send(0x95, 61, 0);
  send(0xb0, 60, 127);
  send(0xf8);
  assert.deepEqual(heard, ['60 down', '61 down', '60 up', '61 up']);
});

test('a MIDI instrument that goes away lets its note go, and is welcome again', async () => {
  const { access, send, change } = midi();
  const { heard, listening } = isLoud();
  midiNote.listen(listening, async () => access);
  await settle();
  send(0x90, 60, 100);
  change('disconnected');
  change('connected');
  send(0x90, 60, 100);
  assert.deepEqual(heard, ['60 down', '60 up', 'lost: switch-midi-gone', 'back: switch-midi-ready', '60 down']);
});

test('a browser without MIDI, one that refuses it and a computer without an instrument each get their word', async () => {
  const none = isLoud();
  midiNote.listen(none.listening);
  const refused = isLoud();
  midiNote.listen(refused.listening, () => Promise.reject(new DOMException('no', 'NotAllowedError')));
  const empty = isLoud();
  const { access } = midi();
  access.inputs.clear();
  midiNote.listen(empty.listening, async () => access);
  await settle();
  assert.deepEqual(none.heard, ['lost: switch-midi-none']);
  assert.deepEqual(refused.heard, ['lost: switch-midi-refused']);
  assert.deepEqual(empty.heard, ['lost: switch-midi-empty']);
});

test('a browser that answers late about MIDI is said to be silent, and the instrument counts still', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { access, send } = midi();
  const { heard, listening } = isLoud();
  /** @type {(access: any) => void} */
  let answer = () => {};
  midiNote.listen(
    listening,
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  context.mock.timers.tick(60_000);
  assert.deepEqual(heard, ['lost: switch-midi-silent']);
  // And twice: the second answer is none.
  answer(access);
  answer(access);
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  send(0x90, 60, 100);
  assert.deepEqual(heard.slice(1), ['back: switch-midi-ready', '60 down']);
});

test('of two sides the louder one presses, whatever the other holds', () => {
  const [loud, soft] = [0.5, -0.01].map((value) => new Float32Array(64).fill(value));
  assert.equal(loudSound.louder([loud, soft]), loud);
  assert.equal(loudSound.louder([soft, loud]), loud);
  assert.equal(loudSound.louder([soft]), soft);
});

test('loudness is 1 at full scale, 0 at -60 dB and in silence, and half way at -30 dB', () => {
  const constant = (/** @type {number} */ value) => new Float32Array(64).fill(value);
  assert.equal(loudSound.loudness(constant(1)), 1);
  assert.equal(loudSound.loudness(constant(0)), 0);
  assert.ok(Math.abs(loudSound.loudness(constant(10 ** (-30 / 20))) - 0.5) < 1e-6);
  assert.ok(Math.abs(loudSound.loudness(constant(10 ** (-60 / 20)))) < 1e-6);
});

/** @param {{asleep?: boolean}} [options] */
function microphone({ asleep = false } = {}) {
  const self = {
    level: 0,
    closed: false,
    gone: () => {},
    samples: () => new Float32Array(64).fill(self.level),
    isAsleep: () => asleep,
    onGone: (/** @type {() => void} */ listener) => {
      self.gone = listener;
    },
    close: () => {
      self.closed = true;
    },
  };
  return self;
}

test('a sound is a switch from when it is loud until it is clearly softer', async (context) => {
  context.mock.timers.enable({ apis: ['setInterval'] });
  const device = microphone();
  const { heard, listening } = isLoud();
  const stop = loudSound.listen(listening, async () => device);
  await settle();
  const decibels = [-40, -29, -31, -33, -40];
  const told = decibels.map((level) => {
    device.level = 10 ** (level / 20);
    context.mock.timers.tick(20);
    return heard.length;
  });
  assert.deepEqual(
    [heard, told],
    [
      ['loud down', 'loud up'],
      [0, 1, 1, 1, 2],
    ],
  );
  stop();
  assert.equal(device.closed, true);
});

test('a level that is changed counts from the next moment on', async (context) => {
  context.mock.timers.enable({ apis: ['setInterval'] });
  const device = microphone();
  const { heard, listening } = isLoud();
  let level = 0.9;
  const stop = loudSound.listen({ ...listening, level: () => level }, async () => device);
  await settle();
  device.level = 10 ** (-20 / 20);
  context.mock.timers.tick(20);
  assert.deepEqual(heard, []);
  level = 0.5;
  context.mock.timers.tick(20);
  assert.deepEqual(heard, ['loud down']);
  stop();
});

test('a microphone that is missing, refused, broken, gone or asleep says so', async () => {
  for (const [name, code] of [
    ['NotAllowedError', 'refused'],
    ['NotFoundError', 'none'],
    ['NotReadableError', 'failed'],
  ]) {
    const { heard, listening } = isLoud();
    const end = loudSound.listen(listening, () => Promise.reject(new DOMException('no', name)));
    await settle();
    end();
    assert.deepEqual(heard, [`lost: switch-microphone-${code}`]);
  }
  const { heard, listening } = isLoud();
  const device = microphone({ asleep: true });
  const stop = loudSound.listen(listening, async () => device);
  await settle();
  device.gone();
  assert.deepEqual(heard, ['switch-microphone-waiting', 'lost: switch-microphone-gone']);
  stop();
});

/** What becomes of a microphone that is asked for, without a hand. @type {[what: string, answers: string[], told: string[]][]} */
const MICROPHONES = [
  [
    'is missing, then there',
    ['NotFoundError', 'NotFoundError', ''],
    ['lost: switch-microphone-none', 'back: switch-microphone-back'],
  ],
  ['is busy, then free', ['NotReadableError', ''], ['lost: switch-microphone-failed', 'back: switch-microphone-back']],
  ['is refused', ['NotAllowedError', ''], ['lost: switch-microphone-refused']],
  ['answers late', ['late', ''], ['lost: switch-microphone-silent', 'back: switch-microphone-back']],
  ['never answers', ['never', ''], ['lost: switch-microphone-silent']],
  ['goes, and comes back', ['gone', ''], ['lost: switch-microphone-gone', 'back: switch-microphone-back']],
];
for (const [what, answers, told] of MICROPHONES) {
  test(`a microphone that ${what}`, async (context) => {
    context.mock.timers.enable({ apis: ['setInterval', 'setTimeout'] });
    const steps = async () => {
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    };
    const { heard, listening } = isLoud();
    const device = microphone();
    let asked = 0;
    /** @type {(device: any) => void} */
    let answer = () => {};
    const stop = loudSound.listen(listening, () => {
      const next = answers[asked];
      asked += 1;
      if (next === '' || next === 'gone') return Promise.resolve(device);
      if (next === 'late' || next === 'never') {
        return new Promise((resolve) => {
          answer = resolve;
        });
      }
      return Promise.reject(new DOMException('no', next));
    });
    await steps();
    if (answers[0] === 'gone') device.gone();
    for (let second = 0; second < 30; second += 1) {
      context.mock.timers.tick(1000);
      await steps();
    }
    if (answers[0] === 'late') answer(device);
    await steps();
    assert.deepEqual(heard, told);
    stop();
    const before = asked;
    context.mock.timers.tick(60_000);
    assert.equal(asked, before, 'nobody looks for it any more');
  });
}

test('a microphone that is opened after nobody wants it any more is closed at once', async () => {
  const device = microphone();
  loudSound.listen(isLoud().listening, async () => device)();
  await settle();
  assert.equal(device.closed, true);
});
