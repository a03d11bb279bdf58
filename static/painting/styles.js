/** The 26 styles that one network knows, and mixtures of two of them. Pure. */

/** In the network's own order, by what they look like; their words are `style-<id>`. */
export const STYLES = Object.freeze(
  (
    'sunlit lines ink neon poppy autumn dots bold pencil leaves clay sand pastel oil mist stained dusk ' +
    'weave woodcut strokes red shapes touch shadow foam thick'
  ).split(' '),
);
/** The same by kind, for people: few in each, so that one switch is soon at any of them. */
export const STYLE_KINDS = Object.freeze({
  drawn: Object.freeze(['lines', 'pencil', 'sand', 'woodcut', 'ink']),
  soft: Object.freeze(['sunlit', 'pastel', 'mist', 'foam', 'shadow', 'shapes']),
  strong: Object.freeze(['neon', 'bold', 'red', 'oil', 'touch']),
  painted: Object.freeze(['strokes', 'thick', 'poppy', 'autumn', 'clay', 'dusk']),
  patterned: Object.freeze(['stained', 'dots', 'leaves', 'weave']),
});
/** The network that reads a style out of a picture sees so many dots of each side. */
export const STYLE_SIDE = 256;

/** Two of them, and how much of it is the second: 0..1. @typedef {{first: string, second: string, share: number}} Mixture */

/**
 * @param {Mixture} mixture  second may be the first again
 * @returns {Float32Array}  how much of each of STYLES, together 1
 */
export function numbersOf({ first, second, share }) {
  const numbers = new Float32Array(STYLES.length);
  numbers[STYLES.indexOf(first)] += 1 - share;
  numbers[STYLES.indexOf(second)] += share;
  return numbers;
}
