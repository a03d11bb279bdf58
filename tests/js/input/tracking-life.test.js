import assert from 'node:assert/strict';
import { test } from 'node:test';

import { CameraError } from '../../../static/camera/errors.js';
import { makeTrackingLife } from '../../../static/input/tracking-life.js';
import { FakeTimers } from '../players/profiles.js';

/** @param {{ready?: boolean}} [tracker]  ready: it was used before, and is warm */
function begin({ ready = false } = {}) {
  /** @type {string[]} */
  const log = [];
  /** @type {{resolve: (opened: any) => void, reject: (error: Error) => void}[]} */
  const asked = [];
  /** @type {any} */
  let cameraHandlers;
  /** @type {any} */
  let trackerHandlers;
  const timers = new FakeTimers();
  const life = makeTrackingLife({
    timers,
    openCameras: /** @type {any} */ (
      (/** @type {any} */ handlers) => {
        cameraHandlers = handlers;
        return {
          open: (/** @type {string} */ id) => {
            log.push(`open ${id ?? 'any'}`);
            return new Promise((resolve, reject) => asked.push({ resolve, reject }));
          },
          close: () => log.push('close camera'),
          list: async () => [{ id: 'one', label: 'One' }],
        };
      }
    ),
    makeTracker: /** @type {any} */ (
      (/** @type {any} */ handlers) => {
        trackerHandlers = handlers;
        return {
          start: (/** @type {string} */ track) => log.push(`track ${track}`),
          stop: () => log.push('stop tracker'),
          forgetPlayer() {},
          stats: { ready },
        };
      }
    ),
    onPose: () => log.push('pose'),
    onStream: (stream) => log.push(stream ? `show ${stream}` : 'show nothing'),
    onCameras: (_, id) => log.push(`cameras ${id}`),
    onBytes() {},
    report: (code) => void log.push(`say ${code}`),
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return {
    life,
    timers,
    said: () => log.filter((line) => line.startsWith('say')).map((line) => line.slice(4)),
    log,
    asked,
    /** @param {number} attempt @param {string} id */
    async answer(attempt, id) {
      asked[attempt].resolve({ stream: `picture of ${id}`, track: `of ${id}`, id });
      await settle();
    },
    settle,
    camera: () => cameraHandlers,
    tracker: () => trackerHandlers,
  };
}

test('a camera is opened, then the tracker loads, then the player plays', async () => {
  const { life, log, answer, tracker } = begin();
  life.start();
  assert.equal(life.machine.state, 'opening');
  await answer(0, 'one');
  assert.equal(life.machine.state, 'loading');
  tracker().onReady();
  assert.equal(life.machine.state, 'on');
  assert.deepEqual(log, ['open any', 'show picture of one', 'track of one', 'cameras one', 'say playing']);
});

test('a tracker that is warm plays as soon as the camera is open', async () => {
  const { life, log, answer } = begin({ ready: true });
  life.start();
  await answer(0, 'one');
  assert.equal(life.machine.state, 'on');
  assert.ok(log.includes('say playing'));
});

test('a second press while it starts opens no second camera', async () => {
  const { life, asked, answer } = begin();
  life.start();
  life.start();
  await answer(0, 'one');
  life.start();
  assert.equal(asked.length, 1);
});

test('another camera is opened in place of one that is still opening, whose late answer changes nothing', async () => {
  const { life, log, answer } = begin();
  life.start();
  life.start('two');
  await answer(1, 'two');
  await answer(0, 'one');
  assert.equal(life.machine.state, 'loading');
  assert.deepEqual(
    log.filter((line) => /^(show|track|cameras)/.test(line)),
    ['show picture of two', 'track of two', 'cameras two'],
  );
});

test('Stop while a camera is opening holds: the answer that comes afterwards starts nothing', async () => {
  const { life, log, answer } = begin();
  life.start();
  life.end();
  await answer(0, 'one');
  assert.equal(life.machine.state, 'off');
  assert.ok(!log.some((line) => line.startsWith('track')));
  assert.ok(!log.some((line) => line.startsWith('say')));
});

test('a camera that cannot be had is said once, and looked for', async () => {
  const { life, log, asked, settle } = begin();
  life.start();
  asked[0].reject(new CameraError('camera-busy', 'in use'));
  await settle();
  assert.equal(life.machine.state, 'away');
  assert.deepEqual(
    log.filter((line) => line.startsWith('say')),
    ['say camera-busy'],
  );
});

test('an error without a code of ours is a camera that failed', async () => {
  const { life, log, asked, settle } = begin();
  life.start();
  asked[0].reject(Object.assign(new Error('odd'), { code: 8 }));
  await settle();
  assert.ok(log.includes('say camera-failed'));
});

test('that a camera was closed on purpose is not told to anybody', async () => {
  const { life, log, asked, settle } = begin();
  life.start();
  asked[0].reject(new CameraError('camera-closed', 'closed'));
  await settle();
  assert.ok(!log.some((line) => line.startsWith('say')));
});

test('a worker that crashes is recovered from with the camera open, and is not said to have begun anew', async () => {
  const { life, log, answer, tracker } = begin();
  life.start();
  await answer(0, 'one');
  tracker().onReady();
  tracker().onCrash();
  assert.equal(life.machine.state, 'recovering');
  tracker().onReady();
  assert.equal(life.machine.state, 'on');
  assert.equal(log.filter((line) => line === 'say playing').length, 1);
  assert.ok(!log.includes('close camera'));
});

test('a camera that goes, or a tracker that gives up, lets go of everything and says why', async () => {
  const ends = [
    (/** @type {ReturnType<typeof begin>} */ { camera }) => camera().onLost({ code: 'camera-unplugged' }),
    (/** @type {ReturnType<typeof begin>} */ { tracker }) => tracker().onError({ code: 'tracker-stopped' }),
  ];
  for (const [index, lose] of ends.entries()) {
    const page = begin();
    page.life.start();
    await page.answer(0, 'one');
    page.tracker().onReady();
    lose(page);
    assert.equal(page.life.machine.state, 'away');
    assert.deepEqual(page.log.slice(-4), [
      'stop tracker',
      'close camera',
      'show nothing',
      `say ${['camera-unplugged', 'tracker-stopped'][index]}`,
    ]);
    page.tracker().onPose({});
    assert.ok(!page.log.includes('pose'), 'a pose that was under way moves nothing');
  }
});

test('a camera that is plugged in is listed with the one that is open', async () => {
  const { life, log, answer, camera } = begin();
  life.start();
  await answer(0, 'one');
  camera().onCameras([]);
  assert.equal(log.at(-1), 'cameras one');
});

test('a tracker whose files cannot be had is said once, however often it is tried with a camera that opens', async () => {
  const { life, asked, answer, tracker, timers, settle, said } = begin();
  life.start();
  for (let attempt = 0; attempt < 4; attempt += 1) {
    await answer(attempt, 'one');
    tracker().onError({ code: 'download-unreachable' });
    timers.pass(60_000);
    await settle();
  }
  assert.equal(asked.length, 5);
  await answer(4, 'one');
  tracker().onReady();
  assert.deepEqual(said(), ['download-unreachable', 'playing']);
  // Later it is news again.
  tracker().onError({ code: 'download-unreachable' });
  assert.equal(said().at(-1), 'download-unreachable');
});

test('while a camera is waited for the list shows none in use, so that each can be chosen', async () => {
  const { life, log, asked, answer, camera, timers, settle } = begin();
  const listed = () => log.filter((line) => line.startsWith('cameras')).at(-1);
  life.start();
  asked[0].reject(new CameraError('camera-busy', 'in use'));
  await settle();
  assert.equal(listed(), 'cameras ');
  life.start('one');
  await answer(1, 'one');
  assert.equal(listed(), 'cameras one');
  life.start('two');
  timers.pass(8000);
  await settle();
  assert.equal(listed(), 'cameras ');
  life.start('one');
  await answer(3, 'one');
  assert.equal(listed(), 'cameras one');
  camera().onLost({ code: 'camera-unplugged' });
  await settle();
  assert.equal(listed(), 'cameras ');
});

/** @typedef {ReturnType<typeof begin>} Rig */
const broken = (/** @type {any} */ code) => new CameraError(code, 'as the browser says it');

/**
 * What the camera does after Start, what is said of it, and where that ends.
 * @type {[what: string, does: (rig: Rig) => unknown, said: string[], state: string][]}
 */
const CAMERA = [
  ['never answers', ({ timers }) => timers.pass(25_000), ['camera-waiting'], 'waiting'],
  [
    'answers late',
    ({ timers, answer }) => {
      timers.pass(25_000);
      return answer(0, 'one');
    },
    ['camera-waiting'],
    'loading',
  ],
  [
    'fails late',
    ({ timers, asked }) => {
      timers.pass(25_000);
      asked[0].reject(broken('camera-refused'));
    },
    ['camera-waiting', 'camera-refused'],
    'off',
  ],
  [
    'never answers, and Stop is pressed',
    ({ timers, life }) => {
      timers.pass(25_000);
      life.end();
    },
    ['camera-waiting'],
    'off',
  ],
  [
    'never answers, and Try again is pressed',
    ({ timers, life, answer }) => {
      timers.pass(25_000);
      life.start();
      return answer(1, 'one');
    },
    ['camera-waiting'],
    'loading',
  ],
  [
    'never answers, and another one is chosen',
    async ({ timers, life, answer }) => {
      timers.pass(25_000);
      life.start('two');
      await answer(1, 'two');
      // The first answers twice late: nobody waits for it.
      await answer(0, 'one');
    },
    ['camera-waiting'],
    'loading',
  ],
  ['is refused', ({ asked }) => asked[0].reject(broken('camera-refused')), ['camera-refused'], 'off'],
  ['is missing', ({ asked }) => asked[0].reject(broken('camera-none')), ['camera-none'], 'away'],
  [
    'is missing, and appears',
    async ({ asked, camera, settle, answer }) => {
      asked[0].reject(broken('camera-none'));
      await settle();
      camera().onCameras([{ id: 'one', label: 'One' }]);
      await answer(1, 'one');
    },
    ['camera-none'],
    'loading',
  ],
  [
    'is busy, again and again, and is then free',
    async ({ asked, timers, settle, answer }) => {
      for (let attempt = 0; attempt < 4; attempt += 1) {
        asked[attempt].reject(broken('camera-busy'));
        await settle();
        timers.pass(60_000);
      }
      await answer(4, 'one');
    },
    ['camera-busy'],
    'loading',
  ],
  [
    'is missing, and the player has enough',
    async ({ asked, life, settle, timers }) => {
      asked[0].reject(broken('camera-none'));
      await settle();
      life.end();
      timers.pass(600_000);
      assert.equal(asked.length, 1);
    },
    ['camera-none'],
    'off',
  ],
];

for (const [what, does, said, state] of CAMERA) {
  test(`a camera that ${what}`, async () => {
    const given = begin();
    given.life.start();
    await does(given);
    await given.settle();
    assert.deepEqual(given.said(), said);
    assert.equal(given.life.machine.state, state);
  });
}

/**
 * What happens to somebody who plays, without a hand; each way back is said once as well.
 * @type {[what: string, goes: (rig: Rig) => unknown, comes: (rig: Rig) => unknown, said: string][]}
 */
const COMES_AND_GOES = [
  [
    'is pulled out and plugged in',
    ({ camera }) => camera().onLost(broken('camera-unplugged')),
    async ({ camera, answer }) => {
      camera().onCameras([{ id: 'one', label: 'One' }]);
      await answer(1, 'one');
    },
    'camera-unplugged',
  ],
  [
    'goes without a word of the browser when it is back',
    ({ camera }) => camera().onLost(broken('camera-unplugged')),
    async ({ timers, answer }) => {
      timers.pass(5000);
      await answer(1, 'one');
    },
    'camera-unplugged',
  ],
  [
    'is covered and uncovered',
    ({ camera }) => camera().onDark(broken('camera-unplugged')),
    ({ camera }) => camera().onLight({ stream: 'picture', track: 'track', id: 'one' }),
    'camera-unplugged',
  ],
  [
    'has a tracker that gives up, and begins again',
    ({ tracker }) => tracker().onError({ code: 'tracker-stopped' }),
    async ({ timers, answer }) => {
      timers.pass(5000);
      await answer(1, 'one');
    },
    'tracker-stopped',
  ],
];

for (const [what, goes, comes, said] of COMES_AND_GOES) {
  test(`play goes on by itself when a camera ${what}`, async () => {
    const given = begin({ ready: true });
    given.life.start();
    await given.answer(0, 'one');
    assert.equal(given.life.machine.state, 'on');
    await goes(given);
    assert.equal(given.life.machine.state, 'away');
    await comes(given);
    assert.equal(given.life.machine.state, 'on');
    assert.deepEqual(given.said(), ['playing', said, 'playing']);
    // Nothing is left that would open it once more.
    given.timers.pass(600_000);
    assert.ok(given.asked.length <= 2);
  });
}

/**
 * What comes when nobody waits for it any more: nothing is said, opened or shown.
 * @type {[what: string, before: (rig: Rig) => unknown, comes: (rig: Rig) => unknown, state: string][]}
 */
const TOO_LATE = [
  [
    'a tracker that is ready, or ready again',
    ({ life }) => life.end(),
    ({ tracker }) => {
      tracker().onReady();
      tracker().onReady();
    },
    'off',
  ],
  ['a tracker that crashes', ({ life }) => life.end(), ({ tracker }) => tracker().onCrash(), 'off'],
  [
    'a tracker that gives up',
    ({ life }) => life.end(),
    ({ tracker }) => tracker().onError({ code: 'tracker-stopped' }),
    'off',
  ],
  [
    'a download that fails',
    ({ life }) => life.end(),
    ({ tracker }) => tracker().onError({ code: 'download-damaged' }),
    'off',
  ],
  [
    'a tracker that is ready, of a camera that is gone',
    ({ camera }) => camera().onLost(broken('camera-unplugged')),
    ({ tracker }) => tracker().onReady(),
    'away',
  ],
];
for (const [what, before, comes, state] of TOO_LATE) {
  test(`too late: ${what}`, async () => {
    const given = begin();
    given.life.start();
    await given.answer(0, 'one');
    given.tracker().onReady();
    await before(given);
    const known = given.log.length;
    await comes(given);
    await given.settle();
    assert.deepEqual(given.log.slice(known), []);
    assert.equal(given.life.machine.state, state);
  });
}

test('a worker that is started again while it loads, and is then ready, plays', async () => {
  const { life, answer, tracker, said } = begin();
  life.start();
  await answer(0, 'one');
  tracker().onCrash();
  tracker().onCrash();
  assert.equal(life.machine.state, 'loading');
  tracker().onReady();
  assert.equal(life.machine.state, 'on');
  assert.deepEqual(said(), ['playing']);
});

test('a worker that is ready while another camera is opened plays as soon as that is open', async () => {
  const given = begin({ ready: true });
  given.life.start();
  given.life.start('two');
  given.tracker().onReady();
  assert.equal(given.life.machine.state, 'opening');
  await given.answer(1, 'two');
  assert.equal(given.life.machine.state, 'on');
});

test('a camera that is pulled out while the cameras are listed is away, and no track of it is followed', async () => {
  const given = begin();
  given.life.start();
  given.asked[0].resolve({ stream: 'picture', track: 'of one', id: 'one' });
  // Before the list has come.
  await Promise.resolve();
  given.camera().onLost(broken('camera-unplugged'));
  await given.settle();
  assert.equal(given.life.machine.state, 'away');
  assert.ok(!given.log.includes('cameras one'));
  assert.ok(given.log.indexOf('stop tracker') > given.log.indexOf('track of one'));
});
