/**
 * Shapes on the stage, in fractions of it: their outline, their middle, and how
 * far a point is from them. What is drawn and what is hit are the same outline.
 *
 * Fractions, not pixels: the stage is the player's whole reach, so a fraction
 * of it is the same part of a movement to the side as of one up. Pure.
 */
import { clamp } from '../core/numbers.js';

/** @import {Box, Place, Shape} from '../types.js' */

/** Corners of an arc of a whole turn: from the true circle it is never farther than 0.2 % of its radius. */
const CORNERS_OF_A_TURN = 72;

/** A ring that is split nowhere begins here: at the top. */
const TOP_TURN = -0.25;

/** How finely the inside of a polygon is searched for its middle, in each direction. */
const SEARCH_STEPS = 16;

/** @param {{x: number, y: number, radiusX: number, radiusY: number}} ellipse @param {number} turn @param {number} [part] */
const onEllipse = ({ x, y, radiusX, radiusY }, turn, part = 1) => ({
  x: x + radiusX * part * Math.cos(2 * Math.PI * turn),
  y: y + radiusY * part * Math.sin(2 * Math.PI * turn),
});

/** @param {number} from @param {number} to  in turns @returns {number[]} */
function turns(from, to) {
  const steps = Math.max(1, Math.ceil(Math.abs(to - from) * CORNERS_OF_A_TURN));
  return Array.from({ length: steps + 1 }, (_, step) => from + ((to - from) * step) / steps);
}

/**
 * @param {Shape} shape
 * @returns {readonly Place[]}  corners in their order; the last is joined with the first
 */
export function outlineOf(shape) {
  switch (shape.kind) {
    case 'rectangle': {
      const { x, y, width, height } = shape;
      return [
        { x, y },
        { x: x + width, y },
        { x: x + width, y: y + height },
        { x, y: y + height },
      ];
    }
    case 'ellipse':
      return turns(TOP_TURN, TOP_TURN + 1)
        .slice(1)
        .map((turn) => onEllipse(shape, turn));
    case 'ring-sector':
      return [
        ...turns(shape.fromTurn, shape.toTurn).map((turn) => onEllipse(shape, turn)),
        ...turns(shape.toTurn, shape.fromTurn).map((turn) => onEllipse(shape, turn, shape.inner)),
      ];
    case 'polygon':
      return shape.corners;
  }
}

/** @param {readonly Place[]} outline @returns {Box}  the smallest that holds it */
export function boundsOf(outline) {
  const xs = outline.map(({ x }) => x);
  const ys = outline.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/**
 * @param {readonly Place[]} outline
 * @param {Place} place
 * @returns {number}  to the outline, in fractions of the stage; negative inside, 0 on the border
 */
export function distanceTo(outline, { x, y }) {
  let nearest = Infinity;
  let isInside = false;
  for (let index = 0; index < outline.length; index += 1) {
    const a = outline[index];
    const b = outline[(index + 1) % outline.length];
    nearest = Math.min(nearest, squaredToSide(a, b, x, y));
    if (a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) isInside = !isInside;
  }
  const distance = Math.sqrt(nearest);
  return isInside ? -distance : distance;
}

/** Its square: of many sides one is the nearest, and one root is enough. @param {Place} a @param {Place} b @param {number} x @param {number} y */
function squaredToSide(a, b, x, y) {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = dx * dx + dy * dy;
  const along = length ? clamp(((x - a.x) * dx + (y - a.y) * dy) / length) : 0;
  const across = x - a.x - along * dx;
  const down = y - a.y - along * dy;
  return across * across + down * down;
}

/**
 * A place well inside, where a name stands and a pointer is sure to hit.
 * @param {Shape} shape
 * @returns {Place}
 */
export function middleOf(shape) {
  switch (shape.kind) {
    case 'rectangle':
      return { x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 };
    case 'ellipse':
      return { x: shape.x, y: shape.y };
    case 'ring-sector':
      return onEllipse(shape, (shape.fromTurn + shape.toTurn) / 2, (1 + shape.inner) / 2);
    case 'polygon':
      return deepestOf(shape.corners);
  }
}

/**
 * The middle of the corners may lie outside. Measured in parts of its own width and height: in those of a stage that is
 * three times as wide as high, a triangle's middle would lie on its base.
 * @param {readonly Place[]} outline
 */
function deepestOf(outline) {
  const { x, y, width, height } = boundsOf(outline);
  const own = outline.map((corner) => ({ x: (corner.x - x) / (width || 1), y: (corner.y - y) / (height || 1) }));
  const steps = Array.from({ length: SEARCH_STEPS }, (_, step) => (step + 0.5) / SEARCH_STEPS);
  const places = steps.flatMap((across) => steps.map((down) => ({ x: across, y: down })));
  const depths = places.map((place) => distanceTo(own, place));
  const deepest = places[depths.indexOf(Math.min(...depths))];
  return { x: x + deepest.x * width, y: y + deepest.y * height };
}
