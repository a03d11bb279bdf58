/**
 * How good is it? By samples that the classifier has not seen.
 */

/** @import {Evaluation} from '../types.js' */

/** Pairs that are taken for each other less often than this are not worth a word. */
const LEAST_SHARE = 0.1;

/**
 * Split each gesture's samples evenly over the folds.
 * @param {readonly number[]} labels
 * @param {readonly number[]} order  the samples, shuffled
 * @param {number} folds
 * @returns {number[][]}  the samples of each fold; every sample is in one
 */
export function makeFolds(labels, order, folds) {
  /** @type {number[][]} */
  const result = Array.from({ length: folds }, () => []);
  /** @type {Map<number, number>} */
  const dealt = new Map();
  for (const row of order) {
    const already = dealt.get(labels[row]) ?? 0;
    // A gesture with few samples begins at another fold than the one before.
    result[(already + labels[row]) % folds].push(row);
    dealt.set(labels[row], already + 1);
  }
  return result.filter((fold) => fold.length > 0);
}

/**
 * @param {readonly {label: number, guess: number}[]} guesses
 * @param {readonly string[]} gestureIds
 * @returns {Pick<Evaluation, 'accuracy'|'perGesture'|'confusion'|'mixedUp'>}
 */
export function summarise(guesses, gestureIds) {
  const confusion = gestureIds.map(() => gestureIds.map(() => 0));
  for (const { label, guess } of guesses) confusion[label][guess] += 1;
  const counts = confusion.map((row) => row.reduce((sum, count) => sum + count, 0));
  const perGesture = gestureIds.map((gestureId, index) => ({
    gestureId,
    accuracy: counts[index] ? confusion[index][index] / counts[index] : null,
    count: counts[index],
  }));
  const tested = perGesture.flatMap((each) => each.accuracy ?? []);
  const accuracy = tested.length ? tested.reduce((sum, each) => sum + each, 0) / tested.length : null;
  return { accuracy, perGesture, confusion, mixedUp: mixedUp(confusion, counts, gestureIds) };
}

/**
 * @param {readonly number[][]} confusion
 * @param {readonly number[]} counts
 * @param {readonly string[]} gestureIds
 */
function mixedUp(confusion, counts, gestureIds) {
  const pairs = [];
  for (let b = 1; b < gestureIds.length; b += 1) {
    for (let a = 0; a < b; a += 1) {
      const share = (confusion[a][b] + confusion[b][a]) / Math.max(1, counts[a] + counts[b]);
      if (share >= LEAST_SHARE) pairs.push({ a: gestureIds[a], b: gestureIds[b], share });
    }
  }
  return pairs.sort((one, other) => other.share - one.share);
}
