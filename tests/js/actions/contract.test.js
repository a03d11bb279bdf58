/** What every action must do. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as dwell from '../../../static/actions/dwell.js';
import * as scan from '../../../static/actions/scan.js';
import { defaultsOf } from '../../../static/core/ranges.js';
import { exampleOf } from '../how-to.js';

/** @import {ActionEvent, ActionInput} from '../../../static/types.js' */

const PHASES = ['enter', 'progress', 'commit', 'cancel', 'leave'];

/** The same numbers each time. */
function makeRandom() {
  let state = 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** A player who wanders over a few targets, is lost at times, and whose clock sometimes stumbles. */
function* wandering() {
  const random = makeRandom();
  const targets = ['one', 'two', null];
  let atMs = 0;
  /** @type {unknown} */
  let target = null;
  for (let sample = 0; sample < 5000; sample += 1) {
    atMs += random() < 0.01 ? -500 : 33 + (random() < 0.005 ? 3000 : 0);
    if (random() < 0.02) target = targets[Math.floor(random() * targets.length)];
    const box = { x: target === 'one' ? 0 : 200, y: 0, width: 150, height: 100 };
    yield/** @type {ActionInput} */ ({
      atMs,
      present: random() > 0.003,
      x: box.x + 75,
      y: 50,
      target,
      box,
      appearedAtMs: 0,
      repeats: target === 'two',
    });
  }
}

/** The two of the page, and the one that the how-to prints. */
const actions = [dwell, scan, await exampleOf('add-an-action.md', 'actions')];

test('no two actions have the same name', () => {
  assert.equal(new Set(actions.map(({ meta }) => meta.id)).size, actions.length);
});

actions.forEach(({ meta, create }) =>
  describe(`the action ${meta.id}`, () => {
    const events = () => {
      const update = create(defaultsOf(meta.settings));
      return /** @type {{input: ActionInput, event: ActionEvent}[]} */ (
        [...wandering()].map((input) => ({ input, event: update(input) })).filter(({ event }) => event)
      );
    };

    test('begins with its own defaults', () => {
      assert.ok(Object.isFrozen(meta));
      assert.equal(typeof create(defaultsOf(meta.settings)), 'function');
    });

    test('tells its own name, a known phase, a share of the way and the time of its input', () => {
      for (const { input, event } of events()) {
        assert.equal(event.action, meta.id);
        assert.ok(PHASES.includes(event.phase));
        assert.ok(event.progress >= 0 && event.progress <= 1);
        assert.equal(event.atMs, input.atMs);
      }
    });

    test('ends what it has begun before it begins anew', () => {
      let begun = false;
      for (const { event } of events()) {
        assert.equal(begun, !['enter', 'leave'].includes(event.phase), `${event.phase} at ${event.atMs} ms`);
        begun = event.phase === 'enter' || event.phase === 'progress';
      }
    });

    test('does the same twice for the same inputs', () => {
      assert.deepEqual(
        events().map(({ event }) => event),
        events().map(({ event }) => event),
      );
    });

    test('bears an input without anything but a time', () => {
      const update = create(defaultsOf(meta.settings));
      for (const atMs of [0, 0, 50, -1, 1e12, NaN]) assert.equal(update({ atMs }), null);
    });
  }),
);
