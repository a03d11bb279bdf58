/**
 * How sure a classifier may be: one temperature, by which its logits are divided.
 *
 * Regularisation keeps a classifier that has seen three snapshots modest, so
 * modest that no threshold would be reached. The temperature under which
 * samples that it did not learn from are most likely makes its confidences
 * honest again (temperature scaling: Guo et al., "On Calibration of Modern
 * Neural Networks", ICML 2017).
 */
import { crossEntropy, softmax } from './gradient-descent.js';

/** Nobody is surer than that after a few snapshots. */
const COLDEST = 1 / 5;
const STEPS = 24;

/**
 * @param {readonly {logits: Float64Array, label: number}[]} guesses
 * @returns {number}  COLDEST..1
 */
export function bestTemperature(guesses) {
  let [best, least] = [1, Infinity];
  for (let step = 0; step <= STEPS; step += 1) {
    const temperature = COLDEST ** (step / STEPS);
    const loss = guesses.reduce(
      (sum, { logits, label }) => sum + crossEntropy(softmax(logits.map((value) => value / temperature))[label]),
      0,
    );
    if (loss < least) [best, least] = [temperature, loss];
  }
  return best;
}
