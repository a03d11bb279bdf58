import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptySet, MOST_GESTURES, MOST_SAMPLES } from '../../../static/learning/gesture-set.js';
import { makeUnexportedProject } from '../../../static/teach/unexported-project.js';
import { sampleOf } from '../learning/sets.js';
import { fakeReport, settled } from './fakes.js';

/** @import {GestureSet} from '../../../static/learning/gesture-set.js' */

const FILE = /** @type {File} */ ({ name: 'my hands.tm' });
const filesOf = (/** @type {(string|number)[]} */ ...names) =>
  names.map((name) => /** @type {File} */ ({ name: String(name) }));

/** @param {Record<string, File[]>} classes @param {{broken?: Record<string, string|undefined>, mayReplace?: boolean}} [options] */
function rig(classes, { broken = {}, mayReplace = true } = {}) {
  const { said, report } = fakeReport();
  /** @type {GestureSet[]} */
  const adopted = [];
  let looked = 0;
  const project = makeUnexportedProject({
    editor: { set: emptySet(), adopt: (set) => void adopted.push(set) },
    learner: async () => ({ picturesOfProject: async () => new Map(Object.entries(classes)) }),
    report,
    async sampleOf(gestureId, { name }) {
      looked += 1;
      if (name in broken) throw Object.assign(new Error(name), { code: broken[name] });
      return { ...sampleOf(gestureId, looked), gestureId };
    },
  });
  const open = () => project.open(FILE, { mayReplace: async () => mayReplace, onAdopted() {} });
  return { project, open, adopted, said, looked: () => looked };
}
const brief = (/** @type {GestureSet} */ { gestures, samples }) =>
  gestures.slice(1).map(({ id, name }) => [name, samples.filter(({ gestureId }) => gestureId === id).length]);

test('its classes are the gestures, its pictures their snapshots, and they are told apart by the whole picture', async () => {
  const { open, adopted, said } = rig({ 'thumbs up': filesOf(1, 2, 3), 'red card': filesOf(4) });
  assert.equal(await open(), 2);
  const [set] = adopted;
  assert.deepEqual([set.kind, set.name], ['picture', 'my hands']);
  assert.deepEqual(brief(set), [
    ['thumbs up', 3],
    ['red card', 1],
  ]);
  assert.deepEqual(said, [['gestures-reading', { count: 4 }]]);
});

test('one without pictures is told from one that was opened', async () => {
  const { open, adopted, said } = rig({});
  assert.equal(await open(), undefined);
  assert.deepEqual([adopted, said], [[], []]);
});

test('who wants to keep what is here keeps it, and nothing is looked at', async () => {
  const { open, adopted, looked } = rig({ one: filesOf(1) }, { mayReplace: false });
  assert.equal(await open(), null);
  assert.deepEqual([adopted.length, looked()], [0, 0]);
});

test('what is no picture is one snapshot less, and is named', async () => {
  const { open, adopted, said } = rig({ one: filesOf(1, 'torn.jpg', 2) }, { broken: { 'torn.jpg': undefined } });
  await open();
  assert.deepEqual(brief(adopted[0]), [['one', 2]]);
  assert.deepEqual(said.at(-1), ['picture-not-an-image', { name: 'torn.jpg' }]);
});

test('a trouble of the engine ends it, and what is here stays', async () => {
  const { open, adopted } = rig({ one: filesOf(1, 2) }, { broken: { 2: 'learning-failed' } });
  await assert.rejects(open(), { code: 'learning-failed' });
  assert.deepEqual(adopted, []);
});

test('of many classes there are as many as may be, with as many pictures of each', async () => {
  const classes = Array.from({ length: MOST_GESTURES + 5 }, (_, at) => [`class ${at}`, filesOf(...Array(100).keys())]);
  const { open, adopted } = rig(Object.fromEntries(classes));
  assert.equal(await open(), MOST_GESTURES);
  assert.equal(adopted[0].samples.length, MOST_SAMPLES);
  assert.ok(brief(adopted[0]).every(([, count]) => count === MOST_SAMPLES / MOST_GESTURES));
});

test('something else that is opened meanwhile stays open', async () => {
  const { project, open, adopted, looked } = rig({ one: filesOf(1, 2), two: filesOf(3) });
  const opening = open();
  await settled();
  project.cancel();
  await opening;
  const again = rig({ one: filesOf(...Array(50).keys()) });
  const first = again.open();
  const second = again.open();
  assert.equal(await first, null);
  assert.equal(await second, 1);
  assert.deepEqual([again.adopted.length, adopted.length <= 1, looked() > 0], [1, true, true]);
});
