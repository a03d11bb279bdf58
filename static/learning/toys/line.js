/**
 * The smallest network there is: one neuron with one input. What it learns can
 * be drawn as a line, slope * x + height, and seen as it changes.
 */

/** @typedef {{slope: number, height: number}} Line */
/** @typedef {{x: number, y: number}} Dot  x from -1 to 1 */

/** What a network knows before it has seen anything. @type {Readonly<Line>} */
export const UNTAUGHT = Object.freeze({ slope: -0.9, height: -0.8 });
/** How far each step goes down the error; beyond 1 each step goes farther past the aim than the one before. */
export const RATES = Object.freeze({ small: 0.02, right: 0.2, large: 1.05 });
/** As good as the aim, and hopelessly lost: mean squared errors. */
const LEARNT = 1e-4;
const LOST = 100;
const DOTS = 11;

/** @param {Line} line @returns {Dot[]} */
export const dotsOn = (line) =>
  Array.from({ length: DOTS }, (_, index) => {
    const x = (2 * index) / (DOTS - 1) - 1;
    return { x, y: heightAt(line, x) };
  });

/** @param {Line} line @param {number} x */
export const heightAt = ({ slope, height }, x) => slope * x + height;

/** @param {Line} guess @param {readonly Dot[]} dots @returns {number}  mean squared distance, up and down */
export const errorOf = (guess, dots) => mean(dots.map(({ x, y }) => (heightAt(guess, x) - y) ** 2));

/**
 * One step of gradient descent: both numbers change by so much as the error grows with them.
 * @param {Line} guess @param {readonly Dot[]} dots @param {number} rate
 * @returns {Line}
 */
export function step(guess, dots, rate) {
  const misses = dots.map(({ x, y }) => ({ x, miss: heightAt(guess, x) - y }));
  return {
    slope: guess.slope - rate * mean(misses.map(({ x, miss }) => 2 * miss * x)),
    height: guess.height - rate * mean(misses.map(({ miss }) => 2 * miss)),
  };
}

/** @param {number} error @returns {'learning'|'learnt'|'lost'} */
export const stateOf = (error) => (error < LEARNT ? 'learnt' : error < LOST ? 'learning' : 'lost');

/** @param {readonly number[]} values */
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
