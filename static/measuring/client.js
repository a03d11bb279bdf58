/** Measuring as the page sees it: one network on one backend after the other, each in a worker that ends after it. */
import { makeAskedWorker } from '../core/asked-worker.js';

/** @import {Timers} from '../core/in-time.js' */
/** @import {Measured, Request} from '../workers/measuring-worker.js' */
/** @import {Measurement} from './measurements.js' */

/** Without a word for so long a backend is given up; downloads tell how far they are. A good one needs some seconds. */
export const MEASURING_PATIENCE_MS = Object.freeze({ measure: 30_000 });

/** The backend did not get ready, or did not answer, in time. */
const TOO_LONG = 'too-long';

/** @typedef {Awaited<ReturnType<ReturnType<typeof createMeasurer>['measure']>>} Outcome */

/** @param {{timers?: Timers}} [options] */
export function createMeasurer({ timers } = {}) {
  /** @type {ReturnType<typeof makeAskedWorker<Request>>} */
  const asked = makeAskedWorker({
    open: () => new Worker(new URL('../workers/measuring-worker.js', import.meta.url), { type: 'module' }),
    patienceMs: MEASURING_PATIENCE_MS,
    toError: (message, code) => Object.assign(new Error(message), { code }),
    late: TOO_LONG,
    timers,
  });
  return {
    /**
     * @param {Measurement} which
     * @param {boolean} [withImitated]  also where the processor only plays the graphics chip
     * @returns {Promise<{state: 'measured', ms: number, isImitated: boolean}|{state: 'not-offered'|'imitated'|'failed'|'too-long'}>}
     */
    async measure(which, withImitated = false) {
      try {
        /** @type {Measured} */
        const { ms, by } = await asked.ask({ type: 'measure', withImitated, ...which });
        if (ms === undefined) return { state: by === 'imitated' ? 'imitated' : 'not-offered' };
        return { state: 'measured', ms, isImitated: by === 'imitated' };
      } catch (error) {
        return { state: /** @type {{code?: unknown}} */ (error).code === TOO_LONG ? 'too-long' : 'failed' };
      } finally {
        asked.end(new Error('it is measured'));
      }
    },
    /** What is being measured is given up. */
    end: () => asked.end(new Error('nobody wants to know any more')),
  };
}
