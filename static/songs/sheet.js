/** The sheet of a song: what is struck for it, bar by bar. Pure. */

/** @typedef {{atBeat: number, beats: number}} Timed */
/** number: of the bar, from 1; a bar may have nothing to strike. @template S @typedef {{number: number, steps: readonly S[]}} SheetBar */

/** So near in beats, what comes early belongs to the bar that it is for. */
const EARLY = 0.1;

/**
 * @template {Timed} S
 * @param {readonly S[]} steps  in their order
 * @param {readonly number[]} bars  the beats at which they begin
 * @param {number} most  bars; what comes after them is left out
 * @returns {{bars: SheetBar<S>[], isWhole: boolean}}  up to the last bar with a step
 */
export function sheetOf(steps, bars, most) {
  /** @type {S[][]} */
  const found = [[]];
  for (const step of steps) {
    while (found.length < bars.length && step.atBeat >= bars[found.length] - EARLY) found.push([]);
    found.at(-1)?.push(step);
  }
  return {
    bars: found.slice(0, most).map((inside, index) => ({ number: index + 1, steps: inside })),
    isWhole: found.length <= most,
  };
}
