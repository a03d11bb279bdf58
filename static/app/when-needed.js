/** Views are fetched and wired when they are first needed: most players open one. */
import { makeComingBack } from '../core/coming-back.js';
import { sayWhenLate } from '../core/in-time.js';
import { onRequest } from '../core/requests.js';
import { loadView } from './views.js';

/** @import {Timers} from '../core/in-time.js' */
/** @import {Page, Views} from '../parts.js' */
/** @import {Need} from './needs.js' */
/** @import {View} from './views.js' */

/** A server may take the question and never answer. */
const LATE_MS = 15_000;

/**
 * @param {Object} parts
 * @param {readonly View[]} parts.table
 * @param {Views} parts.views
 * @param {Record<string, Need>} parts.needs
 * @param {Page} parts.page  what each of them is given
 * @param {typeof loadView} [parts.load]
 * @param {Timers} [parts.timers]
 */
export function wireWhenNeeded({ table, views, needs, page, load = loadView, timers = globalThis }) {
  for (const view of table) {
    const need = view.neededBy === undefined ? undefined : needs[view.neededBy];
    fetchOnce({
      isNeeded: () => views.current === view.id || Boolean(need?.isThere()),
      on: need ? [views.onChange, need.onChange] : [views.onChange],
      load: () => load(view),
      wire: (modules) => modules.forEach(({ wire }) => wire(views.placeOf(view.id), page)),
      report: page.report,
      timers,
    });
  }
}

/**
 * Wired once, however often it is tried: by itself, at longer and longer intervals, and when somebody asks.
 * @template T
 * @param {Object} part
 * @param {() => boolean} part.isNeeded
 * @param {readonly ((listener: () => void) => void)[]} part.on  what may have changed that
 * @param {() => Promise<T>} part.load  the part's modules
 * @param {(modules: T) => void} part.wire
 * @param {Page['report']} part.report
 * @param {Timers} part.timers
 */
function fetchOnce({ isNeeded, on, load, wire, report, timers }) {
  let begun = false;
  let wired = false;
  let missed = false;
  const again = makeComingBack(look, { timers });

  const miss = () => {
    if (wired) return;
    begun = false;
    if (!missed) report('view-unreachable');
    missed = true;
    again.plan();
  };

  /** @param {T} modules  also those that come late */
  const use = (modules) => {
    if (wired) return;
    wired = true;
    again.stop();
    wire(modules);
    if (missed) report('view-back');
  };

  async function look() {
    if (begun || wired || !isNeeded()) return;
    begun = true;
    const modules = await sayWhenLate(load(), LATE_MS, miss, timers).catch(() => null);
    if (modules) use(modules);
    else miss();
  }
  for (const onChange of on) onChange(look);
  onRequest(document, 'view-retry', look);
  look();
}
