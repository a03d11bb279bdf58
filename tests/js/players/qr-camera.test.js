import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openQrCamera } from '../../../static/players/qr-camera.js';
import { FakeTimers } from './profiles.js';

const settle = () => new Promise((resolve) => setImmediate(resolve));

function begin() {
  const timers = new FakeTimers();
  const looking = new AbortController();
  /** @type {string[]} */
  const said = [];
  const track = Object.assign(new EventTarget(), {
    stopped: false,
    stop() {
      track.stopped = true;
    },
  });
  const stream = /** @type {any} */ ({ getTracks: () => [track] });
  /** @type {{resolve: (stream: MediaStream) => void, reject: (error: unknown) => void}} */
  const hand = /** @type {any} */ ({});
  const devices = { getUserMedia: () => new Promise((resolve, reject) => Object.assign(hand, { resolve, reject })) };
  /** @type {MediaStream|null|undefined} */
  let outcome;
  openQrCamera(looking.signal, (code) => said.push(code), { devices: /** @type {any} */ (devices), timers }).then(
    (got) => {
      outcome = got;
    },
  );
  return { timers, looking, said, track, stream, hand, outcome: () => outcome };
}

/** @typedef {ReturnType<typeof begin>} Rig */
/** What the camera does, what is said, and whether there is a picture. @type {[what: string, does: (rig: Rig) => unknown, said: string[], hasPicture: boolean|undefined][]} */
const TABLE = [
  ['answers', ({ hand, stream }) => hand.resolve(stream), [], true],
  ['is refused', ({ hand }) => hand.reject({ name: 'NotAllowedError' }), ['camera-refused'], false],
  ['hangs', ({ timers }) => timers.pass(60_000), ['camera-waiting'], undefined],
  [
    'answers late',
    ({ timers, hand, stream }) => {
      timers.pass(20_000);
      hand.resolve(stream);
    },
    ['camera-waiting'],
    true,
  ],
  [
    'answers when nobody looks any more',
    ({ looking, hand, stream, timers }) => {
      looking.abort();
      timers.pass(20_000);
      hand.resolve(stream);
    },
    [],
    false,
  ],
  [
    'answers twice',
    ({ hand, stream }) => {
      hand.resolve(stream);
      hand.reject({ name: 'AbortError' });
    },
    [],
    true,
  ],
  [
    'is pulled out while it looks',
    async ({ hand, stream, track }) => {
      hand.resolve(stream);
      await settle();
      track.dispatchEvent(new Event('ended'));
    },
    ['camera-unplugged'],
    true,
  ],
];
for (const [what, does, said, hasPicture] of TABLE) {
  test(`a camera for codes that ${what}`, async () => {
    const given = begin();
    await does(given);
    await settle();
    assert.deepEqual(given.said, said);
    const { outcome } = given;
    assert.equal(outcome() === undefined ? undefined : outcome() !== null, hasPicture);
    given.looking.abort();
    if (outcome() !== undefined && !said.includes('camera-refused')) assert.equal(given.track.stopped, true);
  });
}
