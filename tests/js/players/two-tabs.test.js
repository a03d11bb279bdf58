import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SETTINGS } from '../../../static/app/settings.js';
import { createSettings } from '../../../static/core/settings.js';
import { createGestureChoices } from '../../../static/learning/choices.js';
import { makeGuestMemory } from '../../../static/players/guest-memory.js';
import { createHistory } from '../../../static/players/history.js';
import { createPlayers } from '../../../static/players/players.js';
import { createProfileStore } from '../../../static/players/profile-store.js';
import { createReaches } from '../../../static/pointer/reaches.js';
import { FakeStorage, REACHES_OF_MIA } from './profiles.js';

const ANNA = { nickname: 'Anna', colour: 'red', symbol: 'fish', onServer: false };
const BEN = { ...ANNA, nickname: 'Ben' };
const LEANING = [{ id: 'm', gestureId: 'lean', command: 'play-note', args: { note: 62 } }];

/** One browser: each tab has a store that tells the others what it wrote, as localStorage does; asleep: a tab that does not hear. */
class FakeBrowser {
  storage = new FakeStorage();
  /** @type {{page: EventTarget, asleep: boolean}[]} */
  tabs = [];

  open() {
    const tab = { page: new EventTarget(), asleep: false };
    this.tabs.push(tab);
    const { storage, tabs } = this;
    const write = (/** @type {string} */ key, /** @type {() => void} */ work) => {
      const before = storage.getItem(key);
      work();
      if (storage.getItem(key) === before) return;
      for (const other of tabs)
        if (other !== tab && !other.asleep) other.page.dispatchEvent(Object.assign(new Event('storage'), { key }));
    };
    const own = {
      get length() {
        return storage.length;
      },
      key: (/** @type {number} */ index) => storage.key(index),
      getItem: (/** @type {string} */ key) => storage.getItem(key),
      setItem: (/** @type {string} */ key, /** @type {string} */ text) => write(key, () => storage.setItem(key, text)),
      removeItem: (/** @type {string} */ key) => write(key, () => storage.removeItem(key)),
    };
    const memory = makeGuestMemory({
      storage: own,
      memory: {
        recall: (name) => JSON.parse(own.getItem(name) ?? 'null'),
        remember: (name, value) => own.setItem(name, JSON.stringify(value)),
      },
    });
    const settings = createSettings(SETTINGS, memory);
    const reaches = createReaches(memory);
    const gestures = createGestureChoices(memory);
    const store = createProfileStore({ ranges: SETTINGS, storage: own, onProblem: assert.fail, page: tab.page });
    const players = createPlayers({ settings, store, reaches, gestures, memory });
    const history = createHistory({ settings, reaches, gestures, isOthers: () => players.isLoading });
    return Object.assign(tab, { settings, reaches, gestures, store, players, history });
  }
}

/** @typedef {ReturnType<FakeBrowser['open']>} Tab */

const turn = () =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/** @param {Tab} tab */
const seen = ({ settings: { values }, reaches, gestures }) => [
  values.keys,
  values.volume,
  Object.keys(reaches.getState()).join(),
  gestures.state.mappings.length,
];

/** Two tabs of nobody in particular, or of one player. @param {boolean} isPlayer */
async function twoTabs(isPlayer) {
  const browser = new FakeBrowser();
  const one = browser.open();
  if (isPlayer) one.players.create(ANNA);
  await turn();
  return { browser, one, other: browser.open() };
}

for (const isPlayer of [true, false]) {
  const whose = isPlayer ? 'one player' : 'nobody in particular';

  test(`what is changed in one tab of ${whose} reaches the other, and neither undoes the other's`, async () => {
    const { browser, one, other } = await twoTabs(isPlayer);
    one.settings.set('keys', 12);
    await turn();
    other.settings.set('volume', 0.3);
    other.reaches.learn('nose', REACHES_OF_MIA.nose);
    await turn();
    one.gestures.update({ mappings: LEANING });
    await turn();
    const all = [12, 0.3, 'nose', 1];
    for (const tab of [one, other, browser.open()]) assert.deepEqual(seen(tab), all);
  });

  test(`a tab of ${whose} that has not heard of a change does not write over it`, async () => {
    const { browser, one, other } = await twoTabs(isPlayer);
    other.asleep = true;
    one.settings.set('keys', 12);
    one.reaches.learn('nose', REACHES_OF_MIA.nose);
    await turn();
    other.settings.set('volume', 0.3);
    other.reaches.learn('leftWrist', REACHES_OF_MIA.nose);
    await turn();
    const all = [12, 0.3, 'leftWrist,nose', 0];
    const sorted = (/** @type {Tab} */ tab) => {
      const [keys, volume, parts, count] = seen(tab);
      return [keys, volume, String(parts).split(',').sort().join(), count];
    };
    for (const tab of [one, other, browser.open()]) assert.deepEqual(sorted(tab), all);
  });

  test(`a change of the other tab of ${whose} is not this one's to undo, and undoing one's own leaves it`, async () => {
    const { one, other } = await twoTabs(isPlayer);
    one.settings.set('keys', 12);
    await turn();
    assert.equal(other.history.canUndo, false);
    other.settings.set('volume', 0.3);
    await turn();
    one.history.undo();
    await turn();
    assert.deepEqual(
      [seen(one).slice(0, 2), seen(other).slice(0, 2)],
      [
        [8, 0.3],
        [8, 0.3],
      ],
    );
  });

  test(`a page that ${whose} only opens and looks at writes nothing`, async () => {
    const { browser, one } = await twoTabs(isPlayer);
    one.settings.set('keys', 12);
    await turn();
    const before = [...browser.storage.texts];
    browser.open();
    await turn();
    assert.deepEqual([...browser.storage.texts], before);
  });
}

test('a tab of a player and one of nobody in particular keep to themselves, also after a reload', async () => {
  const browser = new FakeBrowser();
  const one = browser.open();
  const nobody = browser.open();
  nobody.settings.set('octave', 2);
  await turn();
  one.players.create(ANNA);
  one.settings.set('keys', 12);
  await turn();
  assert.equal(nobody.settings.values.keys, 8);
  nobody.settings.set('volume', 0.3);
  await turn();
  assert.notEqual(one.settings.values.volume, 0.3);
  one.players.choose(null);
  await turn();
  for (const tab of [one, nobody, browser.open()])
    assert.deepEqual([tab.settings.values.keys, tab.settings.values.volume, tab.settings.values.octave], [8, 0.3, 2]);
});

test('what a player sets, learns and teaches is not written where those of nobody in particular lie', async () => {
  const browser = new FakeBrowser();
  const tab = browser.open();
  tab.settings.set('octave', 2);
  tab.reaches.learn('nose', REACHES_OF_MIA.nose);
  tab.gestures.update({ firing: {} });
  await turn();
  tab.players.create(ANNA);
  await turn();
  const ofPlayers = JSON.stringify(ANNA.nickname);
  const ofNobody = () => [...browser.storage.texts].filter(([, text]) => !text.includes(ofPlayers));
  const before = ofNobody();
  assert.ok(before.length >= 3);
  tab.settings.set('keys', 12);
  tab.reaches.learn('leftWrist', REACHES_OF_MIA.nose);
  tab.gestures.update({ mappings: LEANING });
  await turn();
  // Nor would it be there if the page were closed now.
  assert.deepEqual(ofNobody(), before);
  assert.equal(tab.players.current()?.profile.settings.keys, 12);
});

test('a player who is deleted in one tab plays in no other, and nothing of the player is written again', async () => {
  const { browser, one, other } = await twoTabs(true);
  const id = /** @type {string} */ (one.players.currentId);
  other.gestures.update({ setId: 'set-of-anna' });
  await turn();
  one.players.remove(id);
  assert.deepEqual([other.players.currentId, other.gestures.state.setId], [null, null]);
  other.settings.set('keys', 5);
  await turn();
  assert.equal(JSON.stringify([...browser.storage.texts]).includes('set-of-anna'), false);
});

test('gestures taught by nobody in particular go with the player who is made of them', async () => {
  const browser = new FakeBrowser();
  const one = browser.open();
  one.gestures.update({ setId: 'mine', mappings: LEANING });
  await turn();
  one.players.create(ANNA);
  await turn();
  const anna = one.players.currentId;
  assert.equal(one.gestures.state.setId, 'mine');
  one.players.choose(null);
  assert.equal(one.gestures.state.setId, null);
  one.players.choose(anna);
  assert.deepEqual([one.gestures.state.setId, one.gestures.state.mappings.length], ['mine', 1]);
  assert.equal(browser.open().gestures.state.setId, 'mine');
});

test('who has which set is known, also from what only a newer page can read, and not where nothing can be read', async () => {
  const browser = new FakeBrowser();
  const one = browser.open();
  one.gestures.update({ setId: 'of-nobody' });
  await turn();
  one.players.create(ANNA);
  one.players.create(BEN);
  one.gestures.update({ setId: 'of-ben' });
  await turn();
  browser.storage.setItem('creatable.profile.x', '{"profile":{"schemaVersion":9,"gestures":{"setId":"newer"}}}');
  assert.deepEqual([...(one.store.setIds() ?? [])].sort(), ['newer', 'of-ben', 'of-nobody']);
  assert.deepEqual([...(one.store.setIds({ but: one.players.currentId }) ?? [])].sort(), ['newer', 'of-nobody']);
  const blind = createProfileStore({
    ranges: SETTINGS,
    storage: undefined,
    onProblem: () => {},
    page: new EventTarget(),
  });
  assert.equal(blind.setIds(), null);
});

test('what somebody has chosen, or can go back to, is known as well', async () => {
  const browser = new FakeBrowser();
  const one = browser.open();
  one.players.create(ANNA);
  assert.equal(one.store.isChosen('shapesGround', 'picture'), false);
  one.settings.set('shapesGround', 'picture');
  await turn();
  assert.equal(one.store.isChosen('shapesGround', 'picture'), true);
  one.players.remove(/** @type {string} */ (one.players.currentId));
  assert.equal(one.store.isChosen('shapesGround', 'picture'), false);
  browser.storage.setItem('creatable.profile.x', '{"earlier":[{"settings":{"shapesGround":"picture"}}]}');
  assert.equal(one.store.isChosen('shapesGround', 'picture'), true);
});

test('undo brings back what gestures did, never a set that may be gone', async () => {
  const one = new FakeBrowser().open();
  one.gestures.update({ setId: 'old', mappings: LEANING });
  await turn();
  one.history.seal();
  one.gestures.setState({ setId: 'new' });
  await turn();
  assert.deepEqual(one.history.undo(), ['gestures']);
  assert.deepEqual([one.gestures.state.setId, one.gestures.state.mappings.length], ['new', 1]);
});
