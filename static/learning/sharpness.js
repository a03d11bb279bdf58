/**
 * How sure a head may be: one factor on its logits.
 *
 * Regularisation keeps a head that has seen three snapshots modest, so modest
 * that no threshold would be reached. The factor under which samples that it
 * did not learn from are most likely makes its confidences honest again
 * (temperature scaling: Guo et al., "On Calibration of Modern Neural
 * Networks", ICML 2017).
 */
import { probabilities } from './head.js';

/** Nobody is surer than that after a few snapshots. */
const MOST = 5;
const STEPS = 24;

/**
 * @param {readonly {logits: Float64Array, label: number}[]} guesses
 * @returns {number}  1..MOST
 */
export function bestSharpness(guesses) {
  let [best, least] = [1, Infinity];
  for (let step = 0; step <= STEPS; step += 1) {
    const factor = MOST ** (step / STEPS);
    const loss = guesses.reduce(
      (sum, { logits, label }) =>
        sum - Math.log(Math.max(1e-9, probabilities(logits.map((value) => value * factor))[label])),
      0,
    );
    if (loss < least) [best, least] = [factor, loss];
  }
  return best;
}
