import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commands } from '../../../static/commands/index.js';
import { askFor } from '../../../static/core/requests.js';
import { createGestureChoices, MOST_MAPPINGS } from '../../../static/learning/choices.js';
import { TRIGGER_DEFAULTS } from '../../../static/learning/trigger.js';
import { wireMappingRequests } from '../../../static/teach/mapping-requests.js';
import { mappingOf, setOf } from '../learning/sets.js';
import { fakeReport, settled } from './fakes.js';

/** @import {Mapping} from '../../../static/learning/choices.js' */

/** @param {readonly Mapping[]} mappings @param {{counts?: Record<string, number>, isElsewhere?: boolean}} [more] */
function rig(mappings, { counts = { lean: 1, near: 1 }, isElsewhere = false } = {}) {
  const { said, report } = fakeReport();
  const view = new EventTarget();
  const choices = createGestureChoices({ recall: () => ({ mappings }), remember: () => {} });
  /** @type {Record<string, unknown>} */
  const values = { switchOne: 'key:Space', switchTwo: 'key:Enter' };
  /** @type {string[]} */
  const done = [];
  wireMappingRequests({
    editor: { set: setOf(counts) },
    choices,
    settings: /** @type {any} */ ({
      values,
      set: (/** @type {string} */ name, /** @type {unknown} */ value) => {
        values[name] = value;
      },
    }),
    live: { try: (id, phase) => void done.push(`${id} ${phase}`) },
    view,
    sound: {
      start: async () => {
        done.push('sound');
      },
    },
    report,
    isElsewhere: () => isElsewhere,
  });
  return { view, choices, values, done, said, mapped: () => choices.state.mappings.map(({ gestureId }) => gestureId) };
}

test('a new line is of the first gesture that does nothing yet, with the first command as it comes', () => {
  const { view, choices, mapped } = rig([mappingOf('lean', 'pause')]);
  askFor(view, 'mapping-add');
  assert.deepEqual(mapped(), ['lean', 'near']);
  assert.equal(choices.state.mappings[1].command, commands[0].meta.id);
  askFor(view, 'mapping-add');
  assert.deepEqual(mapped(), ['lean', 'near', 'lean']);
});

test('without a gesture there is no line', () => {
  const { view, mapped } = rig([], { counts: {} });
  askFor(view, 'mapping-add');
  assert.deepEqual(mapped(), []);
});

test('lines of gestures that were deleted go with the next one, and stay where the gestures are elsewhere', () => {
  for (const [isElsewhere, expected] of /** @type {[boolean, string[]][]} */ ([
    [false, ['lean']],
    [true, ['gone', 'lean']],
  ])) {
    const { view, mapped } = rig([mappingOf('gone', 'pause')], { isElsewhere });
    askFor(view, 'mapping-add');
    assert.deepEqual(mapped(), expected);
  }
});

test('there are so many lines and no more, and that is said', () => {
  const all = Array.from({ length: MOST_MAPPINGS }, (_, index) => mappingOf('lean', 'pause', {}, `m-${index}`));
  const { view, mapped, said } = rig(all);
  askFor(view, 'mapping-add');
  assert.equal(mapped().length, MOST_MAPPINGS);
  assert.deepEqual(said, [['mappings-full']]);
});

test('a line is changed and taken away by its id, and switches follow', () => {
  const [one, other] = [mappingOf('lean', 'pause', {}, 'one'), mappingOf('near', 'pause', {}, 'other')];
  const { view, choices, values, mapped } = rig([one, other]);
  askFor(view, 'mapping-change', mappingOf('lean', 'scan-switch', { number: 2 }, 'one'));
  assert.equal(choices.state.mappings[0].command, 'scan-switch');
  assert.equal(values.switchTwo, 'gesture:2');
  askFor(view, 'mapping-remove', 'one');
  assert.deepEqual(mapped(), ['near']);
  assert.notEqual(values.switchTwo, 'gesture:2');
});

test('a line is tried for a moment, once sound may sound', async ({ mock }) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const { view, done } = rig([mappingOf('lean', 'pause', {}, 'one')]);
  askFor(view, 'mapping-try', 'one');
  await settled();
  assert.deepEqual(done, ['sound', 'one begin']);
  mock.timers.tick(1000);
  assert.deepEqual(done, ['sound', 'one begin', 'one end']);
});

test("a gesture's trigger is set, and set back", () => {
  const { view, choices } = rig([]);
  const settings = { ...TRIGGER_DEFAULTS, threshold: 0.9 };
  askFor(view, 'trigger-change', { gestureId: 'lean', settings });
  assert.deepEqual(choices.triggerOf('lean'), settings);
  askFor(view, 'trigger-reset', 'lean');
  assert.deepEqual(choices.triggerOf('lean'), TRIGGER_DEFAULTS);
});
