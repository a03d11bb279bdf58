import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadWords } from '../../../static/core/i18n.js';
import {
  FIRST_KINDS,
  listenToSwitches,
  readSwitch,
  SWITCH_KINDS,
  sources,
  switchName,
} from '../../../static/switches/index.js';
import { sourceOf } from '../core/locale-files.js';

/** @import {TestContext} from 'node:test' */

test('a switch is read from its source and what of it is pressed, and nonsense is none', () => {
  assert.deepEqual(readSwitch('key:Space'), { source: 'key', detail: 'Space' });
  for (const written of ['gamepad:0', 'gamepad:31', 'mouse:2', 'midi:127', 'sound:loud'])
    assert.ok(readSwitch(written), written);
  for (const written of [
    '',
    'key',
    'key:',
    'key:Tab',
    'key:<b>',
    'gamepad:-1',
    'mouse:10',
    'midi:128',
    'sound:soft',
    'eye:1',
    'key:Space:x',
  ]) {
    assert.equal(readSwitch(written), undefined, written);
  }
});

test('every source has its name, says what it can be and whether the browser will ask', () => {
  assert.equal(new Set(sources.map(({ meta }) => meta.id)).size, sources.length);
  for (const { meta, isDetail, listen } of sources) {
    assert.equal(typeof meta.asks, 'boolean');
    assert.equal(isDetail(''), false);
    assert.equal(typeof listen, 'function');
  }
});

test('each kind of switch is listened to by the sources that say they are of it', () => {
  assert.deepEqual(SWITCH_KINDS, [
    { kindKey: 'switch-by-hand', ids: ['key', 'gamepad', 'mouse'] },
    { kindKey: 'switch-by-midi', ids: ['midi'] },
    { kindKey: 'switch-by-sound', ids: ['sound'] },
  ]);
});

test('without anybody to set it up, a switch is whatever no helper needs and no browser asks about', () => {
  assert.deepEqual(FIRST_KINDS, ['key', 'gamepad']);
});

test('a switch is called by what is pressed, and a damaged one by the usual key', async () => {
  await loadWords('en', { view: 'play', wanted: [], read: async (code) => sourceOf(code) });
  const names = ['key:KeyB', 'gamepad:0', 'mouse:0', 'mouse:4', 'midi:61', 'sound:loud', 'gesture:1', 'eye:1'].map(
    switchName,
  );
  assert.deepEqual(names, [
    'Key B',
    'Gamepad button 1',
    'Left mouse button, or a touch',
    'Mouse button 5',
    'MIDI note C♯4',
    'A loud sound',
    'A gesture',
    'Space bar',
  ]);
});

/**
 * The keyboard is the window's; here it is an EventTarget of the test.
 * @param {TestContext} context
 * @param {string[]} chosen
 */
function rig(context, chosen) {
  const keyboard = new EventTarget();
  const before = globalThis.window;
  globalThis.window = /** @type {any} */ (keyboard);
  context.after(() => {
    globalThis.window = before;
  });
  /** @type {string[]} */
  const heard = [];
  const switches = listenToSwitches({
    chosen: () => chosen,
    hear: (number, { down }) => heard.push(`${number} ${down ? 'down' : 'up'}`),
    tell: (code) => heard.push(code),
    level: () => 0.5,
  });
  /** @param {string} code @param {string} [type] @param {boolean} [repeat] */
  const press = (code, type = 'keydown', repeat = false) => {
    const event = Object.assign(new Event(type, { cancelable: true }), { code, repeat });
    keyboard.dispatchEvent(event);
    return event.defaultPrevented;
  };
  return { switches, heard, press };
}

test('each switch is heard by its number, and a key that repeats itself is one press', (context) => {
  const { switches, heard, press } = rig(context, ['key:KeyB', 'key:KeyC']);
  switches.refresh();
  assert.deepEqual([press('KeyB'), press('KeyB', 'keydown', true), press('KeyX')], [true, true, false]);
  press('KeyC');
  press('KeyB', 'keyup');
  assert.deepEqual(heard, ['1 down', '2 down', '1 up']);
});

test('nothing is listened to while no switch is chosen', (context) => {
  const chosen = ['key:KeyB'];
  const { switches, heard, press } = rig(context, chosen);
  switches.refresh();
  chosen.pop();
  switches.refresh();
  assert.equal(press('KeyB'), false);
  assert.deepEqual(heard, []);
});

test('while a switch is being chosen the next press is told as written and moves nothing', (context) => {
  const { switches, heard, press } = rig(context, ['key:KeyB']);
  /** @type {string[]} */
  const learned = [];
  switches.refresh();
  switches.learn(['key'], (written) => {
    learned.push(written);
    switches.stopLearning();
  });
  assert.deepEqual(
    [press('Tab'), press('F5'), press('KeyB', 'keydown', true), press('KeyQ')],
    [false, false, true, true],
  );
  assert.deepEqual([learned, heard], [['key:KeyQ'], []]);
});

test('where the chosen switch cannot be had the usual key stands in for it', async (context) => {
  const { switches, heard, press } = rig(context, ['midi:60', 'key:KeyC']);
  switches.refresh();
  await new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
  press('Space');
  press('Enter');
  press('KeyC');
  assert.deepEqual(heard, ['switch-midi-none', '1 down', '2 down']);
});

test('a source that could not be had is tried again when it is chosen again', async (context) => {
  const { switches, heard } = rig(context, ['midi:60']);
  const settle = () =>
    new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
  switches.refresh();
  await settle();
  switches.learn(['midi'], () => {});
  await settle();
  assert.deepEqual(heard, ['switch-midi-none', 'switch-midi-none']);
});

test('a switch that was kept damaged is the usual key', (context) => {
  const { switches, heard, press } = rig(context, ['key:<script>']);
  switches.refresh();
  press('Space');
  assert.deepEqual(heard, ['1 down']);
});
