import assert from 'node:assert/strict';
import { test } from 'node:test';

import { makeCalibration } from '../../../static/pointer/calibration.js';
import { CalibrationFlow } from '../../../static/pointer/calibration-flow.js';
import { FRAME_MS, makePlayer, REST } from './simulated.js';

/** @import {CalibrationView} from '../../../static/pointer/calibration-flow.js' */

const PREVIOUS = Object.freeze({
  reach: Object.freeze({ left: 0.15, right: 0.15, up: 0.125, down: 0.125 }),
  rest: Object.freeze({ x: 0, y: 0 }),
});
const LONGEST_MS = 90_000;

/** @typedef {CalibrationView} View */
/** @typedef {{x: number, y: number}|null} Place */

/**
 * Let a player go through it until it ends.
 * @param {(step: string, sinceMs: number, atMs: number, view: View) => Place} player
 * @param {(flow: CalibrationFlow, view: View, sinceMs: number) => void} [act]  presses buttons
 * @param {number} [share]  of the usual time
 * @param {() => number} [goneMs]  for how long no picture has come in all
 */
function run(player, act = () => {}, share = 1, goneMs = () => 0) {
  /** @type {string[]} */
  const problems = [];
  const flow = new CalibrationFlow({ previous: PREVIOUS, atMs: 0, share });
  /** @type {string[]} */
  const steps = [];
  let shownAtMs = 0;
  let atMs = 0;
  for (; atMs < LONGEST_MS && !flow.outcome; atMs += FRAME_MS) {
    const { view } = flow;
    if (view.code && problems.at(-1) !== view.code) problems.push(view.code);
    if (steps.at(-1) !== view.step) {
      steps.push(view.step);
      shownAtMs = atMs;
    }
    act(flow, view, atMs - shownAtMs);
    flow.update(player(view.step, atMs - shownAtMs, atMs, view), atMs + goneMs());
  }
  return { outcome: flow.outcome, steps, problems, tookMs: atMs, view: flow.view };
}

/** @param {CalibrationFlow} flow  @param {number} fromMs  @param {number} toMs */
function seeNobody(flow, fromMs, toMs) {
  for (let atMs = fromMs; atMs <= toMs; atMs += FRAME_MS) flow.update(null, atMs);
}

/** @param {{kept: any, centre?: any}|null} outcome  @param {Partial<Record<string, number>>} reach */
function assertEveryKeyIsReached(outcome, reach) {
  assert.ok(outcome?.kept);
  const calibration = makeCalibration({ ...outcome.kept, centre: outcome.centre });
  // 97 % of the player's own reach, so that nobody has to strain.
  const place = (/** @type {number} */ x, /** @type {number} */ y) =>
    calibration.toStage({ x: REST.x + 0.97 * x, y: REST.y + 0.97 * y });
  assert.equal(place(-(reach.left ?? 0), 0).x, 0);
  assert.equal(place(reach.right ?? 0, 0).x, 1);
  assert.equal(place(0, -(reach.up ?? 0)).y, 0);
  assert.equal(place(0, reach.down ?? 0).y, 1);
}

for (const [name, reach] of Object.entries({
  'an ordinary reach': { left: 0.15, right: 0.15, up: 0.12, down: 0.12 },
  '3 % of the picture, left and right together, and unevenly': { left: 0.01, right: 0.02, up: 0.012, down: 0.018 },
  'a very uneven one': { left: 0.02, right: 0.25, up: 0.2, down: 0.015 },
})) {
  test(`without a hand on anything it learns ${name} within 60 seconds`, () => {
    const { outcome, steps, problems, tookMs } = run(makePlayer({ reach }));
    assert.deepEqual(steps, ['ready', 'centre', 'left', 'right', 'up', 'down', 'result']);
    assert.deepEqual(problems, []);
    assert.ok(tookMs <= 60_000, `${tookMs}`);
    assertEveryKeyIsReached(outcome, reach);
  });
}

test('even a player who does nothing at once takes no more than 60 seconds', () => {
  const { tookMs } = run(makePlayer({ reach: {} }));
  assert.ok(tookMs <= 60_000, `${tookMs}`);
});

test('each step lasts as long as the player wants, and who moves late is learnt in a longer one', () => {
  const doesNothing = makePlayer({ reach: {} });
  const usual = run(doesNothing).tookMs;
  for (const share of [0.5, 1.5]) {
    const { tookMs } = run(doesNothing, () => {}, share);
    assert.ok(Math.abs(tookMs - share * usual) < 0.1 * share * usual, `${share}: ${tookMs} of ${usual}`);
  }
  const late = makePlayer({ reach: { left: 0.1, right: 0.1, up: 0.1, down: 0.1 }, reactionMs: 12_000 });
  assert.equal(run(late).outcome?.kept, null);
  assert.ok(run(late, () => {}, 2).outcome?.kept);
});

test('a player with a tremor is calibrated by the movement and not by the tremor', () => {
  const reach = { left: 0.1, right: 0.1, up: 0.1, down: 0.1 };
  const { outcome } = run(makePlayer({ reach, tremor: 0.006, holdMs: 1500 }));
  assert.ok(outcome?.kept);
  assert.ok(outcome.kept.reach.left > 0.075 && outcome.kept.reach.left < 0.1);
});

test('it waits for a face before it begins', () => {
  const { steps, view } = run(() => null);
  assert.deepEqual(steps, ['ready']);
  assert.equal(view.seen, false);
});

test('without any movement nothing is changed and the reason is named', () => {
  const { outcome, problems, steps } = run(makePlayer({ reach: {} }));
  assert.deepEqual(problems, ['calibration-no-movement']);
  assert.equal(steps.at(-1), 'problem');
  assert.deepEqual(outcome, { kept: null, code: 'calibration-no-movement' });
});

test('a face that is lost on the way changes nothing and the reason is named', () => {
  const player = makePlayer({ reach: { left: 0.1, right: 0.1, up: 0.1, down: 0.1 } });
  const { outcome, problems } = run((step, sinceMs, atMs) =>
    step === 'right' || step === 'problem' ? null : player(step, sinceMs, atMs),
  );
  assert.deepEqual(problems, ['calibration-face-lost']);
  assert.deepEqual(outcome, { kept: null, code: 'calibration-face-lost' });
});

test('whoever begins before having been seen has as long to be seen as one who is lost', () => {
  const flow = new CalibrationFlow({ previous: PREVIOUS, atMs: 0 });
  flow.update(null, 5000);
  flow.skip();
  seeNobody(flow, 5000, 6900);
  assert.equal(flow.view.step, 'centre');
  seeNobody(flow, 6900, 7100);
  assert.deepEqual([flow.view.step, flow.view.code], ['problem', 'calibration-face-lost']);
});

test('whoever is there is not lost while a busy computer shows no picture, and loses no time by it', () => {
  const reach = { left: 0.1, right: 0.1, up: 0.1, down: 0.1 };
  const busyMs = 5000;
  let goneMs = 0;
  const { steps, problems, outcome } = run(
    makePlayer({ reach }),
    (flow, { step }, sinceMs) => {
      if (step !== 'right' || sinceMs < 1000 || goneMs) return;
      goneMs = busyMs;
      for (let ms = 0; ms < busyMs; ms += 250) flow.tick(flow.toldAtMs + ms);
    },
    1,
    () => goneMs,
  );
  assert.deepEqual(steps, ['ready', 'centre', 'left', 'right', 'up', 'down', 'result']);
  assert.deepEqual([goneMs, problems], [busyMs, []]);
  assertEveryKeyIsReached(outcome, reach);
});

test('where no picture comes at all it ends, and changes nothing', () => {
  const flow = new CalibrationFlow({ previous: PREVIOUS, atMs: 0 });
  flow.update(REST, 0);
  flow.skip();
  flow.tick(7900);
  assert.equal(flow.view.step, 'centre');
  let atMs = 8100;
  for (; !flow.outcome && atMs < LONGEST_MS; atMs += 250) flow.tick(atMs);
  assert.deepEqual(flow.outcome, { kept: null, code: 'calibration-face-lost' });
  // What went wrong is there to be read for as long as always.
  assert.ok(atMs > 8100 + 9500 && atMs < 8100 + 11_000, `${atMs}`);
});

test('a glance away of a second is no loss', () => {
  const player = makePlayer({ reach: { left: 0.1, right: 0.1, up: 0.1, down: 0.1 } });
  const { problems, outcome } = run((step, sinceMs, atMs) =>
    step === 'up' && sinceMs < 1000 ? null : player(step, sinceMs, atMs),
  );
  assert.deepEqual(problems, []);
  assert.ok(outcome?.kept);
});

test('a reach of zero to one side is said, and without an answer nothing is changed', () => {
  const { outcome, problems, view } = run(makePlayer({ reach: { right: 0.05, up: 0.05, down: 0.05 } }));
  assert.deepEqual(problems, ['calibration-no-reach']);
  assert.deepEqual(view.unseen, ['left']);
  assert.deepEqual(outcome, { kept: null, code: 'calibration-no-reach' });
});

test('who moves to one side only keeps the result by moving there, and plays the whole stage', () => {
  const player = makePlayer({ reach: { right: 0.05 } });
  const { outcome } = run((step, sinceMs, atMs) =>
    step === 'result' && sinceMs > 500 ? { x: REST.x + 0.05, y: REST.y } : player(step, sinceMs, atMs),
  );
  assert.ok(outcome?.kept);
  const calibration = makeCalibration({ ...outcome.kept, centre: outcome.centre });
  assert.ok(calibration.toStage(REST).x < 0.03);
  assert.equal(calibration.toStage({ x: REST.x + 0.05, y: REST.y }).x, 1);
});

for (const side of /** @type {const} */ (['left', 'right'])) {
  test(`resting at the edge is no answer of a player who moves only to the ${side}`, () => {
    const { steps, outcome, view } = run(makePlayer({ reach: { [side]: 0.05 } }));
    assert.equal(steps.filter((step) => step === 'ready').length, 1);
    assert.equal(outcome?.kept, null);
    assert.deepEqual(view.ends, side === 'left' ? { low: 'keep', high: null } : { low: null, high: 'keep' });
  });
}

test('a choice is made along an axis on which the player moves to both sides', () => {
  const { view } = run(makePlayer({ reach: { right: 0.05, up: 0.05, down: 0.05 } }));
  assert.deepEqual([view.axis, view.ends], ['y', { low: 'again', high: 'keep' }]);
});

test('who moves up and down only chooses up and down', () => {
  const { view, outcome } = run(makePlayer({ reach: { up: 0.05, down: 0.05 } }));
  assert.equal(view.axis, 'y');
  assert.deepEqual([outcome?.kept?.reach.left, outcome?.kept?.reach.right], [0.15, 0.15]);
});

test('moving to the left end of the result does it again; staying away keeps it', () => {
  const reach = { left: 0.1, right: 0.1, up: 0.1, down: 0.1 };
  const player = makePlayer({ reach });
  let results = 0;
  const { steps, outcome } = run((step, sinceMs, atMs) => {
    if (step === 'result' && sinceMs === 0) results += 1;
    const goesBack = step === 'result' && results === 1 && sinceMs > 1000;
    return goesBack ? { x: REST.x - 0.1, y: REST.y } : player(step, sinceMs, atMs);
  });
  assert.equal(steps.filter((step) => step === 'left').length, 2);
  assertEveryKeyIsReached(outcome, reach);
});

test('nobody has chosen by where the dot was before and after a time without pictures', () => {
  const reach = { left: 0.1, right: 0.1, up: 0.1, down: 0.1 };
  const player = makePlayer({ reach });
  let goneMs = 0;
  const { steps, outcome } = run(
    (step, sinceMs, atMs) =>
      step === 'result' && sinceMs > 1000 && sinceMs < 3500
        ? { x: REST.x - 0.1, y: REST.y }
        : player(step, sinceMs, atMs),
    (_, { step }, sinceMs) => {
      if (step === 'result' && sinceMs > 2600) goneMs = 3000;
    },
    1,
    () => goneMs,
  );
  assert.equal(steps.filter((step) => step === 'left').length, 1);
  assertEveryKeyIsReached(outcome, reach);
});

test('a skipped direction stays as it was, and skipping all changes nothing', () => {
  const player = makePlayer({ reach: { left: 0.1, right: 0.1, up: 0.1, down: 0.1 } });
  const { outcome } = run(player, (flow, { step }) => {
    if (step === 'up' || step === 'down') flow.skip();
  });
  assert.deepEqual([outcome?.kept?.reach.up, outcome?.kept?.reach.down], [0.125, 0.125]);
  const none = run(player, (flow, { step }) => {
    if (step !== 'ready' && step !== 'centre') flow.skip();
  });
  assert.deepEqual(none.outcome, { kept: null, code: null });
  assert.deepEqual(none.problems, []);
});

test('its buttons work at once: start, keep, again and close', () => {
  const player = makePlayer({ reach: { left: 0.1, right: 0.1, up: 0.1, down: 0.1 } });
  const quick = run(player, (flow, { step }) => {
    if (step === 'ready') flow.skip();
    if (step === 'result') flow.keep();
  });
  assert.ok(quick.tookMs < 25_000 && quick.outcome?.kept);
  const closed = run(player, (flow, { step }) => {
    if (step === 'right') flow.close();
  });
  assert.deepEqual(closed.outcome, { kept: null, code: null });
  let again = 0;
  const { steps } = run(player, (flow, { step }) => {
    if (step === 'result' && again++ === 0) flow.again();
  });
  assert.equal(steps.filter((step) => step === 'centre').length, 2);
});

test('after a problem the player may do it again by moving to the left', () => {
  let problems = 0;
  const able = makePlayer({ reach: { left: 0.15, right: 0.15, up: 0.1, down: 0.1 } });
  const { outcome, steps } = run((step, sinceMs, atMs) => {
    if (step === 'problem' && sinceMs === 0) problems += 1;
    if (step === 'problem' && sinceMs > 1000) return { x: REST.x - 0.15, y: REST.y };
    return problems ? able(step, sinceMs, atMs) : REST;
  });
  assert.ok(steps.includes('problem'));
  assert.ok(outcome?.kept);
});
