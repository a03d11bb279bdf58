/** Drums without a page: a band and a grid that write down what they are told. */
import { SETTINGS } from '../../../static/app/settings.js';
import { createSettings } from '../../../static/core/settings.js';

/** Modules of the page's elements ask for these as they are read. */
Object.assign(globalThis, {
  document: Object.assign(new EventTarget(), { createTreeWalker: () => ({}), createComment: () => ({}) }),
  HTMLElement: class extends EventTarget {},
  customElements: { define: () => {}, get: () => undefined },
});
const { Drums } = await import('../../../static/play/drums.js');
const { askFor } = await import('../../../static/core/requests.js');

/** @param {{sounds?: boolean, waits?: boolean, code?: string}} [how] */
export function makeDrums({ sounds = true, waits = false, code } = {}) {
  /** @type {any[]} */
  const played = [];
  /** @type {any[]} */
  const told = [];
  /** @type {string[]} */
  const said = [];
  /** @type {(heard: any) => void} */
  let hear = () => {};
  let failing = code;
  /** @type {(value?: unknown) => void} */
  let answer = () => {};
  const answered = new Promise((resolve) => {
    answer = resolve;
  });
  const settings = createSettings(SETTINGS, undefined);
  const bar = /** @type {any} */ ({});
  const grid = /** @type {any} */ (
    Object.assign(new EventTarget(), {
      showStep: (/** @type {number|null} */ step) => Object.assign(grid, { shownStep: step }),
    })
  );
  const band = /** @type {any} */ ({
    load: async () => sounds,
    play: (/** @type {any} */ parts) => played.push(parts),
    onHeard: (/** @type {typeof hear} */ listener) => {
      hear = listener;
    },
  });
  const load = async (/** @type {{sampleRate: number}} */ { sampleRate }) => {
    if (failing) throw Object.assign(new Error(failing), { code: failing });
    if (waits) await answered;
    return [`struck at ${sampleRate}`];
  };
  const drums = new Drums({
    settings,
    band,
    bar,
    grid,
    sound: /** @type {any} */ ({ synthesiser: { context: { sampleRate: 48_000 } } }),
    report: (/** @type {string} */ each) => said.push(each),
    load: /** @type {any} */ (load),
    tell: (heard, stepSeconds) => told.push({ ...heard, stepSeconds }),
  });
  return {
    drums,
    settings,
    bar,
    grid,
    played,
    told,
    said,
    hear: (/** @type {any} */ heard) => hear(heard),
    press: (/** @type {any} */ name, /** @type {any} */ ...rest) => askFor(grid, name, .../** @type {[]} */ (rest)),
    answer: () => answer(),
    mend: () => {
      failing = undefined;
    },
  };
}
