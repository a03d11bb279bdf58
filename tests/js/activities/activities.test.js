import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Activities } from '../../../static/activities/activities.js';
import { activityTable, readActivity } from '../../../static/activities/read-activity.js';
import { openSettings, SETTINGS } from '../../../static/app/settings.js';

/** @import {Values} from '../../../static/core/settings.js' */

const read = (/** @type {string} */ text) => readActivity(text, activityTable(SETTINGS)).activity;
const DRUM = read('instrument: drum-kit\ndrums: 1');
const SONG = read('input: one-switch\ninstrument: next-note\nline: song\nsong: mary');

/** @param {Record<string, unknown>} [kept] */
function opened(kept = {}) {
  /** @type {Map<string, unknown>} */
  const store = new Map();
  const who = { id: /** @type {string|null} */ (null) };
  const settings = openSettings({ getItem: () => JSON.stringify(kept), setItem: () => {} });
  const memory = {
    recall: (/** @type {string} */ name) => store.get(name) ?? null,
    remember: (/** @type {string} */ name, /** @type {unknown} */ value) =>
      store.set(name, JSON.parse(JSON.stringify(value))),
  };
  const again = () => new Activities({ settings, playerId: () => who.id, memory });
  return { settings, who, store, again, activities: again() };
}

test('one press puts back what was set before, and nothing else', () => {
  const { settings, activities } = opened({ drums: 5, velocityMode: 'fixed' });
  const before = settings.snapshot();
  activities.begin('one-big-drum', DRUM);
  assert.equal(settings.values.instrument, 'drum-kit');
  assert.equal(/** @type {Values} */ (settings.values).drums, 1);
  assert.equal(settings.values.velocityMode, 'speed', 'what it says nothing of is as it comes');
  assert.equal(activities.running?.id, 'one-big-drum');
  settings.set('volume', 0.2);
  activities.putBack();
  assert.deepEqual(settings.snapshot(), { ...before, volume: 0.2 });
  assert.equal(activities.running, null);
  activities.putBack();
  assert.deepEqual(settings.snapshot(), { ...before, volume: 0.2 });
});

test('after a second activity, and after a reload, it is still what was there before the first', () => {
  const { settings, activities, again } = opened({ keys: 3 });
  const before = settings.snapshot();
  activities.begin('one-big-drum', DRUM);
  activities.begin('own', SONG, { own: true });
  const later = again();
  assert.deepEqual(later.running?.own, SONG);
  later.putBack();
  assert.deepEqual(settings.snapshot(), before);
});

test('each player has one of their own', () => {
  const { who, activities } = opened();
  const runningId = () => activities.running?.id;
  activities.begin('one-big-drum', DRUM);
  who.id = 'a';
  assert.equal(runningId(), undefined);
  activities.begin('mary', SONG);
  who.id = null;
  assert.equal(runningId(), 'one-big-drum');
});

test('whoever was deleted leaves nothing, and the others keep theirs', () => {
  const { who, store, activities } = opened();
  for (const id of [null, 'a', 'b']) {
    who.id = id;
    activities.begin('one-big-drum', DRUM);
  }
  activities.keepOnly(['b']);
  assert.deepEqual(Object.keys(Object(store.get('activities'))), ['guest', 'b']);
});

test('one switch is given to whoever has no other way, and taken from nobody', () => {
  for (const [kept, scan, mousePlays] of /** @type {const} */ ([
    [{}, 'one-switch', false],
    [{ scan: 'two-switches' }, 'two-switches', false],
    [{ dwell: true }, 'off', false],
    [{ mousePlays: true }, 'off', true],
  ])) {
    const { settings, activities } = opened(kept);
    activities.begin('mary', SONG);
    assert.equal(settings.values.scan, scan);
    assert.equal(settings.values.mousePlays, mousePlays);
    activities.putBack();
    assert.equal(settings.values.scan, kept.scan ?? 'off');
  }
});

test('what somebody else wrote into the store does no harm', () => {
  const { settings, store, activities } = opened();
  const before = settings.snapshot();
  for (const damaged of [null, 7, 'x', { guest: null }, { guest: { id: 5 } }]) {
    store.set('activities', damaged);
    assert.equal(activities.running, null);
  }
  store.set('activities', { guest: { id: 'a', before: { keys: 400, nothing: 1 } } });
  activities.putBack();
  assert.deepEqual(settings.snapshot(), before);
});
