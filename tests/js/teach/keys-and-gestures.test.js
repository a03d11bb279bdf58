import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { SETTINGS } from '../../../static/app/settings.js';
import { defaultsOf } from '../../../static/core/ranges.js';
import { permitRequests } from '../../../static/core/requests.js';
import { wireInstrument } from '../../../static/play/instrument.js';
import { makeKeyLights } from '../../../static/play/key-lights.js';
import { PERMITTED_WHILE_LOCKED } from '../../../static/players/lock.js';
import { makeCommandContexts } from '../../../static/teach/command-contexts.js';

const C4 = 60;

/** The keys and two gestures' commands, on one page; what is played is heard as everybody hears it. */
function begin() {
  const stage = Object.assign(new EventTarget(), { dataset: {}, clientWidth: 1000, clientHeight: 500 });
  Object.assign(globalThis, {
    document: new EventTarget(),
    ResizeObserver: class {
      observe() {}
    },
  });
  /** @type {string[]} */
  const heard = [];
  let lit = false;
  const lights = makeKeyLights({
    show: (_, on) => {
      lit = on;
    },
    timer: { now: () => 0, set: (work) => work(), clear() {} },
  });
  document.addEventListener('creatable:note', (event) => {
    const { type, note, value } = /** @type {CustomEvent} */ (event).detail;
    if (type === 'instrument') return;
    heard.push(`${type} ${note ?? value}`);
    if (type === 'note-on') lights.on(note);
    if (type === 'note-off') lights.off(note);
  });
  const values = defaultsOf(SETTINGS);
  const set = (/** @type {string} */ name, /** @type {unknown} */ value) => Object.assign(values, { [name]: value });
  const settings = /** @type {any} */ ({ values, set, ranges: SETTINGS, onChange() {} });
  const nowSeconds = () => 0;
  const sound = { nowSeconds, loadSounds() {} };
  const keys = wireInstrument({ settings, stage: /** @type {any} */ (stage), sound, onFirstPress() {}, onZones() {} });
  const contextOf = makeCommandContexts({
    settings,
    sound: /** @type {any} */ (sound),
    field: /** @type {any} */ ({ onPoint() {} }),
    recording: /** @type {any} */ ({}),
    loop() {},
  });
  const { id } = /** @type {any} */ (stage).zones.find((/** @type {any} */ zone) => zone.notes[0] === C4);
  const ask = (/** @type {string} */ name) =>
    stage.dispatchEvent(new CustomEvent(name, { detail: { zoneId: id, source: 'hand' } }));
  return {
    heard,
    keys,
    gesture: contextOf('gesture one'),
    values,
    press: () => ask('zone-press'),
    release: () => ask('zone-release'),
    isLit: () => lit,
  };
}

/** @type {ReturnType<typeof begin>} */
let page;
beforeEach(() => {
  page = begin();
});

test('a gesture that ends does not cut the note of a key that is held, and the key not that of a gesture', () => {
  const { gesture, press, release, heard } = page;
  press();
  gesture.notes.hold('melody', C4, 'gesture one', 90);
  gesture.notes.letGo('melody', C4, 'gesture one');
  assert.deepEqual(heard, ['note-on 60', 'note-off 60', 'note-on 60']);
  assert.equal(page.isLit(), true);
  gesture.notes.hold('melody', C4, 'gesture one', 90);
  release();
  assert.equal(heard.at(-1), 'note-on 60');
  gesture.notes.letGo('melody', C4, 'gesture one');
  assert.equal(heard.at(-1), 'note-off 60');
  // As many ends as beginnings: no key stays lit.
  const count = (/** @type {string} */ what) => heard.filter((each) => each === what).length;
  assert.equal(count('note-on 60'), count('note-off 60'));
  assert.equal(page.isLit(), false);
});

test('keys that are all let go of leave a gesture its note', () => {
  page.gesture.notes.hold('melody', C4, 'gesture one', 90);
  page.press();
  page.keys.releaseAll();
  assert.equal(page.heard.at(-1), 'note-on 60');
  page.gesture.notes.letGo('melody', C4, 'gesture one');
  assert.equal(page.heard.at(-1), 'note-off 60');
});

test('a pedal that a gesture holds stays down when that of the keys goes up', () => {
  page.keys.toggleSustain();
  page.gesture.control({ controller: 64, value: 127, rest: 0 });
  page.keys.toggleSustain();
  assert.equal(page.heard.at(-1), 'control-change 127');
  page.gesture.control({ controller: 64, value: 0, rest: 0 });
  assert.equal(page.heard.at(-1), 'control-change 0');
});

test('a gesture that would change a setting changes none while the page is locked, and its notes are heard', (context) => {
  const { gesture, values, heard } = page;
  context.after(() => permitRequests(() => true));
  gesture.settings.set('keys', 12);
  assert.equal(values.keys, 12);
  permitRequests((name) => PERMITTED_WHILE_LOCKED.includes(name));
  gesture.settings.set('keys', 5);
  gesture.notes.hold('melody', C4, 'gesture one', 90);
  assert.equal(values.keys, 12);
  assert.deepEqual(heard, ['note-on 60']);
});
