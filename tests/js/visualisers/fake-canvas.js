/** A canvas without pixels for tests in Node: refuses what a browser refuses, and what no picture should ask for. */
import assert from 'node:assert/strict';

const ALLOWED = new Set(['drawImage', 'fill', 'stroke', 'createImageData', 'getImageData']);

/**
 * @param {number} width
 * @param {number} height
 * @param {{lost?: boolean}} [options]  lost: the browser has taken the picture's memory, and nothing is drawn
 */
export function fakeCanvas(width, height, { lost = false } = {}) {
  /** @type {{name: string, args: any[]}[]} */
  const calls = [];
  let depth = 0;
  const state = /** @type {Record<string, any>} */ ({});
  const call =
    (/** @type {string} */ name) =>
    (/** @type {any[]} */ ...args) => {
      // Words for what is wrong are made only then: a picture draws a hundred thousand times.
      if (!ALLOWED.has(name) && args.some((arg) => typeof arg === 'number' && !Number.isFinite(arg)))
        assert.fail(`${name}(${args})`);
      if (name === 'arc' && !(args[2] >= 0)) assert.fail(`a radius of ${args[2]}`);
      if (name === 'roundRect' && !(args[2] >= 0 && args[3] >= 0 && args[4] >= 0)) assert.fail(`roundRect(${args})`);
      if (name === 'drawImage' && !args.slice(1).every(Number.isFinite)) assert.fail(`drawImage(${args.slice(1)})`);
      if (name === 'save') depth += 1;
      if (name === 'restore') depth -= 1;
      if (!lost) calls.push({ name, args });
    };
  const context = new Proxy(state, {
    get: (_, name) =>
      name === 'isContextLost' ? () => lost : String(name) in state ? state[String(name)] : call(String(name)),
    set(_, name, value) {
      if (typeof value === 'number' && !Number.isFinite(value)) assert.fail(`${String(name)} = ${value}`);
      state[String(name)] = value;
      return true;
    },
  });
  return {
    width,
    height,
    getContext: () => context,
    calls,
    get depth() {
      return depth;
    },
  };
}

/** Node has none of these. */
export function installCanvas() {
  Object.assign(globalThis, {
    OffscreenCanvas: function OffscreenCanvas(/** @type {number} */ width, /** @type {number} */ height) {
      return fakeCanvas(width, height);
    },
    ImageData: class {
      constructor(/** @type {number} */ width, /** @type {number} */ height) {
        this.data = new Uint8ClampedArray(width * height * 4);
      }
    },
    Path2D: class {},
  });
}
