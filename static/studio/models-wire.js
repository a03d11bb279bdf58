/** The models and sounds of the page, and what of them is kept in this browser. */
import { loadManifest, loadVerified } from '../core/downloads.js';
import { makeKeptFiles } from '../core/kept-files.js';
import { onRequests } from '../core/requests.js';
import { makeSoon } from '../core/soon.js';
import { createModels } from './models.js';
import { wireSpeeds } from './speeds-wire.js';

/** @import {Page} from '../parts.js' */
/** @import {ModelList} from './model-list.js' */

/**
 * @param {Pick<Page, 'report'>} page
 * @param {ModelList} view
 * @param {() => boolean} isShown
 */
export function wireModels({ report }, view, isShown) {
  let known = '';
  const show = makeSoon(() => {
    view.rows = models.rows();
    // What is here, but not how far the one is that comes.
    const here = String(view.rows.filter(({ state }) => state === 'idle').map(({ keptBytes }) => keptBytes));
    if (here === known) return;
    known = here;
    speeds.refresh();
  });
  const models = createModels({ loadManifest, load: loadVerified, kept: makeKeptFiles(), report, onChange: show });
  const speeds = wireSpeeds(view, isShown);
  view.canKeep = Boolean(globalThis.caches && navigator.serviceWorker);
  onRequests(view, {
    'model-fetch': models.fetch,
    'model-cancel': models.cancel,
    'model-check': models.check,
    'model-remove': models.remove,
  });
  return {
    /** It comes into sight, or leaves it. */
    look() {
      if (isShown()) models.refresh();
      speeds.look();
    },
  };
}
