import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SETTINGS } from '../../../static/app/settings.js';
import { defaultsOf } from '../../../static/core/ranges.js';
import { createSettings } from '../../../static/core/settings.js';
import { createGestureChoices } from '../../../static/learning/choices.js';
import { makeGuestMemory } from '../../../static/players/guest-memory.js';
import { createHistory } from '../../../static/players/history.js';
import { createPlayers } from '../../../static/players/players.js';
import { createProfileStore, MOST_EARLIER } from '../../../static/players/profile-store.js';
import { createReaches } from '../../../static/pointer/reaches.js';
import { FakeStorage, MIA, OTTO, profileOf, REACHES_OF_MIA } from './profiles.js';

const DEFAULTS = defaultsOf(SETTINGS);
const ANNA = { nickname: 'Anna', colour: 'red', symbol: 'fish', onServer: false };
const BEN = { nickname: 'Ben', colour: 'blue', symbol: 'bird', onServer: false };

/** One tab of a browser. @param {FakeStorage} [storage] */
function openTab(storage = new FakeStorage()) {
  /** @type {string[]} */
  const problems = [];
  const page = new EventTarget();
  const memory = makeGuestMemory({
    storage,
    memory: {
      recall: (name) => JSON.parse(storage.getItem(name) ?? 'null'),
      remember: (name, value) => {
        try {
          storage.setItem(name, JSON.stringify(value));
        } catch {
          /* as remembered.js does */
        }
      },
    },
  });
  const settings = createSettings(SETTINGS, memory);
  const reaches = createReaches(memory);
  const gestures = createGestureChoices(memory);
  const store = createProfileStore({ ranges: SETTINGS, storage, onProblem: (code) => problems.push(code), page });
  let nowMs = 1000;
  const players = createPlayers({
    settings,
    store,
    reaches,
    gestures,
    memory,
    nowMs: () => {
      nowMs += 1000;
      return nowMs;
    },
  });
  return { storage, settings, reaches, gestures, store, players, problems, page };
}

/** Let go of the turn, as the browser does between two events. */
const turn = () =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/** @param {ReturnType<typeof openTab>} tab */
const names = ({ players }) => players.list().map(({ profile }) => profile.nickname);

test('a new player begins with what is set and keeps what is changed afterwards', async () => {
  const tab = openTab();
  tab.settings.set('keys', 12);
  tab.reaches.learn('nose', REACHES_OF_MIA.nose);
  tab.players.create(ANNA);
  tab.settings.set('theme', 'dark');
  await turn();
  const profile = tab.players.current()?.profile;
  assert.equal(profile?.nickname, 'Anna');
  assert.equal(profile?.settings.keys, 12);
  assert.equal(profile?.settings.theme, 'dark');
  assert.deepEqual(profile?.reaches, REACHES_OF_MIA);
});

test('each player has the own settings and reach, and nobody in particular has some too', () => {
  const tab = openTab();
  tab.settings.set('octave', 2);
  tab.players.create(ANNA);
  tab.settings.set('keys', 12);
  tab.reaches.learn('nose', REACHES_OF_MIA.nose);
  const anna = tab.players.currentId;
  tab.players.create(BEN);
  assert.equal(tab.settings.values.keys, 12);
  assert.deepEqual(tab.reaches.getState(), {}, "a reach is one person's own");
  tab.settings.set('keys', 5);
  tab.players.choose(anna);
  assert.equal(tab.settings.values.keys, 12);
  assert.deepEqual(tab.reaches.getState(), REACHES_OF_MIA);
  tab.players.choose(null);
  assert.equal(tab.settings.values.keys, DEFAULTS.keys);
  assert.equal(tab.settings.values.octave, 2);
  assert.deepEqual(names(tab), ['Anna', 'Ben']);
});

test('after a reload the same player plays with the same settings', async () => {
  const tab = openTab();
  tab.players.create(ANNA);
  tab.settings.set('keys', 12);
  await turn();
  // Another tab has left its own settings behind.
  createSettings(SETTINGS, tab.storage).set('keys', 6);
  const again = openTab(tab.storage);
  assert.equal(again.players.current()?.profile.nickname, 'Anna');
  assert.equal(again.settings.values.keys, 12);
});

test('two tabs of one player go on with what was chosen last', async () => {
  const one = openTab();
  one.players.create(ANNA);
  const other = openTab(one.storage);
  one.settings.set('keys', 12);
  await turn();
  other.page.dispatchEvent(Object.assign(new Event('storage'), { key: `creatable.profile.${one.players.currentId}` }));
  assert.equal(other.settings.values.keys, 12);
  other.settings.set('theme', 'dark');
  await turn();
  assert.deepEqual(
    [one.players.current()?.profile.settings.keys, one.players.current()?.profile.settings.theme],
    [12, 'dark'],
  );
});

test('a player who is edited keeps the settings, and one who is deleted leaves nothing', () => {
  const tab = openTab();
  tab.players.create(ANNA);
  const id = /** @type {string} */ (tab.players.currentId);
  tab.settings.set('keys', 12);
  tab.players.edit(id, { ...BEN, nickname: 'Anna B' });
  assert.equal(tab.players.current()?.profile.settings.keys, 12);
  assert.deepEqual(names(tab), ['Anna B']);
  tab.players.remove(id);
  assert.deepEqual(names(tab), []);
  assert.equal(tab.players.current(), null);
  assert.equal(tab.settings.values.keys, DEFAULTS.keys);
  assert.equal(
    [...tab.storage.texts.values()].some((text) => text.includes('Anna')),
    false,
  );
});

test('a profile from elsewhere takes the place of its older self, which stays to be had', () => {
  const tab = openTab();
  tab.players.adopt(profileOf({ settings: { keys: 5 } }));
  tab.players.adopt(profileOf({ settings: { keys: 9 }, reaches: REACHES_OF_MIA }));
  assert.equal(tab.settings.values.keys, 9);
  const player = tab.store.get(MIA);
  assert.deepEqual(
    player?.earlier.map(({ settings }) => settings.keys),
    [5],
  );
  for (let keys = 6; keys < 15; keys += 1) tab.players.adopt(profileOf({ settings: { keys } }));
  assert.equal(tab.store.get(MIA)?.earlier.length, MOST_EARLIER);
  assert.equal(tab.store.get(MIA)?.earlier[0].settings.keys, 13);
});

test('what the browser does not keep is there until the page is closed, and is told', async () => {
  for (const [trouble, code] of [
    ['QuotaExceededError', 'profile-storage-full'],
    ['SecurityError', 'profile-storage-unavailable'],
  ]) {
    const tab = openTab();
    tab.storage.trouble = trouble;
    tab.players.create(ANNA);
    assert.deepEqual(names(tab), ['Anna']);
    assert.equal(tab.players.current()?.profile.nickname, 'Anna');
    assert.ok(tab.problems.includes(code));
    assert.deepEqual(names(openTab(tab.storage)), []);
    tab.storage.trouble = '';
    tab.settings.set('keys', 12);
    await turn();
    assert.deepEqual(names(openTab(tab.storage)), ['Anna']);
  }
});

test('a browser without any store still has players', () => {
  /** @type {string[]} */
  const problems = [];
  const store = createProfileStore({
    ranges: SETTINGS,
    storage: undefined,
    onProblem: (code) => problems.push(code),
    page: new EventTarget(),
  });
  store.put({ profile: profileOf(), onServer: false, serverVersion: 0, unsent: true, earlier: [] });
  assert.equal(store.get(MIA)?.profile.nickname, 'Mia');
  store.remove(MIA);
  assert.deepEqual(store.list(), []);
  assert.deepEqual([...new Set(problems)], ['profile-storage-unavailable']);
});

test('damaged entries are passed over', () => {
  const storage = new FakeStorage();
  for (const [index, text] of ['{', 'null', '[]', '{"profile":{}}', '7'].entries())
    storage.setItem(`creatable.profile.${index}`, text);
  storage.setItem(
    `creatable.profile.${OTTO}`,
    JSON.stringify({ profile: profileOf({ id: OTTO, nickname: 'Otto' }), serverVersion: 'x', earlier: 7 }),
  );
  storage.setItem('creatable.player', 'nobody');
  storage.setItem('creatable.guest', '{');
  const tab = openTab(storage);
  assert.deepEqual(names(tab), ['Otto']);
  assert.equal(tab.players.current(), null);
  tab.players.choose(OTTO);
  tab.players.choose(null);
  assert.deepEqual(tab.settings.values, DEFAULTS);
});

test('undo goes back step by step, and what one press changes is one step', async () => {
  const tab = openTab();
  let nowMs = 0;
  const history = createHistory({ ...tab, nowMs: () => nowMs });
  assert.deepEqual([history.canUndo, history.undo()], [false, []]);
  tab.settings.set('scale', 'pentatonic');
  tab.settings.set('keys', 6);
  await turn();
  for (const volume of [0.6, 0.5, 0.4]) {
    tab.settings.set('volume', volume);
    nowMs += 300;
    await turn();
  }
  tab.settings.reset();
  assert.deepEqual(tab.settings.values, DEFAULTS);
  assert.deepEqual(history.undo().sort(), ['keys', 'scale', 'volume']);
  assert.deepEqual([tab.settings.values.keys, tab.settings.values.volume], [6, 0.4]);
  assert.deepEqual(history.undo(), ['volume']);
  assert.equal(tab.settings.values.volume, DEFAULTS.volume);
  assert.deepEqual(history.undo(), ['scale', 'keys']);
  assert.deepEqual(tab.settings.values, DEFAULTS);
  assert.equal(history.canUndo, false);
});

test('a slider that is moved again after a while is another step', async () => {
  const tab = openTab();
  let nowMs = 0;
  const history = createHistory({ ...tab, nowMs: () => nowMs });
  for (const volume of [0.6, 0.5]) {
    tab.settings.set('volume', volume);
    nowMs += 2000;
    await turn();
  }
  history.undo();
  assert.equal(tab.settings.values.volume, 0.6);
});

test('back to the start right after a slider is a step of its own, and so is what follows an undo', async () => {
  const tab = openTab();
  const history = createHistory({ ...tab, nowMs: () => 0 });
  tab.settings.set('keys', 12);
  await turn();
  history.seal();
  tab.settings.reset();
  await turn();
  history.undo();
  assert.equal(tab.settings.values.keys, 12);
  tab.settings.set('keys', 9);
  history.undo();
  assert.equal(tab.settings.values.keys, 12);
});

test('undo brings a reach back as well, and back to safe defaults is one step', () => {
  const tab = openTab();
  tab.settings.set('keys', 12);
  tab.reaches.learn('nose', REACHES_OF_MIA.nose);
  const history = createHistory({ ...tab, nowMs: () => 0 });
  tab.settings.reset();
  tab.reaches.setState({});
  assert.deepEqual(history.undo(), ['keys', 'reaches']);
  assert.equal(tab.settings.values.keys, 12);
  assert.deepEqual(tab.reaches.getState(), REACHES_OF_MIA);
  assert.equal(history.canUndo, false);
});

test("undo is kept in the player's profile and is not offered to the next player", async () => {
  const tab = openTab();
  const history = createHistory({ ...tab, nowMs: () => 0 });
  tab.players.onSwitch(() => history.clear());
  tab.players.create(ANNA);
  tab.settings.set('keys', 12);
  await turn();
  history.undo();
  await turn();
  assert.equal(tab.players.current()?.profile.settings.keys, DEFAULTS.keys);
  tab.settings.set('keys', 12);
  tab.players.create(BEN);
  assert.equal(history.canUndo, false);
});

test('settings are replaced all at once or not at all', () => {
  const { settings } = openTab();
  /** @type {unknown[]} */
  const seen = [];
  settings.onChange((name) => seen.push([name, settings.values.keys, settings.values.theme]));
  assert.throws(
    () => settings.replaceAll(/** @type {any} */ ({ keys: 99, theme: 'dark', tail: 1 })),
    /keys cannot be 99; setting tail cannot be 1/,
  );
  assert.deepEqual(settings.values, DEFAULTS);
  settings.replaceAll({ keys: 9, theme: 'dark' });
  assert.deepEqual(seen, [
    ['keys', 9, 'dark'],
    ['theme', 9, 'dark'],
  ]);
  const copy = settings.snapshot();
  settings.replaceAll({ theme: 'dark' });
  assert.deepEqual([copy.keys, settings.values.keys], [9, DEFAULTS.keys]);
});

const NOTE_BY_LEANING = {
  setId: 'set-1',
  mappings: [{ id: 'm', gestureId: 'lean', command: 'play-note', args: { note: 62 } }],
  firing: {},
};

test('what the gestures do belongs to the player, comes back with the player, and can be undone', async () => {
  const tab = openTab();
  tab.players.create(ANNA);
  tab.gestures.setState(NOTE_BY_LEANING);
  await turn();
  const anna = tab.players.current()?.profile;
  assert.deepEqual(anna?.gestures, NOTE_BY_LEANING);
  tab.players.create({ ...ANNA, nickname: 'Otto' });
  assert.deepEqual(tab.gestures.getState(), { setId: null, mappings: [], firing: {} });
  tab.players.choose(/** @type {string} */ (anna?.id));
  assert.deepEqual(tab.gestures.getState(), NOTE_BY_LEANING);
  const history = createHistory({ ...tab, nowMs: () => 0 });
  tab.gestures.update({ mappings: [] });
  assert.deepEqual(history.undo(), ['gestures']);
  assert.deepEqual(tab.gestures.getState(), NOTE_BY_LEANING);
});
