/** What is fetched when somebody first presses what it does: what could not be had then is done when it is asked for again. */
import { inTime } from '../core/in-time.js';
import { once } from '../core/once.js';
import { onRequest } from '../core/requests.js';

/** @import {Timers} from '../core/in-time.js' */
/** @import {Report} from '../core/statuses.js' */

/** A server may take the question and never answer. */
const PATIENCE_MS = 15_000;

/**
 * @template Code
 * @template T
 * @param {{load: () => Promise<Code>, make: (code: Code) => T, report: Report, page?: EventTarget, timers?: Timers}} parts
 *   make: the part itself, once its code is there
 * @returns {(act: (part: T) => unknown) => Promise<void>}  never throws: what fails is reported
 */
export function makeOnDemand({ load, make, report, page = document, timers }) {
  const makeOnce = once(async () => make(await inTime(load(), PATIENCE_MS, { timers })));
  /** What somebody wanted of it in vain. @type {((part: T) => unknown)|null} */
  let missed = null;
  /** @param {(part: T) => unknown} act */
  const use = async (act) => {
    try {
      await act(await makeOnce());
      if (missed) report('view-back');
      missed = null;
    } catch {
      missed = act;
      report('view-unreachable');
    }
  };
  onRequest(page, 'view-retry', () => missed && use(missed));
  return use;
}
