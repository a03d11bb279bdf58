/** Music that is led, between inputs, settings, view and sound, without a page and on a driven clock. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SETTINGS } from '../../../static/app/settings.js';
import { dispatch } from '../../../static/core/events.js';
import { makeListeners } from '../../../static/core/listeners.js';
import { createSettings } from '../../../static/core/settings.js';
import { findSong } from '../../../static/songs/index.js';
import { scoreOf } from '../../../static/songs/score.js';

/** Whoever hears of the page's events asks for it. */
Object.assign(globalThis, { document: new EventTarget(), innerWidth: 1000, innerHeight: 500 });
const { LedMusic } = await import('../../../static/play/led-music.js');
const { askFor } = await import('../../../static/core/requests.js');

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** @param {{suspended?: boolean, open?: any, song?: string|null}} [how] */
function setUp({ suspended = false, open, song = 'twinkle' } = {}) {
  let nowMs = 1000;
  /** @type {(() => void)|null} */
  let look = null;
  /** @type {any[]} */
  const sent = [];
  /** @type {string[]} */
  const said = [];
  const settings = createSettings(SETTINGS, undefined);
  const places = makeListeners();
  const view = /** @type {any} */ (Object.assign(new EventTarget(), { now: null, course: null }));
  view.showCourse = (/** @type {any} */ course) => {
    view.course = course;
  };
  const led = new LedMusic({
    settings,
    view,
    sound: /** @type {any} */ ({
      start: async () => {},
      loadTake: async () => {},
      nowSeconds: () => nowMs / 1000,
      synthesiser: { suspended, context: {}, band: {} },
    }),
    song: { score: song === null ? null : scoreOf(findSong(song)), onPlace: places.listen },
    send: (event) => sent.push(event),
    report: (code) => said.push(code),
    open,
    nowMs: () => nowMs,
    timers: /** @type {any} */ ({
      setTimeout: (/** @type {() => void} */ work) => setTimeout(work, 0),
      clearTimeout: () => {},
      setInterval: (/** @type {() => void} */ work) => {
        look = work;
        return 1;
      },
      clearInterval: () => {
        look = null;
      },
    }),
  });
  const press = async (/** @type {any} */ name, detail = /** @type {any} */ (undefined)) => {
    askFor(view, name, .../** @type {[]} */ (detail === undefined ? [] : [detail]));
    await settled();
  };
  return {
    led,
    settings,
    view,
    sent,
    said,
    press,
    pass(/** @type {number} */ ms) {
      for (let left = ms; left > 0; left -= 50) {
        nowMs += 50;
        look?.();
      }
    },
    isLooking: () => look !== null,
  };
}

const note = (/** @type {'note-on'|'note-off'} */ type) =>
  dispatch('creatable:note', { type, channel: 0, note: 60, velocity: 90, atSeconds: 0, origin: 'player' });

test('nobody leads until it is wanted; then a held key, a hand and a pointer play it, and it rests without', async () => {
  const { led, settings, view, press, pass } = setUp();
  assert.equal(view.now, null);
  settings.set('ledBy', 'moves');
  assert.deepEqual(view.now, {
    way: 'moves',
    isOn: false,
    title: findSong('twinkle').title,
    language: 'en',
    isFile: false,
    needs: 20,
    rest: 1.5,
  });
  await press('led-toggle');
  assert.deepEqual([led.isOn, view.course.plays], [true, false]);
  note('note-on');
  pass(300);
  assert.ok(view.course.plays);
  note('note-off');
  pass(4000);
  assert.equal(view.course.plays, false);
  for (let at = 0; at < 10; at += 1) {
    document.dispatchEvent(Object.assign(new Event('pointermove'), { clientX: 100 * (at % 2) + 400, clientY: 100 }));
    pass(100);
  }
  assert.ok(view.course.plays);
  pass(4000);
  for (let at = 0; at < 10; at += 1) {
    dispatch('creatable:pointer', { source: 'nose', x: (at % 3) / 4, y: 0.5, present: true, atMs: 20_000 + 100 * at });
    pass(100);
  }
  assert.ok(view.course.plays);
  await press('led-press');
  pass(200);
  await press('led-toggle');
  assert.deepEqual([led.isOn, view.course], [false, null]);
});

test('taps of a switch or a gesture conduct, and another way of leading or another song ends it', async () => {
  const { led, settings, view, press, pass, isLooking } = setUp();
  settings.set('ledBy', 'conducts');
  await press('led-toggle');
  for (let beat = 0; beat < 5; beat += 1) {
    askFor(document, 'beat-tap');
    pass(800);
  }
  assert.deepEqual([view.course.plays, Math.round(view.course.bpm)], [true, 75]);
  settings.set('ledBy', 'grows');
  assert.deepEqual([led.isOn, isLooking(), view.now.way], [false, false, 'grows']);
  await press('led-toggle');
  settings.set('waitingSong', 'mary');
  assert.equal(led.isOn, false);
});

test('who presses before its sounds are there does not press in vain, and who ends it meanwhile does', async () => {
  const { led, settings, view, press, pass } = setUp();
  settings.set('ledBy', 'conducts');
  askFor(view, 'led-toggle');
  askFor(view, 'led-press');
  await settled();
  assert.ok(view.course.plays);
  await press('led-toggle');
  askFor(view, 'led-toggle');
  askFor(view, 'led-press');
  led.stop();
  await settled();
  await press('led-toggle');
  pass(100);
  assert.equal(view.course.plays, false);
});

test('where nothing can sound, or nothing is chosen, it does not pretend to', async () => {
  for (const how of [{ suspended: true }, { song: null }]) {
    const { led, settings, press } = setUp(how);
    settings.set('ledBy', 'moves');
    await press('led-toggle');
    assert.equal(led.isOn, false);
  }
});

test('a sound file of one’s own is led instead, one that is none is said, and the song comes back', async () => {
  /** @type {string[]} */
  const done = [];
  /** @type {(code: any) => void} */
  let lose = () => {};
  const open = async (/** @type {{file: File}} */ { file }) => {
    if (file.name === 'letter.txt') throw Object.assign(new Error('no sound'), { code: 'listening-file-unreadable' });
    return {
      name: file.name,
      transport: { play: () => done.push('play'), pause: () => done.push('pause'), seek: () => {}, onChange: () => {} },
      setVolume: () => {},
      stop: () => done.push('close'),
      onLost: (/** @type {typeof lose} */ tell) => {
        lose = tell;
      },
    };
  };
  const { settings, view, said, press, pass } = setUp({ open, song: null });
  settings.set('ledBy', 'moves');
  assert.equal(view.now.title, '');
  await press('led-file', new File(['x'], 'letter.txt'));
  assert.deepEqual([said.splice(0), view.now.title], [['listening-file-unreadable'], '']);
  await press('led-file', new File(['x'], 'rain.mp3'));
  assert.deepEqual([view.now.title, view.now.isFile], ['rain.mp3', true]);
  await press('led-toggle');
  note('note-on');
  pass(300);
  note('note-off');
  assert.deepEqual(done.splice(0), ['play']);
  lose('listening-file-broken');
  assert.deepEqual([said, view.now.title, done.includes('close')], [['listening-file-broken'], '', true]);
});
