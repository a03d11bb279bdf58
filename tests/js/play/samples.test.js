/** The player's own sounds are at hand before they are struck, by whichever instrument sounds with them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FIRST_FIELD, writeShapes } from '../../../static/instruments/shape-code.js';
import { USUAL_SHAPE } from '../../../static/instruments/shape-templates.js';
import { wireSamples } from '../../../static/play/samples.js';

const SAMPLES = '1a2b3c4d - 5e6f7a8b';
const IDS = ['1a2b3c4d', '5e6f7a8b'];
const NOTE = writeShapes([USUAL_SHAPE]);
const SAMPLE = writeShapes([{ ...USUAL_SHAPE, plays: 'sample', note: FIRST_FIELD }]);

for (const [instrument, shapes, wanted] of /** @type {[string, string, string[]][]} */ ([
  ['sampler', NOTE, IDS],
  ['shapes', SAMPLE, IDS],
  ['shapes', NOTE, []],
  ['piano', SAMPLE, []],
]))
  test(`${instrument} with ${shapes === SAMPLE ? 'a shape that is a sample' : 'shapes that are notes'} asks for ${wanted.length} sounds, and what is not here is said once`, async () => {
    /** @type {string[]} */
    const asked = [];
    /** @type {string[]} */
    const said = [];
    const load = async (/** @type {readonly string[]} */ ids) => {
      asked.push(...ids);
      return ids.slice(1);
    };
    /** @type {any} */
    const settings = { values: { instrument, shapes, samples: SAMPLES }, onChange: () => {} };
    wireSamples({
      settings,
      bank: { load, onChange: () => () => {} },
      controls: /** @type {any} */ ({}),
      renew: () => {},
      report: (code) => void said.push(code),
    });
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(asked, wanted);
    assert.deepEqual(said, wanted.length ? ['sample-gone'] : []);
  });
