/** A shape's outline as it is drawn in a square of 100: on the sheet, on its button and on a template's card. */
import { svg } from '../vendor/lit.js';

/** @import {SheetShape} from '../instruments/shape-code.js' */

const SIGNS = Object.freeze({
  circle: svg`<ellipse cx="50" cy="50" rx="50" ry="50" vector-effect="non-scaling-stroke"></ellipse>`,
  square: svg`<rect width="100" height="100" vector-effect="non-scaling-stroke"></rect>`,
  triangle: svg`<path d="M50 0 L100 100 L0 100 z" vector-effect="non-scaling-stroke"></path>`,
});

/** @param {SheetShape['shape']} shape */
export const outlineSign = (shape) => SIGNS[shape];
