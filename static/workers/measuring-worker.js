/**
 * Measures how long one network takes for a picture on one backend, off the page's thread. The page ends it after each
 * measurement, and all its memory with it, the graphics chip's too.
 */
import { answerRequests } from '../core/asked-worker.js';
import { tellWhatWasFetched } from '../core/downloads.js';
import { codeOf } from '../core/statuses.js';
import { addUp } from '../core/sum-of-progress.js';
import { loadNetwork } from '../measuring/networks.js';
import { whatComputes } from '../measuring/offered.js';
import { timeOf } from '../measuring/time.js';

/** @import {Measurement} from '../measuring/measurements.js' */

/** @typedef {{type: 'measure', withImitated: boolean} & Measurement} Request */
/** ms: a picture; none where the backend was not asked @typedef {{ms?: number, by: 'none'|'imitated'|'chip'|'processor'}} Measured */

answerRequests(
  async (/** @type {Request} */ { type: _, withImitated, ...which }, { tell }) => {
    const by = await whatComputes(which);
    // A processor that plays a graphics chip needs all of itself for that, the page's share too.
    if (by === 'none' || (by === 'imitated' && !withImitated)) return { by };
    const sum = addUp((loadedBytes, totalBytes) => tell({ progress: { loadedBytes, totalBytes } }));
    const run = await loadNetwork(which, sum());
    tellWhatWasFetched();
    return { ms: await timeOf(run), by };
  },
  (error) => codeOf(error, 'studio-failed'),
);
