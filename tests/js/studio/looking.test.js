import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLooking, LOOKING, PAUSE_MS } from '../../../static/studio/looking.js';
import { testTransitions } from '../core/transitions.js';
import { FakeTimers } from '../players/profiles.js';

testTransitions(LOOKING, ['look', 'watch', 'seen', 'failed', 'stop', 'leave'], {
  empty: 'looking watching - - - -',
  looking: 'looking watching shown empty empty empty',
  shown: 'looking watching - - - empty',
  watching: 'looking - - - shown empty',
});

const settle = () => new Promise((resolve) => setImmediate(resolve));

/** Pictures, a network and a camera that answer when the test says so. */
function begin() {
  const timers = new FakeTimers();
  /** @type {string[]} */
  const said = [];
  /** @type {string[]} */
  const shown = [];
  /** @type {(string|null)[]} */
  const watched = [];
  /** @type {{resolve: (thing: string) => void, reject: (error: Error) => void}[]} */
  const looks = [];
  /** @type {((picture: any) => void)[]} */
  const opened = [];
  const now = { closed: 0, ended: 0, camera: /** @type {string|null} */ ('room'), isCameraOn: true, mapsFail: false };
  const picture = (/** @type {string} */ name) => /** @type {any} */ ({ name, close: () => (now.closed += 1) });
  const looking = createLooking({
    looker: /** @type {any} */ ({
      look: () =>
        new Promise((resolve, reject) => {
          looks.push({
            resolve: (thing) =>
              resolve({ probabilities: { 968: thing === 'cup' ? 1 : 0 }, top: [{ name: thing, share: 1 }] }),
            reject,
          });
        }),
      maps: async (/** @type {any} */ { name }) =>
        now.mapsFail ? Promise.reject(new Error('no memory')) : [`maps of ${name}`],
      end: () => {
        now.ended += 1;
      },
    }),
    openPicture: /** @type {any} */ (
      (/** @type {any} */ file) =>
        file.bad
          ? Promise.reject(new Error('InvalidStateError'))
          : new Promise((resolve) => opened.push(() => resolve(picture(file.name))))
    ),
    cameraPicture: async () => (now.camera ? picture(now.camera) : null),
    isCameraOn: () => now.isCameraOn,
    show: (/** @type {any} */ { name }, from) => shown.push(`${name} of ${from}`),
    shown: () => (shown.length ? picture(shown.at(-1) ?? '') : null),
    onWatched: (groups) => watched.push(groups && 'groups'),
    report: (code) => said.push(code),
    onChange: () => {},
    timers,
  });
  const open = (/** @type {object} */ file) => looking.openFile(/** @type {any} */ (file));
  return { looking, open, opened, looks, said, shown, watched, timers, now };
}

test('a picture is opened, shown and looked at', async () => {
  const { looking, open, opened, looks, shown, said } = begin();
  open({ name: 'cat.png' });
  assert.equal(looking.state, 'looking');
  opened[0](null);
  await settle();
  assert.deepEqual(shown, ['cat.png of file']);
  looks[0].resolve('cat');
  await settle();
  assert.equal(looking.state, 'shown');
  assert.equal(looking.seen?.top[0].name, 'cat');
  assert.deepEqual(said, []);
});

test('a file that is no picture is said, and what was seen before stays', async () => {
  const { looking, open, opened, looks, said } = begin();
  await open({ name: 'notes.txt', bad: true });
  assert.equal(looking.state, 'empty');
  open({ name: 'cat.png' });
  opened[0](null);
  await settle();
  looks[0].resolve('cat');
  await settle();
  await open({ name: 'notes.txt', bad: true });
  assert.deepEqual(said, ['studio-no-picture', 'studio-no-picture']);
  assert.equal(looking.state, 'shown');
  assert.equal(looking.seen?.top[0].name, 'cat');
});

test('of two pictures the second counts, whichever answers first, and the first is closed', async () => {
  const { looking, open, opened, looks, shown, now } = begin();
  open({ name: 'slow.png' });
  open({ name: 'quick.png' });
  opened[1](null);
  await settle();
  looks[0].resolve('cup');
  await settle();
  opened[0](null);
  await settle();
  assert.deepEqual(shown, ['quick.png of file']);
  assert.equal(looking.seen?.top[0].name, 'cup');
  assert.equal(now.closed, 1);
});

for (const [code, said] of /** @type {const} */ ([
  ['download-unreachable', 'studio-unreachable'],
  ['download-missing', 'studio-unreachable'],
  ['download-damaged', 'studio-damaged'],
  ['studio-failed', 'studio-failed'],
  ['tracker-backend-failed', 'studio-failed'],
])) {
  test(`a network that ends with ${code} is said as ${said}, and the next picture is looked at`, async () => {
    const { looking, open, opened, looks, said: got } = begin();
    open({ name: 'cat.png' });
    opened[0](null);
    await settle();
    looks[0].reject(Object.assign(new Error('no'), { code }));
    await settle();
    assert.deepEqual(got, [said]);
    assert.equal(looking.state, 'empty');
    open({ name: 'cup.png' });
    opened[1](null);
    await settle();
    looks[1].resolve('cup');
    await settle();
    assert.equal(looking.state, 'shown');
  });
}

test('the camera is looked at again and again, with a rest in between, and nothing is said of it any more after Stop', async () => {
  const { looking, looks, watched, timers, shown } = begin();
  looking.watch();
  await settle();
  looks[0].resolve('cup');
  await settle();
  assert.equal(looks.length, 1);
  timers.pass(PAUSE_MS);
  await settle();
  assert.equal(looks.length, 2);
  assert.deepEqual(shown, ['room of camera', 'room of camera']);
  looking.stop();
  looks[1].resolve('cat');
  timers.pass(PAUSE_MS);
  await settle();
  assert.equal(looks.length, 2);
  assert.deepEqual(watched, ['groups', null]);
  assert.equal(looking.seen?.top[0].name, 'cup');
});

test('a watched camera that shows nothing for a while is waited for; a network that fails is said once and tried again', async () => {
  const { looking, looks, said, timers, now, watched } = begin();
  now.camera = null;
  looking.watch();
  await settle();
  assert.equal(looks.length, 0);
  now.camera = 'room';
  timers.pass(PAUSE_MS);
  await settle();
  for (let failures = 0; failures < 3; failures += 1) {
    looks[failures].reject(Object.assign(new Error('no'), { code: 'download-unreachable' }));
    await settle();
    timers.pass(60_000);
    await settle();
  }
  assert.deepEqual(said, ['studio-unreachable']);
  looks[3].resolve('cup');
  await settle();
  assert.equal(looking.state, 'watching');
  assert.equal(watched.at(-1), 'groups');
});

test('a camera that goes away ends what it made sound', async () => {
  const { looking, looks, timers, now, watched } = begin();
  looking.watch();
  await settle();
  looks[0].resolve('cup');
  await settle();
  now.camera = null;
  timers.pass(PAUSE_MS);
  await settle();
  assert.deepEqual(watched, ['groups', null]);
  assert.equal(looking.state, 'watching');
});

test('without a camera that is said, and nothing begins', async () => {
  const { looking, said, now } = begin();
  now.isCameraOn = false;
  await looking.watch();
  await looking.snap();
  now.isCameraOn = true;
  now.camera = null;
  await looking.snap();
  assert.deepEqual(said, ['studio-needs-camera', 'studio-needs-camera', 'studio-needs-camera']);
  assert.equal(looking.state, 'empty');
});

test('who leaves while it looks leaves nothing behind: no worker, no picture, no word', async () => {
  const { looking, open, opened, looks, said, now } = begin();
  open({ name: 'cat.png' });
  opened[0](null);
  await settle();
  looking.leave();
  looks[0].reject(new Error('ended'));
  await settle();
  assert.equal(now.ended, 1);
  assert.deepEqual(said, []);
  assert.equal(looking.state, 'empty');
  assert.equal(looking.seen, null);
});

test('a download can be stopped, and what was seen before stays', async () => {
  const { looking, open, opened, looks, now, said } = begin();
  open({ name: 'cat.png' });
  opened[0](null);
  await settle();
  looks[0].resolve('cat');
  await settle();
  open({ name: 'cup.png' });
  looking.stop();
  opened[1](null);
  await settle();
  assert.equal(now.ended, 1);
  assert.deepEqual([looking.state, looking.seen?.top[0].name], ['shown', 'cat']);
  assert.deepEqual(said, []);
});

test('what the layers make of the picture is told as long as it is wanted, and of nothing but what is shown', async () => {
  const { looking, open, opened, looks } = begin();
  await looking.lookInside(true);
  assert.equal(looking.maps, null);
  for (const [index, name] of ['cat.png', 'cup.png'].entries()) {
    open({ name });
    opened[index](null);
    await settle();
    assert.equal(looking.maps, null);
    looks[index].resolve('cat');
    await settle();
    assert.deepEqual(looking.maps, [`maps of ${name} of file`]);
  }
  await looking.lookInside(false);
  assert.deepEqual([looking.maps, looking.isInside], [null, false]);
  await looking.lookInside(true);
  assert.deepEqual(looking.maps, ['maps of cup.png of file']);
  looking.leave();
  assert.deepEqual([looking.maps, looking.isInside], [null, false]);
});

test('of a camera that is watched they follow, and stand until the next ones are there', async () => {
  const { looking, looks, timers } = begin();
  looking.watch();
  await looking.lookInside(true);
  await settle();
  looks[0].resolve('cup');
  await settle();
  assert.deepEqual(looking.maps, ['maps of room of camera']);
  timers.pass(PAUSE_MS);
  await settle();
  assert.deepEqual([looks.length, looking.maps], [2, ['maps of room of camera']]);
});

test('layers that fail are said once, and the looking goes on', async () => {
  const { looking, looks, timers, said, now } = begin();
  now.mapsFail = true;
  looking.watch();
  await looking.lookInside(true);
  await settle();
  for (const look of [0, 1]) {
    looks[look].resolve('cup');
    await settle();
    timers.pass(PAUSE_MS);
    await settle();
  }
  assert.deepEqual([looking.state, looking.isInside, said.length, looks.length], ['watching', false, 1, 3]);
});
