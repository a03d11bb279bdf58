import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boundsOf, distanceTo, middleOf, outlineOf } from '../../../static/instruments/shapes.js';

/** @import {Shape} from '../../../static/types.js' */

/** @type {Record<string, Shape>} */
const SHAPES = {
  rectangle: { kind: 'rectangle', x: 0.2, y: 0.3, width: 0.4, height: 0.2 },
  ellipse: { kind: 'ellipse', x: 0.5, y: 0.5, radiusX: 0.3, radiusY: 0.2 },
  sector: { kind: 'ring-sector', x: 0.5, y: 0.5, radiusX: 0.4, radiusY: 0.4, inner: 0.5, fromTurn: 0, toTurn: 0.25 },
  'a U': {
    kind: 'polygon',
    corners: [
      [0.1, 0.1],
      [0.3, 0.1],
      [0.3, 0.7],
      [0.7, 0.7],
      [0.7, 0.1],
      [0.9, 0.1],
      [0.9, 0.9],
      [0.1, 0.9],
    ].map(([x, y]) => ({ x, y })),
  },
};

for (const [name, shape] of Object.entries(SHAPES)) {
  test(`the middle of ${name} is inside it, and inside its bounds`, () => {
    const outline = outlineOf(shape);
    const { x, y } = middleOf(shape);
    assert.ok(distanceTo(outline, { x, y }) < -0.05);
    const box = boundsOf(outline);
    assert.ok(x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height);
  });
}

test('distances are those of the shape, negative inside', () => {
  const near = (/** @type {number} */ a, /** @type {number} */ b) => assert.ok(Math.abs(a - b) < 0.002, `${a} ${b}`);
  const rectangle = outlineOf(SHAPES.rectangle);
  near(distanceTo(rectangle, { x: 0.1, y: 0.4 }), 0.1);
  near(distanceTo(rectangle, { x: 0.17, y: 0.26 }), 0.05);
  near(distanceTo(rectangle, { x: 0.4, y: 0.35 }), -0.05);
  near(distanceTo(outlineOf(SHAPES.ellipse), { x: 0.5, y: 0.1 }), 0.2);
  const sector = outlineOf(SHAPES.sector);
  near(distanceTo(sector, { x: 0.5, y: 0.5 }), 0.2);
  near(distanceTo(sector, { x: 0.8, y: 0.4 }), 0.1);
  assert.ok(distanceTo(sector, { x: 0.6, y: 0.75 }) < 0);
  assert.ok(distanceTo(outlineOf(SHAPES['a U']), { x: 0.5, y: 0.4 }) > 0.19, 'what is between its arms is outside');
});

test('a shape of no size, or of 500 corners, is a shape all the same', () => {
  assert.equal(
    distanceTo(outlineOf({ kind: 'rectangle', x: 0.5, y: 0.5, width: 0, height: 0 }), { x: 0.5, y: 0.9 }),
    0.4,
  );
  const corners = Array.from({ length: 500 }, (_, index) => ({
    x: 0.5 + 0.3 * Math.cos((2 * Math.PI * index) / 500),
    y: 0.5 + 0.3 * Math.sin((2 * Math.PI * index) / 500),
  }));
  assert.ok(
    Math.abs(distanceTo(outlineOf({ kind: 'polygon', corners }), middleOf({ kind: 'polygon', corners })) + 0.3) < 0.05,
  );
});

test('the middle of a triangle on a wide stage is not on its base', () => {
  const corners = [
    { x: 0.5, y: 0.1 },
    { x: 0.57, y: 0.5 },
    { x: 0.43, y: 0.5 },
  ];
  const { x, y } = middleOf({ kind: 'polygon', corners });
  assert.ok(Math.abs(x - 0.5) < 0.01 && y > 0.3 && y < 0.41, `${x} ${y}`);
});
