import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { PageScan } from '../../../static/input/page-scan.js';

/** @import {SwitchMeaning} from '../../../static/switches/debounce.js' */

const TREE = [{ id: 'record' }, { id: 'C', plays: true }];

beforeEach(() => {
  const document = Object.assign(new EventTarget(), { documentElement: { dataset: {} } });
  Object.defineProperty(globalThis, 'document', { value: document, configurable: true });
});

/** A page that is scanned with one switch. */
function begin() {
  /** @type {string[]} */
  const log = [];
  /** @type {boolean[]} */
  const fresh = [];
  const pause = {
    on: false,
    toggle() {
      pause.on = !pause.on;
      scan.followPause();
    },
  };
  const values = /** @type {any} */ ({
    scan: 'one-switch',
    scanMs: 1000,
    scanFirstPauseMs: 0,
    scanLoops: 1,
    scanWrap: true,
  });
  const scan = new PageScan({
    values,
    pause,
    look(_, isFresh) {
      fresh.push(isFresh);
      return TREE;
    },
    output: {
      show: ({ id }) => void log.push(`show ${id}`),
      operate: ({ id }) => void log.push(`operate ${id}`),
      releaseNote: () => void log.push('release'),
      rest: (words) => void log.push(`say ${words}`),
      follow() {},
    },
  });
  scan.renew();
  /** What comes of it. @param {() => void} act */
  const told = (act) => {
    log.length = 0;
    act();
    return log.join(', ');
  };
  return {
    scan,
    values,
    pause,
    fresh,
    told,
    /** @param {SwitchMeaning} meaning @param {1|2} [number] */
    hear: (meaning, number = 1) => told(() => scan.hear(number, meaning, performance.now())),
  };
}

test('it says how to begin, and a press and a choice become what is shown and operated', () => {
  const { told, scan, hear } = begin();
  assert.equal(
    told(() => scan.renew()),
    'release, say scan-begin',
  );
  assert.equal(hear('press'), 'show record');
  assert.equal(hear('release'), 'release');
  assert.equal(hear('press'), '');
  assert.equal(hear('release'), 'release, operate record');
});

test('whoever listens hears each step, and nothing of the page in it', () => {
  const { hear } = begin();
  /** @type {unknown[]} */
  const events = [];
  document.addEventListener('creatable:action', (event) => events.push(/** @type {CustomEvent} */ (event).detail));
  hear('press');
  const [{ atMs, ...step }] = /** @type {any[]} */ (events);
  assert.deepEqual(step, { action: 'scan', phase: 'enter', progress: 0 });
  assert.equal(typeof atMs, 'number');
});

test('before a press it is looked at anew, while time goes by only now and then', () => {
  const { scan, hear, fresh } = begin();
  scan.tick(0);
  hear('press');
  assert.deepEqual(fresh, [false, true]);
});

for (const who of /** @type {const} */ (['dialog', 'test']))
  test(`while the ${who} has the switches nothing is scanned; then it goes on by itself`, () => {
    const { told, scan, hear } = begin();
    hear('press');
    assert.equal(
      told(() => scan.occupy(who, true)),
      'release, say null, say null',
    );
    assert.equal(scan.isTested, who === 'test');
    assert.deepEqual([hear('press'), hear('hold'), told(() => scan.tick(1e9))], ['', 'release', '']);
    assert.equal(
      told(() => scan.occupy(who, false)),
      'release, say scan-begin, show record',
    );
  });

test('of dialog and test each has the switches until it lets go itself', () => {
  const { scan, hear } = begin();
  scan.occupy('dialog', true);
  scan.occupy('test', true);
  scan.occupy('dialog', false);
  assert.equal(hear('press'), '');
});

test('a long hold pauses, which is said, and another one goes on', () => {
  const { hear, pause } = begin();
  hear('press');
  assert.equal(hear('hold'), 'release, release, say scan-paused, say scan-paused');
  assert.deepEqual([hear('press'), pause.on], ['', true]);
  assert.equal(hear('hold'), 'release, release, say scan-begin, show record');
});

test('until a switch has been chosen by a first press that is what is said, and then it begins', () => {
  const { told, scan, hear } = begin();
  assert.equal(
    told(() => scan.waitFor('switch-first-press')),
    'say switch-first-press',
  );
  assert.equal(hear('press'), '');
  assert.equal(
    told(() => scan.waitFor(null)),
    'say scan-begin, show record',
  );
});

test('of two switches the one that steps ends no note', () => {
  const { values, scan, hear } = begin();
  values.scan = 'two-switches';
  scan.renew();
  hear('press', 1);
  assert.equal(hear('release', 1), '');
  assert.equal(hear('release', 2), 'release');
});

test('switched off nothing is said, and whoever sets the scan by scanning goes on with it', () => {
  const { values, scan, hear, told } = begin();
  hear('press');
  values.scanMs = 2000;
  assert.equal(
    told(() => scan.renew()),
    'release, say scan-begin, show record',
  );
  assert.equal(document.documentElement.dataset.input, 'scan');
  values.scan = 'off';
  assert.equal(
    told(() => scan.renew()),
    'release, say null',
  );
  assert.equal(document.documentElement.dataset.input, '');
});
