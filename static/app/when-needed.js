/** Views are fetched and wired when they are first needed: most players open one. */
import { onRequest } from '../core/requests.js';
import { loadView } from './views.js';

/** @import {Page, Views} from '../parts.js' */
/** @import {Need} from './needs.js' */
/** @import {View} from './views.js' */

/**
 * @param {Object} parts
 * @param {readonly View[]} parts.table
 * @param {Views} parts.views
 * @param {Record<string, Need>} parts.needs
 * @param {Page} parts.page  what each of them is given
 * @param {typeof loadView} [parts.load]
 */
export function wireWhenNeeded({ table, views, needs, page, load = loadView }) {
  for (const view of table) {
    const need = view.neededBy === undefined ? undefined : needs[view.neededBy];
    fetchOnce({
      isNeeded: () => views.current === view.id || Boolean(need?.isThere()),
      on: need ? [views.onChange, need.onChange] : [views.onChange],
      load: () => load(view),
      wire: (modules) => modules.forEach(({ wire }) => wire(views.placeOf(view.id), page)),
      report: page.report,
    });
  }
}

/**
 * @template T
 * @param {Object} part
 * @param {() => boolean} part.isNeeded
 * @param {readonly ((listener: () => void) => void)[]} part.on  what may have changed that
 * @param {() => Promise<T>} part.load  the part's modules
 * @param {(modules: T) => void} part.wire
 * @param {Page['report']} part.report
 */
function fetchOnce({ isNeeded, on, load, wire, report }) {
  let begun = false;
  let failed = false;

  const look = async () => {
    if (begun || !isNeeded()) return;
    begun = true;
    const modules = await load().catch(() => null);
    if (!modules) {
      begun = false;
      failed = true;
      return report('view-unreachable');
    }
    wire(modules);
    if (failed) report('view-back');
    return undefined;
  };
  for (const onChange of on) onChange(look);
  onRequest(document, 'view-retry', look);
  look();
}
